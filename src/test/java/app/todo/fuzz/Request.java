package app.todo.fuzz;

import app.todo.openapi.ApiDocument.Call;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A request as it is being written, and what is to be expected of its answer. */
final class Request {
  String method;
  String target;
  String version = "HTTP/1.1";
  final List<String> headers = new ArrayList<>(List.of("Host: localhost"));
  byte @Nullable [] body;

  /** What is asked for; nothing that the document knows when null. */
  @Nullable Call call;

  /** Whether it goes where the document says nothing about. */
  boolean isAstray;

  /** Statuses that come of how the request is put, whatever is asked for. */
  final Set<Integer> also = new TreeSet<>();

  /** Whether it shows a token that opens something. */
  boolean isSigned;

  Form form = Form.WHOLE;

  /** How far a request is one. */
  enum Form {
    /** HTTP, so that a problem explains a refusal. */
    WHOLE,
    /** No HTTP: the server may refuse it without a word. */
    BROKEN,
    /** The client goes away before its end, and hears nothing. */
    UNFINISHED
  }

  Request(String method, String target) {
    this.method = method;
    this.target = target;
  }

  /** Puts a header into the place of any of that name. */
  void set(String name, String value) {
    remove(name);
    add(name, value);
  }

  void add(String name, String value) {
    headers.add(name + ": " + value);
  }

  void remove(String name) {
    headers.removeIf(
        header -> header.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":"));
  }

  boolean has(String name) {
    return headers.stream()
        .anyMatch(header ->
            header.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":"));
  }

  /** Whether another request may follow on the same connection. */
  boolean canBeFollowed() {
    return form == Form.WHOLE && version.equals("HTTP/1.1") && !has("Connection");
  }

  /** A text as the value of a header: its UTF-8 a character for each byte, and no lines. */
  static String headerText(String text) {
    String line = text.replaceAll("[\\x00-\\x1f\\x7f]", "?").strip();
    String bytes = new String(line.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    return bytes.substring(0, Math.min(bytes.length(), 20_000));
  }

  /** What goes over the wire. */
  byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    String head =
        "%s %s %s\r\n%s\r\n\r\n".formatted(method, target, version, String.join("\r\n", headers));
    bytes.writeBytes(head.getBytes(StandardCharsets.ISO_8859_1));
    if (body != null) {
      bytes.writeBytes(body);
    }
    return bytes.toByteArray();
  }
}

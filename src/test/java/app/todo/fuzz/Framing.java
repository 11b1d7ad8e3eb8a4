package app.todo.fuzz;

import app.todo.fuzz.Request.Form;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Where a request ends, and ways not to say it. */
final class Framing {
  private final Chance chance;

  Framing(Chance chance) {
    this.chance = chance;
  }

  /** Says how long the body is. */
  void addTo(Request request) {
    if (request.body == null) {
      return;
    }
    if (chance.oneIn(12)) {
      request.add("Transfer-Encoding", "chunked");
      request.body = chunked(request.body);
    } else {
      request.add("Content-Length", String.valueOf(request.body.length));
    }
  }

  /** Makes no HTTP of it, or not all of it. */
  void breakUp(Request request) {
    request.form = Form.BROKEN;
    switch (chance.between(0, 12)) {
      case 0 -> request.version = chance.of("HTTP/0.9", "HTTP/1.2", "HTTP/9", "http/1.1", "", "X");
      case 1 ->
          request.method = chance.of("", " ", "G\u0000T", "GET GET", "\u00ff", "A".repeat(9_000));
      case 2 ->
          request.target = chance.of("", " ", "\u0000", "a", "/".repeat(70_000), "/ b", "\u00ff");
      case 3 ->
          request.headers.add(chance.of("No colon", "A : b", " folded", ": none", "\u0000: x"));
      case 4 -> request.add("A", chance.of("b\u0000c", "x".repeat(70_000), "b\rc", "b\nc"));
      case 5 ->
          request.add("Content-Length", chance.of("-1", "x", "", "1, 2", "9".repeat(30), "0x1"));
      case 6 ->
          request.add("Transfer-Encoding", chance.of("", "gzip", "xchunked", "chunked, gzip"));
      case 7 -> breakChunks(request);
      case 8 -> request.body = followed(request.body);
      case 9 -> request.add("Host", "another");
      case 10 -> request.remove("Host");
      default -> leaveEarly(request);
    }
  }

  /** More than was announced, which the server takes for another request. */
  private byte[] followed(byte @Nullable [] body) {
    byte[] more = chance.bytes(100);
    if (body == null) {
      return more;
    }
    byte[] all = Arrays.copyOf(body, body.length + more.length);
    System.arraycopy(more, 0, all, body.length, more.length);
    return all;
  }

  private void leaveEarly(Request request) {
    request.form = Form.UNFINISHED;
    request.remove("Content-Length");
    request.remove("Transfer-Encoding");
    byte[] beginning = "{\"title\": \"Half a".getBytes(StandardCharsets.UTF_8);
    if (chance.oneIn(2)) {
      request.add("Content-Length", chance.of("18", "100", "1000000"));
      request.body = beginning;
    } else {
      request.add("Transfer-Encoding", "chunked");
      request.body = chance.of(beginning, "5\r\n{\"tit\r\n".getBytes(StandardCharsets.UTF_8));
    }
  }

  private void breakChunks(Request request) {
    request.remove("Content-Length");
    request.remove("Transfer-Encoding");
    request.add("Transfer-Encoding", "chunked");
    String chunks =
        chance.of("zz\r\n{}\r\n", "-2\r\n{}\r\n", "ffffffffff\r\n{}", "2\r\n{}}}\r\n0\r\n\r\n");
    request.body = chunks.getBytes(StandardCharsets.ISO_8859_1);
  }

  private byte[] chunked(byte[] body) {
    ByteArrayOutputStream chunked = new ByteArrayOutputStream();
    String extension = chance.of("", "", ";a=b", ";a=\"b c\"");
    int size = chance.of(1 + body.length / 3, 1 + body.length / 50, body.length + 1);
    for (int at = 0; at < body.length; at += size) {
      int length = Math.min(size, body.length - at);
      chunked.writeBytes(ascii(Integer.toHexString(length) + extension + "\r\n"));
      chunked.write(body, at, length);
      chunked.writeBytes(ascii("\r\n"));
    }
    chunked.writeBytes(ascii("0\r\n" + chance.of("", "", "X-Trailer: a\r\n") + "\r\n"));
    return chunked.toByteArray();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}

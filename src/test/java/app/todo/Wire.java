package app.todo;

import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A client that sends what no HTTP library would. */
public final class Wire {
  private Wire() {}

  /** An answer, byte for byte; names of headers are in lower case. */
  public record Answer(int status, Map<String, String> headers, String body) {}

  /** Sends the text, each character a byte, and reads one answer. */
  public static Answer send(String request) {
    return send(request.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** Sends the bytes and reads one answer. */
  public static Answer send(byte[] request) {
    try (Socket socket = connect()) {
      return send(request, socket);
    } catch (IOException e) {
      throw new AssertionError("No answer", e);
    }
  }

  /** Sends one after the other on a connection, and reads the last one's answer. */
  public static Answer sendBoth(String first, String second) {
    try (Socket socket = connect()) {
      send(first.getBytes(StandardCharsets.ISO_8859_1), socket);
      return send(second.getBytes(StandardCharsets.ISO_8859_1), socket);
    } catch (IOException e) {
      throw new AssertionError("No answer", e);
    }
  }

  private static Answer send(byte[] request, Socket socket) throws IOException {
    socket.getOutputStream().write(request);
    boolean hasBody = !new String(request, 0, 4, StandardCharsets.ISO_8859_1).equals("HEAD");
    return read(socket.getInputStream(), hasBody);
  }

  /** Sends the beginning of a request and goes away. */
  public static void abandon(String beginning) throws IOException {
    try (Socket socket = connect()) {
      socket.getOutputStream().write(beginning.getBytes(StandardCharsets.ISO_8859_1));
    }
  }

  /** Sends a request, reads the beginning of its answer and goes away with a reset. */
  public static void abandonAnswer(String request) throws IOException {
    try (Socket socket = connect()) {
      socket.setSoLinger(true, 0);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getInputStream().readNBytes(100);
    }
  }

  private static Socket connect() throws IOException {
    Socket socket = new Socket("localhost", RestAssured.port);
    socket.setSoTimeout(10_000);
    return socket;
  }

  private static Answer read(InputStream in, boolean hasBody) throws IOException {
    String[] head = head(in).split("\r\n");
    Map<String, String> headers = new TreeMap<>();
    for (int i = 1; i < head.length; i++) {
      String[] header = head[i].split(":", 2);
      headers.put(header[0].toLowerCase(Locale.ROOT), header[1].strip());
    }
    int length = hasBody ? Integer.parseInt(headers.getOrDefault("content-length", "0")) : 0;
    return new Answer(
        Integer.parseInt(head[0].split(" ")[1]),
        headers,
        new String(in.readNBytes(length), StandardCharsets.UTF_8));
  }

  private static String head(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
      int next = in.read();
      if (next < 0) {
        throw new IOException("The answer ended after «" + head + "»");
      }
      head.write(next);
    }
    return head.toString(StandardCharsets.ISO_8859_1);
  }
}

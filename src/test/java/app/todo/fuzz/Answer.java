package app.todo.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;

/**
 * What came back.
 *
 * @param head the status line and the headers
 * @param body as it was before it was compressed
 */
record Answer(int status, String head, Map<String, String> headers, String body) {

  /** Reads one answer, and no byte after it. */
  static Answer read(InputStream in, String method) throws IOException {
    String head = head(in);
    Map<String, String> headers = headers(head);
    int status = Integer.parseInt(head.split(" ", 3)[1]);
    if (status == 100) {
      return read(in, method);
    }
    boolean hasBody = !method.equals("HEAD") && status != 204 && status != 304;
    byte[] body = hasBody ? body(in, headers) : new byte[0];
    return new Answer(
        status, head, headers, text(body, headers.getOrDefault("content-encoding", "")));
  }

  /** As in {@code application/json}, without parameters. */
  String mediaType() {
    return headers.getOrDefault("content-type", "").replaceFirst(";.*", "").strip();
  }

  private static String head(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    int end = 0;
    while (end < 4) {
      int next = in.read();
      if (next < 0) {
        throw new IOException("The answer ended after «" + head + "»");
      }
      head.write(next);
      end = next == "\r\n\r\n".charAt(end) ? end + 1 : next == '\r' ? 1 : 0;
    }
    return head.toString(StandardCharsets.ISO_8859_1).strip();
  }

  private static Map<String, String> headers(String head) {
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    List<String> lines = Arrays.asList(head.split("\r\n"));
    for (String line : lines.subList(1, lines.size())) {
      String[] header = line.split(":", 2);
      headers.merge(header[0], header[1].strip(), (one, another) -> one + ", " + another);
    }
    return headers;
  }

  private static byte[] body(InputStream in, Map<String, String> headers) throws IOException {
    if (headers.getOrDefault("transfer-encoding", "").equals("chunked")) {
      // A stream of events has no end to wait for.
      return headers.getOrDefault("content-type", "").startsWith("text/event-stream")
          ? chunk(in)
          : chunks(in);
    }
    String length = headers.get("content-length");
    return length == null ? in.readAllBytes() : in.readNBytes(Integer.parseInt(length));
  }

  private static byte[] chunks(InputStream in) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    byte[] chunk = chunk(in);
    while (chunk.length > 0) {
      all.writeBytes(chunk);
      chunk = chunk(in);
    }
    return all.toByteArray();
  }

  private static byte[] chunk(InputStream in) throws IOException {
    byte[] chunk = in.readNBytes(Integer.parseInt(line(in), 16));
    line(in);
    return chunk;
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new IOException("The answer ended in a chunk");
      }
      line.append((char) next);
    }
    return line.toString().strip();
  }

  private static String text(byte[] body, String encoding) throws IOException {
    InputStream packed = new ByteArrayInputStream(body);
    InputStream unpacked =
        switch (body.length == 0 ? "" : encoding) {
          case "gzip" -> new GZIPInputStream(packed);
          case "deflate" -> new InflaterInputStream(packed);
          default -> packed;
        };
    return new String(unpacked.readAllBytes(), StandardCharsets.UTF_8);
  }
}

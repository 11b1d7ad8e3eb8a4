import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;

/** Requests that a server or a proxy in front of it may misread, and clients that leave. */
final class Edges {
  private static final int PATIENCE_MILLIS = 5_000;
  private static final String LOGIN = "POST /api/auth/login HTTP/1.1\r\nHost: localhost\r\n";
  private static final String JSON = "Content-Type: application/json\r\n";

  /** The service's port, and its log. */
  public static void main(String[] arguments) throws Exception {
    Client.attack(Integer.parseInt(arguments[0]));
    Path log = Path.of(arguments[1]);
    System.out.println("| request | answer |");
    System.out.println("| --- | --- |");
    print("17 KiB of JSON to sign in", LOGIN + JSON + body("{\"email\":\"" + "a".repeat(17_000)));
    print("a key of 7,000 characters", LOGIN + JSON + body("{\"" + "k".repeat(7_000) + "\":1}"));
    print(
        "a length beside chunks",
        LOGIN + JSON + "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n");
    print("no host", "GET /api HTTP/1.1\r\n\r\n");
    print("two hosts", "GET /api HTTP/1.1\r\nHost: localhost\r\nHost: example.com\r\n\r\n");
    print(
        "an upgrade to HTTP/2 without TLS",
        "GET /api HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade, HTTP2-Settings\r\n"
            + "Upgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAoAAAAAIAAAAA\r\n\r\n");
    print("HTTP/2 by prior knowledge", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
    leave();
    long errors;
    try (var lines = Files.lines(log)) {
      errors = lines.filter(line -> line.contains(" ERROR ")).count();
    }
    System.out.printf(
        "| 100 clients that leave in the middle of the page | %d errors in the log |%n", errors);
  }

  private static String body(String json) {
    return "Content-Length: " + json.length() + "\r\n\r\n" + json;
  }

  private static void print(String what, String request) {
    System.out.printf("| %s | %s |%n", what, answer(request));
  }

  /** The status line, or that the connection was closed without one. */
  private static String answer(String request) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress("127.0.0.1", Client.port()), PATIENCE_MILLIS);
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.getOutputStream().write(request.getBytes(US_ASCII));
      InputStream answer = socket.getInputStream();
      String start = new String(answer.readNBytes(12), US_ASCII);
      return start.startsWith("HTTP/1.1 ") ? start.substring(9) : "closed";
    } catch (IOException e) {
      return "closed";
    }
  }

  private static void leave() throws Exception {
    Client.Owner owner = new Client(73).register();
    for (int i = 0; i < 100; i++) {
      try (Socket socket = new Socket("127.0.0.1", Client.port())) {
        String request =
            "GET /openapi HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + owner.token();
        socket.getOutputStream().write((request + "\r\n\r\n").getBytes(US_ASCII));
        socket.setSoLinger(true, 0);
      }
    }
    Bystander.pause(1_000);
  }
}

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A client of the attacked service, with an address of 127.0.0.0/8 of its own. */
final class Client {
  static final String PASSWORD = "correct horse battery";

  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Pattern TOKEN = Pattern.compile("\"access_token\":\"([^\"]+)\"");
  private static URI service = URI.create("http://127.0.0.1");

  private final HttpClient http;

  /** An account, and a session of it. */
  record Owner(String email, String token) {}

  /**
   * @param address the last byte
   */
  Client(int address) {
    try {
      http =
          HttpClient.newBuilder()
              .version(HttpClient.Version.HTTP_1_1)
              .localAddress(InetAddress.getByName("127.0.0." + address))
              .build();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  static void attack(int port) {
    service = URI.create("http://127.0.0.1:" + port);
  }

  static int port() {
    return service.getPort();
  }

  HttpClient http() {
    return http;
  }

  Owner register() throws IOException, InterruptedException {
    String email = newEmail("owner");
    HttpResponse<String> made = send(account("register", email, PASSWORD));
    Matcher token = TOKEN.matcher(made.body());
    if (!token.find()) {
      throw new IOException("Not registered: " + made.body());
    }
    return new Owner(email, token.group(1));
  }

  static String newEmail(String name) {
    return name + ThreadLocalRandom.current().nextLong(1L << 40) + "@example.com";
  }

  static HttpRequest.Builder account(String what, String email, String password) {
    return request("/api/auth/" + what, "")
        .POST(
            BodyPublishers.ofString(
                "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, password)));
  }

  /**
   * @param token empty for nobody's
   */
  static HttpRequest.Builder request(String path, String token) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(service.resolve(path))
            .timeout(PATIENCE)
            .header("Content-Type", "application/json");
    return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
    return http.send(request.build(), BodyHandlers.ofString());
  }

  /** The status, or that none came. */
  String answer(HttpRequest.Builder request) {
    try {
      // Large answers are read and not kept.
      return "" + http.send(request.build(), BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      return "none";
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}

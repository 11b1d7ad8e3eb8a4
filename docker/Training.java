import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes an AOT cache of the service, by running it on its embedded PostgreSQL, doing what a person
 * does in the first minute, and stopping it: {@code java Training <cache>}, in the folder of {@code
 * todo.jar}.
 */
class Training {
  private static final String SERVICE = "http://127.0.0.1:8000";
  private static final Pattern TOKEN = Pattern.compile("\"access_token\":\"([^\"]+)");

  public static void main(String[] arguments) throws Exception {
    Path cache = Path.of(arguments[0]);
    Process service =
        new ProcessBuilder("java", "-XX:AOTCacheOutput=" + cache, "-jar", "todo.jar").inheritIO().start();
    try {
      awaitHealth(service);
      useIt();
      service.destroy();
      if (!service.waitFor(5, TimeUnit.MINUTES) || !Files.exists(cache)) {
        throw new IllegalStateException("The service made no cache.");
      }
    } finally {
      service.destroyForcibly();
    }
  }

  private static void awaitHealth(Process service) throws Exception {
    while (status("/health") != 200) {
      if (service.waitFor(100, TimeUnit.MILLISECONDS)) {
        throw new IllegalStateException("The service did not start.");
      }
    }
  }

  private static int status(String path) {
    try {
      return open("GET", path, Map.of(), "").getResponseCode();
    } catch (IOException notYet) {
      return 0;
    }
  }

  private static void useIt() throws IOException {
    for (String path : List.of("/", "/openapi", "/api/health", "/api/tasks")) {
      status(path);
    }
    String account = "{\"email\":\"training@example.com\",\"password\":\"only for the training\"}";
    Matcher token = TOKEN.matcher(answer("POST", "/api/auth/register", Map.of(), account));
    if (!token.find()) {
      throw new IllegalStateException("Registering gave no token.");
    }
    Map<String, String> session = Map.of("Authorization", "Bearer " + token.group(1));
    answer("POST", "/api/tags", session, "{\"name\":\"home\"}");
    answer("POST", "/api/tasks", session, "{\"title\":\"Call Ana\",\"due_date\":\"2030-01-01\"}");
    for (String path : List.of("/api/tasks", "/api/tags", "/api/stats/tasks", "/api/changes")) {
      answer("GET", path, session, "");
    }
  }

  private static String answer(String method, String path, Map<String, String> headers, String body)
      throws IOException {
    HttpURLConnection connection = open(method, path, headers, body);
    if (connection.getResponseCode() >= 300) {
      throw new IOException(
          "%s %s: %d %s"
              .formatted(
                  method,
                  path,
                  connection.getResponseCode(),
                  new String(connection.getErrorStream().readAllBytes())));
    }
    return new String(connection.getInputStream().readAllBytes());
  }

  private static HttpURLConnection open(
      String method, String path, Map<String, String> headers, String body) throws IOException {
    HttpURLConnection connection =
        (HttpURLConnection) URI.create(SERVICE + path).toURL().openConnection();
    connection.setRequestMethod(method);
    headers.forEach(connection::setRequestProperty);
    if (!body.isEmpty()) {
      connection.setRequestProperty("Content-Type", "application/json");
      connection.setDoOutput(true);
      try (OutputStream out = connection.getOutputStream()) {
        out.write(body.getBytes());
      }
    }
    return connection;
  }
}

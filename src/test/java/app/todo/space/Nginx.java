package app.todo.space;

import static org.junit.jupiter.api.Assertions.assertTrue;

import app.todo.Eventually;
import app.todo.ServiceProcess;
import app.todo.database.PostgresServer;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** nginx in front of a service, by its package's own configuration and one server more. */
final class Nginx implements AutoCloseable {
  private static final Path PROGRAM = Path.of("/usr/sbin/nginx");
  private static final Path CONFIGURATION = Path.of("/etc/nginx/nginx.conf");
  private static final String SITES = "include /etc/nginx/sites-enabled/*;";

  private final Process process;
  private final int port;

  private Nginx(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  static boolean isInstalled() {
    return Files.isExecutable(PROGRAM) && Files.isReadable(CONFIGURATION);
  }

  static Nginx inFrontOf(ServiceProcess service, Path folder) throws IOException {
    int port = PostgresServer.freePort();
    Path configuration = folder.resolve("nginx.conf");
    Files.writeString(configuration, configuration(service, port, folder));
    Process process =
        new ProcessBuilder(PROGRAM.toString(), "-c", configuration.toString(), "-g", "daemon off;")
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("output").toFile())
            .start();
    Nginx nginx = new Nginx(process, port);
    Eventually.await("nginx to serve", Duration.ofSeconds(10), nginx::isServing);
    return nginx;
  }

  /** The package's, which keeps its files in a folder of the test's instead of the system's. */
  private static String configuration(ServiceProcess service, int port, Path folder)
      throws IOException {
    String stock = Files.readString(CONFIGURATION);
    assertTrue(stock.contains(SITES), stock);
    String files =
        Stream.of("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
            .map(it -> "%s_temp_path %s/%s;".formatted(it, folder, it))
            .collect(Collectors.joining("\n"));
    return stock
        .replaceFirst("(?m)^user .*;", "user " + System.getProperty("user.name") + ";")
        .replaceFirst("(?m)^pid .*;", "pid " + folder + "/pid;")
        .replaceAll("/var/log/nginx", folder.toString())
        .replace(
            SITES,
            """
            %s
            server {
              listen 127.0.0.1:%d;
              location / {
                proxy_pass %s;
              }
            }
            """
                .formatted(files, port, service.uri("")));
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + port);
  }

  private boolean isServing() throws IOException {
    HttpURLConnection connection =
        (HttpURLConnection) uri().resolve("/health").toURL().openConnection();
    return connection.getResponseCode() == 200;
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    process.waitFor();
  }
}

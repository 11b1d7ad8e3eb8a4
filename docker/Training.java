import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * Makes an AOT cache of the service, by starting it on its embedded PostgreSQL, looking at the page,
 * and stopping it: {@code java Training <cache>}, in the folder of {@code todo.jar}. What is done
 * more is in the cache too, 15 MB for a task's life, and starts no sooner.
 */
class Training {
  private static final String SERVICE = "http://127.0.0.1:8000";

  public static void main(String[] arguments) throws Exception {
    Path cache = Path.of(arguments[0]);
    Process service =
        new ProcessBuilder("java", "-XX:AOTCacheOutput=" + cache, "-jar", "todo.jar")
            .inheritIO()
            .start();
    try {
      while (status("/health") != 200) {
        if (service.waitFor(100, TimeUnit.MILLISECONDS)) {
          throw new IllegalStateException("The service did not start.");
        }
      }
      if (status("/") != 200) {
        throw new IllegalStateException("The service shows no page.");
      }
      service.destroy();
      if (!service.waitFor(5, TimeUnit.MINUTES) || !Files.exists(cache)) {
        throw new IllegalStateException("The service made no cache.");
      }
    } finally {
      service.destroyForcibly();
    }
  }

  private static int status(String path) {
    try {
      return ((HttpURLConnection) URI.create(SERVICE + path).toURL().openConnection())
          .getResponseCode();
    } catch (IOException notYet) {
      return 0;
    }
  }
}

package app.todo.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postgresql.ssl.DefaultJavaSSLFactory;
import org.postgresql.util.OSUtil;

/**
 * Whom to trust to be the database's server, by libpq's {@code sslmode} and {@code sslrootcert}.
 *
 * @see <a href="https://www.postgresql.org/docs/18/libpq-ssl.html">libpq's rules</a>
 */
final class ServerTrust {

  private static final String MODE = "sslmode";
  private static final String AUTHORITIES = "sslrootcert";
  private static final String FACTORY = "sslfactory";
  private static final String SYSTEM = "system";
  private static final String FULL = "verify-full";
  private static final Set<String> VERIFYING = Set.of("verify-ca", FULL);

  private ServerTrust() {}

  /**
   * The parameters with what the driver needs to verify the server.
   *
   * @param folder where the file of certificates is, if its name has no folder
   * @throws IllegalArgumentException with a sentence, if no connection could be made or if nothing
   *     would be verified
   */
  static Map<String, String> complete(Map<String, String> parameters, Path folder) {
    Map<String, String> completed = new LinkedHashMap<>(parameters);
    @Nullable String authorities = parameters.get(AUTHORITIES);
    String mode = parameters.getOrDefault(MODE, parameters.getOrDefault("ssl", ""));
    if (SYSTEM.equals(authorities)) {
      if (!mode.isEmpty() && !mode.equals(FULL)) {
        throw new IllegalArgumentException(
            "DATABASE_URL has sslrootcert=system with an sslmode that doesn't verify the server's name: use sslmode=verify-full.");
      }
      completed.remove(AUTHORITIES);
      completed.put(MODE, FULL);
      completed.put(FACTORY, DefaultJavaSSLFactory.class.getName());
    } else if (authorities != null) {
      completed.put(AUTHORITIES, readable(folder.resolve(authorities)));
    } else if (VERIFYING.contains(mode) && !parameters.containsKey(FACTORY)) {
      requireDefault(mode);
    }
    return completed;
  }

  private static String readable(Path file) {
    if (!Files.isReadable(file)) {
      throw new IllegalArgumentException(
          "DATABASE_URL names a file as sslrootcert that can't be read: " + file);
    }
    return file.toString();
  }

  /** The file that libpq and the driver read unless another is named. */
  private static void requireDefault(String mode) {
    if (!Files.isReadable(Path.of(OSUtil.getUserConfigRootDirectory(), "root.crt"))) {
      throw new IllegalArgumentException(
          "DATABASE_URL has sslmode=%s and no authority to verify the server by: add sslrootcert=system for the public ones, or sslrootcert=<file> for your own."
              .formatted(mode));
    }
  }
}

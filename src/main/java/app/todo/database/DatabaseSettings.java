package app.todo.database;

import io.smallrye.config.ConfigSourceInterceptor;
import io.smallrye.config.ConfigSourceInterceptorContext;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.Priorities;
import jakarta.annotation.Priority;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Answers {@code todo.database.url}, {@code .username} and {@code .password} from {@code
 * DATABASE_URL}, or from the file that {@code DATABASE_URL_FILE} names; where neither names a
 * PostgreSQL, the URL is the embedded one's and {@code todo.database.embedded-port} is set. What is
 * wrong with them is {@code todo.database.mistake}.
 *
 * <p>An interceptor and not a configuration source: what a source lists while the service is built
 * is recorded in the artifact, password included, and wins when it runs; what is answered only when
 * asked is not.
 */
@Priority(Priorities.LIBRARY)
public final class DatabaseSettings implements ConfigSourceInterceptor {

  private static final String PREFIX = "todo.database.";
  private static final String VARIABLE = "DATABASE_URL";
  private static final String FILE_VARIABLE = "DATABASE_URL_FILE";

  @Override
  public @Nullable ConfigValue getValue(ConfigSourceInterceptorContext context, String name) {
    ConfigValue set = context.proceed(name);
    if (set != null || !name.startsWith(PREFIX)) {
      return set;
    }
    String answer = answer(context, name.substring(PREFIX.length()));
    return answer == null
        ? null
        : ConfigValue.builder().withName(name).withRawValue(answer).withValue(answer).build();
  }

  private static @Nullable String answer(ConfigSourceInterceptorContext context, String name) {
    try {
      UnaryOperator<String> variables = variable -> variable(context, variable);
      Optional<DatabaseUrl> url = named(variables);
      return url.isPresent() ? named(name, url.get()) : embedded(name, isSqlite(url(variables)));
    } catch (IllegalArgumentException e) {
      return mistaken(name, e);
    }
  }

  /** The driver must not send the password to another program that has taken the port. */
  static String embeddedUrl(int port) {
    return "jdbc:postgresql://127.0.0.1:%d/postgres?requireAuth=scram-sha-256".formatted(port);
  }

  /**
   * The PostgreSQL that the variables name; empty where the embedded one serves.
   *
   * @throws IllegalArgumentException with a sentence for the operator, if they are mistaken
   */
  static Optional<DatabaseUrl> named(UnaryOperator<String> variables) {
    String url = url(variables);
    return url.isEmpty() || isSqlite(url)
        ? Optional.empty()
        : Optional.of(DatabaseUrl.parse(url, folder(variables)));
  }

  private static boolean isSqlite(String url) {
    return url.startsWith("sqlite:");
  }

  private static @Nullable String embedded(String name, boolean sqlite) {
    return switch (name) {
      case "url" -> embeddedUrl(EmbeddedPort.number());
      case "username" -> EmbeddedPostgres.USERNAME;
      case "embedded-port" -> Integer.toString(EmbeddedPort.number());
      case "instead-of-sqlite" -> Boolean.toString(sqlite);
      default -> null;
    };
  }

  private static @Nullable String named(String name, DatabaseUrl url) {
    return switch (name) {
      case "url" -> url.jdbcUrl();
      case "username" -> url.username();
      case "password" -> url.password();
      default -> null;
    };
  }

  /** Said where the service starts, as an exception here comes with a page of its circumstances. */
  private static @Nullable String mistaken(String name, IllegalArgumentException mistake) {
    return switch (name) {
      case "url" -> "jdbc:postgresql:";
      case "mistake" -> mistake.getMessage();
      default -> null;
    };
  }

  private static String url(UnaryOperator<String> variables) {
    String url = variables.apply(VARIABLE);
    String file = variables.apply(FILE_VARIABLE);
    if (file.isEmpty()) {
      return url;
    }
    if (!url.isEmpty()) {
      throw new IllegalArgumentException(
          "DATABASE_URL and DATABASE_URL_FILE are both set: set one of them.");
    }
    String content = content(file);
    if (content.isEmpty()) {
      throw new IllegalArgumentException("DATABASE_URL_FILE names an empty file: " + file);
    }
    return content;
  }

  /** Where files lie that the URL names: beside its own file, if it has one. */
  private static Path folder(UnaryOperator<String> variables) {
    return Path.of(variables.apply(FILE_VARIABLE)).resolveSibling("");
  }

  private static String content(String file) {
    try {
      return Files.readString(Path.of(file)).strip();
    } catch (IOException | InvalidPathException e) {
      throw new IllegalArgumentException("DATABASE_URL_FILE can't be read: " + file, e);
    }
  }

  private static String variable(ConfigSourceInterceptorContext context, String name) {
    ConfigValue value = context.proceed(name);
    return value == null || value.getValue() == null ? "" : value.getValue().strip();
  }
}

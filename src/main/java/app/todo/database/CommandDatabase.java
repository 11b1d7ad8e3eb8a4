package app.todo.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The service's database as the operator's command reaches it: the one elsewhere, or the embedded
 * one, whose server it runs itself for as long as it works where no service does.
 */
public final class CommandDatabase implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** More than for the pool: an operator looks when a machine is busy, too. */
  private static final int LOG_IN_WITHIN_SECONDS = 20;

  private static final Duration READY_WITHIN = Duration.ofSeconds(5);
  private static final Duration POLL = Duration.ofMillis(20);

  /** For the command alone. */
  private static final int MAX_CONNECTIONS = 10;

  private final Database database;
  private final @Nullable Path folder;
  private final @Nullable EmbeddedPostgres own;

  private CommandDatabase(
      Database database, @Nullable Path folder, @Nullable EmbeddedPostgres own) {
    this.database = database;
    this.folder = folder;
    this.own = own;
  }

  /**
   * @param variables the environment's
   * @throws IOException with a sentence for the operator, if there is no database to reach
   */
  public static CommandDatabase open(UnaryOperator<@Nullable String> variables)
      throws IOException, InterruptedException {
    Optional<DatabaseUrl> url = DatabaseSettings.named(name -> text(variables.apply(name)));
    return url.isPresent() ? elsewhere(url.get()) : embedded(variables);
  }

  private static CommandDatabase elsewhere(DatabaseUrl url) {
    Database database =
        new Database(
            url.jdbcUrl(),
            Optional.ofNullable(url.username()),
            Optional.ofNullable(url.password()));
    return new CommandDatabase(database, null, null);
  }

  private static CommandDatabase embedded(UnaryOperator<@Nullable String> variables)
      throws IOException, InterruptedException {
    Path folder =
        variable(variables, "TODO_DATA_DIR").orElseGet(() -> DataDirectory.ofUser("todo"));
    Cluster cluster = new Cluster(folder.resolve("postgres"));
    if (!cluster.exists()) {
      throw new IOException(
          "There is no data in %s yet: start the service, or set TODO_DATA_DIR or DATABASE_URL."
              .formatted(folder.toAbsolutePath()));
    }
    Cluster real = new Cluster(cluster.path().toRealPath());
    return besideOrAlone(folder, real, variable(variables, "TODO_POSTGRES_HOME"));
  }

  /** A service that is starting or stopping is waited for: its server runs for a part of that. */
  private static CommandDatabase besideOrAlone(Path folder, Cluster cluster, Optional<Path> home)
      throws IOException, InterruptedException {
    long began = System.nanoTime();
    while (!cluster.isReady() || cluster.server().isEmpty()) {
      if (cluster.server().isEmpty()) {
        try {
          return alone(folder, home);
        } catch (DataDirectory.InUse _) {
          // Its server isn't there yet, or no longer.
        }
      }
      if (System.nanoTime() - began > READY_WITHIN.toNanos()) {
        throw new IOException(
            "The service on this data is still starting or stopping: try again in a while.");
      }
      Thread.sleep(POLL);
    }
    return new CommandDatabase(database(cluster, cluster.port()), folder, null);
  }

  private static CommandDatabase alone(Path folder, Optional<Path> home)
      throws IOException, InterruptedException {
    EmbeddedPostgres own =
        EmbeddedPostgres.open(folder, home, false, EmbeddedPort.choose(), MAX_CONNECTIONS);
    try {
      own.start();
      Cluster cluster = new Cluster(folder.resolve("postgres"));
      return new CommandDatabase(database(cluster, own.port()), folder, own);
    } catch (IOException | InterruptedException | RuntimeException e) {
      own.close();
      throw e;
    }
  }

  private static Database database(Cluster cluster, int port) throws IOException {
    return new Database(
        DatabaseSettings.embeddedUrl(port),
        Optional.of(EmbeddedPostgres.USERNAME),
        Optional.of(cluster.password()));
  }

  private static Optional<Path> variable(UnaryOperator<@Nullable String> variables, String name) {
    return Optional.of(text(variables.apply(name))).filter(it -> !it.isEmpty()).map(Path::of);
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value.strip();
  }

  /** A connection that the caller closes. */
  public Connection connect() throws SQLException {
    return database.connect(PATIENCE, LOG_IN_WITHIN_SECONDS);
  }

  /** A connection that waits for each answer as long as it takes; the caller closes it. */
  public Connection connectForLong() throws SQLException {
    return database.connect(Duration.ZERO);
  }

  /** Brings the tables of a schema to a version, as {@link Database#migrate}. */
  public void migrate(String schema, String version) {
    database.migrate(schema, version);
  }

  /** What keeps the service from using this database, in a sentence for its operator. */
  public Optional<String> mistake() throws SQLException {
    DatabaseCheck check = new DatabaseCheck(database);
    Optional<String> encoding = check.wrongEncoding();
    return encoding.isPresent() ? encoding : check.missingRight();
  }

  /** Whether no service runs on the data, so that the server is the command's own. */
  public boolean isAlone() {
    return own != null;
  }

  /** The folder that an embedded server keeps its data in. */
  public Optional<Path> folder() {
    return Optional.ofNullable(folder).filter(Files::exists);
  }

  @Override
  public void close() throws IOException {
    if (own != null) {
      own.close();
    }
  }
}

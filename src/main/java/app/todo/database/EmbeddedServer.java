package app.todo.database;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The embedded server as the settings want it, kept running while the service runs. */
@Singleton
public class EmbeddedServer {

  private static final Logger LOG = Logger.getLogger(EmbeddedServer.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  // In addition to the pool: connections of health, events, migrations and a person's psql.
  private static final int OTHER_CONNECTIONS = 20;

  private final Optional<Integer> port;
  private final boolean insteadOfSqlite;
  private final Path folder;
  private final Optional<Path> home;
  private final boolean fresh;
  private final int maxConnections;
  private @Nullable EmbeddedPostgres server;
  private @Nullable Thread keeper;

  EmbeddedServer(
      @ConfigProperty(name = "todo.database.embedded-port") Optional<Integer> port,
      @ConfigProperty(name = "todo.database.instead-of-sqlite") Optional<Boolean> insteadOfSqlite,
      @ConfigProperty(name = "todo.data-dir") Optional<Path> folder,
      @ConfigProperty(name = "todo.data-name") String name,
      @ConfigProperty(name = "todo.data-fresh") boolean fresh,
      @ConfigProperty(name = "todo.postgres-home") Optional<Path> home,
      @ConfigProperty(name = "quarkus.datasource.jdbc.max-size") int poolSize) {
    this.port = port;
    this.insteadOfSqlite = insteadOfSqlite.orElse(false);
    this.folder = folder.orElseGet(() -> DataDirectory.ofUser(name));
    this.fresh = fresh;
    this.home = home;
    this.maxConnections = poolSize + OTHER_CONNECTIONS;
  }

  /** Whether no server elsewhere is named. */
  boolean isWanted() {
    return port.isPresent();
  }

  /** Where it keeps its data; empty if a server elsewhere is named. */
  public Optional<Path> folder() {
    return isWanted() ? Optional.of(folder) : Optional.empty();
  }

  /**
   * @return the password of its user
   * @throws IOException with a sentence for the operator, if it can't run here
   */
  String start() throws IOException, InterruptedException {
    if (insteadOfSqlite) {
      LOG.info("DATABASE_URL asks for SQLite, a local database: the embedded PostgreSQL serves");
    }
    EmbeddedPostgres postgres =
        EmbeddedPostgres.open(folder, home, fresh, port.orElseThrow(), maxConnections);
    server = postgres;
    postgres.start();
    keeper = Thread.ofPlatform().daemon().name("embedded-postgres").start(() -> keep(postgres));
    return postgres.password();
  }

  private static void keep(EmbeddedPostgres postgres) {
    try {
      while (true) {
        postgres.awaitEnd();
        LOG.warn("The embedded PostgreSQL has ended and is started again");
        restart(postgres);
      }
    } catch (InterruptedException serviceStops) {
      Thread.currentThread().interrupt();
    }
  }

  private static void restart(EmbeddedPostgres postgres) throws InterruptedException {
    try {
      postgres.start();
    } catch (IOException e) {
      LOG.error(e.getMessage());
      Thread.sleep(PAUSE);
    }
  }

  void stop() {
    try {
      if (keeper != null) {
        keeper.interrupt();
        keeper.join();
      }
      if (server != null) {
        server.close();
      }
    } catch (IOException e) {
      LOG.error("The embedded PostgreSQL could not be stopped", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

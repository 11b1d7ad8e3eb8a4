package app.todo.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL server of this service's own: a child process that listens on the loopback interface
 * only and ends when the service ends, however that happens.
 */
final class EmbeddedPostgres implements AutoCloseable {

  static final String USERNAME = "todo";

  private static final Logger LOG = Logger.getLogger(EmbeddedPostgres.class);
  private static final Duration STOP_WITHIN = Duration.ofSeconds(20);
  private static final Duration POLL = Duration.ofMillis(10);
  private static final long LARGE_LOG = 1 << 20;

  private final DataDirectory directory;
  private final PostgresPrograms programs;
  private final Cluster cluster;
  private final int port;
  private final int maxConnections;
  private volatile @Nullable Process process;

  private EmbeddedPostgres(
      DataDirectory directory, PostgresPrograms programs, int port, int maxConnections) {
    this.directory = directory;
    this.programs = programs;
    this.cluster = new Cluster(directory.cluster());
    this.port = port;
    this.maxConnections = maxConnections;
  }

  /**
   * Takes the data folder, and makes the programs and the cluster ready in it.
   *
   * @param home where the programs are or go, if not into the data folder
   * @param fresh whether what the cluster held is forgotten
   * @throws IOException with a sentence for the operator, if that can't be
   */
  static EmbeddedPostgres open(
      Path folder, Optional<Path> home, boolean fresh, int port, int maxConnections)
      throws IOException, InterruptedException {
    DataDirectory directory = DataDirectory.open(folder);
    try {
      PostgresPrograms programs = PostgresPrograms.in(home.orElse(directory.programs()));
      EmbeddedPostgres postgres = new EmbeddedPostgres(directory, programs, port, maxConnections);
      postgres.prepare(fresh);
      return postgres;
    } catch (IOException | InterruptedException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  private void prepare(boolean fresh) throws IOException, InterruptedException {
    stopServer();
    NewCluster.removeLeftovers(cluster);
    if (fresh) {
      Folders.delete(cluster.path());
    }
    if (!cluster.exists()) {
      new NewCluster(programs, USERNAME, directory.log()).make(cluster);
    }
    String theirs = cluster.majorVersion();
    String ours = programs.majorVersion();
    if (!theirs.equals(ours)) {
      throw new IOException(
          ("The data in %s was written by PostgreSQL %s and this service brings %s: carry it over with"
                  + " pg_dump and pg_restore, or start the version of the service that wrote it.")
              .formatted(directory.path(), theirs, ours));
    }
  }

  String password() throws IOException {
    return cluster.password();
  }

  /**
   * Returns when the server takes connections; recovery after a crash is waited for.
   *
   * @throws IOException with a sentence for the operator, if the server ends instead
   */
  void start() throws IOException, InterruptedException {
    stopServer();
    keepLogSmall();
    ProgramLog log = ProgramLog.from(directory.log());
    long began = System.nanoTime();
    Process server = run(ServerCommand.of(programs, cluster, port, maxConnections));
    process = server;
    while (!cluster.isReady()) {
      if (server.waitFor(POLL)) {
        throw new IOException("PostgreSQL did not start: " + log.reason());
      }
    }
    LOG.infof(
        "Embedded PostgreSQL listens on port %d after %d ms; its data is in %s",
        port, (System.nanoTime() - began) / 1_000_000, directory.path());
  }

  Optional<ProcessHandle> server() throws IOException {
    return cluster.server();
  }

  int port() {
    return port;
  }

  /** Returns when the server has ended, in order or not. */
  void awaitEnd() throws InterruptedException {
    Process server = process;
    if (server != null) {
      server.waitFor();
    }
  }

  /** Stops the server of this cluster, also one that an earlier service left behind. */
  void stopServer() throws IOException, InterruptedException {
    Optional<ProcessHandle> server = cluster.server();
    if (server.isPresent()) {
      // By PostgreSQL's own means, which are the same on every system and need no shell.
      run(programs.command(
              "pg_ctl",
              "stop",
              "--pgdata=" + cluster.path(),
              "--mode=fast",
              "--timeout=" + STOP_WITHIN.toSeconds()))
          .waitFor();
      if (cluster.server().isPresent()) {
        LOG.warnf("PostgreSQL did not stop within %s and is killed", STOP_WITHIN);
        server.get().destroyForcibly();
        awaitNoServer();
      }
    }
    cluster.forgetServer();
  }

  private void awaitNoServer() throws IOException, InterruptedException {
    long began = System.nanoTime();
    while (cluster.server().isPresent() && System.nanoTime() - began < STOP_WITHIN.toNanos()) {
      Thread.sleep(POLL);
    }
  }

  private Process run(List<String> command) throws IOException {
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(directory.log().toFile()))
        .start();
  }

  private void keepLogSmall() throws IOException {
    Path log = directory.log();
    if (Files.exists(log) && Files.size(log) > LARGE_LOG) {
      Files.move(log, log.resolveSibling("postgres.log.old"), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      stopServer();
      awaitEnd();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      directory.close();
    }
  }
}

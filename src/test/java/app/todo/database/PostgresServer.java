package app.todo.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A PostgreSQL that is not the service's own, as an operator has one: it can be stopped, killed,
 * frozen, and started again on the same port with the same data.
 *
 * {@snippet :
 * try (PostgresServer postgres = PostgresServer.create();
 *     ServiceProcess service = ServiceProcess.start(Map.of("DATABASE_URL", postgres.url()))) {
 *   service.awaitServing();
 *   postgres.stop();
 *   service.awaitHealth(503, Duration.ofSeconds(2));
 * }
 * }
 */
public final class PostgresServer implements AutoCloseable {

  public static final String USERNAME = EmbeddedPostgres.USERNAME;

  private static final Path PROGRAMS = Path.of("target", "postgresql");
  private static final Path WORK = Path.of("target", "processes").toAbsolutePath();
  private static final int MAX_CONNECTIONS = 100;

  private final EmbeddedPostgres postgres;
  private final String password;
  private List<ProcessHandle> frozen = List.of();

  private PostgresServer(EmbeddedPostgres postgres) throws IOException {
    this.postgres = postgres;
    this.password = postgres.password();
  }

  /** A running server with an empty database. */
  public static PostgresServer create() {
    PostgresServer server = createStopped();
    server.start();
    return server;
  }

  /** A server that is still to be started. */
  public static PostgresServer createStopped() {
    try {
      Files.createDirectories(WORK);
      Path folder = Files.createTempDirectory(WORK, "postgres-");
      EmbeddedPostgres postgres =
          EmbeddedPostgres.open(folder, Optional.of(PROGRAMS), false, freePort(), MAX_CONNECTIONS);
      makeSuperuser(folder.resolve("postgres"));
      return new PostgresServer(postgres);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  /** An operator may do what the service of an embedded server may not. */
  private static void makeSuperuser(Path cluster) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                PostgresPrograms.in(PROGRAMS)
                    .command("postgres", "--single", "-D", cluster.toAbsolutePath(), "postgres"))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (Writer statements = process.outputWriter()) {
      statements.write("alter role " + USERNAME + " superuser\n");
    }
    if (process.waitFor() != 0) {
      throw new IOException("The role could not be made a superuser");
    }
  }

  public int port() {
    return postgres.port();
  }

  public String password() {
    return password;
  }

  /** Where the server's own database is, as {@code DATABASE_URL} has it. */
  public String url() {
    return url("postgres");
  }

  public String url(String database) {
    return "postgresql://%s:%s@127.0.0.1:%d/%s".formatted(USERNAME, password, port(), database);
  }

  /** A new and empty database of this server, by its URL. */
  public String newDatabase() {
    return newDatabase("todo_" + UUID.randomUUID().toString().replace("-", ""));
  }

  /** A new and empty database of a name, by its URL. */
  public String newDatabase(String name) {
    try (Connection connection = connect("postgres");
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + name);
      return url(name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A connection to the server's own database, which the caller closes. */
  public Connection connect() throws SQLException {
    return connect("postgres");
  }

  /** A connection to one of the server's databases, which the caller closes. */
  public Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port(), database), USERNAME, password);
  }

  /** Returns when it takes connections. */
  public void start() {
    try {
      postgres.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  /** Stops it in order; its connections end. */
  public void stop() {
    try {
      postgres.stopServer();
      postgres.awaitEnd();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  /** Ends all its processes without a word, as a power cut does. */
  public void kill() {
    processes().forEach(ProcessHandle::destroyForcibly);
    try {
      postgres.awaitEnd();
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  /** A port for a server, which no outgoing connection is given before the server has it. */
  public static int freePort() {
    return EmbeddedPort.choose();
  }

  /** Stops all its processes in their tracks: connections stay open and nothing answers. */
  public void freeze() {
    frozen = processes();
    signal("STOP", frozen);
  }

  /** Lets it go on after {@link #freeze}. */
  public void thaw() {
    signal("CONT", frozen);
    frozen = List.of();
  }

  @Override
  public void close() {
    thaw();
    try {
      postgres.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<ProcessHandle> processes() {
    try {
      List<ProcessHandle> processes = new ArrayList<>();
      postgres
          .server()
          .ifPresent(server -> {
            processes.add(server);
            server.descendants().forEach(processes::add);
          });
      return processes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void signal(String name, List<ProcessHandle> processes) {
    if (processes.isEmpty()) {
      return;
    }
    // The shell's own kill is there where no package with the program is.
    List<String> command = new ArrayList<>(List.of("sh", "-c", "kill \"$@\"", "sh", "-" + name));
    processes.forEach(process -> command.add(Long.toString(process.pid())));
    try {
      new ProcessBuilder(command).inheritIO().start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static IllegalStateException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new IllegalStateException(e);
  }
}

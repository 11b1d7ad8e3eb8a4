package app.todo.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EmbeddedPostgresTest {

  private static final Optional<Path> PROGRAMS = Optional.of(Path.of("target", "postgresql"));

  private EmbeddedPostgres postgres;
  private Path folder;

  @BeforeEach
  void start(@TempDir Path folder) throws Exception {
    this.folder = folder;
    postgres = open();
    postgres.start();
  }

  @AfterEach
  void stop() throws IOException {
    postgres.close();
  }

  @Test
  void what_is_committed_is_on_the_disk() throws Exception {
    assertEquals("on", show("fsync"));
    assertEquals("on", show("synchronous_commit"));
    assertEquals("on", show("full_page_writes"));
  }

  @Test
  void it_is_reached_from_this_machine_only() throws Exception {
    assertEquals("127.0.0.1", show("listen_addresses"));
    // The fifth line is the folder of its Unix socket.
    assertEquals("", Files.readAllLines(folder.resolve("postgres/postmaster.pid")).get(4));
  }

  @Test
  void it_lets_nobody_in_without_the_password() {
    SQLException refusal =
        assertThrows(
            SQLException.class,
            () -> DriverManager.getConnection(url(), EmbeddedPostgres.USERNAME, "guessed"));

    assertEquals("28P01", refusal.getSQLState());
  }

  /** Who may do as a superuser runs programs and reads files by SQL. */
  @Test
  void its_role_is_no_superuser_and_nobody_else_signs_in() throws Exception {
    assertEquals("off", show("is_superuser"));
    for (String password : List.of("", postgres.password())) {
      assertThrows(
          SQLException.class,
          () ->
              DriverManager.getConnection(
                  "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(postgres.port()),
                  "postgres",
                  password));
    }
  }

  @Test
  void its_password_is_the_owners_to_read() throws Exception {
    Path file = folder.resolve("postgres/todo-password");

    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    assertEquals(32, postgres.password().length());
  }

  @Test
  void what_people_write_is_not_in_its_log() throws Exception {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute("create table person (email text primary key)");
      statement.execute("insert into person values ('ana@example.com')");
      assertThrows(
          SQLException.class,
          () -> statement.execute("insert into person values ('ana@example.com')"));
    }
    postgres.stopServer();

    String log = Files.readString(folder.resolve("postgres.log"));
    assertTrue(log.contains("ready to accept connections"), log);
    assertFalse(log.contains("ana@"), log);
  }

  @Test
  void data_outlives_it() throws Exception {
    execute("create table kept (id int)");
    postgres.close();

    postgres = open();
    postgres.start();

    execute("select id from kept");
  }

  @Test
  void it_stops_in_order() throws Exception {
    postgres.close();
    postgres = open();
    postgres.start();

    assertFalse(
        Files.readString(folder.resolve("postgres.log")).contains("not properly shut down"));
  }

  @Test
  void a_pid_file_that_names_another_process_is_a_leftover() throws Exception {
    postgres.close();
    Path pidFile = folder.resolve("postgres/postmaster.pid");
    Files.write(
        pidFile, List.of(Long.toString(ProcessHandle.current().pid()), folder + "/postgres"));

    postgres = open();
    postgres.start();

    assertTrue(ProcessHandle.current().isAlive());
    execute("select 1");
  }

  @Test
  void data_of_another_major_version_is_refused_with_a_sentence() throws Exception {
    postgres.close();
    Files.writeString(folder.resolve("postgres/PG_VERSION"), "17\n");

    String sentence = String.valueOf(assertThrows(IOException.class, this::open).getMessage());

    assertTrue(
        sentence.contains("was written by PostgreSQL 17 and this service brings 18"), sentence);
    assertFalse(sentence.contains("\n"), sentence);
  }

  @Test
  void its_end_is_noticed() throws Exception {
    postgres.server().orElseThrow().destroyForcibly();

    postgres.awaitEnd();

    postgres.start();
    execute("select 1");
  }

  @Test
  void it_ends_as_a_whole_when_one_of_its_processes_crashes() throws Exception {
    postgres.server().orElseThrow().children().findAny().orElseThrow().destroyForcibly();

    postgres.awaitEnd();

    postgres.start();
    execute("select 1");
  }

  private EmbeddedPostgres open() throws IOException, InterruptedException {
    return EmbeddedPostgres.open(folder, PROGRAMS, false, EmbeddedPort.choose(), 20);
  }

  private String url() {
    return "jdbc:postgresql://127.0.0.1:" + postgres.port() + "/postgres";
  }

  private Connection connect() throws Exception {
    return DriverManager.getConnection(url(), EmbeddedPostgres.USERNAME, postgres.password());
  }

  private void execute(String sql) throws Exception {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private String show(String setting) throws Exception {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("show " + setting)) {
      result.next();
      return result.getString(1);
    }
  }
}

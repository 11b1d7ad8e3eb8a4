package app.todo.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.todo.Eventually;
import app.todo.ServiceProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged service with a database of its own. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EmbeddedDatabaseIT {

  @Test
  void it_starts_with_nothing_set(@TempDir Path home) throws Exception {
    Map<String, String> nothing =
        Map.of("TODO_DATA_DIR", "", "TODO_POSTGRES_HOME", "", "XDG_DATA_HOME", home.toString());
    try (ServiceProcess service = ServiceProcess.start(nothing)) {
      service.awaitServing();

      assertTrue(Files.exists(home.resolve("todo/postgres/PG_VERSION")));
    }
  }

  @Test
  void a_sqlite_url_means_the_embedded_database_and_is_said_so() throws Exception {
    try (ServiceProcess service =
        ServiceProcess.start(Map.of("DATABASE_URL", "sqlite:///./test.db"))) {
      service.awaitServing();

      assertTrue(service.output().contains("asks for SQLite"), service.output());
    }
  }

  @Test
  void it_stops_in_order() throws Exception {
    ServiceProcess service = ServiceProcess.start().awaitServing();

    int exitCode = service.stop();

    assertTrue(exitCode == 0 || exitCode == 143, "exit code " + exitCode);
    assertTrue(serverLog(service).stripTrailing().endsWith("server stopped"), serverLog(service));
    assertFalse(service.output().contains("WARN  [app.todo"), service.output());
    try (ServiceProcess next = service.startAgain()) {
      next.awaitServing();
      assertFalse(serverLog(next).contains("not properly shut down"), serverLog(next));
    }
  }

  @Test
  void its_data_outlives_a_kill_and_so_does_its_next_start() throws Exception {
    ServiceProcess service = ServiceProcess.start().awaitServing();
    execute(service, "create table kept (id int)");

    service.kill();

    try (ServiceProcess next = service.startAgain()) {
      next.awaitServing();
      execute(next, "select id from kept");
    }
  }

  @Test
  void a_power_cut_leaves_a_pid_file_that_does_not_matter() throws Exception {
    ServiceProcess service = ServiceProcess.start().awaitServing();
    execute(service, "create table kept (id int)");

    List<ProcessHandle> all = service.handle().descendants().toList();
    service.kill();
    all.forEach(ProcessHandle::destroyForcibly);

    assertTrue(Files.exists(service.dataDirectory().resolve("postgres/postmaster.pid")));
    try (ServiceProcess next = service.startAgain()) {
      next.awaitServing();
      execute(next, "select id from kept");
    }
  }

  @Test
  void a_server_left_behind_is_taken_over_from() throws Exception {
    ServiceProcess service = ServiceProcess.start().awaitServing();
    ProcessHandle server = server(service);
    execute(service, "create table kept (id int)");

    List<ProcessHandle> watchers =
        service.handle().descendants().filter(process -> isShell(process)).toList();
    assertFalse(watchers.isEmpty());
    service.handle().destroyForcibly();
    watchers.forEach(ProcessHandle::destroyForcibly);
    service.awaitExit();
    assertTrue(server.isAlive());

    try (ServiceProcess next = service.startAgain()) {
      next.awaitServing();
      Eventually.await("the earlier server to end", Duration.ofSeconds(5), () -> !server.isAlive());
      execute(next, "select id from kept");
    }
  }

  @Test
  void the_server_ends_with_a_service_that_is_killed() throws Exception {
    ServiceProcess service = ServiceProcess.start().awaitServing();
    ProcessHandle server = server(service);

    service.kill();

    Eventually.await("the server to end", Duration.ofSeconds(10), () -> !server.isAlive());
    assertTrue(serverLog(service).contains("database system is shut down"), serverLog(service));
  }

  @Test
  void a_second_service_on_the_same_data_is_refused_with_one_sentence() throws Exception {
    try (ServiceProcess first = ServiceProcess.start().awaitServing()) {
      ServiceProcess second =
          ServiceProcess.start(Map.of("TODO_DATA_DIR", first.dataDirectory().toString()));

      assertEquals(1, second.awaitExit());
      second.assertSentence("Another Todo service is using the data in");
      assertEquals(200, first.get("/health").statusCode());
    }
  }

  @Test
  void a_server_that_dies_is_started_again() throws Exception {
    try (ServiceProcess service = ServiceProcess.start().awaitServing()) {
      ProcessHandle server = server(service);
      server.destroyForcibly();
      Eventually.await(
          "another server to serve",
          Duration.ofSeconds(10),
          () -> !server(service).equals(server) && service.get("/health").statusCode() == 200);
    }
  }

  private static boolean isShell(ProcessHandle process) {
    return process.info().command().orElse("").matches(".*/(ba|da)?sh");
  }

  private static ProcessHandle server(ServiceProcess service) throws IOException {
    return new Cluster(service.dataDirectory().resolve("postgres")).server().orElseThrow();
  }

  private static String serverLog(ServiceProcess service) throws IOException {
    return Files.readString(service.dataDirectory().resolve("postgres.log"));
  }

  private static void execute(ServiceProcess service, String sql) throws IOException, SQLException {
    EmbeddedConnection.execute(service, service.dataDirectory(), sql);
  }
}

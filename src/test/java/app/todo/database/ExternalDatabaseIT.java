package app.todo.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.todo.AtOnce;
import app.todo.Eventually;
import app.todo.ServiceProcess;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The packaged service with a PostgreSQL that its operator names. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ExternalDatabaseIT {

  private static final Duration NOTICED = Duration.ofSeconds(2);
  private static final Duration BACK = Duration.ofSeconds(5);

  private static PostgresServer postgres;

  @BeforeAll
  static void start() {
    postgres = PostgresServer.create();
  }

  @AfterAll
  static void stop() {
    postgres.close();
  }

  @Test
  void it_is_used_instead_of_the_embedded_one() throws Exception {
    String url = postgres.newDatabase() + "?sslmode=prefer&application_name=named";
    try (ServiceProcess service = ServiceProcess.start(Map.of("DATABASE_URL", url))) {
      service.awaitServing();

      assertFalse(Files.exists(service.dataDirectory().resolve("postgres")));
      assertTrue(hasConnectionsNamed("named"));
      assertFalse(service.output().contains(postgres.password()), service.output());
      int exitCode = service.stop();
      assertTrue(exitCode == 0 || exitCode == 143, "exit code " + exitCode);
      assertFalse(service.output().contains("WARN  [app.todo"), service.output());
    }
  }

  @Test
  void its_url_may_be_in_a_file(@TempDir Path secrets) throws Exception {
    Path file = Files.writeString(secrets.resolve("url"), postgres.newDatabase() + "\n");
    try (ServiceProcess service =
        ServiceProcess.start(Map.of("DATABASE_URL_FILE", file.toString()))) {
      service.awaitServing();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"mysql://ana:hunter2@db/todo", "postgresql://ana:hunter2@db:x/todo"})
  void a_url_of_something_else_stops_the_service_with_one_sentence(String url) throws Exception {
    ServiceProcess service = ServiceProcess.start(Map.of("DATABASE_URL", url));

    assertEquals(1, service.awaitExit());
    service.assertSentence("DATABASE_URL is not understood");
    assertFalse(service.output().contains("hunter2"), service.output());
  }

  @Test
  void it_is_awaited_and_migrated_when_it_comes() throws Exception {
    try (PostgresServer late = PostgresServer.createStopped();
        ServiceProcess service = ServiceProcess.start(Map.of("DATABASE_URL", late.url()))) {
      service.awaitHealth(503, Duration.ofSeconds(30));
      assertEquals(
          "{\"status\":\"error\",\"database\":\"disconnected\"}", service.get("/health").body());
      assertEquals(503, service.get("/api/health").statusCode());
      assertEquals(200, service.get("/api").statusCode());
      assertUnavailable(service);
      assertEquals(200, probe(service, "live"));
      assertEquals(200, probe(service, "started"));
      assertEquals(503, probe(service, "ready"));

      late.start();

      service.awaitHealth(200, BACK);
      assertEquals(200, probe(service, "ready"));
    }
  }

  @Test
  void what_it_lacks_is_told_in_the_log_and_by_the_probe() throws Exception {
    try (Connection connection = postgres.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "create database ascii encoding 'SQL_ASCII' template template0 locale_provider libc locale 'C'");
    }
    try (ServiceProcess service =
        ServiceProcess.start(Map.of("DATABASE_URL", postgres.url("ascii")))) {
      service.awaitHealth(503, Duration.ofSeconds(30));
      String sentence = "The database's encoding is SQL_ASCII: make one with encoding 'UTF8'.";
      Eventually.await(
          "the sentence", Duration.ofSeconds(5), () -> service.output().contains(sentence));
      String answer =
          service.send(HttpRequest.newBuilder(service.managementUri("/q/health/ready"))).body();
      assertEquals(
          sentence, new ObjectMapper().readTree(answer).at("/checks/0/data/detail").asText());
    }
  }

  @Test
  void it_may_stop_and_come_back() throws Exception {
    try (PostgresServer own = PostgresServer.create();
        ServiceProcess service = ServiceProcess.start(Map.of("DATABASE_URL", own.url()))) {
      service.awaitServing();

      own.stop();
      service.awaitHealth(503, NOTICED);
      assertUnavailable(service);
      assertEquals(200, probe(service, "live"));
      assertEquals(503, probe(service, "ready"));

      own.start();
      service.awaitHealth(200, BACK);

      own.kill();
      service.awaitHealth(503, NOTICED);

      own.start();
      service.awaitHealth(200, BACK);
    }
  }

  @Test
  void no_request_meets_a_connection_from_before_its_restart() throws Exception {
    try (PostgresServer own = PostgresServer.create();
        ServiceProcess service = ServiceProcess.start(Map.of("DATABASE_URL", own.url()))) {
      String token = register(service.awaitServing());
      assertEquals(Set.of(200), statuses(service, token));

      own.stop();
      own.start();

      service.awaitHealth(200, BACK);
      assertEquals(Set.of(200), statuses(service, token));
    }
  }

  @Test
  void it_may_freeze_and_go_on() throws Exception {
    try (PostgresServer own = PostgresServer.create();
        ServiceProcess service = ServiceProcess.start(Map.of("DATABASE_URL", own.url()))) {
      service.awaitServing();

      own.freeze();
      service.awaitHealth(503, NOTICED);
      assertUnavailable(service);
      assertEquals(503, probe(service, "ready"));

      own.thaw();
      service.awaitHealth(200, BACK);
    }
  }

  @Test
  void a_service_may_start_while_it_is_frozen() throws Exception {
    try (PostgresServer own = PostgresServer.create()) {
      own.freeze();
      try (ServiceProcess service = ServiceProcess.start(Map.of("DATABASE_URL", own.url()))) {
        service.awaitHealth(503, Duration.ofSeconds(30));

        own.thaw();

        service.awaitHealth(200, BACK);
      }
    }
  }

  @Test
  void many_services_may_start_on_an_empty_one_at_once() throws Exception {
    Map<String, String> settings = Map.of("DATABASE_URL", postgres.newDatabase());
    List<ServiceProcess> services =
        Stream.generate(() -> ServiceProcess.start(settings)).limit(3).toList();
    try {
      services.forEach(ServiceProcess::awaitServing);
    } finally {
      for (ServiceProcess service : services) {
        service.close();
      }
    }
  }

  /** While a rollout goes on, and after a rollback. */
  @Test
  void a_version_serves_on_the_schema_of_the_one_after_it() throws Exception {
    try (PostgresServer own = PostgresServer.create();
        ServiceProcess before = ServiceProcess.start(Map.of("DATABASE_URL", own.url()))) {
      String token = register(before.awaitServing());
      migrateFurther(own);
      assertEquals(201, before.post("/api/tasks", token, "{\"title\": \"a\"}").statusCode());

      try (ServiceProcess rolledBack = ServiceProcess.start(Map.of("DATABASE_URL", own.url()))) {
        rolledBack.awaitServing();
        assertEquals(201, rolledBack.post("/api/tasks", token, "{\"title\": \"b\"}").statusCode());
      }
    }
  }

  /** As a later version does that keeps to expanding. */
  private static void migrateFurther(PostgresServer postgres) throws SQLException {
    try (Connection connection = postgres.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("alter table task add column colour text");
      statement.execute(
          """
          insert into flyway_schema_history (installed_rank, version, description, type, script,
            checksum, installed_by, execution_time, success)
          values (1000, '1000', 'colours', 'SQL', 'V1000__colours.sql', 1, 'todo', 1, true)
          """);
    }
  }

  /** Any call of the API but those about itself. */
  private static void assertUnavailable(ServiceProcess service) throws Exception {
    long began = System.nanoTime();
    assertEquals(503, service.get("/api/tasks").statusCode());
    Duration taken = Duration.ofNanos(System.nanoTime() - began);
    assertTrue(taken.compareTo(Duration.ofSeconds(5)) < 0, "taken " + taken);
  }

  private static String register(ServiceProcess service) throws Exception {
    String body = "{\"email\":\"ana@example.com\",\"password\":\"correct horse\"}";
    HttpResponse<String> answer =
        service.send(
            HttpRequest.newBuilder(service.uri("/api/auth/register"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    return new ObjectMapper().readTree(answer.body()).path("access_token").asText();
  }

  /** What several requests at once are answered, on as many connections. */
  private static Set<Integer> statuses(ServiceProcess service, String token) {
    return Set.copyOf(AtOnce.each(6, i -> status(service, token)));
  }

  private static int status(ServiceProcess service, String token) {
    try {
      return service
          .send(
              HttpRequest.newBuilder(service.uri("/api/tasks"))
                  .header("Authorization", "Bearer " + token))
          .statusCode();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static int probe(ServiceProcess service, String name) throws Exception {
    return service
        .send(HttpRequest.newBuilder(service.managementUri("/q/health/" + name)))
        .statusCode();
  }

  private static boolean hasConnectionsNamed(String name) throws SQLException {
    try (Connection connection = postgres.connect();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select 1 from pg_stat_activity where application_name = '" + name + "'")) {
      return rows.next();
    }
  }
}

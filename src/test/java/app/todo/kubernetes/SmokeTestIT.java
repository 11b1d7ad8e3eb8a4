package app.todo.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.todo.ServiceProcess;
import app.todo.database.PostgresServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** {@code k8s/smoke-test}, against a service that works and ones that don't. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SmokeTestIT {
  private static PostgresServer postgres;
  private static ServiceProcess service;

  private record Run(int status, String output) {}

  @BeforeAll
  static void start() {
    postgres = PostgresServer.create();
    service = ServiceProcess.start(Map.of("DATABASE_URL", postgres.url())).awaitServing();
  }

  @AfterAll
  static void stop() throws InterruptedException {
    service.close();
    postgres.close();
  }

  @Test
  void it_does_what_a_person_does_first_and_leaves_nothing() throws Exception {
    Run run = smokeTest(service.uri("/").toString());

    assertEquals(0, run.status(), run::output);
    assertEquals(
        List.of(
            "health",
            "page",
            "register",
            "sign in",
            "event stream",
            "add",
            "event of adding",
            "finish",
            "event of finishing",
            "clean up"),
        run.output().lines().map(line -> line.replaceFirst("^ok +", "")).toList());
    assertEquals(0, accounts());
  }

  @Test
  void it_fails_where_nothing_answers() throws Exception {
    Run run = smokeTest("http://127.0.0.1:9");

    assertNotEquals(0, run.status());
    assertTrue(run.output().contains("FAILED  health"), run::output);
  }

  /** It says how far it came, and its account goes all the same. */
  @Test
  void it_fails_where_something_in_between_does() throws Exception {
    try (Connection connection = postgres.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("alter table task rename column title to title_elsewhere");
      try {
        Run run = smokeTest(service.uri("").toString());

        assertNotEquals(0, run.status());
        assertTrue(run.output().contains("FAILED  add"), run::output);
        assertEquals(0, accounts());
      } finally {
        statement.execute("alter table task rename column title_elsewhere to title");
      }
    }
  }

  @Test
  void it_fails_when_the_database_is_away() throws Exception {
    try (PostgresServer own = PostgresServer.create();
        ServiceProcess alone = ServiceProcess.start(Map.of("DATABASE_URL", own.url()))) {
      alone.awaitServing();
      own.stop();
      alone.awaitHealth(503, Duration.ofSeconds(5));

      Run run = smokeTest(alone.uri("").toString());

      assertNotEquals(0, run.status());
      assertTrue(run.output().contains("FAILED  health"), run::output);
    }
  }

  private static Run smokeTest(String url) throws IOException, InterruptedException {
    Process process = new ProcessBuilder("k8s/smoke-test", url).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor(60, TimeUnit.SECONDS), output);
    return new Run(process.exitValue(), output);
  }

  private static int accounts() throws SQLException {
    try (Connection connection = postgres.connect();
        Statement statement = connection.createStatement();
        ResultSet count = statement.executeQuery("select count(*) from account")) {
      count.next();
      return count.getInt(1);
    }
  }
}

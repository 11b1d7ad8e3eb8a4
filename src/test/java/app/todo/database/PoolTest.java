package app.todo.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.todo.Eventually;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class PoolTest {

  private static final Duration SOON = Duration.ofSeconds(5);

  @Inject DataSource pool;
  @Inject StrandedConnections stranded;

  @Test
  void a_slow_statement_is_ended_by_the_server() throws SQLException {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      SQLException end =
          assertThrows(SQLException.class, () -> statement.execute("select pg_sleep(60)"));
      assertEquals("57014", end.getSQLState());
    }
  }

  @Test
  void statements_used_often_stay_prepared() throws SQLException {
    String often = "select 'used often'";
    try (Connection connection = pool.getConnection()) {
      for (int i = 0; i < 6; i++) {
        try (PreparedStatement statement = connection.prepareStatement(often)) {
          statement.execute();
        }
      }
      try (Statement statement = connection.createStatement();
          ResultSet prepared =
              statement.executeQuery(
                  "select 1 from pg_prepared_statements where statement = '"
                      + often.replace("'", "''")
                      + "'")) {
        assertTrue(prepared.next());
      }
    }
  }

  @Test
  void who_waits_for_an_answer_that_will_not_come_is_told_so() throws Exception {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      List<ProcessHandle> backend = List.of(backendOf(connection));
      PostgresServer.signal("STOP", backend);
      try {
        var failure =
            new FutureTask<>(
                () -> assertThrows(SQLException.class, () -> statement.execute("select 1")));
        Thread waiting = Thread.startVirtualThread(failure);
        // And with no timer of its own, for which it would be TIMED_WAITING.
        Eventually.await(
            "the question to be asked", SOON, () -> waiting.getState() == Thread.State.WAITING);

        stranded.cutOff(Duration.ZERO);

        assertEquals("08006", failure.get(SOON.toSeconds(), TimeUnit.SECONDS).getSQLState());
      } finally {
        PostgresServer.signal("CONT", backend);
      }
    }
    try (Connection next = pool.getConnection()) {
      assertTrue(next.isValid(1));
    }
  }

  @Test
  void who_does_not_wait_long_is_left_alone() throws SQLException {
    try (Connection connection = pool.getConnection()) {
      stranded.cutOff();

      assertTrue(connection.isValid(1));
    }
  }

  private static ProcessHandle backendOf(Connection connection) throws SQLException {
    int pid = connection.unwrap(PGConnection.class).getBackendPID();
    return ProcessHandle.of(pid).orElseThrow();
  }
}

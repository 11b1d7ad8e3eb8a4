package app.todo.database;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.todo.Eventually;
import app.todo.Journal;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class HeartbeatTest {
  private static final Duration SOON = Duration.ofSeconds(10);

  /** The one connection that asks this, and four times a second. */
  private static final String BACKEND =
      """
      select pid
      from pg_stat_activity
      where query = 'select 1'
        and backend_type = 'client backend'
      order by state_change desc
      limit 1
      """;

  @Inject Heartbeat heartbeat;
  @Inject MeterRegistry meters;
  @Inject DataSource pool;

  @Test
  void a_stall_of_its_own_connection_is_no_outage() throws SQLException {
    ProcessHandle backend = backend();
    leavesWritesAlone(
        () -> PostgresServer.signal("STOP", List.of(backend)),
        () -> PostgresServer.signal("CONT", List.of(backend)));
  }

  @Test
  void the_end_of_its_own_connection_is_no_outage() throws SQLException {
    ProcessHandle backend = backend();
    leavesWritesAlone(() -> PostgresServer.signal("TERM", List.of(backend)), () -> {});
  }

  private void leavesWritesAlone(Runnable fault, Runnable remedy) throws SQLException {
    double before = misses();
    try (Journal journal = Journal.open();
        Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("create temporary table written (it int) on commit drop");
      fault.run();
      try {
        Eventually.await("a missed heartbeat", SOON, () -> misses() > before);
      } finally {
        remedy.run();
      }
      statement.execute("insert into written values (1)");
      connection.commit();
      assertTrue(heartbeat.isThere());
      assertEquals(before + 1, misses());
      assertThat(journal.entries(), hasItem(containsString("A heartbeat failed")));
      assertThat(journal.entries(), not(hasItem(containsString("The database is away"))));
    }
  }

  private double misses() {
    return meters.counter("todo.heartbeat.misses").count();
  }

  private ProcessHandle backend() throws SQLException {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement();
        ResultSet pid = statement.executeQuery(BACKEND)) {
      pid.next();
      return ProcessHandle.of(pid.getLong(1)).orElseThrow();
    }
  }
}

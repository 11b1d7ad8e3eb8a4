package app.todo.drill;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.todo.ServiceProcess;
import app.todo.database.PostgresServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PoolExhaustedIT {

  /** Fewer than there are people: a few statements that take long are enough to use it up. */
  private static final String SMALL_POOL = "2";

  @Test
  void a_pool_without_connections_refuses_writes_and_loses_none() throws Exception {
    try (PostgresServer postgres = PostgresServer.create();
        Connection other = postgres.connect();
        Drill drill = new Drill("pool exhausted")) {
      other.setAutoCommit(false);
      drill.on(
          ServiceProcess.start(
              Map.of("DATABASE_URL", postgres.url(), "DATABASE_POOL_SIZE", SMALL_POOL)));
      drill.repeat(_ -> {
        drill.write();
        holdTasks(other);
        drill.awaitRefusal();
        assertEquals(200, drill.service().get("/health").statusCode(), "busy is not away");
        drill.recover(other::rollback);
        drill.write();
      });
    }
  }

  /** Until its transaction ends, each request for a task holds a connection and waits. */
  private static void holdTasks(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("lock table task in access exclusive mode");
    }
  }
}

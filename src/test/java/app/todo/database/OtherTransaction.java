package app.todo.database;

import app.todo.Eventually;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;

/** A transaction beside those of the service, which holds its locks until the test ends it. */
public final class OtherTransaction implements AutoCloseable {
  private static final Duration SOON = Duration.ofSeconds(20);

  private final Connection connection;

  private OtherTransaction(Connection connection) {
    this.connection = connection;
  }

  public static OtherTransaction begin(DataSource pool) throws SQLException {
    Connection connection = pool.getConnection();
    connection.setAutoCommit(false);
    return new OtherTransaction(connection);
  }

  public void execute(String sql, Object... parameters) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      statement.execute();
    }
  }

  /** Returns when a statement of the service waits for a lock of this transaction. */
  public void awaitBlocked() {
    Eventually.await("a statement that this transaction blocks", SOON, this::isBlocking);
  }

  public void commit() throws SQLException {
    connection.commit();
  }

  @Override
  public void close() throws SQLException {
    connection.rollback();
    connection.setAutoCommit(true);
    connection.close();
  }

  private boolean isBlocking() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet blocked =
            statement.executeQuery(
                """
                select 1
                from pg_locks
                where not granted
                  and pg_backend_pid() = any(pg_blocking_pids(pid))
                """)) {
      return blocked.next();
    }
  }
}

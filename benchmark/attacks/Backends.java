import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** PostgreSQL's processes that serve the attacked service. */
final class Backends implements AutoCloseable {
  private static final String NEWEST =
      """
      select pid
      from pg_stat_activity
      where query ilike '%s'
        and backend_type = 'client backend'
        and pid <> pg_backend_pid()
      order by state_change desc
      limit 1
      """;

  private final Connection connection;

  Backends() throws SQLException {
    connection =
        DriverManager.getConnection(
            "jdbc:postgresql://127.0.0.1:%s/postgres".formatted(System.getenv("PGPORT")),
            "todo",
            System.getenv("PGPASSWORD"));
  }

  /** The process that was asked this last. */
  long lastAsked(String pattern) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet pid = statement.executeQuery(NEWEST.formatted(pattern))) {
      if (!pid.next()) {
        throw new SQLException("No connection has asked " + pattern);
      }
      return pid.getLong(1);
    }
  }

  void stall(long process, long milliseconds) throws IOException, InterruptedException {
    signal("STOP", process);
    try {
      Thread.sleep(milliseconds);
    } finally {
      signal("CONT", process);
    }
  }

  void end(long process) throws IOException, InterruptedException {
    signal("TERM", process);
  }

  private static void signal(String name, long process) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + name, "" + process).inheritIO().start().waitFor();
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}

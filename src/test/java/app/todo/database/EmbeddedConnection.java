package app.todo.database;

import app.todo.ServiceProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Speaks to a service's embedded server behind its back. */
public final class EmbeddedConnection {
  private static final Pattern PORT = Pattern.compile("PostgreSQL listens on port (\\d+)");

  private EmbeddedConnection() {}

  /**
   * Executes a statement.
   *
   * @param data the service's data folder, as it is seen from here
   */
  public static void execute(ServiceProcess service, Path data, String sql)
      throws IOException, SQLException {
    Matcher port = PORT.matcher(service.output());
    if (!port.find()) {
      throw new IllegalStateException(service.output());
    }
    String password = new Cluster(data.resolve("postgres")).password();
    try (Connection connection =
            DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port.group(1) + "/postgres",
                EmbeddedPostgres.USERNAME,
                password);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}

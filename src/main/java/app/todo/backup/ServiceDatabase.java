package app.todo.backup;

import app.todo.database.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** The running service's database. */
record ServiceDatabase(Database database) implements BackedUpDatabase {
  @Override
  public Connection connect() throws SQLException {
    return database.connect(Duration.ZERO);
  }

  @Override
  public void migrate(String schema, String version) {
    database.migrate(schema, version);
  }
}

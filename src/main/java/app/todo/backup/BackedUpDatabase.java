package app.todo.backup;

import java.sql.Connection;
import java.sql.SQLException;

/** The database that is backed up or restored into. */
public interface BackedUpDatabase {
  /** A connection of the caller's own, without a limit on how long a statement takes. */
  Connection connect() throws SQLException;

  /**
   * Brings the tables of a schema to a version of this service's migrations, from nothing or from
   * an older version.
   *
   * @param version of the last migration that is applied, or {@code latest}
   */
  void migrate(String schema, String version);
}

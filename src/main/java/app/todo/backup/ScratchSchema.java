package app.todo.backup;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;
import org.postgresql.PGConnection;

/**
 * A schema beside the service's own, into which a backup is restored. A schema and not a database,
 * as making one needs no more rights than migrating does, and as its rows can be moved into the
 * service's tables in one transaction.
 */
final class ScratchSchema {
  static final String NAME = "todo_scratch";

  private final BackedUpDatabase database;
  private final Connection connection;

  ScratchSchema(BackedUpDatabase database, Connection connection) {
    this.database = database;
    this.connection = connection;
  }

  /** Removes it, also one that a backup left behind when it was killed. */
  void drop() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("drop schema if exists " + NAME + " cascade");
    }
  }

  /**
   * Restores a backup and compares each owner's rows with those that were read.
   *
   * @throws BackupException if they are not the same
   */
  void load(BackupFile file, Manifest manifest) throws SQLException, IOException, BackupException {
    drop();
    try (Statement statement = connection.createStatement()) {
      statement.execute("create schema " + NAME);
    }
    database.migrate(NAME, manifest.schemaVersion());
    empty();
    for (Table table : manifest.tables()) {
      try (InputStream rows = file.rowsOf(table)) {
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn("copy %s (%s) from stdin".formatted(table.in(NAME), table.columnList()), rows);
      }
    }
    compare(manifest);
  }

  /** Migrations may have written rows, such as keys. */
  private void empty() throws SQLException {
    for (Table table : Table.in(connection, NAME).reversed()) {
      try (Statement statement = connection.createStatement()) {
        statement.execute("delete from " + table.in(NAME));
      }
    }
  }

  private void compare(Manifest manifest) throws SQLException, BackupException {
    Set<Fingerprint> read = new HashSet<>(manifest.fingerprints());
    for (Table table : manifest.tables()) {
      for (Fingerprint restored : Fingerprint.of(table, connection, NAME)) {
        if (!read.remove(restored)) {
          throw differs(restored);
        }
      }
    }
    if (!read.isEmpty()) {
      throw differs(read.iterator().next());
    }
  }

  private static BackupException differs(Fingerprint it) {
    return new BackupException(
        "The restored rows of %s%s are not those that were read."
            .formatted(it.table(), it.owner().isEmpty() ? "" : " of " + it.owner()));
  }
}

package app.todo.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Writes what the database holds at one moment, while the service goes on. */
final class Snapshot {
  private static final String SCHEMA = "public";

  private static final String SCHEMA_VERSION =
      """
      select version
      from flyway_schema_history
      where success
        and version is not null
      order by installed_rank desc
      limit 1
      """;

  private Snapshot() {}

  /** Every table is read in one transaction, so writes that come later are in none of them. */
  static Manifest write(Connection connection, Path file, Instant now)
      throws SQLException, IOException {
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute("set transaction isolation level repeatable read, read only");
    }
    List<Table> tables = Table.in(connection, SCHEMA);
    Manifest manifest =
        new Manifest(
            now,
            text(connection, SCHEMA_VERSION),
            text(connection, "show server_version"),
            tables,
            fingerprints(tables, connection));
    BackupFile.<SQLException>write(
        file,
        zip -> {
          for (Table table : tables) {
            zip.putNextEntry(new ZipEntry(BackupFile.entryOf(table)));
            copy(connection, table, zip);
            zip.closeEntry();
          }
          zip.putNextEntry(new ZipEntry(BackupFile.MANIFEST));
          zip.write(manifest.toJson());
          zip.closeEntry();
        });
    connection.rollback();
    return manifest;
  }

  private static List<Fingerprint> fingerprints(List<Table> tables, Connection connection)
      throws SQLException {
    List<Fingerprint> fingerprints = new ArrayList<>();
    for (Table table : tables) {
      fingerprints.addAll(Fingerprint.of(table, connection, SCHEMA));
    }
    return fingerprints;
  }

  private static void copy(Connection connection, Table table, ZipOutputStream zip)
      throws SQLException, IOException {
    CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
    copies.copyOut(
        "copy %s (%s) to stdout".formatted(table.in(SCHEMA), table.columnList()), unclosed(zip));
  }

  /** The driver closes what it writes to, and the ZIP goes on. */
  private static OutputStream unclosed(OutputStream out) {
    return new FilterOutputStream(out) {
      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
      }

      @Override
      public void close() {}
    };
  }

  private static String text(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      result.next();
      return result.getString(1);
    }
  }
}

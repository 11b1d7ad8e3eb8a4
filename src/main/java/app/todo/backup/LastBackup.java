package app.todo.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** The moment of the newest verified backup, kept in the database for the metric and the doctor. */
public final class LastBackup {
  private static final String KEEP =
      """
      insert into verified_backup (made_at)
      values (?)
      on conflict (single) do update
      set made_at = greatest(verified_backup.made_at, excluded.made_at)
      """;

  private LastBackup() {}

  /** Empty if no backup was made, or if the schema is older than the table. */
  public static Optional<Instant> madeAt(Connection connection) throws SQLException {
    if (!isKept(connection)) {
      return Optional.empty();
    }
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("select made_at from verified_backup")) {
      return result.next()
          ? Optional.of(result.getObject(1, OffsetDateTime.class).toInstant())
          : Optional.empty();
    }
  }

  static void keep(Connection connection, Instant madeAt) throws SQLException {
    if (isKept(connection)) {
      try (PreparedStatement statement = connection.prepareStatement(KEEP)) {
        statement.setObject(1, madeAt.atOffset(ZoneOffset.UTC));
        statement.executeUpdate();
      }
    }
  }

  /** A newer version's command may back up the tables of an older one. */
  private static boolean isKept(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result =
            statement.executeQuery("select to_regclass('public.verified_backup') is not null")) {
      result.next();
      return result.getBoolean(1);
    }
  }
}

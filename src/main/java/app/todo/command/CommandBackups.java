package app.todo.command;

import app.todo.backup.BackedUpDatabase;
import app.todo.backup.BackupException;
import app.todo.backup.Backups;
import app.todo.database.CommandDatabase;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The database as commands reach it, for backups, and what these commands say. */
record CommandBackups(CommandDatabase database) implements BackedUpDatabase {
  @Override
  public Connection connect() throws SQLException {
    return database.connectForLong();
  }

  @Override
  public void migrate(String schema, String version) {
    database.migrate(schema, version);
  }

  /** What is done with the backups of a database. */
  interface Work {
    Backups.Verified with(Backups backups, CommandDatabase database)
        throws IOException, BackupException;
  }

  /** Does it, and says what came of it. */
  static int run(TodoCommand todo, Output output, String done, Work work)
      throws IOException, InterruptedException, BackupException {
    try (CommandDatabase database = CommandDatabase.open(System::getenv)) {
      Backups backups = new Backups(new CommandBackups(database), todo.clock());
      Backups.Verified backup = work.with(backups, database);
      output.say(sentence(done, backup), values(backup));
    }
    return 0;
  }

  private static String sentence(String done, Backups.Verified backup) {
    return "%s %d accounts, %d rows, %d bytes in %d ms: %s"
        .formatted(
            done,
            backup.accounts(),
            backup.rows(),
            backup.bytes(),
            backup.took().toMillis(),
            backup.file());
  }

  private static Map<String, Object> values(Backups.Verified backup) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("file", backup.file());
    values.put("made_at", backup.madeAt());
    values.put("accounts", backup.accounts());
    values.put("rows", backup.rows());
    values.put("bytes", backup.bytes());
    values.put("milliseconds", backup.took().toMillis());
    return values;
  }
}

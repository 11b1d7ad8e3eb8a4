package app.todo.command;

import app.todo.backup.LastBackup;
import app.todo.database.BundledMigrations;
import app.todo.database.CommandDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Looks at the database: whether it answers, is of this version, tells the time and has room. */
final class DatabaseExamination {
  private static final Duration MOST_APART = Duration.ofSeconds(2);
  private static final long MEBIBYTE = 1 << 20;
  private static final long LITTLE_ROOM = 1024;
  private static final long NO_ROOM = 128;
  private static final int OLDEST_MAJOR = 14;
  private static final Duration BACKUP_WITHIN = Duration.ofHours(26);

  private final List<Finding> findings = new ArrayList<>();

  private final Clock clock;

  private DatabaseExamination(Clock clock) {
    this.clock = clock;
  }

  static List<Finding> of(UnaryOperator<@Nullable String> variables, Clock clock)
      throws InterruptedException {
    DatabaseExamination examination = new DatabaseExamination(clock);
    try (CommandDatabase database = CommandDatabase.open(variables)) {
      database.folder().ifPresent(examination::lookAtDisk);
      examination.lookAt(database);
    } catch (SQLException e) {
      examination.add(Finding.wrong("database", Database.sentence(e)));
    } catch (IOException | IllegalArgumentException e) {
      examination.add(Finding.wrong("database", String.valueOf(e.getMessage())));
    }
    return examination.findings;
  }

  private void add(Finding finding) {
    findings.add(finding);
  }

  private void lookAt(CommandDatabase database) throws SQLException {
    Optional<String> mistake = database.mistake();
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      int major = connection.getMetaData().getDatabaseMajorVersion();
      String version = "PostgreSQL " + connection.getMetaData().getDatabaseProductVersion();
      if (mistake.isPresent()) {
        add(Finding.wrong("database", mistake.get()));
      } else if (major < OLDEST_MAJOR) {
        add(
            Finding.wrong(
                "database",
                "%s is older than %d, which nobody mends any more."
                    .formatted(version, OLDEST_MAJOR)));
      } else {
        add(
            Finding.fine(
                "database",
                database.isAlone()
                    ? version + "; no service runs on this data."
                    : version + " answers."));
      }
      lookAtClock(statement);
      lookAtMigrations(statement);
      add(backup(LastBackup.madeAt(connection).orElse(null)));
    }
  }

  private Finding backup(@Nullable Instant last) {
    if (last == null) {
      return Finding.look(
          "backup",
          "None has been verified yet. The service makes one each day of its embedded database;"
              + " for one elsewhere run \"todo backup\".");
    }
    String sentence = "The last verified one was made at %s.".formatted(last);
    return Duration.between(last, clock.instant()).compareTo(BACKUP_WITHIN) > 0
        ? Finding.wrong("backup", sentence + " Run \"todo backup\" and see why it is so old.")
        : Finding.fine("backup", sentence);
  }

  private void lookAtClock(Statement statement) throws SQLException {
    try (ResultSet found = statement.executeQuery("select clock_timestamp()")) {
      found.next();
      OffsetDateTime theirs = found.getObject(1, OffsetDateTime.class);
      Instant ours = clock.instant();
      Duration apart = Duration.between(theirs.toInstant(), ours).abs();
      add(
          apart.compareTo(MOST_APART) > 0
              ? Finding.wrong(
                  "clock",
                  "It is %d s off the database's: let both follow NTP."
                      .formatted(apart.toSeconds()))
              : Finding.fine("clock", "It agrees with the database's: " + ours + "."));
    }
  }

  private void lookAtMigrations(Statement statement) throws SQLException {
    String newest =
        """
        select
          max(cast(version as integer)) filter (where success),
          count(*) filter (where not success)
        from flyway_schema_history
        where version is not null
        """;
    try (ResultSet found = statement.executeQuery(newest)) {
      found.next();
      add(migrations(found.getInt(1), found.getInt(2), BundledMigrations.newest()));
    }
  }

  private static Finding migrations(int there, int failed, int ours) {
    if (failed > 0) {
      return Finding.wrong("migrations", "One has failed: the service's log says why.");
    }
    if (there < ours) {
      return Finding.wrong(
          "migrations",
          "The schema is of version %d and this is %d: start the service, which migrates it."
              .formatted(there, ours));
    }
    return there > ours
        ? Finding.look(
            "migrations",
            "The schema is of version %d, newer than this service's %d.".formatted(there, ours))
        : Finding.fine("migrations", "The schema is of version %d.".formatted(there));
  }

  private void lookAtDisk(Path folder) {
    try {
      long room = Files.getFileStore(folder).getUsableSpace() / MEBIBYTE;
      String sentence = "%,d MiB are free for %s.".formatted(room, folder.toAbsolutePath());
      if (room < NO_ROOM) {
        add(Finding.wrong("disk", sentence + " PostgreSQL stops when there are none: make room."));
      } else if (room < LITTLE_ROOM) {
        add(Finding.look("disk", sentence + " Make room soon."));
      } else {
        add(Finding.fine("disk", sentence));
      }
    } catch (IOException e) {
      add(Finding.wrong("disk", "The data folder can't be looked at: " + e.getMessage()));
    }
  }
}

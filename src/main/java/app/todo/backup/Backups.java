package app.todo.backup;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The backups in a folder: made, verified and restored here. */
public final class Backups {
  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("'todo-'yyyyMMdd'T'HHmmss'Z.zip'").withZone(ZoneOffset.UTC);
  private static final String NAMES = "todo-*Z.zip";
  private static final String UNVERIFIED = ".unverified";

  /** The key of the advisory lock under which there is one scratch schema. */
  private static final long ONE_AT_A_TIME = 0x746f646f62616b75L;

  private final BackedUpDatabase database;
  private final Clock clock;

  public Backups(BackedUpDatabase database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * A backup that was restored and compared.
   *
   * @param rows of all tables
   */
  public record Verified(
      Path file, Instant madeAt, long accounts, long rows, long bytes, Duration took) {}

  /** Something that is done with the scratch schema. */
  @FunctionalInterface
  private interface Act {
    void with(Connection connection) throws SQLException, IOException, BackupException;
  }

  /** Makes a backup in a folder, which has it under its name only once it is verified. */
  public Verified make(Path folder) throws BackupException {
    long began = System.nanoTime();
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    Path file = folder.resolve(NAME.format(now));
    Path unverified = file.resolveSibling(file.getFileName() + UNVERIFIED);
    try {
      Files.createDirectories(folder);
      removeUnverified(folder);
      Manifest manifest;
      try (Connection connection = database.connect()) {
        requireRoom(connection, folder);
        manifest = Snapshot.write(connection, unverified, now);
      }
      verify(unverified);
      Files.move(unverified, file, StandardCopyOption.ATOMIC_MOVE);
      try (Connection connection = database.connect()) {
        LastBackup.keep(connection, now);
      }
      return verified(file, manifest, began);
    } catch (SQLException | IOException e) {
      throw new BackupException("The backup failed: " + e.getMessage(), e);
    } finally {
      delete(unverified);
    }
  }

  /** Restores a backup into a scratch schema of the database and compares it. */
  public Verified verify(Path file) throws BackupException {
    long began = System.nanoTime();
    try (BackupFile backup = BackupFile.open(file)) {
      Manifest manifest = backup.manifest();
      inScratchSchema(connection -> new ScratchSchema(database, connection).load(backup, manifest));
      return verified(file, manifest, began);
    } catch (IOException e) {
      throw new BackupException("%s can't be read: %s".formatted(file, e.getMessage()), e);
    }
  }

  /**
   * Puts a backup's rows in the place of all that the database holds. The tables of an older
   * version of the service are brought to this one's on the way.
   */
  public Verified restore(Path file) throws BackupException {
    long began = System.nanoTime();
    try (BackupFile backup = BackupFile.open(file)) {
      Manifest manifest = backup.manifest();
      inScratchSchema(connection -> {
        new ScratchSchema(database, connection).load(backup, manifest);
        database.migrate(ScratchSchema.NAME, "latest");
        database.migrate("public", "latest");
        new Restore(connection).replaceAll();
      });
      return verified(file, manifest, began);
    } catch (IOException e) {
      throw new BackupException("%s can't be read: %s".formatted(file, e.getMessage()), e);
    }
  }

  /** The verified backups of a folder, the newest first. */
  public static List<Path> in(Path folder) throws IOException {
    List<Path> backups = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, NAMES)) {
        files.forEach(backups::add);
      }
    }
    backups.sort((one, other) -> other.getFileName().compareTo(one.getFileName()));
    return backups;
  }

  /** When a folder's newest verified backup was made. */
  public static Optional<Instant> newest(Path folder) throws IOException {
    return in(folder).stream()
        .findFirst()
        .map(file -> NAME.parse(file.getFileName().toString(), Instant::from));
  }

  /** Deletes all but the newest. */
  public static void keep(Path folder, int count) throws IOException {
    for (Path old : in(folder).stream().skip(count).toList()) {
      Files.delete(old);
    }
  }

  /**
   * The scratch schema becomes as large as the database, and an embedded server shares the disk: a
   * backup must not be what fills it.
   */
  private static void requireRoom(Connection connection, Path folder)
      throws SQLException, IOException, BackupException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("select pg_database_size(current_database())")) {
      result.next();
      long needed = 2 * result.getLong(1);
      long free = Files.getFileStore(folder).getUsableSpace();
      if (free < needed) {
        throw new BackupException(
            "A backup needs %d MB of free space in %s, and there are %d: make room, or set TODO_BACKUP_DIR to a folder elsewhere."
                .formatted(needed >> 20, folder, free >> 20));
      }
    }
  }

  private void inScratchSchema(Act act) throws BackupException {
    try (Connection connection = database.connect()) {
      lock(connection);
      try {
        act.with(connection);
      } finally {
        new ScratchSchema(database, connection).drop();
      }
    } catch (SQLException e) {
      throw new BackupException("The backup can't be restored: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new BackupException("The backup can't be read: " + e.getMessage(), e);
    }
  }

  private static void lock(Connection connection) throws SQLException, BackupException {
    try (Statement statement = connection.createStatement();
        ResultSet result =
            statement.executeQuery("select pg_try_advisory_lock(%d)".formatted(ONE_AT_A_TIME))) {
      result.next();
      if (!result.getBoolean(1)) {
        throw new BackupException("Another backup or restore is going on in this database.");
      }
    }
  }

  private static Verified verified(Path file, Manifest manifest, long began) throws IOException {
    return new Verified(
        file,
        manifest.madeAt(),
        manifest.accounts(),
        manifest.rows(),
        Files.size(file),
        Duration.ofNanos(System.nanoTime() - began));
  }

  private static void removeUnverified(Path folder) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + UNVERIFIED)) {
      for (Path file : files) {
        Files.deleteIfExists(file);
      }
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException stays) {
      // The next backup removes it.
    }
  }
}

package app.todo.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.todo.database.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BackupsTest {
  private static final Instant NOW = Instant.parse("2026-02-28T23:59:59.5Z");

  private static PostgresServer postgres;

  @TempDir Path folder;
  private TodoDatabase database;
  private Backups backups;

  @BeforeAll
  static void start() {
    postgres = PostgresServer.create();
  }

  @AfterAll
  static void stop() {
    postgres.close();
  }

  @BeforeEach
  void fill() throws SQLException {
    database = TodoDatabase.migrated(postgres);
    database.execute(TodoDatabase.ROWS);
    backups = new Backups(database, Clock.fixed(NOW, ZoneOffset.UTC));
  }

  @Test
  void a_backup_counts_after_it_was_restored_and_compared() throws Exception {
    Backups.Verified backup = backups.make(folder);

    assertEquals("todo-20260228T235959Z.zip", backup.file().getFileName().toString());
    assertEquals(2, backup.accounts());
    assertEquals(database.rows(), backup.rows());
    assertEquals(List.of(backup.file()), Backups.in(folder));
    assertEquals(Instant.parse("2026-02-28T23:59:59Z"), Backups.newest(folder).orElseThrow());
    assertFalse(database.schemas().contains(ScratchSchema.NAME));
    assertEquals(
        "2026-02-28 23:59:59+00",
        database.text("select made_at at time zone 'UTC' || '+00' from verified_backup"));
  }

  @Test
  void only_its_owner_reads_a_backup() throws Exception {
    Path file = backups.make(folder).file();

    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
  }

  @Test
  void a_restore_into_an_empty_database_brings_every_row_back() throws Exception {
    Path file = backups.make(folder).file();
    List<String> rows = database.content();
    TodoDatabase empty = TodoDatabase.empty(postgres);

    new Backups(empty, Clock.systemUTC()).restore(file);

    assertEquals(rows, empty.content());
  }

  @Test
  void a_restore_replaces_a_newer_history() throws Exception {
    Path file = backups.make(folder).file();
    List<String> rows = database.content();
    database.execute("update task set title = 'Newer'");
    database.execute("delete from account where email = 'bo@example.com'");
    database.execute("update space set revision = 500");

    backups.restore(file);

    assertEquals(rows, database.content());
    assertEquals("1000007", database.text("select max(revision) from space"));
    assertEquals("1000007", database.text("select max(forgotten_revision) from space"));
  }

  @Test
  void a_backup_of_an_older_schema_is_brought_to_this_one() throws Exception {
    TodoDatabase old = TodoDatabase.empty(postgres);
    old.migrate("public", "8");
    old.execute(TodoDatabase.ROWS);
    Path file = new Backups(old, Clock.systemUTC()).make(folder).file();

    backups.restore(file);

    assertEquals("2", database.text("select count(*) from account where morning_hour = 9"));
  }

  @Test
  void a_reminder_of_the_past_does_not_ring_after_a_restore() throws Exception {
    database.execute(
        "insert into reminder select id, now() - interval '1 hour', space_id from task limit 1");
    Path file = backups.make(folder).file();

    backups.restore(file);

    assertEquals("0", database.text("select count(*) from reminder"));
  }

  @Test
  void a_flipped_bit_anywhere_is_refused() throws Exception {
    Path file = backups.make(folder).file();
    byte[] whole = Files.readAllBytes(file);
    Random random = new Random(7);
    for (int i = 0; i < 300; i++) {
      byte[] flipped = whole.clone();
      flipped[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
      assertRefused(flipped);
    }
  }

  @Test
  void a_backup_that_was_cut_is_refused() throws Exception {
    byte[] whole = Files.readAllBytes(backups.make(folder).file());
    for (int length : new int[] {0, 1, 63, 64, 65, whole.length / 2, whole.length - 1}) {
      assertRefused(Arrays.copyOf(whole, length));
    }
  }

  @Test
  void a_restore_that_fails_leaves_all_as_it_was() throws Exception {
    Path file = backups.make(folder).file();
    database.execute("update task set title = 'Newer'");
    List<String> rows = database.content();
    database.execute(
        """
        create function fail() returns trigger language plpgsql
        as 'begin raise exception ''No row today''; end';
        create trigger fail before insert on task_tag for each row execute function fail()
        """);

    BackupException told = assertThrows(BackupException.class, () -> backups.restore(file));

    assertTrue(String.valueOf(told.getMessage()).contains("No row today"), told::getMessage);
    assertEquals(rows, database.content());
    assertFalse(database.schemas().contains(ScratchSchema.NAME));
  }

  @Test
  void a_killed_backup_is_no_backup_and_the_next_removes_it() throws Exception {
    Path leftover = folder.resolve("todo-20260101T000000Z.zip.unverified");
    Files.writeString(leftover, "half");
    database.execute("create schema todo_scratch");

    assertEquals(List.of(), Backups.in(folder));
    backups.make(folder);

    assertFalse(Files.exists(leftover));
    assertEquals(1, Backups.in(folder).size());
  }

  @Test
  void rows_that_differ_after_the_restore_are_told() throws Exception {
    BackedUpDatabase losing =
        database.afterMigrating(
            """
            create function todo_scratch.lose() returns trigger language plpgsql
            as 'begin new.title := ''Lost''; return new; end';
            create trigger lose before insert on todo_scratch.task
            for each row execute function todo_scratch.lose()
            """);

    BackupException told =
        assertThrows(
            BackupException.class, () -> new Backups(losing, Clock.systemUTC()).make(folder));

    assertTrue(String.valueOf(told.getMessage()).contains("rows of task of 0"), told::getMessage);
    assertEquals(List.of(), Backups.in(folder));
  }

  @Test
  void the_newest_backups_are_kept() throws Exception {
    for (int day = 0; day < 3; day++) {
      Instant now = NOW.plus(Duration.ofDays(day));
      new Backups(database, Clock.fixed(now, ZoneOffset.UTC)).make(folder);
    }
    List<Path> all = Backups.in(folder);

    Backups.keep(folder, 2);

    assertEquals(all.subList(0, 2), Backups.in(folder));
  }

  @Test
  void a_write_during_a_backup_is_not_in_it() throws Exception {
    BackedUpDatabase written =
        database.afterMigrating("update public.task set title = 'Written later'");
    Path file = new Backups(written, Clock.systemUTC()).make(folder).file();

    backups.restore(file);

    assertEquals("0", database.text("select count(*) from task where title = 'Written later'"));
  }

  private void assertRefused(byte[] content) throws IOException {
    Path file = Files.write(folder.resolve("refused.zip"), content);
    assertThrows(BackupException.class, () -> BackupFile.open(file).close());
  }
}

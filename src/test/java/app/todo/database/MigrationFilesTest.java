package app.todo.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * While a rollout goes on, and after a rollback, the version before works on the schema of this
 * one. So a migration only adds. What nothing uses any more goes in a later one, which says since
 * when that is so: {@code -- unused since 1.4.0}.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MigrationFilesTest {
  private static final Pattern BREAKING =
      Pattern.compile(
          "\\bdrop\\s+(table|column|view|type)\\b|\\brename\\b|\\bset\\s+not\\s+null\\b"
              + "|\\balter\\s+column\\s+\\w+\\s+(set\\s+data\\s+)?type\\b"
              + "|\\badd\\s+column\\s[^,;]*\\bnot\\s+null\\b(?![^,;]*\\bdefault\\b)"
              + "|\\btruncate\\b");
  private static final Pattern EXCUSE = Pattern.compile("-- unused since \\d+\\.\\d+\\.\\d+");

  @Test
  void migrations_only_add() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/main/resources/db/migration"))) {
      List<Path> migrations = files.sorted().toList();
      assertFalse(migrations.isEmpty());
      for (Path migration : migrations) {
        assertEquals("", breaking(Files.readString(migration)), migration::toString);
      }
    }
  }

  @Test
  void each_migration_is_in_the_list_that_commands_read() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/main/resources/db/migration"))) {
      List<String> names =
          files
              .map(file -> file.getFileName().toString())
              .sorted(Comparator.comparingInt(MigrationFilesTest::version))
              .toList();
      assertEquals(names, BundledMigrations.names());
      assertEquals(version(names.getLast()), BundledMigrations.newest());
    }
  }

  private static int version(String name) {
    return Integer.parseInt(name.substring(1, name.indexOf("__")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "alter table task drop column title",
        "alter table task rename column title to name",
        "alter table task\n  alter column title type varchar(100)",
        "alter table task alter column priority set not null",
        "alter table task add column colour text not null",
        "drop table tag"
      })
  void what_the_version_before_could_not_live_with_is_found(String sql) {
    assertFalse(breaking(sql).isEmpty());
    assertEquals("", breaking("-- unused since 1.4.0\n" + sql));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "alter table task add column colour text",
        "alter table task add column colour text not null default 'red'",
        "create table label (id uuid primary key, name text not null)",
        "drop index task_by_title"
      })
  void what_it_does_not_notice_is_allowed(String sql) {
    assertEquals("", breaking(sql));
  }

  private static String breaking(String sql) {
    Matcher found = BREAKING.matcher(sql.toLowerCase(Locale.ROOT));
    return EXCUSE.matcher(sql).find() || !found.find() ? "" : found.group();
  }
}

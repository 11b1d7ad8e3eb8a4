package app.todo.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class LocaleTest {
  private static final String ACCOUNT = "019aa000-0000-7000-8000-000000000001";

  @Inject Database database;
  @Inject Flyway flyway;

  @Test
  void letters_are_compared_alike_also_where_the_database_knows_only_english_ones()
      throws SQLException {
    try (Connection connection = database.connect(Duration.ofSeconds(30));
        Statement statement = connection.createStatement()) {
      statement.execute(
          "create database english template template0 locale_provider libc locale 'C'");
    }
    PGSimpleDataSource english = new PGSimpleDataSource();
    english.setURL(database.url());
    english.setUser(database.properties().get("user"));
    english.setPassword(database.properties().get("password"));
    english.setDatabaseName("english");
    Flyway.configure()
        .configuration(flyway.getConfiguration())
        .dataSource(english)
        .load()
        .migrate();
    try (Connection connection = english.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          insert into account (id, email, password_hash, time_zone, created_at, updated_at)
          values ('%1$s', 'ana@example.com', '', 'UTC', now(), now());
          insert into space (id)
          values ('%1$s');
          insert into task (id, space_id, title, description, priority, revision, created_at,
            updated_at)
          values (gen_random_uuid(), '%1$s', 'ÉCLAIR', 'ПИРОГ', 0, 1, now(), now());
          insert into tag (id, space_id, name, name_key, color, revision, created_at)
          values (gen_random_uuid(), '%1$s', 'KÜCHE', '', '#000000', 1, now());
          """
              .formatted(ACCOUNT));
      assertEquals(1, count(statement, "task where title ilike '%éclair%'"));
      assertEquals(1, count(statement, "task where description ilike '%пирог%'"));
      assertEquals(1, count(statement, "tag where name ilike '%küche%'"));
      assertEquals(1, count(statement, "task where lower(title) = 'éclair'"));
    }
  }

  private static long count(Statement statement, String rows) throws SQLException {
    try (ResultSet counted = statement.executeQuery("select count(*) from " + rows)) {
      counted.next();
      return counted.getLong(1);
    }
  }
}

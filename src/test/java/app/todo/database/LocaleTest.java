package app.todo.database;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.todo.TextCases;
import app.todo.text.Folding;
import app.todo.text.SortKey;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class LocaleTest {
  private static final String SPACE = "019aa000-0000-7000-8000-000000000001";

  private static PostgresServer postgres;

  @Inject Flyway flyway;

  @BeforeAll
  static void start() {
    postgres = PostgresServer.create();
  }

  @AfterAll
  static void stop() {
    postgres.close();
  }

  @Test
  void text_is_found_and_sorted_alike_also_where_the_database_knows_only_english_letters()
      throws SQLException {
    try (Connection connection = postgres.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "create database english template template0 locale_provider libc locale 'C'");
    }
    PGSimpleDataSource english = new PGSimpleDataSource();
    english.setPortNumbers(new int[] {postgres.port()});
    english.setUser(PostgresServer.USERNAME);
    english.setPassword(postgres.password());
    english.setDatabaseName("english");
    Flyway.configure()
        .configuration(flyway.getConfiguration())
        .dataSource(english)
        .load()
        .migrate();
    TextCases cases = TextCases.read();
    try (Connection connection = english.getConnection()) {
      try (Statement statement = connection.createStatement()) {
        statement.execute("insert into space (id) values ('%s')".formatted(SPACE));
      }
      for (String title : cases.inOrder().reversed()) {
        add(connection, title.isEmpty() ? " " : title);
      }
      assertEquals(
          cases.inOrder().stream().map(title -> title.isEmpty() ? " " : title).toList(),
          texts(connection, "select title from task order by title_key"));
      for (TextCases.Search found : cases.found()) {
        add(connection, found.text());
        for (String word : Folding.words(found.search())) {
          assertThat(
              texts(
                  connection,
                  "select title from task where search_text like concat('%', ?, '%') escape ''",
                  word),
              hasItem(found.text()));
        }
      }
    }
  }

  private static void add(Connection connection, String title) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            insert into task (id, space_id, title, search_text, title_key, priority, revision,
              created_at, updated_at)
            values (gen_random_uuid(), '%s', ?, ?, ?, 0, 1, now(), now())
            """
                .formatted(SPACE))) {
      insert.setString(1, title);
      insert.setString(2, Folding.searchable(title));
      insert.setString(3, SortKey.of(title));
      insert.executeUpdate();
    }
  }

  private static List<String> texts(Connection connection, String query, String... values)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(query)) {
      for (int i = 0; i < values.length; i++) {
        select.setString(i + 1, values[i]);
      }
      List<String> texts = new ArrayList<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          texts.add(rows.getString(1));
        }
      }
      return texts;
    }
  }
}

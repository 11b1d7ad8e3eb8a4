package app.todo.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What is wrong with a database is found before it does harm. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DatabaseCheckTest {

  private static PostgresServer postgres;

  @BeforeAll
  static void start() throws SQLException {
    postgres = PostgresServer.create();
    try (Connection connection = postgres.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "create database ascii encoding 'SQL_ASCII' template template0 locale_provider libc locale 'C'");
      statement.execute("create role reader login password 'secret'");
    }
  }

  @AfterAll
  static void stop() {
    postgres.close();
  }

  @Test
  void a_database_that_can_do_all_is_not_complained_about() throws SQLException {
    DatabaseCheck check = check(postgres.port(), "postgres", PostgresServer.USERNAME);
    assertEquals(Optional.empty(), check.wrongEncoding());
    assertEquals(Optional.empty(), check.missingRight());
    assertEquals(Optional.empty(), check.lostNotices());
  }

  @Test
  void another_encoding_is_named() throws SQLException {
    assertEquals(
        Optional.of("The database's encoding is SQL_ASCII: make one with encoding 'UTF8'."),
        check(postgres.port(), "ascii", PostgresServer.USERNAME).wrongEncoding());
  }

  @Test
  void a_role_that_may_not_create_tables_is_named() {
    String sentence = check(postgres.port(), "postgres", "reader").missingRight().orElseThrow();
    assertTrue(sentence.startsWith("The database's role reader may not create tables"), sentence);
  }

  @Test
  void a_pooler_that_drops_notifications_is_found() throws IOException {
    try (TransactionPooler pooler = new TransactionPooler(postgres.port())) {
      String sentence =
          check(pooler.port(), "postgres", PostgresServer.USERNAME).lostNotices().orElseThrow();
      assertTrue(sentence.startsWith("Notifications of the database don't arrive"), sentence);
    }
  }

  @Test
  void a_database_that_is_away_is_not_complained_about() {
    DatabaseCheck check = check(1, "postgres", PostgresServer.USERNAME);
    assertEquals(Optional.empty(), check.missingRight());
    assertEquals(Optional.empty(), check.lostNotices());
  }

  private static DatabaseCheck check(int port, String database, String role) {
    String password = role.equals("reader") ? "secret" : postgres.password();
    return new DatabaseCheck(
        new Database(
            "jdbc:postgresql://127.0.0.1:%d/%s?sslmode=disable".formatted(port, database),
            Optional.of(role),
            Optional.of(password)));
  }
}

package app.todo.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each form of DATABASE_URL against a server, with a user, a password and a name that hurt. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DatabaseUrlConnectsTest {

  private static final String USER = "ana@example.com";
  private static final String PASSWORD = "p@ss:/w+rd %&?#=ü";
  private static final String DATABASE = "my todos/1+1";

  private static PostgresServer postgres;

  @BeforeAll
  static void start() throws SQLException {
    postgres = PostgresServer.create();
    try (Connection connection = postgres.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("create role \"%s\" login password '%s'".formatted(USER, PASSWORD));
      statement.execute("create database \"%s\" owner \"%s\"".formatted(DATABASE, USER));
    }
  }

  @AfterAll
  static void stop() {
    postgres.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgresql://USER:PASSWORD@127.0.0.1:PORT/DATABASE",
        "postgres://USER:PASSWORD@localhost:PORT/DATABASE?sslmode=prefer&connect_timeout=10",
        "postgresql+psycopg2://USER:PASSWORD@127.0.0.1:PORT/DATABASE?application_name=it",
        "postgresql:///DATABASE?host=127.0.0.1&port=PORT&user=USER&password=PASSWORD",
        "postgresql://USER:PASSWORD@127.0.0.1:1,127.0.0.1:PORT/DATABASE?target_session_attrs=primary",
        "jdbc:postgresql://127.0.0.1:PORT/DATABASE?user=USER&password=PASSWORD",
        "jdbc:postgresql:DATABASE?host=127.0.0.1&port=PORT&user=USER&password=PASSWORD",
        "jdbc:postgresql://USER:PASSWORD@127.0.0.1:PORT/DATABASE?ssl=false&ApplicationName=it",
      })
  void it_connects(String form) throws SQLException {
    assertEquals(USER + " in " + DATABASE, whoAmI(filled(form)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgresql://todo:SECRET@127.0.0.1:PORT/postgres",
        "postgresql://todo:SECRET@127.0.0.1:PORT?dbname=postgres",
        "jdbc:postgresql://127.0.0.1:PORT/postgres?user=todo&password=SECRET",
      })
  void plain_names_connect_as_well(String form) throws SQLException {
    assertEquals("todo in postgres", whoAmI(filled(form)));
  }

  private static String whoAmI(String text) throws SQLException {
    DatabaseUrl url = DatabaseUrl.parse(text, Path.of(""));
    Database database =
        new Database(
            url.jdbcUrl(),
            Optional.ofNullable(url.username()),
            Optional.ofNullable(url.password()));
    try (Connection connection = database.connect(Duration.ofSeconds(5));
        Statement statement = connection.createStatement();
        ResultSet answer =
            statement.executeQuery("select current_user || ' in ' || current_database()")) {
      assertTrue(answer.next());
      return answer.getString(1);
    }
  }

  private static String filled(String form) {
    return form.replace("USER", encoded(USER))
        .replace("PASSWORD", encoded(PASSWORD))
        .replace("DATABASE", encoded(DATABASE))
        .replace("SECRET", postgres.password())
        .replace("PORT", Integer.toString(postgres.port()));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}

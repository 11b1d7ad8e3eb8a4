package app.todo.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class PoolTest {

  @Inject DataSource pool;

  @Test
  void a_slow_statement_is_ended_by_the_server() throws SQLException {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      SQLException end =
          assertThrows(SQLException.class, () -> statement.execute("select pg_sleep(60)"));
      assertEquals("57014", end.getSQLState());
    }
  }

  @Test
  void statements_used_often_stay_prepared() throws SQLException {
    String often = "select 'used often'";
    try (Connection connection = pool.getConnection()) {
      for (int i = 0; i < 6; i++) {
        try (PreparedStatement statement = connection.prepareStatement(often)) {
          statement.execute();
        }
      }
      try (Statement statement = connection.createStatement();
          ResultSet prepared =
              statement.executeQuery(
                  "select 1 from pg_prepared_statements where statement = '"
                      + often.replace("'", "''")
                      + "'")) {
        assertTrue(prepared.next());
      }
    }
  }
}

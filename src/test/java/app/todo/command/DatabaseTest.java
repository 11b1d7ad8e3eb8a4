package app.todo.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DatabaseTest {
  @Test
  void an_unknown_host_is_named() {
    assertEquals(
        "The database can't be used: there is no host nowhere.invalid.",
        Database.sentence(failed(new UnknownHostException("nowhere.invalid"))));
  }

  @Test
  void a_silent_server_is_told_from_one_that_refuses() {
    assertEquals(
        "The database can't be used: it didn't answer in time.",
        Database.sentence(failed(new SocketTimeoutException("Connect timed out"))));
  }

  private static SQLException failed(Exception cause) {
    return new SQLException("The connection attempt failed.", "08001", cause);
  }
}

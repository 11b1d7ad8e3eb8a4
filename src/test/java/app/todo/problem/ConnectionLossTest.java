package app.todo.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ConnectionLossTest {

  @ParameterizedTest
  @CsvSource({
    "08006, true",
    "08001, true",
    "57P01, true",
    "57P03, true",
    "53300, true",
    "57014, true",
    "23505, false",
    "42P01, false",
    "22001, false"
  })
  void a_state_of_the_server_tells(String state, boolean loss) {
    assertEquals(loss, ConnectionLoss.isBehind(new SQLException("…", state)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Sorry, acquisition timeout!", "Can't create new connection at this time"})
  void a_pool_without_connections_is_a_loss(String message) {
    assertTrue(ConnectionLoss.isBehind(new SQLException(message)));
  }

  @Test
  void what_a_commit_suppressed_counts() {
    Exception commit = new IllegalStateException("rolled back");
    commit.addSuppressed(new IllegalStateException(new SQLException("gone", "57P01")));

    assertTrue(ConnectionLoss.isBehind(commit));
  }

  @Test
  void a_chain_that_bites_its_tail_ends() {
    Exception head = new IllegalStateException("head");
    Exception tail = new IllegalStateException("tail", head);
    head.initCause(tail);

    assertFalse(ConnectionLoss.isBehind(head));
  }
}

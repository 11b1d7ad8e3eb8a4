package app.todo.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OutageTest {

  @ParameterizedTest
  @CsvSource({
    "08006, AWAY",
    "08001, AWAY",
    "57P01, AWAY",
    "57P03, AWAY",
    "53300, AWAY",
    "57014, TOO_SLOW",
    "25P03, AWAY",
    "40001, AWAY",
    "40P01, AWAY",
    "53100, FULL",
    "23505,",
    "42P01,",
    "22001,"
  })
  void a_state_of_the_server_tells(String state, @Nullable Outage outage) {
    assertEquals(Optional.ofNullable(outage), Outage.behind(new SQLException("…", state)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Sorry, acquisition timeout!", "Can't create new connection at this time"})
  void a_pool_without_connections_is_a_loss(String message) {
    assertEquals(Optional.of(Outage.AWAY), Outage.behind(new SQLException(message)));
  }

  @Test
  void what_a_commit_suppressed_counts() {
    Exception commit = new IllegalStateException("rolled back");
    commit.addSuppressed(new IllegalStateException(new SQLException("gone", "57P01")));

    assertEquals(Optional.of(Outage.AWAY), Outage.behind(commit));
  }

  @Test
  void a_chain_that_bites_its_tail_ends() {
    Exception head = new IllegalStateException("head");
    Exception tail = new IllegalStateException("tail", head);
    head.initCause(tail);

    assertEquals(Optional.empty(), Outage.behind(head));
  }
}

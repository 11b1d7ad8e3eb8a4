package app.todo.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class TransactionRetriesTest {
  @Inject Attempts attempts;

  @BeforeEach
  void none_yet() {
    attempts.reset();
  }

  @ParameterizedTest
  @ValueSource(strings = {"40P01", "40001", "23505"})
  void a_transaction_that_lost_to_another_is_run_again_up_to_three_times(String state) {
    attempts.failUntil(4, state);
    assertEquals(4, attempts.begun());
  }

  @Test
  void it_fails_in_the_end() {
    assertThrows(RuntimeException.class, () -> attempts.failUntil(9, "40P01"));
    assertEquals(4, attempts.begun());
  }

  @ParameterizedTest
  @ValueSource(strings = {"22012", "23503", "57014"})
  void other_failures_are_not_repeated(String state) {
    assertThrows(RuntimeException.class, () -> attempts.failUntil(9, state));
    assertEquals(1, attempts.begun());
  }

  @Test
  void a_part_of_a_transaction_is_not_repeated_alone() {
    assertThrows(
        RuntimeException.class,
        () -> QuarkusTransaction.requiringNew().run(() -> attempts.failUntil(2, "40P01")));
    assertEquals(1, attempts.begun());
  }

  /** Transactions that PostgreSQL ends with an error. */
  @ApplicationScoped
  static class Attempts {
    private final EntityManager entities;
    private int begun;

    Attempts(EntityManager entities) {
      this.entities = entities;
    }

    void reset() {
      begun = 0;
    }

    /** A client proxy has no fields of its own to read. */
    int begun() {
      return begun;
    }

    @Transactional
    void failUntil(int successful, String state) {
      begun++;
      if (begun < successful) {
        entities
            .createNativeQuery(
                "do $$ begin raise exception using errcode = '%s'; end $$".formatted(state))
            .executeUpdate();
      }
    }
  }
}

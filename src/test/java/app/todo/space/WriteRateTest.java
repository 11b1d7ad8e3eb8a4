package app.todo.space;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.todo.Eventually;
import app.todo.problem.TooManyRequestsException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WriteRateTest {
  private static final UUID ANA = new UUID(0, 1);
  private static final UUID BEN = new UUID(0, 2);

  @Test
  void a_burst_passes_and_what_is_beyond_it_is_refused() {
    WriteRate rate = new WriteRate(1, 3);
    exhaust(rate);
    assertThrows(TooManyRequestsException.class, () -> rate.take(ANA));
    rate.take(BEN);
  }

  @Test
  void writes_pass_again_after_a_while() {
    WriteRate rate = new WriteRate(1, 3);
    exhaust(rate);
    Eventually.await(
        "the next token",
        Duration.ofSeconds(10),
        () -> {
          rate.take(ANA);
          return true;
        });
  }

  @Test
  void what_is_still_exhausted_is_not_forgotten() {
    WriteRate rate = new WriteRate(1, 3);
    exhaust(rate);
    rate.forgetFull();
    assertThrows(TooManyRequestsException.class, () -> rate.take(ANA));
  }

  private static void exhaust(WriteRate rate) {
    for (int i = 0; i < 3; i++) {
      assertDoesNotThrow(() -> rate.take(ANA));
    }
  }
}

package app.todo.space;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.todo.Eventually;
import app.todo.database.DatabaseStatus;
import app.todo.problem.TooManyRequestsException;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class KeyedSemaphoreTest {
  private static final Duration SOON = Duration.ofSeconds(10);
  private static final UUID ANA = new UUID(0, 1);
  private static final UUID BEN = new UUID(0, 2);

  @Inject DatabaseStatus database;

  private static Refusal refusal() {
    return new Refusal("test", "Too many");
  }

  @Test
  void who_comes_first_is_served_first() {
    KeyedSemaphore semaphore = new KeyedSemaphore(1, 3, SOON, refusal(), database);
    List<Integer> served = Collections.synchronizedList(new ArrayList<>());
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Runnable first = semaphore.acquire(ANA);
      List<CompletableFuture<Void>> waiting = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        int number = i;
        waiting.add(
            CompletableFuture.runAsync(
                () -> {
                  Runnable release = semaphore.acquire(ANA);
                  served.add(number);
                  release.run();
                },
                threads));
        Eventually.await("a place in the line", SOON, () -> semaphore.queued(ANA) == number + 1);
      }
      first.run();
      waiting.forEach(CompletableFuture::join);
    }
    assertEquals(List.of(0, 1, 2), served);
    assertEquals(0, semaphore.waiting());
  }

  @Test
  void more_than_may_wait_are_refused_at_once_and_other_keys_are_not() {
    KeyedSemaphore semaphore = new KeyedSemaphore(2, 0, SOON, refusal(), database);
    Runnable first = semaphore.acquire(ANA);
    semaphore.acquire(ANA);
    TooManyRequestsException refused =
        assertThrows(TooManyRequestsException.class, () -> semaphore.acquire(ANA));
    assertEquals("Too many", refused.getMessage());
    semaphore.acquire(BEN);
    first.run();
    semaphore.acquire(ANA);
  }

  @Test
  void who_has_waited_for_long_is_refused() {
    KeyedSemaphore semaphore = new KeyedSemaphore(1, 1, Duration.ZERO, refusal(), database);
    semaphore.acquire(ANA);
    assertThrows(TooManyRequestsException.class, () -> semaphore.acquire(ANA));
    assertEquals(0, semaphore.waiting());
  }
}

package app.todo.account;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.todo.problem.AbandonedException;
import app.todo.problem.TooManyRequestsException;
import com.sun.management.ThreadMXBean;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PasswordsTest {
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final Passwords passwords = new Passwords(meters);

  @AfterEach
  void stop() {
    passwords.stop();
  }

  @Test
  void a_password_matches_its_hash_and_no_other() {
    String hash = hash("correct horse");
    assertTrue(matches("correct horse", hash));
    assertFalse(matches("correct house", hash));
    assertFalse(matches("correct horse", hash("another")));
  }

  /** Of the tests of the algorithm's reference implementation. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
        "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc"
      })
  void a_hash_that_another_program_made_with_less_or_more_is_understood(String hash) {
    assertTrue(matches("password", hash));
    assertFalse(matches("passwore", hash));
  }

  @Test
  void what_is_no_hash_is_an_error() {
    assertThrows(CompletionException.class, () -> matches("password", "{plain}password"));
  }

  @Test
  void nothing_matches_the_hash_of_nobody() {
    assertFalse(matches("the password of nobody", null));
  }

  @Test
  void a_hash_says_how_it_was_made() {
    assertThat(hash("correct horse"), startsWith("$argon2id$v=19$m=7168,t=5,p=1$"));
  }

  @Test
  void the_same_password_has_another_hash_each_time() {
    assertNotEquals(hash("correct horse"), hash("correct horse"));
  }

  /** Of its 7 MiB each would leave as much garbage, which outlives the young generation. */
  @Test
  void a_hash_takes_over_the_memory_of_the_one_before() {
    String hash = hash("correct horse");
    assertThat(allocatedBy(() -> hash("battery staple")), lessThan(1_000_000L));
    assertThat(allocatedBy(() -> matches("correct horse", hash)), lessThan(1_000_000L));
  }

  @Test
  void a_client_that_has_left_costs_no_hash() {
    assertThrows(AbandonedException.class, () -> passwords.hash("correct horse", () -> true));
  }

  @Test
  void one_too_many_is_refused_at_once() {
    HashingQueue queue = new HashingQueue("test", 2, meters);
    queue.admit(() ->
        queue.admit(() -> {
          TooManyRequestsException refused =
              assertThrows(TooManyRequestsException.class, () -> queue.admit(() -> "a third"));
          assertEquals(Duration.ofSeconds(2), refused.retryAfter());
          assertEquals(2, underWay());
          return "";
        }));
    assertEquals("again", queue.admit(() -> "again"));
    assertEquals(0, underWay());
  }

  @Test
  void a_request_that_fails_leaves_its_place() {
    HashingQueue queue = new HashingQueue("test", 1, meters);
    assertThrows(
        IllegalStateException.class,
        () ->
            queue.admit(() -> {
              throw new IllegalStateException();
            }));
    assertEquals("next", queue.admit(() -> "next"));
  }

  private double underWay() {
    return meters.get("todo.hashing.requests").tag("queue", "test").gauge().value();
  }

  private String hash(String password) {
    return passwords.hash(password, () -> false);
  }

  private boolean matches(String password, @Nullable String hash) {
    return passwords.matches(password, hash, () -> false);
  }

  private static long allocatedBy(Runnable work) {
    var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getTotalThreadAllocatedBytes();
    work.run();
    return threads.getTotalThreadAllocatedBytes() - before;
  }

  /** A hash takes a processor for so long that others would wait for all of them. */
  @Test
  void others_get_their_turns_while_many_sign_in() throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      int many = 8 * Runtime.getRuntime().availableProcessors();
      List<? extends Future<?>> signIns =
          IntStream.range(0, many)
              .mapToObj(_ -> threads.submit(() -> hash("correct horse")))
              .toList();
      threads.submit(PasswordsTest::waitManyTimes).get();
      assertTrue(signIns.stream().anyMatch(signIn -> !signIn.isDone()));
    }
  }

  /** As a request does for the database, each time giving its thread to another. */
  private static void waitManyTimes() {
    for (int i = 0; i < 30; i++) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
    }
  }
}

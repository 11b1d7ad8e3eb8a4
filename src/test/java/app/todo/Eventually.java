package app.todo;

import java.time.Duration;

/** Waits for something to come about, no longer than it takes. */
public final class Eventually {

  private static final Duration PAUSE = Duration.ofMillis(20);

  private Eventually() {}

  /** A condition; one that throws is one that does not hold yet. */
  @FunctionalInterface
  public interface Condition {
    boolean holds() throws Exception;
  }

  /**
   * Returns when the condition holds, and fails when it doesn't in time.
   *
   * @param what completes "waited for …"
   */
  public static void await(String what, Duration within, Condition condition) {
    long began = System.nanoTime();
    Throwable last = null;
    do {
      try {
        if (condition.holds()) {
          return;
        }
        last = null;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      } catch (Exception | AssertionError notYet) {
        last = notYet;
      }
      pause();
    } while (System.nanoTime() - began < within.toNanos());
    throw new AssertionError("waited %s for %s".formatted(within, what), last);
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}

package app.todo.account;

import app.todo.problem.TooManyRequestsException;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Bounds how many requests that hash a password are under way. One too many is refused at once
 * because its client would wait for all hashes before its own.
 */
final class HashingQueue {
  private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

  private final String name;
  private final int most;
  private final Semaphore places;

  /**
   * @param name of the queue in metrics
   */
  HashingQueue(String name, int most, MeterRegistry meters) {
    this.name = name;
    this.most = most;
    this.places = new Semaphore(most);
    Gauge.builder("todo.hashing.requests", this, HashingQueue::underWay)
        .description("Requests that hash a password, or wait to")
        .tag("queue", name)
        .register(meters);
  }

  /**
   * Runs a request that hashes a password.
   *
   * @throws TooManyRequestsException when too many are under way
   */
  <T> T admit(Supplier<T> request) {
    if (!places.tryAcquire()) {
      throw new TooManyRequestsException(
          name,
          "Too many people are signing in just now. Try again in a few seconds.",
          RETRY_AFTER);
    }
    try {
      return request.get();
    } finally {
      places.release();
    }
  }

  private int underWay() {
    return most - places.availablePermits();
  }
}

package app.todo.account;

import app.todo.problem.TooManyRequestsException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Bounds how many requests that hash a password are under way. One too many is refused at once
 * because its client would wait for all hashes before its own.
 */
final class HashingQueue {
  private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

  private final Semaphore places;

  HashingQueue(int places) {
    this.places = new Semaphore(places);
  }

  /**
   * Runs a request that hashes a password.
   *
   * @throws TooManyRequestsException when too many are under way
   */
  <T> T admit(Supplier<T> request) {
    if (!places.tryAcquire()) {
      throw new TooManyRequestsException(
          "Too many people are signing in just now. Try again in a few seconds.", RETRY_AFTER);
    }
    try {
      return request.get();
    } finally {
      places.release();
    }
  }
}

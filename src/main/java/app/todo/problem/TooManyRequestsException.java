package app.todo.problem;

import java.time.Duration;

/** A client that must wait; answered 429 with {@code Retry-After}. */
public class TooManyRequestsException extends RuntimeException {
  private final Duration wait;

  public TooManyRequestsException(String message, Duration wait) {
    super(message);
    this.wait = wait;
  }

  /** How long to wait before the next try. */
  public Duration retryAfter() {
    return wait;
  }
}

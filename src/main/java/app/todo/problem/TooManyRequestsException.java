package app.todo.problem;

import java.time.Duration;

/** A client that must wait; answered 429 with {@code Retry-After}. */
public class TooManyRequestsException extends RuntimeException {
  private final String limit;
  private final Duration wait;

  /**
   * @param limit what was exceeded, in a word for metrics
   */
  public TooManyRequestsException(String limit, String message, Duration wait) {
    super(message);
    this.limit = limit;
    this.wait = wait;
  }

  public String limit() {
    return limit;
  }

  /** How long to wait before the next try. */
  public Duration retryAfter() {
    return wait;
  }
}

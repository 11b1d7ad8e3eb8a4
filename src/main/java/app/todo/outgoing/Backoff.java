package app.todo.outgoing;

import java.time.Duration;

/** How long to wait after attempts that failed: twice as long after each, up to a bound. */
public final class Backoff {
  private static final Duration FIRST = Duration.ofSeconds(5);
  private static final Duration LONGEST = Duration.ofMinutes(10);
  private static final int MOST_DOUBLINGS = 7;

  private Backoff() {}

  public static Duration after(int attempts) {
    Duration doubled = FIRST.multipliedBy(1L << Math.min(attempts - 1, MOST_DOUBLINGS));
    return doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
  }
}

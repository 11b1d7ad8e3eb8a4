package app.todo.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps refusals for some seconds, so that repeating one needs no connection. They are kept no
 * longer because another replica may give tries back.
 */
final class RecentRefusals {
  private static final Duration KEPT = Duration.ofSeconds(10);
  private static final int MOST = 10_000;

  private final Clock clock;
  private final Map<String, Refusal> refusals =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Refusal> eldest) {
          return size() > MOST;
        }
      };

  RecentRefusals(Clock clock) {
    this.clock = clock;
  }

  /**
   * @param until when a try comes back
   * @param kept when the database is asked again
   */
  private record Refusal(Instant until, Instant kept) {}

  /** How long a refused key has still to wait. */
  synchronized Optional<Duration> waitOf(String key) {
    @Nullable Refusal refusal = refusals.get(key);
    Instant now = clock.instant();
    if (refusal == null) {
      return Optional.empty();
    }
    if (!refusal.kept.isAfter(now)) {
      refusals.remove(key);
      return Optional.empty();
    }
    return Optional.of(Duration.between(now, refusal.until));
  }

  synchronized void add(String key, Duration wait) {
    Instant now = clock.instant();
    Duration kept = wait.compareTo(KEPT) < 0 ? wait : KEPT;
    refusals.put(key, new Refusal(now.plus(wait), now.plus(kept)));
  }

  synchronized void remove(String key) {
    refusals.remove(key);
  }
}

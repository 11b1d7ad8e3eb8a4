package app.todo.notice;

import io.github.bucket4j.Bucket;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Bounds how many e-mails an account gets in a day, on each replica: its address may be somebody
 * else's.
 */
@ApplicationScoped
class EmailRate {
  static final int PER_DAY = 50;

  private final Map<UUID, Bucket> buckets = new ConcurrentHashMap<>();

  boolean tryTake(UUID account) {
    return buckets.computeIfAbsent(account, _ -> full()).tryConsume(1);
  }

  private static Bucket full() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(PER_DAY).refillGreedy(PER_DAY, Duration.ofDays(1)))
        .build();
  }

  /** A full bucket equals a new one. */
  @Scheduled(every = "1h", delayed = "11m")
  void forgetFull() {
    buckets.values().removeIf(bucket -> bucket.getAvailableTokens() == PER_DAY);
  }
}

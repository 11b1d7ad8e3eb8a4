package app.todo.push;

import app.todo.problem.TooManyRequestsException;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Bounds how many test messages an account sends in a minute, on each replica. */
@ApplicationScoped
public class TestRate {
  private static final int PER_MINUTE = 5;

  private final Map<UUID, Bucket> buckets = new ConcurrentHashMap<>();

  public void take(UUID accountId) {
    ConsumptionProbe probe =
        buckets.computeIfAbsent(accountId, _ -> full()).tryConsumeAndReturnRemaining(1);
    if (!probe.isConsumed()) {
      throw new TooManyRequestsException(
          "test_messages",
          "There were %d test messages within a minute; try again soon.".formatted(PER_MINUTE),
          Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }
  }

  private static Bucket full() {
    return Bucket.builder()
        .addLimit(
            limit -> limit.capacity(PER_MINUTE).refillGreedy(PER_MINUTE, Duration.ofMinutes(1)))
        .build();
  }

  /** A full bucket equals a new one. */
  @Scheduled(every = "10m", delayed = "10m")
  void forgetFull() {
    buckets.values().removeIf(bucket -> bucket.getAvailableTokens() == PER_MINUTE);
  }
}

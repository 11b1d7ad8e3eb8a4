package app.todo.space;

import app.todo.problem.TooManyRequestsException;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Bounds how many writes an account makes each second, with bursts; a push counts as one. Each
 * replica counts by itself, so that no write waits for a count in the database.
 */
@ApplicationScoped
class WriteRate {
  private final Map<UUID, Bucket> buckets = new ConcurrentHashMap<>();
  private final int perSecond;
  private final int burst;

  WriteRate(
      @ConfigProperty(name = "todo.writes-per-second") int perSecond,
      @ConfigProperty(name = "todo.writes-burst") int burst) {
    this.perSecond = perSecond;
    this.burst = burst;
  }

  void take(UUID accountId) {
    ConsumptionProbe probe =
        buckets.computeIfAbsent(accountId, _ -> full()).tryConsumeAndReturnRemaining(1);
    if (!probe.isConsumed()) {
      throw new TooManyRequestsException(
          "rate",
          "This account writes too fast; try again in a moment.",
          Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }
  }

  private Bucket full() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(burst).refillGreedy(perSecond, Duration.ofSeconds(1)))
        .build();
  }

  /** A bucket that is full is as good as none. */
  @Scheduled(every = "10m", delayed = "10m")
  void forgetFull() {
    buckets.values().removeIf(bucket -> bucket.getAvailableTokens() == burst);
  }
}

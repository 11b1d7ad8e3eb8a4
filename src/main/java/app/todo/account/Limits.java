package app.todo.account;

import app.todo.problem.TooManyRequestsException;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.BucketProxy;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Counts tries in token buckets. They are in the database, so they hold across replicas; their keys
 * are hashes.
 */
@ApplicationScoped
class Limits {
  private final PostgreSQLSelectForUpdateBasedProxyManager<String> buckets;
  private final RecentRefusals refusals;

  Limits(DataSource dataSource, Clock clock) {
    refusals = new RecentRefusals(clock);
    buckets =
        Bucket4jPostgreSQL.selectForUpdateBasedBuilder(dataSource)
            .primaryKeyMapper(PrimaryKeyMapper.STRING)
            .table("sign_in_limit")
            .clientClock(new ServiceTime(clock))
            .expirationAfterWrite(
                ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(
                    Duration.ofMinutes(1)))
            .build();
  }

  /**
   * So many tries of something within a time.
   *
   * @param what the kind of what is limited
   * @param key what is limited; stored as a hash
   */
  record Limit(String what, String key, int most, Duration window) {
    String hash() {
      return DigestUtils.sha256Hex(what + " " + key);
    }

    BucketConfiguration configuration() {
      return BucketConfiguration.builder()
          .addLimit(limit -> limit.capacity(most).refillGreedy(most, window))
          .build();
    }
  }

  /** A limit that leaves no try now. */
  static final class ExhaustedException extends TooManyRequestsException {
    private final boolean isRepeated;

    private ExhaustedException(String message, Duration wait, Limit limit, boolean isRepeated) {
      super(limit.what(), message, wait);
      this.isRepeated = isRepeated;
    }

    /** Whether it was refused a moment ago, too. */
    boolean isRepeated() {
      return isRepeated;
    }
  }

  /**
   * Takes a try of each limit, or of none.
   *
   * @param refusal the sentence of a refusal, with a place for the seconds to wait
   * @throws ExhaustedException when one of them leaves no try
   */
  void take(List<Limit> limits, String refusal) {
    for (Limit limit : limits) {
      Optional<Duration> wait = refusals.waitOf(limit.hash());
      if (wait.isPresent()) {
        throw exhausted(limit, wait.get(), refusal, true);
      }
    }
    List<Limit> taken = new ArrayList<>();
    for (Limit limit : limits) {
      ConsumptionProbe probe = bucket(limit).tryConsumeAndReturnRemaining(1);
      if (!probe.isConsumed()) {
        giveBack(taken);
        Duration wait = Duration.ofNanos(probe.getNanosToWaitForRefill());
        refusals.add(limit.hash(), wait);
        throw exhausted(limit, wait, refusal, false);
      }
      taken.add(limit);
    }
  }

  void giveBack(List<Limit> limits) {
    for (Limit limit : limits) {
      bucket(limit).addTokens(1);
      refusals.remove(limit.hash());
    }
  }

  private static ExhaustedException exhausted(
      Limit limit, Duration wait, String refusal, boolean isRepeated) {
    Duration rounded = wait.plusSeconds(1);
    return new ExhaustedException(
        refusal.formatted(rounded.toSeconds()), rounded, limit, isRepeated);
  }

  private BucketProxy bucket(Limit limit) {
    return buckets.builder().build(limit.hash(), limit::configuration);
  }

  /** The service's clock as bucket4j reads it. */
  private record ServiceTime(Clock clock) implements TimeMeter {
    @Override
    public long currentTimeNanos() {
      return TimeUnit.MILLISECONDS.toNanos(clock.millis());
    }

    @Override
    public boolean isWallClockBased() {
      return true;
    }
  }

  @Scheduled(every = "15m", delayed = "5m")
  void forgetRefilled() {
    while (buckets.removeExpired(1_000) == 1_000) {}
  }
}

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
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Bounds failed sign-ins per address and per client. The counts are in the database, so they hold
 * across replicas.
 */
@ApplicationScoped
class SignInLimits {
  private static final Duration WINDOW = Duration.ofMinutes(15);
  private static final BucketConfiguration PER_ADDRESS = failures(10);
  private static final BucketConfiguration PER_CLIENT = failures(100);

  private final PostgreSQLSelectForUpdateBasedProxyManager<String> buckets;
  private final ClientNetworks clients;

  SignInLimits(DataSource dataSource, ClientNetworks clients, Clock clock) {
    this.clients = clients;
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
   * Lets the credentials be tried. A try is taken before and given back after one that succeeds, so
   * that many at once can't outrun the count.
   *
   * @throws TooManyRequestsException when too many have failed
   */
  boolean guard(String email, HttpServerRequest request, BooleanSupplier succeeds) {
    return guard(email, clients.of(request), succeeds);
  }

  boolean guard(String email, String network, BooleanSupplier succeeds) {
    BucketProxy client = bucket("client " + network, PER_CLIENT);
    BucketProxy address = bucket("address " + email, PER_ADDRESS);
    // The client first: one that may try no more can't use up the tries of others' addresses.
    take(client);
    try {
      take(address);
    } catch (TooManyRequestsException e) {
      client.addTokens(1);
      throw e;
    }
    boolean succeeded = succeeds.getAsBoolean();
    if (succeeded) {
      address.addTokens(1);
      client.addTokens(1);
    }
    return succeeded;
  }

  private static void take(BucketProxy allowance) {
    ConsumptionProbe probe = allowance.tryConsumeAndReturnRemaining(1);
    if (!probe.isConsumed()) {
      Duration wait = Duration.ofNanos(probe.getNanosToWaitForRefill()).plusSeconds(1);
      throw new TooManyRequestsException(
          "Too many failed attempts to sign in. Try again in %d seconds."
              .formatted(wait.toSeconds()),
          wait);
    }
  }

  private BucketProxy bucket(String key, BucketConfiguration configuration) {
    return buckets.builder().build(DigestUtils.sha256Hex(key), () -> configuration);
  }

  private static BucketConfiguration failures(int most) {
    return BucketConfiguration.builder()
        .addLimit(limit -> limit.capacity(most).refillGreedy(most, WINDOW))
        .build();
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

package app.todo.space;

import app.todo.problem.ConflictException;
import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.virtual.threads.VirtualThreads;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Bounds the rows of a space and their bytes. Writers see figures that each replica measures now
 * and then on a connection of its own, and adds to in between, so a space may exceed them a little.
 */
@ApplicationScoped
public class Quotas {
  private static final Logger LOG = Logger.getLogger(Quotas.class);
  private static final Duration FRESH = Duration.ofMinutes(10);
  private static final Duration FRESH_WHEN_FULL = Duration.ofSeconds(5);
  private static final long MEBIBYTE = 1 << 20;

  private static final String OF_KIND =
      """
      select %s as size
      from %s
      where space_id = ?
        and not (%s)
      """;

  private static final String SUM =
      """
      select count(*), cast(coalesce(sum(size), 0) as bigint)
      from (%s) rows
      """;

  private final DataSource pool;
  private final List<ChangeSource> sources;
  private final ExecutorService threads;
  private final Usage most;
  private final Map<UUID, Measured> known = new ConcurrentHashMap<>();

  Quotas(
      DataSource pool,
      @All List<ChangeSource> sources,
      @VirtualThreads ExecutorService threads,
      @ConfigProperty(name = "todo.max-rows") long rows,
      @ConfigProperty(name = "todo.max-mebibytes") long mebibytes) {
    this.pool = pool;
    this.sources = sources;
    this.threads = threads;
    this.most = new Usage(rows, mebibytes * MEBIBYTE);
  }

  /** What the rows of a space take, or may take. */
  record Usage(long rows, long bytes) {
    Usage and(long moreRows, long moreBytes) {
      return new Usage(rows + moreRows, bytes + moreBytes);
    }

    boolean exceeds(Usage most) {
      return rows > most.rows || bytes > most.bytes;
    }
  }

  private record Measured(Usage usage, long nanoTime) {
    boolean isOlderThan(Duration age) {
      return System.nanoTime() - nanoTime > age.toNanos();
    }
  }

  /**
   * Counts what a write adds to its space.
   *
   * @throws ConflictException when the space has no room for it
   */
  public void add(Write write, long rows, long bytes) {
    UUID space = write.spaceId();
    Measured now =
        known.compute(
            space,
            (_, before) -> {
              boolean isStale = before == null || before.isOlderThan(FRESH);
              if (isStale) {
                threads.execute(() -> remeasure(space));
              }
              Usage usage = before == null ? new Usage(0, 0) : before.usage;
              return new Measured(
                  usage.and(rows, bytes),
                  isStale || before == null ? System.nanoTime() : before.nanoTime);
            });
    if (now.usage.exceeds(most)) {
      if (now.isOlderThan(FRESH_WHEN_FULL)) {
        threads.execute(() -> remeasure(space));
      }
      throw new ConflictException(
          String.format(
              Locale.ROOT,
              "There is no room left here: %,d tasks and tags or %,d MiB are the most. Delete some"
                  + " for good, then try again.",
              most.rows,
              most.bytes / MEBIBYTE));
    }
  }

  Usage most() {
    return most;
  }

  /** What the space's rows take now. */
  Usage measure(UUID spaceId) throws SQLException {
    String ofAllKinds =
        sources.stream()
            .map(source -> OF_KIND.formatted(source.size(), source.table(), source.gone()))
            .collect(Collectors.joining(" union all "));
    try (Connection connection = pool.getConnection();
        PreparedStatement statement = connection.prepareStatement(SUM.formatted(ofAllKinds))) {
      for (int i = 1; i <= sources.size(); i++) {
        statement.setObject(i, spaceId);
      }
      try (ResultSet sum = statement.executeQuery()) {
        sum.next();
        return new Usage(sum.getLong(1), sum.getLong(2));
      }
    }
  }

  void remeasure(UUID spaceId) {
    try {
      known.put(spaceId, new Measured(measure(spaceId), System.nanoTime()));
    } catch (SQLException e) {
      LOG.debug("A space is measured again with a later write", e);
    }
  }

  @Scheduled(every = "10m", delayed = "10m")
  void forgetStale() {
    known.values().removeIf(measured -> measured.isOlderThan(FRESH));
  }
}

package app.todo.backup;

import app.todo.database.Database;
import app.todo.database.DatabaseStatus;
import app.todo.database.EmbeddedServer;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Backs the embedded database up each day, keeps the newest backups, and reports the age of the
 * last. An external database is backed up only when its operator runs {@code todo backup}; its last
 * backup's age is reported too.
 */
@ApplicationScoped
class DailyBackup {
  private static final Logger LOG = Logger.getLogger(DailyBackup.class);
  private static final Duration PERIOD = Duration.ofDays(1);
  private static final Duration AFTER_FAILURE = Duration.ofHours(1);

  private final ServiceDatabase database;
  private final DatabaseStatus status;
  private final Clock clock;
  private final Optional<Path> folder;
  private final int kept;
  private final Counter failures;
  private volatile @Nullable Instant last;
  private @Nullable Instant failed;

  DailyBackup(
      Database database,
      EmbeddedServer embedded,
      DatabaseStatus status,
      Clock clock,
      MeterRegistry meters,
      @ConfigProperty(name = "todo.backup-dir") Optional<Path> chosen,
      @ConfigProperty(name = "todo.backups-kept") int kept) {
    this.database = new ServiceDatabase(database);
    this.status = status;
    this.clock = clock;
    this.folder = embedded.folder().map(data -> chosen.orElse(data.resolve("backups")));
    this.kept = kept;
    this.failures =
        Counter.builder("todo.backup.failures")
            .description("Daily backups that could not be made or verified")
            .register(meters);
    Gauge.builder("todo.backup.age", this, DailyBackup::age)
        .description("Age of the newest verified backup; not a number if there is none")
        .baseUnit("seconds")
        .register(meters);
  }

  @Scheduled(
      every = "${todo.backups.every}",
      delayed = "30s",
      concurrentExecution = ConcurrentExecution.SKIP)
  void run() throws SQLException, IOException {
    if (status.isServing()) {
      try (Connection connection = database.connect()) {
        last = LastBackup.madeAt(connection).orElse(null);
      }
      if (folder.isPresent() && isDue(folder.get())) {
        make(folder.get());
      }
    }
  }

  /** Looks at the files, not at the table: the files may have been deleted since. */
  private boolean isDue(Path place) throws IOException {
    return !isWithin(PERIOD, Backups.newest(place).orElse(null))
        && !isWithin(AFTER_FAILURE, failed);
  }

  private void make(Path place) throws IOException {
    try {
      Backups.Verified backup = new Backups(database, clock).make(place);
      last = backup.madeAt();
      failed = null;
      Backups.keep(place, kept);
      LOG.infof(
          "Backed up and verified %d accounts, %d rows, %d bytes in %d ms: %s",
          backup.accounts(),
          backup.rows(),
          backup.bytes(),
          backup.took().toMillis(),
          backup.file());
    } catch (BackupException e) {
      failed = clock.instant();
      failures.increment();
      LOG.errorf("%s It is tried again in an hour.", e.getMessage());
    }
  }

  private boolean isWithin(Duration duration, @Nullable Instant moment) {
    return moment != null && moment.plus(duration).isAfter(clock.instant());
  }

  private double age() {
    Instant moment = last;
    return moment == null ? Double.NaN : Duration.between(moment, clock.instant()).toSeconds();
  }
}

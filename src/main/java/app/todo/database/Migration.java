package app.todo.database;

import jakarta.inject.Singleton;
import java.time.Duration;
import org.flywaydb.core.Flyway;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Brings the database's schema to this version of the service. Replicas that start together take
 * turns by an advisory lock of Flyway's; the first migrates, the others find it done.
 */
@Singleton
public class Migration {

  private static final Logger LOG = Logger.getLogger(Migration.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Flyway flyway;
  private final Database database;
  private volatile boolean complete;

  Migration(Flyway flyway, Database database) {
    this.flyway = flyway;
    this.database = database;
  }

  /** Whether the schema is the one this version works on. */
  public boolean isComplete() {
    return complete;
  }

  /**
   * Not by the pool: a long statement of a migration must not be cut off as a request's is. And by
   * the bare address: Flyway looks for passwords in it, which in the one that a DataSource of the
   * driver's makes, with each setting there is, takes a twentieth of the service's start.
   */
  void run() {
    Flyway ours =
        Flyway.configure()
            .configuration(flyway.getConfiguration())
            .jdbcProperties(database.properties())
            .dataSource(database.url(), null, null)
            .load();
    if (!ours.validateWithResult().validationSuccessful) {
      ours.migrate();
    }
    complete = true;
  }

  /** Until the database is there and migrated; each new reason for waiting is logged once. */
  void runUntilComplete() throws InterruptedException {
    String reason = "";
    while (!complete) {
      try {
        run();
      } catch (RuntimeException e) {
        String now = rootMessage(e);
        if (!now.equals(reason)) {
          LOG.warnf("The database can't be migrated yet, and is tried again each second: %s", now);
          reason = now;
        }
        Thread.sleep(PAUSE);
      }
    }
  }

  private static String rootMessage(Throwable thrown) {
    Throwable root = thrown;
    for (Throwable cause = root; cause != null; cause = cause.getCause()) {
      root = cause;
    }
    @Nullable String message = root.getMessage();
    return message == null ? root.toString() : message;
  }
}

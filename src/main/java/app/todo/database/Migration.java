package app.todo.database;

import jakarta.inject.Singleton;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
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
  private static final Duration REPEAT = Duration.ofMinutes(1);

  private final Flyway flyway;
  private final Database database;
  private final DatabaseCheck check;
  private volatile boolean complete;
  private volatile String trouble = "";

  Migration(Flyway flyway, Database database, DatabaseCheck check) {
    this.flyway = flyway;
    this.database = database;
    this.check = check;
  }

  /** Whether the schema is the one this version works on. */
  public boolean isComplete() {
    return complete;
  }

  /** What an operator has to know about the database, in a sentence; empty when all is well. */
  String trouble() {
    return trouble;
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

  /** Until the database is there and migrated; a reason for waiting is logged again each minute. */
  void runUntilComplete() throws InterruptedException {
    long logged = System.nanoTime();
    while (!complete) {
      String reason = attempt();
      boolean isDue = System.nanoTime() - logged >= REPEAT.toNanos();
      if (!reason.isEmpty() && (isDue || !reason.equals(trouble))) {
        LOG.warnf("The database can't be migrated yet, and is tried again each second: %s", reason);
        logged = System.nanoTime();
      }
      trouble = reason;
      if (!complete) {
        Thread.sleep(PAUSE);
      }
    }
    check
        .lostNotices()
        .ifPresent(sentence -> {
          LOG.warn(sentence);
          trouble = sentence;
        });
  }

  /** Returns why the schema is not this version's; empty when it is. */
  private String attempt() {
    try {
      Optional<String> mistake = check.wrongEncoding();
      if (mistake.isPresent()) {
        return mistake.get();
      }
      run();
      return "";
    } catch (SQLException | RuntimeException e) {
      return check.missingRight().orElseGet(() -> rootMessage(e));
    }
  }

  private static String rootMessage(Throwable thrown) {
    Throwable root = thrown;
    for (Throwable cause = root; cause != null; cause = cause.getCause()) {
      root = cause;
    }
    @Nullable String message = root.getMessage();
    if (root instanceof UnknownHostException) {
      return "unknown host " + message;
    }
    return message == null ? root.toString() : message;
  }
}

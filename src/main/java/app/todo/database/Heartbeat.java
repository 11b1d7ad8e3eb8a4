package app.todo.database;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Knows at any moment whether the database is there, by a connection of its own: it hears at once
 * when the server goes, and asks it twice a second, so that a frozen one is found out within two
 * seconds. Whoever wants to know reads a field, however full the pool is and however often.
 *
 * <p>When the server goes, so do the pool's connections: requests that wait on them fail at once,
 * and none is met by a dead connection when the server is back.
 */
@Singleton
public class Heartbeat {

  private static final Logger LOG = Logger.getLogger(Heartbeat.class);
  private static final Duration INTERVAL = Duration.ofMillis(500);
  private static final Duration PATIENCE = Duration.ofMillis(1200);
  private static final Duration FIRST_BEAT_WITHIN = Duration.ofSeconds(5);
  private static final String TOO_MANY_CONNECTIONS = "53300";

  private final Database database;
  private final AgroalDataSource pool;
  private final CountDownLatch firstBeat = new CountDownLatch(1);
  private @Nullable Thread thread;
  private volatile @Nullable Connection connection;
  private volatile boolean stopping;
  private volatile boolean there;

  Heartbeat(Database database, AgroalDataSource pool) {
    this.database = database;
    this.pool = pool;
  }

  /** Whether the database answers. */
  public boolean isThere() {
    return there;
  }

  void start() {
    thread = Thread.ofPlatform().daemon().name("database-heartbeat").start(this::run);
  }

  void awaitFirst() throws InterruptedException {
    if (!firstBeat.await(FIRST_BEAT_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
      LOG.warn("The database has not answered yet");
    }
  }

  void stop() {
    stopping = true;
    try (Connection beating = connection) {
      if (thread != null) {
        thread.interrupt();
      }
      if (beating != null) {
        beating.abort(Runnable::run);
      }
    } catch (SQLException e) {
      LOG.debug("The heartbeat's connection did not close", e);
    }
  }

  private void run() {
    try {
      while (!stopping) {
        beatWhileThere();
        Thread.sleep(INTERVAL);
      }
    } catch (InterruptedException serviceStops) {
      Thread.currentThread().interrupt();
    }
  }

  /** Returns when the server is gone, or was not there. */
  private void beatWhileThere() {
    try (Connection ours = database.connect(PATIENCE);
        Statement statement = ours.createStatement()) {
      connection = ours;
      PGConnection server = ours.unwrap(PGConnection.class);
      while (!stopping) {
        statement.execute("select 1");
        found();
        // Returns early, by an exception, if the server says goodbye or the connection breaks.
        server.getNotifications((int) INTERVAL.toMillis());
      }
    } catch (SQLException e) {
      lost(e);
    }
  }

  private void found() {
    if (!there) {
      LOG.info("The database is there");
      there = true;
      firstBeat.countDown();
    }
  }

  private void lost(SQLException e) {
    if (TOO_MANY_CONNECTIONS.equals(e.getSQLState())) {
      // It answers: a busy database is not an absent one, and the pool may well have connections.
      found();
      return;
    }
    if (there && !stopping) {
      LOG.warnf("The database is away: %s", e.getMessage());
      there = false;
      pool.flush(FlushMode.ALL);
    }
  }
}

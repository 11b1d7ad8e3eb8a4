package app.todo.database;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.net.SocketTimeoutException;
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
 * Whether the database answers, asked four times a second on a connection of its own, so that the
 * answer is a field, however full the pool is. When that connection fails, a second one decides,
 * because one lost connection is no outage; a frozen server is found within two seconds.
 *
 * <p>When the server is gone, so are the pool's connections: requests that wait on them fail at
 * once, and none meets a dead connection when the server is back.
 */
@Singleton
public class Heartbeat {

  private static final Logger LOG = Logger.getLogger(Heartbeat.class);
  private static final Duration INTERVAL = Duration.ofMillis(250);

  private static final Duration PATIENCE = Duration.ofMillis(500);
  private static final int LOG_IN_WITHIN_SECONDS = 3;

  /** For the second connection, so that both and the interval take less than two seconds. */
  private static final int CONFIRM_WITHIN_SECONDS = 1;

  private static final Duration FIRST_BEAT_WITHIN = Duration.ofSeconds(5);
  private static final String TOO_MANY_CONNECTIONS = "53300";

  private final Database database;
  private final AgroalDataSource pool;
  private final CountDownLatch firstBeat = new CountDownLatch(1);
  private final Counter misses;
  private @Nullable Thread thread;
  private volatile @Nullable Connection connection;

  /** Why the last connection failed, until a second one has answered or failed too. */
  private @Nullable SQLException doubt;

  private volatile boolean stopping;
  private volatile boolean there;

  Heartbeat(Database database, AgroalDataSource pool, MeterRegistry meters) {
    this.database = database;
    this.pool = pool;
    this.misses =
        Counter.builder("todo.heartbeat.misses")
            .description("Heartbeats that failed on one connection while a second one answered")
            .register(meters);
    Gauge.builder("todo.database.answers", this, heartbeat -> heartbeat.there ? 1 : 0)
        .description("1 while the database answers the heartbeat, else 0")
        .register(meters);
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
    if (thread != null) {
      thread.interrupt();
    }
    hangUp();
  }

  private void run() {
    try {
      while (!stopping) {
        beatWhileThere();
        if (doubt == null) {
          Thread.sleep(INTERVAL);
        }
      }
    } catch (InterruptedException serviceStops) {
      Thread.currentThread().interrupt();
    }
  }

  /** Returns when the server is gone, or was not there. */
  private void beatWhileThere() {
    try {
      Connection ours =
          database.connect(
              PATIENCE, doubt == null ? LOG_IN_WITHIN_SECONDS : CONFIRM_WITHIN_SECONDS);
      connection = ours;
      beatOn(ours);
    } catch (SQLException e) {
      missed(e);
    } catch (RuntimeException e) {
      doubt = null;
      LOG.error("The database can't be asked whether it is there", e);
      lost(FlushMode.ALL);
    } finally {
      hangUp();
    }
  }

  // Opened once for all beats, and gone with its connection.
  @SuppressWarnings("resource")
  private void beatOn(Connection ours) throws SQLException {
    Statement question = ours.createStatement();
    PGConnection server = ours.unwrap(PGConnection.class);
    while (!stopping) {
      question.execute("select 1");
      found();
      // Waits for the next beat, and ends at once, by an exception, if the server says goodbye.
      server.getNotifications((int) INTERVAL.toMillis());
    }
  }

  private void found() {
    if (doubt != null) {
      misses.increment();
      LOG.warnf("A heartbeat failed, but the database answers: %s", doubt.getMessage());
      doubt = null;
      // Others may have ended with it, as in a fast restart.
      pool.flush(FlushMode.INVALID);
    }
    if (!there) {
      LOG.info("The database is there");
      there = true;
      firstBeat.countDown();
    }
  }

  private void missed(SQLException e) {
    if (TOO_MANY_CONNECTIONS.equals(e.getSQLState())) {
      // It answers: a busy database is not an absent one, and the pool may well have connections.
      found();
    } else if (there && doubt == null) {
      doubt = e;
    } else if (there && !stopping) {
      LOG.warnf("The database is away: %s", e.getMessage());
      boolean silent = isTimeout(doubt) || isTimeout(e);
      doubt = null;
      // A silent server never ends those in use; otherwise they fail by themselves.
      lost(silent ? FlushMode.ALL : FlushMode.GRACEFUL);
    }
  }

  private static boolean isTimeout(@Nullable SQLException e) {
    return e != null && e.getCause() instanceof SocketTimeoutException;
  }

  private void lost(FlushMode connections) {
    there = false;
    pool.flush(connections);
  }

  /** Without a word, as a server that is frozen would not hear it. */
  private void hangUp() {
    Connection ours = connection;
    connection = null;
    if (ours != null) {
      try {
        ours.abort(Runnable::run);
      } catch (SQLException e) {
        LOG.debug("The heartbeat's connection was gone already", e);
      }
    }
  }
}

package app.todo.database;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;
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
 * Knows at any moment whether the database is there, by a connection of its own: it hears at once
 * when the server goes, and asks it four times a second, so that a frozen one is found out within
 * two seconds. Whoever wants to know reads a field, however full the pool is and however often.
 *
 * <p>When the server goes, so do the pool's connections: requests that wait on them fail at once,
 * and none is met by a dead connection when the server is back.
 */
@Singleton
public class Heartbeat {

  private static final Logger LOG = Logger.getLogger(Heartbeat.class);
  private static final Duration INTERVAL = Duration.ofMillis(250);
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
    if (thread != null) {
      thread.interrupt();
    }
    hangUp();
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
    try {
      Connection ours = database.connect(PATIENCE);
      connection = ours;
      beatOn(ours);
    } catch (SQLException e) {
      missed(e);
    } catch (RuntimeException e) {
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
    } else if (there && !stopping) {
      LOG.warnf("The database is away: %s", e.getMessage());
      boolean silent = e.getCause() instanceof SocketTimeoutException;
      // Those in use are cut off only if they would wait in vain; the others know by themselves.
      lost(silent ? FlushMode.ALL : FlushMode.GRACEFUL);
    }
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

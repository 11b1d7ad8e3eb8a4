package app.todo.database;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;

/**
 * Cuts off the pool's connections whose answer will never come, as the network has lost them while
 * the server is there. The driver's own limit is a timer for each answer, which costs a request on
 * a virtual thread a tenth of its processor time; one look at all of them now and then costs none.
 */
@Singleton
class StrandedConnections implements AgroalPoolInterceptor {
  private static final Logger LOG = Logger.getLogger(StrandedConnections.class);

  /** Longer than a request's statements together, each of which the server ends after 4.5 s. */
  private static final Duration LONGEST = Duration.ofSeconds(20);

  /** When each was taken, on the clock of {@link System#nanoTime()}. */
  private final Map<Connection, Long> inUse = new ConcurrentHashMap<>();

  /** It had a limit while it was made, when nobody else watched. */
  @Override
  public void onConnectionCreate(Connection connection) {
    try {
      connection.setNetworkTimeout(Runnable::run, 0);
    } catch (SQLException e) {
      LOG.debug("A connection was lost as soon as it was made", e);
    }
  }

  @Override
  public void onConnectionAcquire(Connection connection) {
    try {
      inUse.put(unwrapped(connection), System.nanoTime());
    } catch (SQLException e) {
      LOG.debug("A connection was taken that is closed", e);
    }
  }

  @Override
  public void onConnectionReturn(Connection connection) {
    try {
      inUse.remove(unwrapped(connection));
    } catch (SQLException e) {
      LOG.debug("A connection came back closed", e);
    }
  }

  @Scheduled(every = "5s")
  void cutOff() throws SQLException {
    cutOff(LONGEST);
  }

  void cutOff(Duration longest) throws SQLException {
    long now = System.nanoTime();
    for (Map.Entry<Connection, Long> taken : inUse.entrySet()) {
      Connection connection = taken.getKey();
      if (connection.isClosed()) {
        inUse.remove(connection);
      } else if (now - taken.getValue() > longest.toNanos()
          && inUse.remove(connection, taken.getValue())) {
        LOG.warn("A connection to the database was given up: its answer did not come");
        // The waiting statement fails at once, and the pool drops the connection.
        connection.abort(Runnable::run);
      }
    }
  }

  /** The pool shows each in a new wrapper, and none of one that is closed. */
  private static Connection unwrapped(Connection connection) throws SQLException {
    return (Connection) connection.unwrap(PGConnection.class);
  }
}

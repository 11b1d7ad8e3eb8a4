package app.todo.space;

import app.todo.database.Database;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Shutdown;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/** Hears what other replicas and this one have committed, and passes it on to event streams. */
@ApplicationScoped
class NoticeListener {
  private static final Logger LOG = Logger.getLogger(NoticeListener.class);

  /** After so long a silence the connection has to show that it still lives. */
  private static final Duration SILENCE = Duration.ofSeconds(5);

  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final Duration PAUSE = Duration.ofMillis(500);
  private static final String LISTEN = "listen " + Notices.CHANNEL;

  private final Database database;
  private final EventStreams streams;
  private final Counter losses;
  private final Thread thread = Thread.ofPlatform().daemon().name("notices").unstarted(this::run);

  // Of that thread alone.
  private boolean isListening;
  private boolean isLost;

  NoticeListener(Database database, EventStreams streams, MeterRegistry meters) {
    this.database = database;
    this.streams = streams;
    this.losses =
        Counter.builder("todo.notices.lost")
            .description("How often the connection that listens for notices was lost")
            .register(meters);
  }

  void start(@Observes StartupEvent event) {
    thread.start();
  }

  @Shutdown
  void stop() {
    thread.interrupt();
  }

  private void run() {
    while (!Thread.currentThread().isInterrupted()) {
      try {
        listen();
      } catch (SQLException | RuntimeException e) {
        missed(e);
        pause();
      }
    }
  }

  private void listen() throws SQLException {
    try (Connection connection = database.connect(PATIENCE);
        Statement statement = connection.createStatement()) {
      statement.execute(LISTEN);
      // What was committed before could not be heard.
      streams.renewAll(connection);
      found();
      hear(connection, statement);
    }
  }

  private void hear(Connection connection, Statement statement) throws SQLException {
    PGConnection notices = connection.unwrap(PGConnection.class);
    while (!Thread.currentThread().isInterrupted()) {
      PGNotification @Nullable [] heard = notices.getNotifications((int) SILENCE.toMillis());
      if (heard == null || heard.length == 0) {
        // Listening twice changes nothing, and shows that the connection still lives.
        statement.execute(LISTEN);
      } else {
        for (PGNotification notice : heard) {
          pass(notice.getParameter(), connection);
        }
      }
    }
  }

  private void pass(String notice, Connection connection) throws SQLException {
    String[] words = notice.split(" ", -1);
    switch (words[0]) {
      case Notices.CHANGED -> streams.moved(UUID.fromString(words[1]), Long.parseLong(words[2]));
      case Notices.ACCOUNT -> streams.renew(connection, UUID.fromString(words[1]));
      default -> LOG.debugf("A notice of another version: %s", words[0]);
    }
  }

  private void found() {
    if (isLost) {
      LOG.info("Listening for notices again; event streams have what they missed");
    }
    isLost = false;
    isListening = true;
  }

  /** Logged once, and not while the service stops or has never listened yet. */
  private void missed(Exception e) {
    LOG.debug("Not listening for notices", e);
    if (isListening && !Thread.currentThread().isInterrupted()) {
      losses.increment();
      LOG.warnf("Not listening for notices, so event streams are late: %s", e.getMessage());
      isListening = false;
      isLost = true;
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

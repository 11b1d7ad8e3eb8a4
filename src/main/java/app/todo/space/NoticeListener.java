package app.todo.space;

import app.todo.database.Database;
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

  private final Database database;
  private final EventStreams streams;
  private final Thread thread = Thread.ofPlatform().daemon().name("notices").unstarted(this::run);

  NoticeListener(Database database, EventStreams streams) {
    this.database = database;
    this.streams = streams;
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
        LOG.debugf(e, "Not listening for notices; trying again");
        pause();
      }
    }
  }

  private void listen() throws SQLException {
    try (Connection connection = database.connect(PATIENCE);
        Statement statement = connection.createStatement()) {
      statement.execute("listen " + Notices.CHANNEL);
      // What was said before went unheard, also that sessions ended: everyone shows their token
      // anew.
      streams.accounts().forEach(streams::close);
      PGConnection notices = connection.unwrap(PGConnection.class);
      while (!Thread.currentThread().isInterrupted()) {
        PGNotification @Nullable [] heard = notices.getNotifications((int) SILENCE.toMillis());
        if (heard == null || heard.length == 0) {
          statement.execute("select 1");
        } else {
          for (PGNotification notice : heard) {
            pass(notice.getParameter());
          }
        }
      }
    }
  }

  private void pass(String notice) {
    String[] words = notice.split(" ", -1);
    UUID accountId = UUID.fromString(words[1]);
    switch (words[0]) {
      case Notices.CHANGED -> streams.changed(accountId, Cursor.at(Long.parseLong(words[2])));
      case Notices.SESSIONS_ENDED -> streams.close(accountId);
      default -> LOG.debugf("A notice of another version: %s", words[0]);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}

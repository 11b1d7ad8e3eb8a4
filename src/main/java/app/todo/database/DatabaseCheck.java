package app.todo.database;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Finds what a database that answers lacks, and says it in a sentence for its operator. */
@Singleton
class DatabaseCheck {

  private static final Logger LOG = Logger.getLogger(DatabaseCheck.class);
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int NOTICE_WITHIN_MS = 2_000;

  private final Database database;

  DatabaseCheck(Database database) {
    this.database = database;
  }

  /** A database in another encoding can't keep every text. */
  Optional<String> wrongEncoding() throws SQLException {
    @Nullable String encoding = ask("show server_encoding");
    return "UTF8".equals(encoding)
        ? Optional.empty()
        : Optional.of(
            "The database's encoding is %s: make one with encoding 'UTF8'.".formatted(encoding));
  }

  /** Why a migration may have failed; empty also when the database can't be asked. */
  Optional<String> missingRight() {
    try {
      return "t".equals(ask("select has_schema_privilege(current_schema(), 'create')"))
          ? Optional.empty()
          : Optional.of(
              "The database's role %s may not create tables: make it the owner of the database, or grant it create on the schema."
                  .formatted(ask("select current_user")));
    } catch (SQLException e) {
      LOG.debug("The database can't be asked what its role may do", e);
      return Optional.empty();
    }
  }

  /** A pooler in transaction mode accepts LISTEN and drops the notifications. */
  Optional<String> lostNotices() {
    try (Connection listener = database.connect(PATIENCE);
        Connection sender = database.connect(PATIENCE);
        Statement listening = listener.createStatement();
        Statement sending = sender.createStatement()) {
      String channel = "todo_check_" + UUID.randomUUID().toString().replace("-", "");
      listening.execute("listen " + channel);
      sending.execute("notify " + channel);
      Object @Nullable [] notices =
          listener.unwrap(PGConnection.class).getNotifications(NOTICE_WITHIN_MS);
      return notices != null && notices.length > 0
          ? Optional.empty()
          : Optional.of(
              "Notifications of the database don't arrive, so pages learn late of changes: a pooler in between has to pool sessions, not transactions.");
    } catch (SQLException e) {
      LOG.debug("It can't be found out whether notifications arrive", e);
      return Optional.empty();
    }
  }

  private @Nullable String ask(String question) throws SQLException {
    try (Connection connection = database.connect(PATIENCE);
        Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(question)) {
      return answer.next() ? answer.getString(1) : null;
    }
  }
}

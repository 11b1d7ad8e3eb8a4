package app.todo.problem;

import app.todo.database.SqlStates;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What keeps the database from doing what it is asked, when nothing is wrong with the asking. */
enum Outage {
  AWAY(2, Statuses.detail(503)),
  /** It answers, but not this statement within its time. */
  TOO_SLOW(
      5, "The database took too long for this, so nothing has changed; try again in a moment."),
  /** It can be read as ever; an operator has to make room before it can be written. */
  FULL(30, "The database has no room left, so nothing was saved; try again when room was made.");

  /**
   * PostgreSQL is shutting down, has crashed, is starting, has no place for more clients, gave up a
   * transaction that was too long without a statement, is a standby, or ended the transaction for
   * another one each time that it was retried.
   */
  private static final Set<String> AWAY_STATES =
      Set.of("57P01", "57P02", "57P03", "57P05", "53300", "25P03", "25006", "40001", "40P01");

  private static final String STATEMENT_CANCELLED = "57014";
  private static final String DISK_FULL = "53100";

  private static final Pattern POOL =
      Pattern.compile("acquisition timeout|can't create new connection", Pattern.CASE_INSENSITIVE);

  private final int retrySeconds;
  private final String detail;

  /**
   * @param retrySeconds long enough for a failover, short enough for a person; where somebody has
   *     to act first, as short as costs nothing
   */
  Outage(int retrySeconds, String detail) {
    this.retrySeconds = retrySeconds;
    this.detail = detail;
  }

  int retrySeconds() {
    return retrySeconds;
  }

  String detail() {
    return detail;
  }

  static Optional<Outage> behind(Throwable failure) {
    return SqlStates.errors(failure).flatMap(error -> Stream.ofNullable(of(error))).findFirst();
  }

  /** The pool has no state to give when it runs out of time or can't connect. */
  private static @Nullable Outage of(SQLException e) {
    @Nullable String state = e.getSQLState();
    if (DISK_FULL.equals(state)) {
      return FULL;
    }
    if (STATEMENT_CANCELLED.equals(state)) {
      return TOO_SLOW;
    }
    boolean away =
        state == null
            ? POOL.matcher(String.valueOf(e.getMessage())).find()
            : state.startsWith("08") || AWAY_STATES.contains(state);
    return away ? AWAY : null;
  }
}

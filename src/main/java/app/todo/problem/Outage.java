package app.todo.problem;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What keeps the database from doing what it is asked, when nothing is wrong with the asking. */
enum Outage {
  AWAY(2, Statuses.detail(503)),
  /** It can be read as ever; an operator has to make room before it can be written. */
  FULL(30, "The database has no room left, so nothing was saved; try again when room was made.");

  /**
   * PostgreSQL is shutting down, has crashed, is starting, has no place for more clients, ran out
   * of time for a statement, gave up a transaction that was too long without one, or is a standby.
   */
  private static final Set<String> AWAY_STATES =
      Set.of("57P01", "57P02", "57P03", "57P05", "53300", "57014", "25P03", "25006");

  private static final String DISK_FULL = "53100";

  private static final Pattern POOL =
      Pattern.compile("acquisition timeout|can't create new connection", Pattern.CASE_INSENSITIVE);

  /** Deeper than chains of causes get; a chain may bite its own tail. */
  private static final int DEEPEST = 20;

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

  /** A commit that lost its connection carries the loss among what it suppressed. */
  static Optional<Outage> behind(Throwable failure) {
    return behind(failure, DEEPEST);
  }

  private static Optional<Outage> behind(@Nullable Throwable failure, int depth) {
    if (failure == null || depth == 0) {
      return Optional.empty();
    }
    Optional<Outage> here =
        failure instanceof SQLException sql ? Optional.ofNullable(of(sql)) : Optional.empty();
    return here.or(() ->
        Stream.concat(Stream.of(failure.getSuppressed()), Stream.ofNullable(failure.getCause()))
            .flatMap(deeper -> behind(deeper, depth - 1).stream())
            .findFirst());
  }

  /** The pool has no state to give when it runs out of time or can't connect. */
  private static @Nullable Outage of(SQLException e) {
    @Nullable String state = e.getSQLState();
    if (DISK_FULL.equals(state)) {
      return FULL;
    }
    boolean away =
        state == null
            ? POOL.matcher(String.valueOf(e.getMessage())).find()
            : state.startsWith("08") || AWAY_STATES.contains(state);
    return away ? AWAY : null;
  }
}

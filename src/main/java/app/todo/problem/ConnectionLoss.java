package app.todo.problem;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells a database that is away from one that refuses what it is asked. */
final class ConnectionLoss {
  /**
   * PostgreSQL is shutting down, has crashed, is starting, has no place for more clients, ran out
   * of time for a statement, or is a standby.
   */
  private static final Set<String> AWAY =
      Set.of("57P01", "57P02", "57P03", "57P05", "53300", "57014", "25006");

  private static final Pattern POOL =
      Pattern.compile("acquisition timeout|can't create new connection", Pattern.CASE_INSENSITIVE);

  /** Deeper than chains of causes get; a chain may bite its own tail. */
  private static final int DEEPEST = 20;

  private ConnectionLoss() {}

  /** A commit that lost its connection carries the loss among what it suppressed. */
  static boolean isBehind(Throwable failure) {
    return isBehind(failure, DEEPEST);
  }

  private static boolean isBehind(@Nullable Throwable failure, int depth) {
    return failure != null
        && depth > 0
        && (failure instanceof SQLException sql && isLoss(sql)
            || isBehind(failure.getCause(), depth - 1)
            || Arrays.stream(failure.getSuppressed())
                .anyMatch(suppressed -> isBehind(suppressed, depth - 1)));
  }

  /** The pool has no state to give when it runs out of time or can't connect. */
  private static boolean isLoss(SQLException e) {
    @Nullable String state = e.getSQLState();
    return state == null
        ? POOL.matcher(String.valueOf(e.getMessage())).find()
        : state.startsWith("08") || AWAY.contains(state);
  }
}

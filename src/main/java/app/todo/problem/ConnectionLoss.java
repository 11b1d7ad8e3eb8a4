package app.todo.problem;

import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells a database that is away from one that refuses what it is asked. */
final class ConnectionLoss {
  /**
   * PostgreSQL is shutting down, has crashed, is starting, has no place for more clients, ran out
   * of time for a statement, or is a standby.
   */
  private static final Set<String> AWAY =
      Set.of("57P01", "57P02", "57P03", "57P05", "53300", "57014", "25006");

  private ConnectionLoss() {}

  static boolean isBehind(Throwable failure) {
    return Stream.<Throwable>iterate(failure, e -> e != null, Throwable::getCause)
        .limit(20)
        .anyMatch(e -> e instanceof SQLException sql && isLoss(sql));
  }

  private static boolean isLoss(SQLException e) {
    @Nullable String state = e.getSQLState();
    if (state == null) {
      // The pool has no state to give: it ran out of time waiting for a connection.
      return String.valueOf(e.getMessage()).contains("cquisition timeout");
    }
    return state.startsWith("08") || AWAY.contains(state);
  }
}

package app.todo.database;

import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the errors of the database among the causes of a failure. */
public final class SqlStates {
  /** Deeper than chains of causes get; a chain may be a circle. */
  private static final int DEEPEST = 20;

  private SqlStates() {}

  /** The SQLSTATE codes of the errors; those of the pool have none. */
  static Stream<String> behind(Throwable failure) {
    return errors(failure).map(SQLException::getSQLState).filter(Objects::nonNull);
  }

  /** The errors; a commit that lost its connection has the loss among what it suppressed. */
  public static Stream<SQLException> errors(Throwable failure) {
    return errors(failure, DEEPEST);
  }

  private static Stream<SQLException> errors(@Nullable Throwable failure, int depth) {
    if (failure == null || depth == 0) {
      return Stream.empty();
    }
    Stream<SQLException> here =
        failure instanceof SQLException error ? Stream.of(error) : Stream.empty();
    Stream<Throwable> deeper =
        Stream.concat(Stream.of(failure.getSuppressed()), Stream.ofNullable(failure.getCause()));
    return Stream.concat(here, deeper.flatMap(it -> errors(it, depth - 1)));
  }
}

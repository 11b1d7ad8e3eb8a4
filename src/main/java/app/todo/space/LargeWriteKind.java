package app.todo.space;

import java.util.List;
import java.util.UUID;

/**
 * A kind of write that is done in batches, each in a transaction and under a revision of its own.
 */
public interface LargeWriteKind {

  /** The name by which unfinished writes are stored. */
  String name();

  /** The rows that follow the last one reached, by id. */
  List<UUID> next(LargeWrite large, int limit);

  /** Writes these rows; stamps the write if readers see them change. */
  void write(LargeWrite large, List<UUID> ids, Write write);

  /** Does what remains when no row is left. */
  default void finish(LargeWrite large) {}
}

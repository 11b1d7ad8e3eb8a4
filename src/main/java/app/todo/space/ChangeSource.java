package app.todo.space;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** A kind of rows that copies follow. */
public interface ChangeSource {

  /** The kind's name on the wire. */
  String name();

  /** The table of the rows, with the columns of {@link Row}. */
  String table();

  /** The condition in SQL that a row is gone, so that a reader who begins need not hear of it. */
  String gone();

  /** About how many bytes a row takes in an answer, in SQL. */
  String size();

  /**
   * What other rows remember of forgotten ones, in SQL: further parts of a with clause that remove
   * it, and read the rows from the part named forgotten.
   */
  default String traces() {
    return "";
  }

  /** Whether deleted rows stay in the table as tombstones. */
  default boolean keepsTombstones() {
    return true;
  }

  /** The rows of these ids in their newest state. */
  List<Change> changes(Collection<UUID> ids);
}

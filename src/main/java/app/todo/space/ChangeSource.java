package app.todo.space;

import java.util.List;

/** A feature whose rows are followed by copies. */
public interface ChangeSource {

  /** The feature's changes in the range, by revision and id. */
  List<Change> changes(ChangeRange range);

  /** The table that its rows are in, with space_id, revision and deleted_at. */
  String table();
}

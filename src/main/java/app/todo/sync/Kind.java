package app.todo.sync;

import app.todo.space.ChangeSource;
import app.todo.space.Row;
import app.todo.space.Write;
import java.util.List;
import java.util.UUID;

/**
 * A kind of rows that clients edit and follow. Each verb returns the fields that stay because they
 * were edited later.
 */
public interface Kind<R extends Row> extends ChangeSource {

  Class<R> rowType();

  /** The row that an edit of this one means: the row itself, unless it was merged into another. */
  default R meant(R row) {
    return row;
  }

  /** Makes a row under a new id. */
  List<String> create(UUID id, Edit edit, Write write);

  List<String> edit(R row, Edit edit, Write write);

  default List<String> delete(R row, Write write) {
    return row.delete(write);
  }

  default List<String> restore(R row, Write write) {
    return row.restore(write);
  }

  /** Deletes the content of a row that lies in the trash. */
  void purge(R row, Write write);
}

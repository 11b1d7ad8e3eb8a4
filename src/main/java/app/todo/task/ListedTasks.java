package app.todo.task;

import app.todo.list.ListContents;
import app.todo.space.Write;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** The tasks of a list, which are deleted and restored with it. */
@ApplicationScoped
class ListedTasks implements ListContents {
  private final BulkEdits edits;
  private final Trash trash;
  private final TaskMoves moves;

  ListedTasks(BulkEdits edits, Trash trash, TaskMoves moves) {
    this.edits = edits;
    this.trash = trash;
    this.moves = moves;
  }

  @Override
  public void delete(UUID listId, Write write) {
    edits.delete(BulkEdits.IN_LIST, listId, write);
  }

  @Override
  public void restore(UUID listId, Instant deletedAt, Write write) {
    edits.restore(BulkEdits.IN_LIST, listId, deletedAt, write);
  }

  @Override
  public void purge(UUID listId, Write write) {
    trash.purgeList(listId, write);
  }

  @Override
  public void move(UUID listId, Write from, Write to) {
    moves.moveList(listId, from, to);
  }
}

package app.todo.list;

import app.todo.space.Write;
import java.time.Instant;
import java.util.UUID;

/**
 * What is kept in a list and shares its fate. Changes are made by statements on many rows, after
 * which entities that were loaded before are detached.
 */
public interface ListContents {

  /** Puts into the trash what was not edited later than the write was made. */
  void delete(UUID listId, Write write);

  /** Restores what was put into the trash together with the list. */
  void restore(UUID listId, Instant deletedAt, Write write);

  /** Deletes the content of what lies in the trash. */
  void purge(UUID listId, Write write);

  /**
   * Moves what is not gone to the space that the list moves to.
   *
   * @throws app.todo.problem.ConflictException when it is too much
   */
  void move(UUID listId, Write from, Write to);
}

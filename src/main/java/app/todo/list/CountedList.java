package app.todo.list;

import app.todo.space.Role;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A list among its account's lists.
 *
 * @param open how many of its tasks are open, steps among them
 * @param role what the caller may do with it
 * @param members how many people have it, the caller among them
 */
record CountedList(
    UUID id,
    String name,
    String color,
    @Nullable String position,
    boolean archived,
    long open,
    Instant createdAt,
    UUID spaceId,
    Role role,
    long members) {

  /** The caller's standing in a list's space. */
  record Standing(Role role, long members) {
    static final Standing ALONE = new Standing(Role.OWNER, 1);
  }

  static CountedList of(TaskList list, long open, Standing standing) {
    ListView view = list.view();
    return new CountedList(
        view.id(),
        view.name(),
        view.color(),
        view.position(),
        view.archived(),
        open,
        view.createdAt(),
        list.spaceId(),
        standing.role(),
        standing.members());
  }
}

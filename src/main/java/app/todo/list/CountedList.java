package app.todo.list;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A list among its account's lists.
 *
 * @param open how many of its tasks are open, steps among them
 */
record CountedList(
    UUID id,
    String name,
    String color,
    @Nullable String position,
    boolean archived,
    long open,
    Instant createdAt) {

  static CountedList of(TaskList list, long open) {
    ListView view = list.view();
    return new CountedList(
        view.id(),
        view.name(),
        view.color(),
        view.position(),
        view.archived(),
        open,
        view.createdAt());
  }
}

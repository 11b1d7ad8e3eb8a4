package app.todo.drill;

import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A task as its only writer knows it, by what was acknowledged and by what is still open. */
final class Entry {
  private final UUID id;
  private final Set<State> earlier = new HashSet<>();
  private @Nullable State acknowledged;
  private @Nullable Write open;
  private Map<String, Object> view = Map.of();

  /** How a task is found. */
  enum Finding {
    KEPT,
    /** As it was before something that was acknowledged, or not at all. */
    LOST,
    /** As nobody wrote it. */
    WRONG
  }

  Entry(UUID id) {
    this.id = id;
  }

  UUID id() {
    return id;
  }

  /** Whether it can be written: it is there, and not in the trash. */
  boolean isLiving() {
    return acknowledged != null && !acknowledged.deleted();
  }

  State known() {
    return Objects.requireNonNull(acknowledged);
  }

  @Nullable Write open() {
    return open;
  }

  void send(Write write) {
    open = write;
  }

  /**
   * @param shown the task in the answer; empty when it showed none
   */
  void acknowledge(Write write, Map<String, Object> shown) {
    if (acknowledged != null) {
      earlier.add(acknowledged);
    }
    acknowledged = write.after();
    view = shown;
    open = null;
  }

  /**
   * Holds what is found against what is known: the last that was acknowledged, or what is still
   * open, and nothing else.
   *
   * @param found null when there is no such task
   */
  Finding judge(@Nullable Found found) {
    State state = found == null ? null : found.state();
    if (open != null && open.after().equals(state)) {
      return Finding.KEPT;
    }
    if (!Objects.equals(state, acknowledged)) {
      return state == null || earlier.contains(state) ? Finding.LOST : Finding.WRONG;
    }
    return found == null || view.isEmpty() || view.equals(found.view())
        ? Finding.KEPT
        : Finding.WRONG;
  }

  @Override
  public String toString() {
    return "task %s, acknowledged as %s %s, open %s".formatted(id, acknowledged, view, open);
  }
}

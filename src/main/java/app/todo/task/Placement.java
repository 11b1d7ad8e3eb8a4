package app.todo.task;

import app.todo.identity.Caller;
import app.todo.list.Lists;
import app.todo.list.Sections;
import app.todo.problem.BrokenRulesException;
import app.todo.space.Write;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Where a task stands: in a list and maybe a section of it, or as a step of another task. A step is
 * where its parent is; whichever of list and parent was set later holds.
 */
@ApplicationScoped
class Placement {
  static final int MOST_LEVELS = 10;

  private final Lists lists;
  private final Sections sections;
  private final Steps steps;
  private final Session session;
  private final Caller caller;

  Placement(Lists lists, Sections sections, Steps steps, Session session, Caller caller) {
    this.lists = lists;
    this.sections = sections;
    this.steps = steps;
    this.session = session;
    this.caller = caller;
  }

  /**
   * The draft with the list and the parent that the task comes to have. What is not changed is not
   * checked, as it may have been purged.
   *
   * @param before null for a new task
   * @param fields the members that the client named
   */
  TaskDraft placed(
      UUID id, @Nullable Task before, TaskDraft draft, Set<String> fields, Write write) {
    @Nullable UUID parentId = draft.parentId();
    if (parentId == null || !fields.contains(TaskFields.PARENT)) {
      return outsideParent(before, draft, write);
    }
    boolean isNew = before == null || !parentId.equals(before.parentId());
    Optional<Task> parent = find(parentId, write);
    if (isNew) {
      requireRoom(id, before, parent, write);
    }
    return parent
        .map(task -> draft.placed(task.listId(), task.sectionId(), parentId))
        .orElseGet(() -> outsideParent(before, draft, write));
  }

  /** A step that is moved to another list leaves its parent. */
  private TaskDraft outsideParent(@Nullable Task before, TaskDraft draft, Write write) {
    @Nullable UUID list = listOf(before, draft, write);
    @Nullable UUID section = draft.sectionId();
    if (section != null && !section.equals(before == null ? null : before.sectionId())) {
      sections.requireKnown(section, write);
    }
    if (Objects.equals(list, before == null ? null : before.listId())) {
      return draft;
    }
    if (list != null) {
      lists.requireKnown(list, write);
    }
    return draft.placed(list, section, null);
  }

  /** A new task that names no list is in the shared one, or in its author's inbox. */
  private @Nullable UUID listOf(@Nullable Task before, TaskDraft draft, Write write) {
    boolean isForShared =
        before == null && draft.listId() == null && !write.spaceId().equals(caller.spaceId());
    return isForShared ? lists.sharedIn(write) : draft.listId();
  }

  /** The registers that the placement writes in addition to those that the client named. */
  static Set<String> registers(@Nullable UUID parentBefore, TaskDraft placed, Set<String> fields) {
    Set<String> registers = new TreeSet<>();
    if (placed.parentId() != null && fields.contains(TaskFields.PARENT)) {
      registers.add(TaskFields.LIST);
      registers.add(TaskFields.SECTION);
    }
    if (placed.parentId() == null && parentBefore != null) {
      registers.add(TaskFields.PARENT);
    }
    return registers;
  }

  /** The space of a list. */
  Optional<UUID> spaceOf(UUID listId) {
    return lists.spaceOf(listId);
  }

  /** Notes in the session that a task has a step, which is otherwise known when it is loaded. */
  void noteStep(Task step) {
    @Nullable UUID parentId = step.parentId();
    if (parentId != null) {
      Optional.ofNullable(session.find(Task.class, parentId)).ifPresent(Task::gainStep);
    }
  }

  /** Refuses a parent that is not there, is below the task or leaves no room for its steps. */
  private void requireRoom(UUID id, @Nullable Task task, Optional<Task> parent, Write write) {
    if (parent.isEmpty()) {
      throw new BrokenRulesException(TaskFields.PARENT, "must be the id of a task");
    }
    int levels = task != null && task.hasSteps() ? steps.levels(id, write) : 1;
    for (Optional<Task> above = parent; above.isPresent(); above = parentOf(above.get(), write)) {
      if (above.get().id().equals(id)) {
        throw new BrokenRulesException(
            TaskFields.PARENT, "must not be the task itself or one of its steps");
      }
      levels++;
      if (levels > MOST_LEVELS) {
        throw new BrokenRulesException(
            TaskFields.PARENT,
            "must leave room: steps go %d levels deep at most".formatted(MOST_LEVELS));
      }
    }
  }

  private Optional<Task> parentOf(Task task, Write write) {
    return Optional.ofNullable(task.parentId()).flatMap(id -> find(id, write));
  }

  /** A task that may be named: in the space, and with its content. */
  private Optional<Task> find(UUID id, Write write) {
    return Optional.ofNullable(session.find(Task.class, id))
        .filter(task -> task.spaceId().equals(write.spaceId()) && !task.isGone(write));
  }
}

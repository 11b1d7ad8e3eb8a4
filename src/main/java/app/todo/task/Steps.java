package app.todo.task;

import app.todo.space.Write;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The steps below a task, of all levels, and how they follow it. */
@ApplicationScoped
class Steps {
  private static final String LEVELS =
      """
      with recursive step (id, level) as (
        select id, 2
        from task
        where space_id = :space
          and parent_id = :root
        union all
        select task.id, step.level + 1
        from step
        join task on task.space_id = :space and task.parent_id = step.id
        where step.level <= :most
      )
      select coalesce(max(level), 1)
      from step
      """;

  private final BulkEdits edits;
  private final Session session;

  Steps(BulkEdits edits, Session session) {
    this.edits = edits;
    this.session = session;
  }

  /** A copy of a step for the next occurrence of the task that it belongs to. */
  record Copy(UUID id, TaskDraft draft, Task original) {}

  /** How many levels a task and its steps take; one where its steps have just moved away. */
  int levels(UUID id, Write write) {
    return session
        .createNativeQuery(LEVELS, Integer.class)
        .setParameter("space", write.spaceId())
        .setParameter("root", id)
        .setParameter("most", Placement.MOST_LEVELS)
        .getSingleResult();
  }

  /**
   * Takes the steps of a task along that was written: those that were deleted with it come back
   * with it, what is open is finished with it, and they move to its list and section.
   */
  void follow(Task task, TaskDraft before, @Nullable Instant deletedBefore, Write write) {
    if (!task.hasSteps()) {
      return;
    }
    followRestored(task, deletedBefore, write);
    if (task.isCompleted() && !before.completed()) {
      edits.complete(BulkEdits.LIVE_STEPS, task.id(), task.completedBy(), write);
    }
    if (!Objects.equals(task.listId(), before.listId())
        || !Objects.equals(task.sectionId(), before.sectionId())) {
      edits.move(task, write);
    }
  }

  void followDeleted(Task task, Write write) {
    if (task.isDeleted() && task.hasSteps()) {
      edits.delete(BulkEdits.LIVE_STEPS, task.id(), write);
    }
  }

  void followRestored(Task task, @Nullable Instant deletedBefore, Write write) {
    if (deletedBefore != null && !task.isDeleted() && task.hasSteps()) {
      edits.restore(BulkEdits.STEPS_DELETED_WITH_IT, task.id(), deletedBefore, write);
    }
  }

  /** The task and its steps of all levels, those in the trash too. */
  List<UUID> all(Task task, Write write) {
    List<UUID> all = new ArrayList<>(List.of(task.id()));
    if (task.hasSteps()) {
      all.addAll(
          session
              .createNativeQuery("select id from task where " + BulkEdits.ALL_STEPS, UUID.class)
              .setParameter("space", write.spaceId())
              .setParameter("emptied", write.emptiedRevision())
              .setParameter("root", task.id())
              .getResultList());
    }
    return all;
  }

  /** The steps of all levels that are not in the trash. */
  List<Task> live(Task task) {
    if (!task.hasSteps()) {
      return List.of();
    }
    List<UUID> ids =
        session
            .createNativeQuery("select id from task where " + BulkEdits.LIVE_STEPS, UUID.class)
            .setParameter("space", task.spaceId())
            .setParameter("root", task.id())
            .getResultList();
    return session.byMultipleIds(Task.class).multiLoad(ids);
  }

  /** Copies of the steps that are as many days later as the next occurrence of their task is. */
  List<Copy> copies(Task task, Occurrence next, Write write) {
    long days = daysTo(next, task.dueAtCompletion(), write);
    Map<UUID, UUID> ids = new HashMap<>(Map.of(task.id(), next.id()));
    List<Task> steps = live(task);
    steps.forEach(step -> ids.put(step.id(), next.idOfStep(step.id())));
    return steps.stream()
        .map(step -> {
          UUID id = Objects.requireNonNull(ids.get(step.id()));
          @Nullable UUID parent = ids.get(step.parentId());
          TaskDraft draft = later(step.draft(), days, write.zone());
          return new Copy(id, draft.placed(task.listId(), task.sectionId(), parent), step);
        })
        .toList();
  }

  /** How many days later the next occurrence is due, without a date since the completion. */
  static long daysTo(Occurrence next, @Nullable Due due, Write write) {
    LocalDate from =
        due == null ? LocalDate.ofInstant(write.at(), write.zone()) : due.day(write.zone());
    LocalDate to = Objects.requireNonNull(next.due()).day(write.zone());
    return ChronoUnit.DAYS.between(from, to);
  }

  /** An open copy, which doesn't repeat by itself. */
  private static TaskDraft later(TaskDraft step, long days, ZoneId zone) {
    @Nullable Due due =
        Optional.ofNullable(step.dueDate()).flatMap(it -> it.plusDays(days, zone)).orElse(null);
    List<Reminder> reminders = Reminders.later(step.reminders(), days, due, zone);
    return new TaskDraft(
        step.title(),
        step.description(),
        false,
        step.priority(),
        due,
        Reminders.first(reminders),
        reminders,
        null,
        null,
        step.tags(),
        step.position(),
        step.listId(),
        step.sectionId(),
        step.parentId(),
        step.assigneeId());
  }
}

package app.todo.task;

import app.todo.space.Edits;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a task was when it was completed. Another device may have edited it since, and its edits may
 * have arrived first.
 *
 * @param present what the task is now
 * @param edited when each register got its present value
 * @param completed when the task was completed, in microseconds since 1970
 */
record DraftAtCompletion(TaskDraft present, FormerValues former, Edits edited, long completed) {

  /** What a draft says of a register, to be kept. */
  static FormerValues.Former former(String register, long since, TaskDraft draft) {
    return register.equals(TaskFields.PATTERN)
        ? new FormerValues.Former(since, null, draft.recurrencePattern(), null)
        : new FormerValues.Former(since, register, null, text(register, draft));
  }

  private static @Nullable String text(String register, TaskDraft draft) {
    return switch (register) {
      case TaskFields.TITLE -> draft.title();
      case TaskFields.DESCRIPTION -> draft.description();
      case TaskFields.COMPLETED -> String.valueOf(draft.completed());
      case TaskFields.PRIORITY -> draft.priority().name();
      case TaskFields.DUE_DATE -> draft.dueDate() == null ? null : draft.dueDate().text();
      case TaskFields.REMINDERS -> Reminders.of(draft.reminders()).joined();
      case TaskFields.POSITION -> draft.position();
      case TaskFields.LIST -> Objects.toString(draft.listId(), null);
      case TaskFields.SECTION -> Objects.toString(draft.sectionId(), null);
      case TaskFields.ASSIGNEE -> Objects.toString(draft.assigneeId(), null);
      default ->
          draft.tags().stream()
              .filter(name -> TaskFields.tag(name).equals(register))
              .findFirst()
              .orElse(null);
    };
  }

  TaskDraft draft() {
    List<Reminder> reminders =
        Objects.requireNonNullElse(
            value(TaskFields.REMINDERS, present.reminders(), Reminders::parse), List.of());
    boolean isStep = present.parentId() != null || isNewer(TaskFields.PARENT);
    return new TaskDraft(
        Objects.requireNonNullElse(text(TaskFields.TITLE, present.title()), present.title()),
        text(TaskFields.DESCRIPTION, present.description()),
        true,
        Objects.requireNonNullElse(
            value(TaskFields.PRIORITY, present.priority(), Priority::valueOf), present.priority()),
        value(TaskFields.DUE_DATE, present.dueDate(), Due::parse),
        Reminders.first(reminders),
        reminders,
        recurrence(),
        null,
        tags(),
        text(TaskFields.POSITION, present.position()),
        // A step is where its parent is.
        isStep ? present.listId() : id(TaskFields.LIST, present.listId()),
        isStep ? present.sectionId() : id(TaskFields.SECTION, present.sectionId()),
        present.parentId(),
        id(TaskFields.ASSIGNEE, present.assigneeId()));
  }

  private @Nullable Recurrence recurrence() {
    return isNewer(TaskFields.PATTERN)
        ? former
            .at(TaskFields.PATTERN, completed)
            .map(FormerValues.Former::recurrence)
            .filter(Recurrence::hasKnownParts)
            .orElse(null)
        : present.recurrencePattern();
  }

  private List<String> tags() {
    Map<String, String> names = new TreeMap<>();
    present.tags().forEach(name -> names.put(TaskFields.tag(name), name));
    former.registers().stream()
        .filter(TaskFields::isTag)
        .flatMap(register -> then(register).stream())
        .forEach(tag -> {
          names.remove(tag.register());
          Optional.ofNullable(tag.text()).ifPresent(name -> names.put(tag.register(), name));
        });
    return List.copyOf(names.values());
  }

  private @Nullable String text(String register, @Nullable String now) {
    return value(register, now, text -> text);
  }

  private @Nullable UUID id(String register, @Nullable UUID now) {
    return value(register, now, UUID::fromString);
  }

  private <T> @Nullable T value(String register, @Nullable T now, Function<String, T> read) {
    Optional<FormerValues.Former> then = then(register);
    if (then.isEmpty()) {
      return now;
    }
    @Nullable String text = then.get().text();
    return text == null ? null : read.apply(text);
  }

  /** What a register held when the task was completed, if it has changed and that is still kept. */
  private Optional<FormerValues.Former> then(String register) {
    return isNewer(register) ? former.at(register, completed) : Optional.empty();
  }

  private boolean isNewer(String register) {
    return edited.moment(register) > completed;
  }
}

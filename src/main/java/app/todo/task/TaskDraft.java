package app.todo.task;

import app.todo.problem.BrokenRulesException;
import app.todo.tag.Tag;
import app.todo.validation.Consistent;
import app.todo.validation.Position;
import app.todo.validation.Text;
import app.todo.validation.Trim;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a person writes of a task.
 *
 * @param title 1 to 200 characters after trimming
 * @param description Markdown, at most 10,000 characters
 * @param reminderTime not after a due date-time; replaces the moments among the reminders, unless
 *     those are named too
 * @param reminders at most five; moments are not after a due date-time
 * @param isRecurring false clears the pattern; absent, the pattern speaks for itself
 * @param tags names, made on first use, folded without regard to case
 * @param position a fractional index that orders tasks by hand
 * @param listId null for the inbox
 * @param sectionId a section of the list; another list's counts as none
 * @param parentId the task that this one is a step of; a step is in its list
 * @param assigneeId the account of a member of the list, who is to do it
 */
@Consistent
record TaskDraft(
    @NotNull @Text(min = 1, max = 200) String title,
    @Nullable @Text(max = 10_000) String description,
    @Schema(defaultValue = "false") Boolean completed,
    @Schema(defaultValue = "medium") Priority priority,
    @Nullable Due dueDate,
    @Nullable Moment reminderTime,
    @Size(max = Reminders.MOST, message = "must be at most {max}")
        List<@NotNull Reminder> reminders,
    @Nullable @Valid Recurrence recurrencePattern,
    @Nullable Boolean isRecurring,
    @Size(max = 20, message = "must be at most {max}")
        List<@NotNull @Text(min = 1, max = 50) String> tags,
    @Nullable @Size(max = 200) @Schema(pattern = "[A-Za-z][0-9A-Za-z]+") String position,
    @Nullable UUID listId,
    @Nullable UUID sectionId,
    @Nullable UUID parentId,
    @Nullable UUID assigneeId)
    implements Consistent.Rules {

  TaskDraft {
    title = title == null ? title : Trim.trimmed(title);
    completed = completed != null && completed;
    priority = priority == null ? Priority.MEDIUM : priority;
    recurrencePattern = Boolean.FALSE.equals(isRecurring) ? null : recurrencePattern;
    reminders = reminders == null ? List.of() : distinct(reminders);
    tags = tags == null ? List.of() : folded(tags);
  }

  /** The same draft at another place. */
  TaskDraft placed(
      @Nullable UUID newListId, @Nullable UUID newSectionId, @Nullable UUID newParentId) {
    return new TaskDraft(
        title,
        description,
        completed,
        priority,
        dueDate,
        reminderTime,
        reminders,
        recurrencePattern,
        isRecurring,
        tags,
        position,
        newListId,
        newSectionId,
        newParentId,
        assigneeId);
  }

  /** The same draft for somebody else to do. */
  TaskDraft assigned(@Nullable UUID newAssigneeId) {
    return new TaskDraft(
        title,
        description,
        completed,
        priority,
        dueDate,
        reminderTime,
        reminders,
        recurrencePattern,
        isRecurring,
        tags,
        position,
        listId,
        sectionId,
        parentId,
        newAssigneeId);
  }

  /**
   * The same with the reminders that the client means, which may know one only.
   *
   * @param shown the reminder_time that the task shows, which a client may send back
   * @param fields the members that the client named
   * @throws BrokenRulesException when a moment is after the due one
   */
  TaskDraft reminded(@Nullable Moment shown, Set<String> fields) {
    boolean replacesMoments =
        fields.contains(TaskFields.REMINDER_TIME)
            && !fields.contains(TaskFields.REMINDERS)
            && !Objects.equals(reminderTime, shown);
    List<Reminder> meant =
        replacesMoments ? Reminders.withOnly(reminderTime, reminders) : reminders;
    Reminders.requireNotAfter(dueDate, meant, fields);
    return new TaskDraft(
        title,
        description,
        completed,
        priority,
        dueDate,
        Reminders.first(meant),
        meant,
        recurrencePattern,
        isRecurring,
        tags,
        position,
        listId,
        sectionId,
        parentId,
        assigneeId);
  }

  /** The same draft with what another says of registers, and with all that decides a repeat. */
  TaskDraft rewritten(TaskDraft other, Collection<String> registers, boolean isTagged) {
    return new TaskDraft(
        other.title,
        registers.contains(TaskFields.DESCRIPTION) ? other.description : description,
        completed,
        registers.contains(TaskFields.PRIORITY) ? other.priority : priority,
        other.dueDate,
        other.reminderTime,
        other.reminders,
        other.recurrencePattern,
        isRecurring,
        isTagged ? other.tags : tags,
        position,
        listId,
        sectionId,
        parentId,
        assigneeId);
  }

  @Override
  public void check(BiConsumer<String, String> report) {
    if (Boolean.TRUE.equals(isRecurring) && recurrencePattern == null) {
      report.accept("recurrencePattern", "is needed when is_recurring is true");
    }
    if (position != null && !Position.isValid(position)) {
      report.accept("position", Position.RULE);
    }
  }

  private static List<Reminder> distinct(List<Reminder> reminders) {
    return reminders.stream().anyMatch(Objects::isNull) ? reminders : Reminders.distinct(reminders);
  }

  /** Each name once, trimmed, as it was first spelt. */
  private static List<String> folded(List<String> names) {
    if (names.stream().anyMatch(Objects::isNull)) {
      return names;
    }
    Map<String, String> byKey = new LinkedHashMap<>();
    names.forEach(name -> byKey.putIfAbsent(Tag.key(name), Trim.trimmed(name)));
    return List.copyOf(byKey.values());
  }
}

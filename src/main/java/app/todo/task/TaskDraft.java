package app.todo.task;

import app.todo.tag.Tag;
import app.todo.validation.Consistent;
import app.todo.validation.Position;
import app.todo.validation.Text;
import app.todo.validation.Trim;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a person writes of a task.
 *
 * @param title 1 to 200 characters after trimming
 * @param description Markdown, at most 10,000 characters
 * @param reminderTime not after a due date-time
 * @param isRecurring false clears the pattern; absent, the pattern speaks for itself
 * @param tags names, made on first use, folded without regard to case
 * @param position a fractional index that orders tasks by hand
 * @param listId null for the inbox
 * @param sectionId a section of the list; another list's counts as none
 * @param parentId the task that this one is a step of; a step is in its list
 */
@Consistent
record TaskDraft(
    @NotNull @Text(min = 1, max = 200) String title,
    @Nullable @Text(max = 10_000) String description,
    @Schema(defaultValue = "false") Boolean completed,
    @Schema(defaultValue = "medium") Priority priority,
    @Nullable Due dueDate,
    @Nullable Moment reminderTime,
    @Nullable @Valid Recurrence recurrencePattern,
    @Nullable Boolean isRecurring,
    @Size(max = 20, message = "must be at most {max}")
        List<@NotNull @Text(min = 1, max = 50) String> tags,
    @Nullable @Size(max = 200) @Schema(pattern = "[A-Za-z][0-9A-Za-z]+") String position,
    @Nullable UUID listId,
    @Nullable UUID sectionId,
    @Nullable UUID parentId)
    implements Consistent.Rules {

  TaskDraft {
    title = title == null ? title : Trim.trimmed(title);
    completed = completed != null && completed;
    priority = priority == null ? Priority.MEDIUM : priority;
    recurrencePattern = Boolean.FALSE.equals(isRecurring) ? null : recurrencePattern;
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
        recurrencePattern,
        isRecurring,
        tags,
        position,
        newListId,
        newSectionId,
        newParentId);
  }

  @Override
  public void check(BiConsumer<String, String> report) {
    if (reminderTime != null
        && dueDate instanceof Moment due
        && reminderTime.instant().isAfter(due.instant())) {
      report.accept("reminderTime", "must not be after due_date");
    }
    if (Boolean.TRUE.equals(isRecurring) && recurrencePattern == null) {
      report.accept("recurrencePattern", "is needed when is_recurring is true");
    }
    if (position != null && !Position.isValid(position)) {
      report.accept("position", Position.RULE);
    }
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

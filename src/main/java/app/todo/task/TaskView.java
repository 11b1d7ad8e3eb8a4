package app.todo.task;

import app.todo.tag.TagView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task as everyone who may see its list sees it.
 *
 * @param reminderTime the first moment of the reminders, or else the first that rings
 * @param listId null for a task in the inbox
 * @param sectionId one of its list; any other counts as none
 * @param parentId the task that this one is a step of
 * @param nextOccurrenceId the task that completing this one has made
 * @param assigneeId the account of the member who is to do it
 * @param createdBy the account that added it to a shared list; null in one's own space
 * @param completedBy the account that completed it in a shared list; null in one's own space
 * @param deletedAt when it was put into the trash
 */
record TaskView(
    UUID id,
    UUID userId,
    String title,
    @Nullable String description,
    boolean completed,
    @Nullable Instant completedAt,
    Priority priority,
    @Nullable Due dueDate,
    @Nullable Moment reminderTime,
    List<Reminder> reminders,
    boolean isRecurring,
    @Nullable Recurrence recurrencePattern,
    List<TagView> tags,
    @Nullable String position,
    @Nullable UUID listId,
    @Nullable UUID sectionId,
    @Nullable UUID parentId,
    @Nullable UUID nextOccurrenceId,
    @Nullable UUID assigneeId,
    @Nullable UUID createdBy,
    @Nullable UUID completedBy,
    long revision,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant deletedAt) {}

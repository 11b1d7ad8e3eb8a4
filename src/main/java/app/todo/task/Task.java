package app.todo.task;

import app.todo.space.Write;
import app.todo.tag.Tag;
import app.todo.tag.TagView;
import app.todo.text.Folding;
import app.todo.text.SortKey;
import jakarta.persistence.Basic;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A task of one space. Every write that changes it stamps it with the space's revision. */
@Entity
class Task {
  @Id private UUID id;
  private UUID spaceId;
  private String title;
  private @Nullable String description;

  /** Lazy, like the title key, because only the database reads it. */
  @Basic(fetch = FetchType.LAZY)
  private String searchText;

  @Basic(fetch = FetchType.LAZY)
  private String titleKey;

  private @Nullable Instant completedAt;

  @Enumerated(EnumType.ORDINAL)
  private Priority priority;

  private @Nullable LocalDate dueOn;
  private @Nullable Instant dueAt;
  private @Nullable Instant reminderAt;

  @JdbcTypeCode(SqlTypes.JSON)
  private @Nullable Recurrence recurrence;

  private @Nullable String position;
  private long revision;
  private Instant createdAt;
  private Instant updatedAt;
  private @Nullable Instant deletedAt;
  private boolean purged;

  @ElementCollection
  @CollectionTable(name = "task_tag", joinColumns = @JoinColumn(name = "task_id"))
  private Set<TagLink> tags = new HashSet<>();

  @SuppressWarnings("NullAway.Init") // Hibernate fills it in
  protected Task() {}

  @SuppressWarnings("NullAway.Init") // The first write fills it in
  Task(UUID id, Write write) {
    this.id = id;
    this.spaceId = write.spaceId();
    this.createdAt = write.at();
    stamp(write);
  }

  UUID id() {
    return id;
  }

  UUID spaceId() {
    return spaceId;
  }

  long revision() {
    return revision;
  }

  Set<Tag> tags() {
    return tags.stream().map(TagLink::tag).collect(Collectors.toUnmodifiableSet());
  }

  boolean isCompleted() {
    return completedAt != null;
  }

  boolean isDeleted() {
    return deletedAt != null;
  }

  boolean isPurged() {
    return purged;
  }

  /** Whether it can be taken out of the trash, or need not be. */
  boolean isRestorable(Instant now) {
    return deletedAt == null || !purged && deletedAt.isAfter(now.minus(Trash.RESTORABLE));
  }

  /** Whether nobody has written it since it was made. */
  boolean isUntouched() {
    return createdAt.equals(updatedAt);
  }

  void write(TaskDraft draft, Set<Tag> newTags, Write write) {
    TaskDraft before = draft();
    title = draft.title();
    description = draft.description();
    completedAt = draft.completed() ? (completedAt == null ? write.at() : completedAt) : null;
    priority = draft.priority();
    writeDue(draft.dueDate());
    reminderAt = draft.reminderTime() == null ? null : draft.reminderTime().instant();
    recurrence = draft.recurrencePattern();
    position = draft.position();
    Set<TagLink> links =
        newTags.stream().map(tag -> new TagLink(spaceId, tag)).collect(Collectors.toSet());
    tags.retainAll(links);
    tags.addAll(links);
    if (!title.equals(before.title()) || !Objects.equals(description, before.description())) {
      fold();
    }
    if (!draft().equals(before)) {
      stamp(write);
    }
  }

  void delete(Write write) {
    deletedAt = write.at();
    stamp(write);
  }

  void restore(Write write) {
    deletedAt = null;
    stamp(write);
  }

  /** Leaves a tombstone. */
  void purge(Write write) {
    purged = true;
    title = "";
    description = null;
    fold();
    completedAt = null;
    writeDue(null);
    reminderAt = null;
    recurrence = null;
    position = null;
    tags.clear();
    delete(write);
  }

  /** Begins anew where the task of this id has been deleted. */
  void revive(TaskDraft draft, Set<Tag> newTags, Write write) {
    createdAt = write.at();
    completedAt = null;
    deletedAt = null;
    purged = false;
    write(draft, newTags, write);
    stamp(write);
  }

  /** The task that repeats this one, which has been completed; empty when it was the last. */
  Optional<Occurrence> next(ZoneId zone) {
    return recurrence == null || completedAt == null
        ? Optional.empty()
        : new Occurrence(id, due(), reminder(), recurrence).next(completedAt, zone);
  }

  /** What this task looks like when it is due the next time. */
  TaskDraft draft(Occurrence occurrence) {
    return new TaskDraft(
        title,
        description,
        false,
        priority,
        occurrence.due(),
        occurrence.reminder(),
        occurrence.recurrence(),
        null,
        tagNames(),
        position);
  }

  TaskDraft draft() {
    return new TaskDraft(
        title,
        description,
        isCompleted(),
        priority,
        due(),
        reminder(),
        recurrence,
        null,
        tagNames(),
        position);
  }

  TaskView view() {
    return new TaskView(
        id,
        spaceId,
        title,
        description,
        isCompleted(),
        completedAt,
        priority,
        due(),
        reminder(),
        recurrence != null,
        recurrence,
        tagViews(),
        position,
        revision,
        createdAt,
        updatedAt);
  }

  private @Nullable Due due() {
    return dueOn != null ? new Due.Day(dueOn) : dueAt != null ? new Moment(dueAt) : null;
  }

  private @Nullable Moment reminder() {
    return reminderAt == null ? null : new Moment(reminderAt);
  }

  private void writeDue(@Nullable Due due) {
    dueOn = due instanceof Due.Day day ? day.date() : null;
    dueAt = due instanceof Moment moment ? moment.instant() : null;
  }

  private List<TagView> tagViews() {
    return sortedTags().stream().map(Tag::view).toList();
  }

  private List<String> tagNames() {
    return tagViews().stream().map(TagView::name).toList();
  }

  private List<Tag> sortedTags() {
    return tags.stream().map(TagLink::tag).sorted(Comparator.comparing(Tag::nameKey)).toList();
  }

  /** A line break keeps words apart, as no word that is searched for contains one. */
  private void fold() {
    searchText = Folding.searchable(description == null ? title : title + '\n' + description);
    titleKey = SortKey.of(title);
  }

  private void stamp(Write write) {
    revision = write.stamp();
    updatedAt = write.at();
  }
}

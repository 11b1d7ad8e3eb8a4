package app.todo.task;

import app.todo.space.Edits;
import app.todo.space.Given;
import app.todo.space.PurgeableRow;
import app.todo.space.Write;
import app.todo.tag.Tag;
import app.todo.tag.TagView;
import app.todo.text.Folding;
import app.todo.text.SortKey;
import jakarta.persistence.Basic;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/**
 * A task. An update writes only the columns that change: a later version may have stored what this
 * one reads as absent.
 */
@Entity
@DynamicUpdate
class Task extends PurgeableRow {
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

  /** The reminder as clients show it that know one only. */
  private @Nullable Instant reminderAt;

  @JdbcTypeCode(SqlTypes.JSON)
  @Mutability(Immutability.class)
  private Reminders reminders = Reminders.NONE;

  @JdbcTypeCode(SqlTypes.JSON)
  private @Nullable Recurrence recurrence;

  @Column(name = "former_patterns")
  @JdbcTypeCode(SqlTypes.JSON)
  @Mutability(Immutability.class)
  private @Nullable FormerValues formerValues;

  private @Nullable String position;
  private @Nullable UUID nextId;
  private @Nullable UUID listId;
  private @Nullable UUID sectionId;
  private @Nullable UUID parentId;
  private @Nullable UUID assigneeId;

  /** Null in an own space. */
  private @Nullable UUID createdBy;

  private @Nullable UUID completedBy;

  /**
   * Spares the look-up of steps for the many tasks that have none. Counted, because PostgreSQL may
   * evaluate EXISTS by reading all tasks.
   */
  @Formula(
      "(select count(step.id) from task step"
          + " where step.space_id = space_id and step.parent_id = id) > 0")
  private boolean hasSteps;

  @Transient private boolean gainedStep;

  private Instant updatedAt;

  @ElementCollection
  @CollectionTable(name = "task_tag", joinColumns = @JoinColumn(name = "task_id"))
  private Set<TagLink> tags = new HashSet<>();

  @SuppressWarnings("NullAway.Init") // Hibernate fills it in
  protected Task() {}

  @SuppressWarnings("NullAway.Init") // The first write fills it in
  Task(UUID id, Write write) {
    super(id, write);
    this.updatedAt = write.at();
  }

  Set<Tag> tags() {
    return livingTags().collect(Collectors.toUnmodifiableSet());
  }

  boolean isCompleted() {
    return completedAt != null;
  }

  /** Emptying the trash deletes its tasks for good at once; purging them may take longer. */
  @Override
  public boolean isGone(Write write) {
    return super.isGone(write) || isDeleted() && revision() <= write.emptiedRevision();
  }

  @Nullable UUID listId() {
    return listId;
  }

  @Nullable UUID sectionId() {
    return sectionId;
  }

  /** The task that this one is a step of. */
  @Nullable UUID parentId() {
    return parentId;
  }

  /** Whether it may have steps, deleted ones among them. */
  boolean hasSteps() {
    return hasSteps || gainedStep;
  }

  void gainStep() {
    gainedStep = true;
  }

  @Nullable UUID completedBy() {
    return completedBy;
  }

  /** Notes who added it, for the members of a shared list. */
  void noteAddedBy(@Nullable UUID accountId) {
    createdBy = accountId;
  }

  /** Notes who completed it, if it is. */
  void noteCompletedBy(@Nullable UUID accountId) {
    completedBy = isCompleted() ? accountId : null;
  }

  /** The occurrence that completing this task made. */
  @Nullable UUID nextId() {
    return nextId;
  }

  void rememberNext(@Nullable UUID id) {
    nextId = id;
  }

  /** Whether nobody has edited or deleted it since the service made it. */
  boolean isUntouched() {
    return edited().isEmpty();
  }

  /** Whether nobody has edited it since the service made it; its deletion is no edit. */
  boolean isAsMade() {
    return Set.of(DELETED).containsAll(edited().moments().keySet());
  }

  /** Whether it was completed after the write was made, or by the same. */
  boolean isCompletedAfter(Write write) {
    return completedAt != null
        && write.isDated()
        && Edits.micros(write.at()) <= Edits.micros(completedAt);
  }

  /**
   * Keeps the present values of registers that are about to be written. For a task that never
   * repeated they decide nothing, but for how often it was completed.
   */
  void keepFormer(Collection<String> registers) {
    boolean hasRepeated = formerValues != null || recurrence != null;
    TaskDraft draft = draft();
    registers.stream()
        .filter(TaskFields.KEPT::contains)
        .filter(it -> hasRepeated || it.equals(TaskFields.COMPLETED))
        .filter(it -> !it.equals(TaskFields.COMPLETED) || edited().moment(it) >= 0)
        .forEach(it -> keep(former(it, Math.max(0, edited().moment(it)), draft)));
  }

  /**
   * Keeps values of an edit that arrived when later ones were there. What was completed twice
   * counts from the first time.
   */
  void keepSuperseded(Collection<String> registers, TaskDraft wanted, Write write) {
    registers.forEach(it -> keep(former(it, Edits.micros(write.at()), wanted)));
    if (completedAt != null && registers.contains(TaskFields.COMPLETED)) {
      long moment = Edits.micros(completedAt);
      long latest = Math.max(moment, edited().moment(TaskFields.COMPLETED));
      long since = former().since(TaskFields.COMPLETED, "true", latest);
      if (since != moment) {
        completedAt = Instant.EPOCH.plus(since, ChronoUnit.MICROS);
        stamp(write);
      }
    }
  }

  @Override
  protected void takeMoments(Given given, Write write) {
    super.takeMoments(given, write);
    completedAt = given.completedAt() == null ? completedAt : given.completedAt();
    nextId = given.nextOccurrenceId();
    updatedAt = Objects.requireNonNullElse(given.updatedAt(), updatedAt);
  }

  private void keep(FormerValues.Former former) {
    formerValues = former().with(former);
  }

  private FormerValues former() {
    return Objects.requireNonNullElse(formerValues, FormerValues.NONE);
  }

  private static FormerValues.Former former(String register, long since, TaskDraft draft) {
    @Nullable String text =
        switch (register) {
          case TaskFields.TITLE -> draft.title();
          case TaskFields.DUE_DATE -> draft.dueDate() == null ? null : draft.dueDate().text();
          case TaskFields.REMINDERS -> Reminders.of(draft.reminders()).joined();
          case TaskFields.COMPLETED -> String.valueOf(draft.completed());
          default -> null;
        };
    return register.equals(TaskFields.PATTERN)
        ? FormerValues.Former.pattern(since, draft.recurrencePattern())
        : FormerValues.Former.of(register, since, text);
  }

  /** Writes a draft; the morning hour is the person's. */
  void write(TaskDraft draft, Set<Tag> newTags, int morningHour, Write write) {
    TaskDraft before = draft();
    title = draft.title();
    description = draft.description();
    completedAt = draft.completed() ? (completedAt == null ? write.at() : completedAt) : null;
    priority = draft.priority();
    writeDue(draft.dueDate());
    writeReminders(draft, before, morningHour, write);
    if (!Objects.equals(draft.recurrencePattern(), recurrence())) {
      recurrence = draft.recurrencePattern();
    }
    position = draft.position();
    listId = draft.listId();
    sectionId = draft.sectionId();
    parentId = draft.parentId();
    assigneeId = draft.assigneeId();
    Set<TagLink> links =
        newTags.stream().map(tag -> new TagLink(spaceId(), tag)).collect(Collectors.toSet());
    tags.retainAll(links);
    tags.addAll(links);
    if (!title.equals(before.title()) || !Objects.equals(description, before.description())) {
      fold();
    }
    if (!draft().equals(before)) {
      stamp(write);
    }
  }

  /** Leaves a tombstone. */
  void purge(Write write) {
    title = "";
    description = null;
    fold();
    completedAt = null;
    writeDue(null);
    reminderAt = null;
    reminders = Reminders.NONE;
    recurrence = null;
    formerValues = null;
    position = null;
    nextId = null;
    listId = null;
    sectionId = null;
    parentId = null;
    assigneeId = null;
    createdBy = null;
    completedBy = null;
    tags.clear();
    becomeTombstone(write);
  }

  /** Leaves a tombstone of what the service made and nobody has touched. */
  void takeBack(Write write) {
    purge(write);
    forgetDeletion();
  }

  /** Begins anew where the task of this id has been deleted. */
  void revive(TaskDraft draft, Set<Tag> newTags, int morningHour, Write write) {
    completedAt = null;
    formerValues = null;
    renew(write);
    write(draft, newTags, morningHour, write);
  }

  /** The task that repeats this one, which has been completed; empty when it was the last. */
  Optional<Occurrence> next(ZoneId zone) {
    @Nullable Instant completed = completedAt;
    return completed == null
        ? Optional.empty()
        : recurrenceAtCompletion()
            .flatMap(it ->
                new Occurrence(
                        id(), dueAtCompletion(), Reminders.first(remindersAtCompletion()), it)
                    .next(completed, zone));
  }

  private Optional<Recurrence> recurrenceAtCompletion() {
    return isNewerThanCompletion(TaskFields.PATTERN)
        ? formerAtCompletion(TaskFields.PATTERN)
            .map(FormerValues.Former::recurrence)
            .filter(Recurrence::hasKnownParts)
        : Optional.ofNullable(recurrence());
  }

  /** When the task was due as it was completed. */
  @Nullable Due dueAtCompletion() {
    Optional<FormerValues.Former> former = formerAtCompletion(TaskFields.DUE_DATE);
    return former.isEmpty()
        ? due()
        : former.map(FormerValues.Former::text).map(Due::parse).orElse(null);
  }

  private List<Reminder> remindersAtCompletion() {
    return formerAtCompletion(TaskFields.REMINDERS)
        .map(FormerValues.Former::text)
        .map(Reminders::parse)
        .orElseGet(this::reminders);
  }

  private String titleAtCompletion() {
    return formerAtCompletion(TaskFields.TITLE).map(FormerValues.Former::text).orElse(title);
  }

  /**
   * What a register held when the task was completed, if another device has changed it since and
   * the value is still kept.
   */
  private Optional<FormerValues.Former> formerAtCompletion(String register) {
    return isNewerThanCompletion(register)
        ? former().at(register, momentOfCompletion())
        : Optional.empty();
  }

  private boolean isNewerThanCompletion(String register) {
    return edited().moment(register) > momentOfCompletion();
  }

  /** Clocks that differ may date the completion before the creation. */
  private long momentOfCompletion() {
    Instant completed = Objects.requireNonNull(completedAt);
    return Edits.micros(completed.isBefore(createdAt()) ? createdAt() : completed);
  }

  /** What this task looks like when it is due the next time, some days later. */
  TaskDraft draft(Occurrence occurrence, long days, ZoneId zone) {
    return new TaskDraft(
        titleAtCompletion(),
        description,
        false,
        priority,
        occurrence.due(),
        occurrence.reminder(),
        occurrence.reminders(remindersAtCompletion(), days, zone),
        occurrence.recurrence(),
        null,
        tagNames(),
        position,
        listId,
        sectionId,
        parentId,
        assigneeId);
  }

  TaskDraft draft() {
    return new TaskDraft(
        title,
        description,
        isCompleted(),
        priority,
        due(),
        firstReminder(),
        reminders(),
        recurrence(),
        null,
        tagNames(),
        position,
        listId,
        sectionId,
        parentId,
        assigneeId);
  }

  TaskView view() {
    return new TaskView(
        id(),
        spaceId(),
        title,
        description,
        isCompleted(),
        completedAt,
        priority,
        due(),
        shownReminder(),
        reminders(),
        recurrence() != null,
        recurrence(),
        tagViews(),
        position,
        listId,
        sectionId,
        parentId,
        nextId,
        assigneeId,
        createdBy,
        completedBy,
        revision(),
        createdAt(),
        updatedAt,
        deletedAt());
  }

  /** A pattern of a later version that is not known here is no pattern. */
  private @Nullable Recurrence recurrence() {
    return recurrence == null || !recurrence.hasKnownParts() ? null : recurrence;
  }

  private @Nullable Due due() {
    return dueOn != null ? new Due.Day(dueOn) : dueAt != null ? new Moment(dueAt) : null;
  }

  /** The version before wrote one reminder only. */
  private List<Reminder> reminders() {
    return reminders.texts().isEmpty() && reminderAt != null
        ? List.of(Reminder.at(new Moment(reminderAt)))
        : reminders.known();
  }

  private @Nullable Moment firstReminder() {
    return Reminders.first(reminders());
  }

  @Nullable Moment shownReminder() {
    return reminderAt == null ? null : new Moment(reminderAt);
  }

  private void writeReminders(TaskDraft draft, TaskDraft before, int morningHour, Write write) {
    boolean isChanged = !draft.reminders().equals(before.reminders());
    if (isChanged) {
      reminders = Reminders.of(draft.reminders());
    }
    if (isChanged || !Objects.equals(draft.dueDate(), before.dueDate())) {
      reminderAt = Reminders.shown(draft.reminders(), due(), write.zone(), morningHour);
    }
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
    return livingTags().sorted(Comparator.comparing(Tag::nameKey)).toList();
  }

  /** A tag that is deleted may still have to be taken off this task. */
  private Stream<Tag> livingTags() {
    return tags.stream().map(TagLink::tag).filter(tag -> !tag.isDeleted());
  }

  /** A line break keeps words apart, as no word that is searched for contains one. */
  private void fold() {
    searchText = Folding.searchable(description == null ? title : title + '\n' + description);
    titleKey = SortKey.of(title);
  }

  @Override
  protected void stamp(Write write) {
    super.stamp(write);
    updatedAt = updatedAt.isAfter(write.at()) ? updatedAt : write.at();
  }
}

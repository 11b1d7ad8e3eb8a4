package app.todo.task;

import app.todo.identity.Caller;
import app.todo.problem.BrokenRulesException;
import app.todo.problem.ConflictException;
import app.todo.problem.MissingException;
import app.todo.space.Memberships;
import app.todo.space.Quotas;
import app.todo.space.Write;
import app.todo.space.Writes;
import app.todo.tag.Tag;
import app.todo.tag.Tags;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** The caller's tasks. */
@ApplicationScoped
class Tasks implements PanacheRepositoryBase<Task, UUID> {
  private final Tags tags;
  private final Placement placement;
  private final Steps steps;
  private final Quotas quotas;
  private final Memberships memberships;
  private final TaskMoves moves;
  private final Writes writes;
  private final Caller caller;
  private final Clock clock;

  Tasks(
      Tags tags,
      Placement placement,
      Steps steps,
      Quotas quotas,
      Memberships memberships,
      TaskMoves moves,
      Writes writes,
      Caller caller,
      Clock clock) {
    this.tags = tags;
    this.placement = placement;
    this.steps = steps;
    this.quotas = quotas;
    this.memberships = memberships;
    this.moves = moves;
    this.writes = writes;
    this.caller = caller;
    this.clock = clock;
  }

  /** A task that is not in the trash. */
  Task require(UUID id) {
    return find("id = ?1 and spaceId in ?2", id, caller.spaceIds())
        .firstResultOptional()
        .filter(task -> !task.isDeleted())
        .orElseThrow(Tasks::notFound);
  }

  /** The same, in the space that a write is to. */
  Task require(UUID id, Write write) {
    return ever(id, write).filter(task -> !task.isDeleted()).orElseThrow(Tasks::notFound);
  }

  /** A task in the space that a write is to, also when it has been deleted. */
  private Optional<Task> ever(UUID id, Write write) {
    return find("id = ?1 and spaceId = ?2", id, write.spaceId()).firstResultOptional();
  }

  /**
   * A page and the count of the whole list, in one statement unless the page is past the end. A
   * search reads all rows, so it is evaluated once unless a cursor leaves some out; without one,
   * indexes serve both sooner.
   */
  TaskPage matching(TaskQuery query) {
    TaskCriteria criteria = new TaskCriteria(query, caller, clock.instant());
    String count = "select count(*) from Task t where " + criteria.where();
    boolean countsAll = query.search != null && query.cursor == null;
    String counted = countsAll ? "count(*) over ()" : "(" + count + ")";
    List<Found> found =
        criteria
            .bind(
                getEntityManager()
                    .createQuery(
                        "select t, %s from Task t where %s order by %s %s"
                            .formatted(
                                counted, criteria.wherePage(), criteria.orderBy(), criteria.page()),
                        Object[].class))
            .getResultList()
            .stream()
            .map(row -> new Found((Task) row[0], (long) row[1]))
            .toList();
    List<TaskView> views = found.stream().map(row -> row.task().view()).toList();
    boolean isPastTheEnd = found.isEmpty() && (query.page > 1 || query.cursor != null);
    return new TaskPage(
        views,
        isPastTheEnd ? countOf(count, criteria) : Found.total(found),
        query.page,
        query.pageSize,
        views.size() < query.pageSize ? null : TaskCursor.behind(views.getLast(), query));
  }

  /** A task of the page, beside the count of the whole list. */
  record Found(Task task, long count) {
    static long total(List<Found> found) {
      return found.isEmpty() ? 0 : found.getFirst().count();
    }
  }

  private long countOf(String count, TaskCriteria criteria) {
    TypedQuery<Long> query = getEntityManager().createQuery(count, Long.class);
    return criteria.bind(query).getSingleResult();
  }

  /**
   * The task that was made under this id before, which a client sends again.
   *
   * @throws ConflictException when it is another account's or gone for good
   */
  Optional<Task> made(UUID id, Write write) {
    Optional<Task> made = findByIdOptional(id);
    if (made.isPresent()
        && (made.get().isPurged() || !made.get().spaceId().equals(write.spaceId()))) {
      throw new ConflictException("This id is taken or belonged to a task that has been deleted.");
    }
    return made;
  }

  /** Makes a task of a draft, of which the client named some fields. */
  Task add(UUID id, TaskDraft draft, Set<String> fields, Write write) {
    TaskDraft placed = placement.placed(id, null, draft.reminded(null, fields), fields, write);
    Set<String> registers = TaskFields.edited(fields, List.of(), placed.tags());
    registers.addAll(Placement.registers(null, placed, fields));
    quotas.add(write, 1, bytes(placed));
    requireMember(placed.assigneeId(), write);
    return insert(id, placed, tags.named(placed.tags(), write), registers, write);
  }

  /** The same at once, so that an id which another has taken is refused. */
  Task addAtOnce(UUID id, TaskDraft draft, Set<String> fields, Write write) {
    Task task = add(id, draft, fields, write);
    try {
      flush();
    } catch (ConstraintViolationException _) {
      throw new ConflictException("This id is taken.");
    }
    return task;
  }

  /** Hibernate writes a row once if nothing of it changes after it was persisted. */
  private Task insert(
      UUID id, TaskDraft draft, Set<Tag> tagged, Set<String> registers, Write write) {
    Task task = new Task(id, write);
    task.write(draft, tagged, caller.morningHour(), write);
    task.noteAddedBy(author(write));
    task.noteCompletedBy(author(write));
    task.edit(registers, write);
    task.next(write.zone()).ifPresent(next -> makeNext(task, next, write));
    persist(task);
    placement.noteStep(task);
    return task;
  }

  /**
   * Writes the draft, in which the client named some fields. Finishing a task that repeats makes
   * the next one; reopening takes it back. An edit that arrives late may change what the completion
   * made. The steps follow where the task goes.
   */
  Task write(Task task, TaskDraft draft, Set<String> fields, Write write) {
    Optional<Write> target = target(task, draft, fields, write);
    if (target.isEmpty()) {
      writeHere(task, draft, fields, write);
      return task;
    }
    Write to = target.get();
    moves.move(steps.all(task, write), write, to);
    Task moved = findByIdOptional(task.id()).orElseThrow();
    TaskDraft kept =
        fields.contains(TaskFields.ASSIGNEE) ? draft : draft.assigned(moved.draft().assigneeId());
    writeHere(moved, kept, fields, to);
    return moved;
  }

  /**
   * The write to the space where an edit puts the task, if that is another one: its list's, or the
   * caller's own for the inbox.
   */
  private Optional<Write> target(Task task, TaskDraft draft, Set<String> fields, Write write) {
    @Nullable UUID list = draft.listId();
    if (!fields.contains(TaskFields.LIST) || Objects.equals(list, task.listId())) {
      return Optional.empty();
    }
    UUID space = list == null ? caller.spaceId() : placement.spaceOf(list).orElse(write.spaceId());
    return space.equals(write.spaceId())
        ? Optional.empty()
        : writes.begun(space).map(write::alongside);
  }

  private void writeHere(Task task, TaskDraft draft, Set<String> fields, Write write) {
    TaskDraft before = task.draft();
    @Nullable Instant deletedBefore = task.deletedAt();
    TaskDraft reminded = draft.reminded(task.shownReminder(), fields);
    TaskDraft placed = placement.placed(task.id(), task, reminded, fields, write);
    Set<String> registers = TaskFields.edited(fields, before.tags(), placed.tags());
    registers.addAll(Placement.registers(before.parentId(), placed, fields));
    long growth = bytes(placed) - bytes(before);
    if (growth > 0) {
      quotas.add(write, 0, growth);
    }
    task.keepFormer(registers);
    if (!Objects.equals(before.assigneeId(), placed.assigneeId())) {
      requireMember(placed.assigneeId(), write);
    }
    task.write(placed, tagsOf(placed, task, write), caller.morningHour(), write);
    if (!before.completed().equals(placed.completed())) {
      task.noteCompletedBy(author(write));
    }
    task.edit(registers, write);
    if (!Objects.equals(before.parentId(), placed.parentId())) {
      placement.noteStep(task);
    }
    if (!before.completed()) {
      task.next(write.zone()).ifPresent(next -> makeNext(task, next, write));
    } else if (!task.isCompleted()) {
      takeNextBack(task, write);
      task.rememberNext(null);
    } else if (task.isCompletedAfter(write)) {
      remakeNext(task, registers, write);
    }
    steps.follow(task, before, deletedBefore, write);
  }

  /**
   * Notes values of an edit that arrived when later ones were there: the task may have been
   * completed, and followed by the next, before those.
   */
  void noteSuperseded(Task task, Collection<String> registers, TaskDraft wanted, Write write) {
    task.keepSuperseded(registers, wanted, write);
    if (task.isCompletedAfter(write) || registers.contains(TaskFields.COMPLETED)) {
      remakeNext(task, registers, write);
    }
  }

  /** Puts the task and its steps into the trash; returns what stays as it was edited later. */
  List<String> delete(Task task, Write write) {
    boolean wasDeleted = task.isDeleted();
    List<String> superseded = task.delete(write);
    if (!wasDeleted) {
      steps.followDeleted(task, write);
    }
    return superseded;
  }

  /** Restores the task and the steps that were deleted with it. */
  List<String> restore(Task task, Write write) {
    // Loaded before the task is detached, for the view of it.
    task.tags();
    @Nullable Instant deletedBefore = task.deletedAt();
    List<String> superseded = task.restore(write);
    steps.followRestored(task, deletedBefore, write);
    return superseded;
  }

  /** A task that may have been deleted before. */
  Task requireEver(UUID id, Write write) {
    return ever(id, write).orElseThrow(Tasks::notFound);
  }

  /** The same, unless it is gone from the trash. */
  Task requireRestorable(UUID id, Write write) {
    return ever(id, write).filter(task -> !task.isGone(write)).orElseThrow(Tasks::notFound);
  }

  /** The next occurrence comes with copies of the steps, unless it was made before. */
  private void makeNext(Task task, Occurrence next, Write write) {
    long days = Steps.daysTo(next, task.dueAtCompletion(), write);
    TaskDraft draft = task.draft(next, days, write.zone());
    if (make(next.id(), draft, task.tags(), task, write)) {
      steps
          .copies(task, next, write)
          .forEach(copy -> make(copy.id(), copy.draft(), copy.original().tags(), task, write));
    }
    task.rememberNext(next.id());
  }

  /**
   * Makes an occurrence or a step of one, unless it is there or was deleted later; returns whether
   * it was made.
   */
  private boolean make(UUID id, TaskDraft draft, Set<Tag> tagged, Task sibling, Write write) {
    Optional<Task> made = find(id, sibling);
    if (made.isEmpty()) {
      insert(id, draft, tagged, Set.of(), write);
      return true;
    }
    boolean comesBack = made.get().isDeleted() && !made.get().isDeletedLater(write);
    if (comesBack) {
      bringBack(made.get(), draft, tagged, write);
      placement.noteStep(made.get());
    }
    return comesBack;
  }

  /** What somebody has typed comes back as it was. */
  private void bringBack(Task made, TaskDraft draft, Set<Tag> tagged, Write write) {
    if (made.isAsMade()) {
      made.revive(draft, tagged, caller.morningHour(), write);
    } else {
      made.restore(write);
    }
  }

  /**
   * Replaces the next one by what the task, as it was when it was completed, is followed by, once
   * an edit of registers has arrived late.
   */
  private void remakeNext(Task task, Collection<String> registers, Write write) {
    Optional<Occurrence> next = task.next(write.zone());
    if (next.map(Occurrence::id).equals(Optional.ofNullable(task.nextId()))) {
      next.ifPresent(it -> rewriteNext(task, it, registers, write));
    } else if (takeNextBack(task, write)) {
      task.rememberNext(null);
      next.ifPresent(it -> makeNext(task, it, write));
    }
  }

  /** Writes into the next one what the late edit changes of it, unless somebody has touched it. */
  private void rewriteNext(Task task, Occurrence next, Collection<String> registers, Write write) {
    find(next.id(), task)
        .filter(made -> !made.isDeleted() && made.isUntouched())
        .ifPresent(made -> {
          boolean isTagged = registers.stream().anyMatch(TaskFields::isTag);
          long days = Steps.daysTo(next, task.dueAtCompletion(), write);
          TaskDraft late = task.draft(next, days, write.zone());
          TaskDraft draft = made.draft().rewritten(late, registers, isTagged);
          made.write(draft, isTagged ? task.tags() : made.tags(), caller.morningHour(), write);
        });
  }

  /**
   * Takes the next one and its steps back unless somebody has touched one of them, and returns
   * whether there is none. What nobody has touched need not lie in the trash.
   */
  private boolean takeNextBack(Task task, Write write) {
    Optional<Task> next =
        Optional.ofNullable(task.nextId())
            .flatMap(id -> find(id, task))
            .filter(made -> !made.isPurged());
    if (next.isEmpty()) {
      return true;
    }
    List<Task> all = new ArrayList<>(steps.live(next.get()));
    all.add(next.get());
    boolean isTakenBack = all.stream().allMatch(made -> !made.isDeleted() && made.isUntouched());
    if (isTakenBack) {
      all.forEach(made -> made.takeBack(write));
    }
    return isTakenBack;
  }

  private Optional<Task> find(UUID id, Task sibling) {
    return findByIdOptional(id).filter(task -> task.spaceId().equals(sibling.spaceId()));
  }

  /** Who writes; nobody in their own space, where it is always the same person. */
  private @Nullable UUID author(Write write) {
    return write.spaceId().equals(caller.spaceId()) ? null : caller.accountId();
  }

  private void requireMember(@Nullable UUID assignee, Write write) {
    if (assignee != null && memberships.find(write.spaceId(), assignee).isEmpty()) {
      throw new BrokenRulesException(
          TaskFields.ASSIGNEE, "must be the account of a member of the task's list");
    }
  }

  /** Most writes leave the tags as they are, and need not look for them. */
  private Set<Tag> tagsOf(TaskDraft draft, Task task, Write write) {
    return draft.tags().equals(task.draft().tags()) ? task.tags() : tags.named(draft.tags(), write);
  }

  /** About what the text takes. */
  private static long bytes(TaskDraft draft) {
    return draft.title().length()
        + (draft.description() == null ? 0 : draft.description().length());
  }

  private static MissingException notFound() {
    return new MissingException("Task not found");
  }
}

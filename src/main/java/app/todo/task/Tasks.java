package app.todo.task;

import app.todo.identity.Caller;
import app.todo.problem.ConflictException;
import app.todo.problem.MissingException;
import app.todo.space.Change;
import app.todo.space.ChangeRange;
import app.todo.space.ChangeSource;
import app.todo.space.Write;
import app.todo.tag.Tag;
import app.todo.tag.Tags;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

/** The caller's tasks. */
@ApplicationScoped
class Tasks implements PanacheRepositoryBase<Task, UUID>, ChangeSource {
  private final Tags tags;
  private final Caller caller;
  private final Clock clock;

  Tasks(Tags tags, Caller caller, Clock clock) {
    this.tags = tags;
    this.caller = caller;
    this.clock = clock;
  }

  /** A task that is not in the trash. */
  Task require(UUID id) {
    return ever(id).filter(task -> !task.isDeleted()).orElseThrow(Tasks::notFound);
  }

  /** A task or what is in the trash of it. */
  private Optional<Task> ever(UUID id) {
    return find("id = ?1 and spaceId = ?2", id, caller.spaceId()).firstResultOptional();
  }

  /** A page and the count of the whole list, in one statement unless the page is past the end. */
  TaskPage matching(TaskQuery query) {
    TaskCriteria criteria =
        new TaskCriteria(query, caller.spaceId(), clock.instant(), caller.zone());
    String count = "select count(*) from Task t where " + criteria.where();
    List<Found> found =
        criteria
            .bind(
                getEntityManager()
                    .createQuery(
                        "select t, (%s) from Task t where %s order by %s %s"
                            .formatted(
                                count, criteria.where(), criteria.orderBy(), criteria.page()),
                        Object[].class))
            .getResultList()
            .stream()
            .map(row -> new Found((Task) row[0], (long) row[1]))
            .toList();
    return new TaskPage(
        found.stream().map(row -> row.task().view()).toList(),
        found.isEmpty() && query.page > 1 ? countOf(count, criteria) : Found.total(found),
        query.page,
        query.pageSize);
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
  Optional<Task> made(UUID id) {
    Optional<Task> made = findByIdOptional(id);
    if (made.isPresent()
        && (made.get().isPurged() || !made.get().spaceId().equals(caller.spaceId()))) {
      throw new ConflictException("This id is taken or belonged to a task that has been deleted.");
    }
    return made;
  }

  Task add(UUID id, TaskDraft draft, Write write) {
    return add(id, draft, tags.named(draft.tags(), write), write);
  }

  private Task add(UUID id, TaskDraft draft, Set<Tag> tagged, Write write) {
    Task task = new Task(id, write);
    task.write(draft, tagged, write);
    try {
      persistAndFlush(task);
    } catch (ConstraintViolationException _) {
      throw new ConflictException("This id is taken.");
    }
    task.next(write.zone()).ifPresent(next -> makeOnce(task, next, write));
    return task;
  }

  /**
   * Writes the draft. Finishing a task that repeats makes the next one; reopening takes it back.
   */
  void write(Task task, TaskDraft draft, Write write) {
    boolean wasCompleted = task.isCompleted();
    Optional<Occurrence> before = task.next(write.zone());
    task.write(draft, tagsOf(draft, task, write), write);
    if (!wasCompleted) {
      task.next(write.zone()).ifPresent(next -> makeOnce(task, next, write));
    } else if (!task.isCompleted()) {
      before.ifPresent(next -> takeBack(next, write));
    }
  }

  /** Puts the task into the trash; doing so again changes nothing. */
  void delete(Task task, Write write) {
    if (!task.isDeleted()) {
      task.delete(write);
    }
  }

  /** A task that may have been deleted before. */
  Task requireEver(UUID id) {
    return ever(id).orElseThrow(Tasks::notFound);
  }

  /** The same, unless it has been in the trash for too long. */
  Task requireRestorable(UUID id) {
    return ever(id).filter(task -> task.isRestorable(clock.instant())).orElseThrow(Tasks::notFound);
  }

  /** Takes the task out of the trash. */
  void restore(Task task, Write write) {
    if (task.isDeleted()) {
      task.restore(write);
    }
  }

  @Override
  public String table() {
    return "task";
  }

  @Override
  public List<Change> changes(ChangeRange range) {
    return range
        .select(
            getEntityManager()
                .createQuery("from Task e where " + ChangeRange.CONDITION, Task.class))
        .getResultList()
        .stream()
        .map(task ->
            new Change(
                "task",
                task.id(),
                task.revision(),
                task.isDeleted(),
                task.isDeleted() ? null : task.view()))
        .toList();
  }

  private void makeOnce(Task task, Occurrence next, Write write) {
    TaskDraft draft = task.draft(next);
    Optional<Task> made = ever(next.id());
    if (made.isEmpty()) {
      add(next.id(), draft, task.tags(), write);
    } else if (made.get().isDeleted()) {
      made.get().revive(draft, task.tags(), write);
    }
  }

  /** Most writes leave the tags as they are, and need not look for them. */
  private Set<Tag> tagsOf(TaskDraft draft, Task task, Write write) {
    return draft.tags().equals(task.draft().tags()) ? task.tags() : tags.named(draft.tags(), write);
  }

  /** What nobody has touched need not lie in the trash. */
  private void takeBack(Occurrence next, Write write) {
    ever(next.id())
        .filter(task -> !task.isDeleted() && task.isUntouched())
        .ifPresent(task -> task.purge(write));
  }

  private static MissingException notFound() {
    return new MissingException("Task not found");
  }
}

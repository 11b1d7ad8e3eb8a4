package app.todo.task;

import app.todo.identity.Caller;
import app.todo.space.Write;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.panache.common.Page;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Deleted tasks. They can be restored for 30 days; then their content goes. */
@ApplicationScoped
class Trash {
  static final Duration RESTORABLE = Duration.ofDays(30);

  /** What is left of a task whose content is gone. */
  private static final String PURGE =
      """
      with purged as (
        update task
        set
          purged = true,
          title = '',
          description = null,
          completed_at = null,
          due_on = null,
          due_at = null,
          reminder_at = null,
          recurrence = null,
          position = null
        where deleted_at is not null
          and not purged
          and %s
        returning id
      ),
      untagged as (
        delete from task_tag
        where task_id in (select id from purged)
      )
      select count(*)
      from purged
      """;

  private static final String PURGE_ALL_OF_SPACE = PURGE.formatted("space_id = ?1");

  /** By the thousand, so that each is within a statement's time however many there are. */
  static final int BATCH = 1_000;

  private static final String PURGE_OLD =
      PURGE.formatted(
          """
          id in (
            select id
            from task
            where deleted_at < ?1
              and not purged
            limit %d
          )\
          """
              .formatted(BATCH));

  private final Tasks tasks;
  private final EntityManager entities;
  private final Caller caller;
  private final Clock clock;

  Trash(Tasks tasks, EntityManager entities, Caller caller, Clock clock) {
    this.tasks = tasks;
    this.entities = entities;
    this.caller = caller;
    this.clock = clock;
  }

  /** What can be restored, last deleted first. */
  TaskPage page(int page, int pageSize) {
    var deleted =
        tasks.find(
            "spaceId = ?1 and deletedAt > ?2 and not purged order by deletedAt desc, id",
            caller.spaceId(),
            clock.instant().minus(RESTORABLE));
    return new TaskPage(
        deleted.page(Page.of(page - 1, pageSize)).list().stream().map(Task::view).toList(),
        deleted.count(),
        page,
        pageSize);
  }

  /** Empties the caller's trash for good. */
  void empty(Write write) {
    if (purge(PURGE_ALL_OF_SPACE, write.spaceId()) > 0) {
      write.stamp();
    }
  }

  @Scheduled(every = "1h", delayed = "6m")
  void expire() {
    Instant before = clock.instant().minus(RESTORABLE);
    while (QuarkusTransaction.requiringNew().call(() -> purge(PURGE_OLD, before)) == BATCH) {}
  }

  /** Answers how many tasks are gone by it. */
  private long purge(String statement, Object which) {
    return (long)
        entities.createNativeQuery(statement, Long.class).setParameter(1, which).getSingleResult();
  }
}

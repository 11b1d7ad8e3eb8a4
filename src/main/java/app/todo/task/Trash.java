package app.todo.task;

import app.todo.identity.Caller;
import io.quarkus.panache.common.Page;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;

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
      )
      delete from task_tag
      where task_id in (select id from purged)
      """;

  private static final String PURGE_ALL_OF_ACCOUNT = PURGE.formatted("account_id = ?1");
  private static final String PURGE_OLD = PURGE.formatted("deleted_at < ?1");

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
            "accountId = ?1 and deletedAt > ?2 and not purged order by deletedAt desc, id",
            caller.accountId(),
            clock.instant().minus(RESTORABLE));
    return new TaskPage(
        deleted.page(Page.of(page - 1, pageSize)).list().stream().map(Task::view).toList(),
        deleted.count(),
        page,
        pageSize);
  }

  /** Empties the caller's trash for good. */
  void empty() {
    entities
        .createNativeQuery(PURGE_ALL_OF_ACCOUNT)
        .setParameter(1, caller.accountId())
        .executeUpdate();
  }

  @Scheduled(every = "1h", delayed = "6m")
  @Transactional
  void expire() {
    entities
        .createNativeQuery(PURGE_OLD)
        .setParameter(1, clock.instant().minus(RESTORABLE))
        .executeUpdate();
  }
}

package app.todo.task;

import app.todo.identity.Caller;
import app.todo.space.Write;
import app.todo.space.Writes;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.panache.common.Page;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

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
          former_patterns = null,
          position = null,
          next_id = null,
          edited = jsonb_strip_nulls(jsonb_build_object('deleted', edited -> 'deleted')),
          revision = :revision
        where space_id = :space
          and deleted_at is not null
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

  private static final String PURGE_ALL = PURGE.formatted("true");

  /** By the thousand, so that each is within a statement's time however many there are. */
  static final int BATCH = 1_000;

  private static final String PURGE_OLD =
      PURGE.formatted(
          """
          id in (
            select id
            from task
            where space_id = :space
              and deleted_at < :before
              and not purged
            limit %d
          )\
          """
              .formatted(BATCH));

  private static final String SPACES_WITH_OLD =
      """
      select distinct space_id
      from task
      where deleted_at < :before
        and not purged
      limit %d
      """
          .formatted(BATCH);

  private final Tasks tasks;
  private final EntityManager entities;
  private final Writes writes;
  private final Caller caller;
  private final Clock clock;

  Trash(Tasks tasks, EntityManager entities, Writes writes, Caller caller, Clock clock) {
    this.tasks = tasks;
    this.entities = entities;
    this.writes = writes;
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

  /** Empties a space's trash for good. */
  void empty(Write write) {
    purge(entities.createNativeQuery(PURGE_ALL, Long.class), write);
  }

  @Scheduled(every = "1h", delayed = "6m")
  void expire() {
    Instant before = clock.instant().minus(RESTORABLE);
    List<UUID> spaces;
    do {
      spaces =
          QuarkusTransaction.requiringNew()
              .call(() ->
                  entities
                      .createNativeQuery(SPACES_WITH_OLD, UUID.class)
                      .setParameter("before", before)
                      .getResultList());
      spaces.forEach(space -> expire(space, before));
    } while (!spaces.isEmpty());
  }

  private void expire(UUID spaceId, Instant before) {
    QuarkusTransaction.requiringNew()
        .run(() ->
            purge(
                entities.createNativeQuery(PURGE_OLD, Long.class).setParameter("before", before),
                writes.begin(spaceId, ZoneOffset.UTC)));
  }

  private static void purge(Query statement, Write write) {
    long purged =
        (long)
            statement
                .setParameter("space", write.spaceId())
                .setParameter("revision", write.revision())
                .getSingleResult();
    if (purged > 0) {
      write.stamp();
    }
  }
}

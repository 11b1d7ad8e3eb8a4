package app.todo.task;

import app.todo.identity.Caller;
import app.todo.space.LargeWrite;
import app.todo.space.LargeWriteKind;
import app.todo.space.LargeWrites;
import app.todo.space.PurgeableRow;
import app.todo.space.Spaces;
import app.todo.space.Write;
import app.todo.space.Writes;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.panache.common.Page;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Deleted tasks. They can be restored for 30 days; then their content goes. */
@ApplicationScoped
class Trash implements LargeWriteKind {
  /** What is left of a task whose content is gone. */
  private static final String PURGE =
      """
      update task
      set
        purged = true,
        title = '',
        description = null,
        search_text = '',
        title_key = '',
        completed_at = null,
        due_on = null,
        due_at = null,
        reminder_at = null,
        reminders = '[]',
        recurrence = null,
        former_patterns = null,
        position = null,
        next_id = null,
        list_id = null,
        section_id = null,
        parent_id = null,
        assignee_id = null,
        created_by = null,
        completed_by = null,
        edited = jsonb_strip_nulls(jsonb_build_object('deleted', edited -> 'deleted')),
        revision = :revision
      where space_id = :space
        and id = any(:ids)
      """;

  private static final String UNTAG =
      """
      delete from task_tag
      where space_id = :space
        and task_id = any(:ids)
      """;

  private static final String DELETED_IN_LIST =
      """
      select id
      from task
      where space_id = :space
        and list_id = :list
        and deleted_at is not null
        and not purged
      """;

  private static final String IN_TRASH =
      """
      select id
      from task
      where space_id = :space
        and id > :reached
        and deleted_at is not null
        and not purged
        and revision <= (select emptied_revision from space where id = :space)
      order by id
      limit :limit
      """;

  private static final String OLD =
      """
      select id
      from task
      where space_id = :space
        and deleted_at < :before
        and not purged
      limit %d
      """
          .formatted(LargeWrites.BATCH);

  private static final String SPACES_WITH_OLD =
      """
      select distinct space_id
      from task
      where deleted_at < :before
        and not purged
      limit %d
      """
          .formatted(LargeWrites.BATCH);

  private final Tasks tasks;
  private final Session session;
  private final Spaces spaces;
  private final LargeWrites large;
  private final Writes writes;
  private final Caller caller;
  private final Clock clock;

  Trash(
      Tasks tasks,
      Session session,
      Spaces spaces,
      LargeWrites large,
      Writes writes,
      Caller caller,
      Clock clock) {
    this.tasks = tasks;
    this.session = session;
    this.spaces = spaces;
    this.large = large;
    this.writes = writes;
    this.caller = caller;
    this.clock = clock;
  }

  /** What can be restored, last deleted first. */
  TrashPage page(int page, int pageSize) {
    var deleted =
        tasks.find(
            """
            spaceId = ?1 and deletedAt > ?2 and not purged and revision > ?3
            order by deletedAt desc, id
            """,
            caller.spaceId(),
            clock.instant().minus(PurgeableRow.RESTORABLE),
            spaces.emptiedRevision(caller.spaceId()));
    return new TrashPage(
        deleted.page(Page.of(page - 1, pageSize)).list().stream().map(Task::view).toList(),
        deleted.count(),
        page,
        pageSize);
  }

  /** Empties a space's trash for good: at once for its readers, then row by row. */
  void empty(Write write) {
    spaces.empty(write);
    large.begin(name(), write.spaceId(), null, write);
  }

  @Override
  public String name() {
    return "empty-trash";
  }

  @Override
  public List<UUID> next(LargeWrite write, int limit) {
    return session
        .createNativeQuery(IN_TRASH, UUID.class)
        .setParameter("space", write.spaceId())
        .setParameter("reached", write.reached())
        .setParameter("limit", limit)
        .getResultList();
  }

  @Override
  public void write(LargeWrite emptied, List<UUID> ids, Write write) {
    purge(ids, write);
  }

  /** Purges the deleted tasks of a list. */
  void purgeList(UUID listId, Write write) {
    List<UUID> deleted =
        session
            .createNativeQuery(DELETED_IN_LIST, UUID.class)
            .setParameter("space", write.spaceId())
            .setParameter("list", listId)
            .getResultList();
    if (!deleted.isEmpty()) {
      purge(deleted, write);
    }
  }

  @Scheduled(every = "1h", delayed = "6m")
  void expire() {
    Instant before = clock.instant().minus(PurgeableRow.RESTORABLE);
    List<UUID> some;
    do {
      some =
          QuarkusTransaction.requiringNew()
              .call(() ->
                  session
                      .createNativeQuery(SPACES_WITH_OLD, UUID.class)
                      .setParameter("before", before)
                      .getResultList());
      some.forEach(space -> expire(space, before));
    } while (!some.isEmpty());
  }

  private void expire(UUID spaceId, Instant before) {
    QuarkusTransaction.requiringNew()
        .run(() ->
            writes
                .beginBatch(spaceId)
                .ifPresent(write -> {
                  List<UUID> old =
                      session
                          .createNativeQuery(OLD, UUID.class)
                          .setParameter("space", spaceId)
                          .setParameter("before", before)
                          .getResultList();
                  if (!old.isEmpty()) {
                    purge(old, write);
                  }
                }));
  }

  private void purge(List<UUID> ids, Write write) {
    session
        .createNativeMutationQuery(PURGE)
        .setParameter("space", write.spaceId())
        .setParameter("revision", write.stamp())
        .setParameter("ids", ids.toArray(UUID[]::new))
        .executeUpdate();
    session
        .createNativeMutationQuery(UNTAG)
        .setParameter("space", write.spaceId())
        .setParameter("ids", ids.toArray(UUID[]::new))
        .executeUpdate();
  }
}

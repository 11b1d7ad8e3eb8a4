package app.todo.task;

import app.todo.identity.Caller;
import app.todo.problem.ConflictException;
import app.todo.space.DepartedRows;
import app.todo.space.Quotas;
import app.todo.space.Write;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Moves tasks to another space, where they keep their ids and carry tags of the same names. */
@ApplicationScoped
class TaskMoves {
  static final int MOST = 10_000;

  private static final String IN_LIST =
      """
      select id
      from task
      where space_id = :space
        and list_id = :list
        and not purged
        and (deleted_at is null or revision > :emptied)
      limit %d
      """
          .formatted(MOST + 1);

  private static final String ADD_TAGS =
      """
      insert into tag (
        id, space_id, name, name_key, search_text, color, revision, created_at
      )
      select gen_random_uuid(), :to, name, name_key, search_text, color, :revision, :now
      from tag
      where space_id = :from
        and deleted_at is null
        and id in (
          select tag_id
          from task_tag
          where space_id = :from
            and task_id = any(:ids)
        )
        and not exists (
          select
          from tag same
          where same.space_id = :to
            and same.name_key = tag.name_key
            and same.deleted_at is null
        )
      """;

  /** One statement, as the references between tasks and tags are checked at its end. */
  private static final String MOVE =
      """
      with untagged as (
        delete from task_tag
        where space_id = :from
          and task_id = any(:ids)
        returning task_id, tag_id
      ),
      moved as (
        update task
        set
          space_id = :to,
          revision = :revision,
          assignee_id = (
            select account_id
            from member
            where member.space_id = :to
              and member.account_id = assignee_id
          ),
          created_by = coalesce(created_by, cast(:owner as uuid)),
          completed_by = case
            when completed_at is not null then coalesce(completed_by, cast(:owner as uuid))
          end
        where space_id = :from
          and id = any(:ids)
      )
      insert into task_tag (space_id, task_id, tag_id)
      select :to, untagged.task_id, new_tag.id
      from untagged
      join tag old_tag
        on old_tag.id = untagged.tag_id
        and old_tag.deleted_at is null
      join tag new_tag
        on new_tag.space_id = :to
        and new_tag.name_key = old_tag.name_key
        and new_tag.deleted_at is null
      """;

  private final Session session;
  private final DepartedRows departed;
  private final Quotas quotas;
  private final Caller caller;

  TaskMoves(Session session, DepartedRows departed, Quotas quotas, Caller caller) {
    this.session = session;
    this.departed = departed;
    this.quotas = quotas;
    this.caller = caller;
  }

  /**
   * Moves all tasks of a list, those in the trash too.
   *
   * @throws ConflictException when there are more than 10,000
   */
  void moveList(UUID listId, Write from, Write to) {
    List<UUID> ids =
        session
            .createNativeQuery(IN_LIST, UUID.class)
            .setParameter("space", from.spaceId())
            .setParameter("list", listId)
            .setParameter("emptied", from.emptiedRevision())
            .getResultList();
    move(ids, from, to);
  }

  /**
   * Moves these tasks.
   *
   * @throws ConflictException when there are more than 10,000
   */
  void move(List<UUID> ids, Write from, Write to) {
    if (ids.isEmpty()) {
      return;
    }
    // Each edit is in its row before the row moves.
    session.flush();
    if (ids.size() > MOST) {
      throw new ConflictException(
          "More than 10,000 tasks can't be moved at once, those in the trash too. Move some to"
              + " another list or delete some for good, then try again.");
    }
    session
        .createNativeMutationQuery(ADD_TAGS)
        .setParameter("from", from.spaceId())
        .setParameter("to", to.spaceId())
        .setParameter("revision", to.stamp())
        .setParameter("now", to.now())
        .setParameter("ids", ids.toArray(UUID[]::new))
        .executeUpdate();
    session
        .createNativeMutationQuery(MOVE)
        .setParameter("owner", isOwn(from) ? from.spaceId() : null, UUID.class)
        .setParameter("from", from.spaceId())
        .setParameter("to", to.spaceId())
        .setParameter("revision", to.stamp())
        .setParameter("ids", ids.toArray(UUID[]::new))
        .executeUpdate();
    departed.move("task", ids, from, to);
    quotas.add(to, ids.size(), 0);
    // What was loaded before is in the other space.
    session.clear();
  }

  /** Where rows don't say who made them, as it is always the owner, who has the space's id. */
  private boolean isOwn(Write write) {
    return write.spaceId().equals(caller.spaceId());
  }
}

package app.todo.task;

import app.todo.problem.ConflictException;
import app.todo.space.DepartedRows;
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
          created_by = coalesce(created_by, :from),
          completed_by = case
            when completed_at is not null then coalesce(completed_by, :from)
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

  TaskMoves(Session session, DepartedRows departed) {
    this.session = session;
    this.departed = departed;
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
    if (ids.size() > MOST) {
      throw new ConflictException(
          "This list has more than 10,000 tasks, those in the trash too. Move some to another list"
              + " or delete some for good, then share it.");
    }
    move(ids, from, to);
  }

  void move(List<UUID> ids, Write from, Write to) {
    if (ids.isEmpty()) {
      return;
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
        .setParameter("from", from.spaceId())
        .setParameter("to", to.spaceId())
        .setParameter("revision", to.stamp())
        .setParameter("ids", ids.toArray(UUID[]::new))
        .executeUpdate();
    departed.move("task", ids, from, to);
    // What was loaded before is in the other space.
    session.clear();
  }
}

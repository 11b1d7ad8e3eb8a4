package app.todo.tag;

import app.todo.space.LargeWrite;
import app.todo.space.LargeWriteKind;
import app.todo.space.Write;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Takes a tag off its tasks, but for those to which it was added after the removal was made. */
@ApplicationScoped
class TagRemoval implements LargeWriteKind {
  static final String NAME = "remove-tag";

  private static final String TAGGED =
      """
      select task_tag.task_id
      from task_tag
      join tag on tag.id = task_tag.tag_id
      join task on task.id = task_tag.task_id
      where task_tag.space_id = :space
        and task_tag.tag_id = :tag
        and task_tag.task_id > :reached
        and (
          cast(:at as bigint) is null
          or not exists (
            select 1
            from unnest(array(select jsonb_object_keys(tag.former_names)) || tag.name_key) key
            where task.edited -> ('tags.' || key) > to_jsonb(cast(:at as bigint))
          )
        )
      order by task_tag.task_id
      limit :limit
      """;

  private static final String UNTAG =
      """
      delete from task_tag
      where space_id = :space
        and tag_id = :tag
        and task_id = any(:ids)
      """;

  private final Session session;

  TagRemoval(Session session) {
    this.session = session;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<UUID> next(LargeWrite large, int limit) {
    return session
        .createNativeQuery(TAGGED, UUID.class)
        .setParameter("space", large.spaceId())
        .setParameter("tag", large.rowId())
        .setParameter("reached", large.reached())
        .setParameter("at", large.editedAt(), Long.class)
        .setParameter("limit", limit)
        .getResultList();
  }

  @Override
  public void write(LargeWrite large, List<UUID> ids, Write write) {
    TagRenaming.stamp(session, ids, write);
    session
        .createNativeMutationQuery(UNTAG)
        .setParameter("space", large.spaceId())
        .setParameter("tag", large.rowId())
        .setParameter("ids", ids.toArray(UUID[]::new))
        .executeUpdate();
  }
}

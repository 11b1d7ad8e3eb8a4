package app.todo.tag;

import app.todo.space.LargeWrite;
import app.todo.space.LargeWriteKind;
import app.todo.space.Write;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Gives the tasks of a changed tag a new revision: readers see the tag in them. */
@ApplicationScoped
class TagRenaming implements LargeWriteKind {
  static final String NAME = "rename-tag";

  private static final String TAGGED =
      """
      select task_id
      from task_tag
      where space_id = :space
        and tag_id = :tag
        and task_id > :reached
      order by task_id
      limit :limit
      """;

  private static final String STAMP =
      """
      update task
      set revision = :revision
      where space_id = :space
        and id = any(:ids)
      """;

  private final Session session;

  TagRenaming(Session session) {
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
        .setParameter("limit", limit)
        .getResultList();
  }

  @Override
  public void write(LargeWrite large, List<UUID> ids, Write write) {
    stamp(session, ids, write);
  }

  static void stamp(Session session, List<UUID> ids, Write write) {
    session
        .createNativeMutationQuery(STAMP)
        .setParameter("space", write.spaceId())
        .setParameter("revision", write.stamp())
        .setParameter("ids", ids.toArray(UUID[]::new))
        .executeUpdate();
    // What was read before has the old revision.
    session.clear();
  }
}

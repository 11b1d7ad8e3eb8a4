package app.todo.task;

import app.todo.space.Edits;
import app.todo.space.Row;
import app.todo.space.Write;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.MutationQuery;
import org.jspecify.annotations.Nullable;

/**
 * Edits many tasks by one statement each, because a list may have thousands. A task whose register
 * was edited later than the write was made stays as it is.
 */
@ApplicationScoped
class BulkEdits {
  /** The condition that a task is in the list {@code :root}. */
  static final String IN_LIST = "list_id = :root";

  /** The condition that a task is below the task {@code :root}, with a condition on each level. */
  private static final String STEPS =
      """
      id = any(array(
        with recursive step (id) as (
          select id
          from task
          where space_id = :space
            and parent_id = :root
            and %1$s
          union
          select task.id
          from step
          join task on task.space_id = :space and task.parent_id = step.id
          where %1$s
        )
        select id
        from step
      ))\
      """;

  static final String LIVE_STEPS = STEPS.formatted("deleted_at is null");
  static final String STEPS_DELETED_WITH_IT = STEPS.formatted("deleted_at = :deletedAt");

  static final String ALL_STEPS =
      STEPS.formatted("not purged and (deleted_at is null or revision > :emptied)");

  private static final String UPDATE =
      """
      update task
      set
        %s,
        edited = edited || jsonb_build_object(:register, cast(:at as bigint)),
        revision = :revision,
        updated_at = greatest(updated_at, :moment)
      where space_id = :space
        and %s
        and %s
      """;

  private static final String DELETE =
      UPDATE.formatted(
          "deleted_at = :now",
          """
          deleted_at is null
            and not exists (
              select 1
              from jsonb_each(edited) field
              where field.value > to_jsonb(cast(:latest as bigint))
            )\
          """,
          "%s");

  private static final String RESTORE =
      UPDATE.formatted(
          "deleted_at = null",
          """
          deleted_at = :deletedAt
            and not purged
            and not coalesce(edited -> :register > to_jsonb(cast(:latest as bigint)), false)\
          """,
          "%s");

  private static final String COMPLETE =
      UPDATE.formatted(
          "completed_at = :moment, completed_by = cast(:author as uuid)",
          """
          completed_at is null
            and deleted_at is null
            and not coalesce(edited -> :register > to_jsonb(cast(:latest as bigint)), false)\
          """,
          "%s");

  /** Leaves the register alone: a step's list follows from its parent. */
  private static final String MOVE =
      """
      update task
      set
        list_id = :list,
        section_id = :section,
        revision = :revision,
        updated_at = greatest(updated_at, :moment)
      where space_id = :space
        and (list_id is distinct from :list or section_id is distinct from :section)
        and %s
      """
          .formatted(STEPS.formatted("not purged"));

  private final Session session;

  BulkEdits(Session session) {
    this.session = session;
  }

  /** Puts tasks into the trash. */
  void delete(String which, UUID root, Write write) {
    execute(
        edit(DELETE.formatted(which), Row.DELETED, root, write).setParameter("now", write.now()),
        write);
  }

  /** Restores those of the tasks that were deleted at a moment. */
  void restore(String which, UUID root, Instant deletedAt, Write write) {
    execute(
        edit(RESTORE.formatted(which), Row.DELETED, root, write)
            .setParameter("deletedAt", deletedAt),
        write);
  }

  /** Finishes those of the tasks that are open, as their author did. */
  void complete(String which, UUID root, @Nullable UUID author, Write write) {
    execute(
        edit(COMPLETE.formatted(which), TaskFields.COMPLETED, root, write)
            .setParameter("author", author, UUID.class),
        write);
  }

  /** Moves the steps of a task to where it is. */
  void move(Task root, Write write) {
    execute(
        session
            .createNativeMutationQuery(MOVE)
            .setParameter("list", root.listId(), UUID.class)
            .setParameter("section", root.sectionId(), UUID.class)
            .setParameter("moment", write.at())
            .setParameter("revision", write.revision())
            .setParameter("space", write.spaceId())
            .setParameter("root", root.id()),
        write);
  }

  private MutationQuery edit(String statement, String register, UUID root, Write write) {
    long at = Edits.micros(write.at());
    return session
        .createNativeMutationQuery(statement)
        .setParameter("register", register)
        .setParameter("at", at)
        .setParameter("latest", write.isDated() ? at : Long.MAX_VALUE)
        .setParameter("moment", write.at())
        .setParameter("revision", write.revision())
        .setParameter("space", write.spaceId())
        .setParameter("root", root);
  }

  /** Detaches what was loaded before a statement changed it. */
  private void execute(MutationQuery statement, Write write) {
    if (statement.executeUpdate() > 0) {
      write.stamp();
      session.clear();
    }
  }
}

package app.todo.task;

import app.todo.space.Edits;
import app.todo.space.Row;
import app.todo.space.Write;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.MutationQuery;

/**
 * Edits many tasks by one statement each, because a list may have thousands. A task whose register
 * was edited later than the write was made stays as it is.
 */
@ApplicationScoped
class BulkEdits {
  /** The condition that a task is in the list {@code :root}. */
  static final String IN_LIST = "list_id = :root";

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

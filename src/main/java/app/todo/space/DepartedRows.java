package app.todo.space;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * What is left in a space of rows that are no longer in it, so that copies remove them. A row that
 * moves keeps its id.
 */
@ApplicationScoped
public class DepartedRows {
  static final String TABLE = "departed_row";

  private static final String FORGET =
      """
      delete from departed_row
      where space_id = :space
        and kind = :kind
        and row_id = any(:ids)
      """;

  private static final String LEAVE =
      """
      insert into departed_row (space_id, kind, row_id, moved_to, revision, deleted_at)
      select :space, :kind, row_id, cast(:to as uuid), :revision, :now
      from unnest(:ids) row_id
      on conflict (space_id, kind, row_id) do update
      set
        moved_to = excluded.moved_to,
        revision = excluded.revision,
        deleted_at = excluded.deleted_at
      """;

  private final Session session;

  DepartedRows(Session session) {
    this.session = session;
  }

  /** Notes that rows have moved from one space to another. */
  public void move(String kind, Collection<UUID> ids, Write from, Write to) {
    if (!ids.isEmpty()) {
      leave(kind, ids, to.spaceId(), from);
      arrive(kind, ids, to);
    }
  }

  /** Notes that rows have left a space, for another or for none. */
  public void leave(String kind, Collection<UUID> ids, @Nullable UUID to, Write from) {
    session
        .createNativeMutationQuery(LEAVE)
        .setParameter("space", from.spaceId())
        .setParameter("kind", kind)
        .setParameter("ids", ids.toArray(UUID[]::new))
        .setParameter("to", to, UUID.class)
        .setParameter("revision", from.stamp())
        .setParameter("now", from.now())
        .executeUpdate();
  }

  /** Notes that rows are in a space, where they may have been before. */
  public void arrive(String kind, Collection<UUID> ids, Write to) {
    session
        .createNativeMutationQuery(FORGET)
        .setParameter("space", to.spaceId())
        .setParameter("kind", kind)
        .setParameter("ids", ids.toArray(UUID[]::new))
        .executeUpdate();
  }
}

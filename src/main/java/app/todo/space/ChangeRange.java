package app.todo.space;

import jakarta.persistence.TypedQuery;
import java.util.UUID;

/**
 * Which changes are asked for: those of a space after a place in its history, up to a revision.
 *
 * @param after where the reader is
 * @param upTo the newest revision to tell, whose commit every reader sees already
 * @param limit how many at most
 */
public record ChangeRange(UUID spaceId, Cursor after, long upTo, int limit) {

  /** The condition on a row {@code e} in HQL; {@link #select} binds it. */
  public static final String CONDITION =
      """
      e.spaceId = :space
      and e.revision >= :revision and (e.revision > :revision or e.id > :id)
      and e.revision <= :upTo
      and (e.deletedAt is null or e.revision > :floor)
      order by e.revision, e.id
      """;

  /** The rows in the range, of a query that ends with {@link #CONDITION}. */
  public <T> TypedQuery<T> select(TypedQuery<T> query) {
    return query
        .setParameter("space", spaceId)
        .setParameter("revision", after.revision())
        .setParameter("id", after.id())
        .setParameter("upTo", upTo)
        .setParameter("floor", after.floor())
        .setMaxResults(limit);
  }
}

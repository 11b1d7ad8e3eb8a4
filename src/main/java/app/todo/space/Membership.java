package app.todo.space;

import java.util.UUID;

/**
 * A space that the reader is a member of, and where its history stands.
 *
 * @param forgottenRevision the newest revision whose tombstones are gone
 */
public record Membership(UUID spaceId, Role role, long revision, long forgottenRevision) {

  /** The columns that {@link #of} reads, of a member m and its space s. */
  public static final String COLUMNS = "s.id, m.role, s.revision, s.forgotten_revision";

  /** The membership in the first columns of a row. */
  public static Membership of(Object[] row) {
    return new Membership((UUID) row[0], Role.of((String) row[1]), (long) row[2], (long) row[3]);
  }

  /** The same where the history has come further. */
  public Membership at(long newer) {
    return new Membership(spaceId, role, newer, forgottenRevision);
  }

  /** A place from the future belongs to a history that a restored backup has undone. */
  boolean hasLost(Place place) {
    return !place.covers(forgottenRevision) || place.isAheadOf(revision);
  }
}

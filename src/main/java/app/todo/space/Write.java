package app.todo.space;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

/**
 * A write to one space, under its next revision. Rows that it changes take the revision with {@link
 * #stamp}; when none does, the space keeps the revision it has.
 */
public final class Write {
  private final UUID spaceId;
  private final long revision;
  private final Instant at;
  private final ZoneId zone;
  private boolean stamped;

  /**
   * A write in a transaction that holds the space's lock.
   *
   * @param revision the space's next
   */
  public Write(UUID spaceId, long revision, Instant at, ZoneId zone) {
    this.spaceId = spaceId;
    this.revision = revision;
    this.at = at;
    this.zone = zone;
  }

  public UUID spaceId() {
    return spaceId;
  }

  /** When the person made the edit. */
  public Instant at() {
    return at;
  }

  /** Where the person was, which decides the day of the edit. */
  public ZoneId zone() {
    return zone;
  }

  /** The revision of a row that changes now. */
  public long stamp() {
    stamped = true;
    return revision;
  }

  long revision() {
    return revision;
  }

  boolean isStamped() {
    return stamped;
  }
}

package app.todo.space;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

/**
 * A write to one space, under its next revision. Rows that it changes take the revision with {@link
 * #stamp}; when none does, the space keeps the revision it has.
 */
public final class Write {
  private final Step step;
  private final Instant at;
  private final ZoneId zone;
  private final boolean dated;

  /**
   * A write that is made now, in a transaction that holds the space's lock.
   *
   * @param revision the space's next
   * @param emptiedRevision the newest at which the space's trash was emptied
   */
  Write(UUID spaceId, long revision, long emptiedRevision, Instant now, ZoneId zone) {
    this(new Step(spaceId, revision, emptiedRevision, now), now, zone, false);
  }

  private Write(Step step, Instant at, ZoneId zone, boolean dated) {
    this.step = step;
    this.at = at;
    this.zone = zone;
    this.dated = dated;
  }

  /**
   * The same write for an edit that a person made at an earlier moment, wherever they were. A
   * moment that only a wrong clock can give may be one that the database has no date for.
   */
  public Write madeAt(Instant moment, ZoneId where) {
    Instant notBefore = moment.isBefore(Instant.EPOCH) ? Instant.EPOCH : moment;
    return new Write(step, notBefore.isAfter(step.now) ? step.now : notBefore, where, true);
  }

  /** The write to another space as made at the same moment as this one. */
  public Write alongside(Write other) {
    return dated ? other.madeAt(at, zone) : other;
  }

  public UUID spaceId() {
    return step.spaceId;
  }

  /** When the person made the edit. */
  public Instant at() {
    return at;
  }

  /** When the service writes it. */
  public Instant now() {
    return step.now;
  }

  /** Where the person was, which decides the day of the edit. */
  public ZoneId zone() {
    return zone;
  }

  /** Whether edits made after this one stay; an undated write counts as the latest. */
  public boolean isDated() {
    return dated;
  }

  /** The revision of a row that changes now. */
  public long stamp() {
    step.stamped = true;
    return step.revision;
  }

  /** The revision that rows have which this write has changed. */
  public long revision() {
    return step.revision;
  }

  /** The newest revision at which the trash was emptied: what was in it then is gone. */
  public long emptiedRevision() {
    return step.emptiedRevision;
  }

  /** The newest revision of the space once the transaction has committed. */
  public long newest() {
    return step.stamped ? step.revision : step.revision - 1;
  }

  boolean isStamped() {
    return step.stamped;
  }

  /** The one step of the space's revision, which all edits of a transaction share. */
  private static final class Step {
    private final UUID spaceId;
    private final long revision;
    private final long emptiedRevision;
    private final Instant now;
    private boolean stamped;

    Step(UUID spaceId, long revision, long emptiedRevision, Instant now) {
      this.spaceId = spaceId;
      this.revision = revision;
      this.emptiedRevision = emptiedRevision;
      this.now = now;
    }
  }
}

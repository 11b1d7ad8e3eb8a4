package app.todo.space;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/** What the rows of all kinds have: their space, its revision, and when each field was edited. */
@MappedSuperclass
public abstract class Row {
  /** The register of whether the row is deleted, among the fields. */
  public static final String DELETED = "deleted";

  @Id private UUID id;
  private UUID spaceId;
  private long revision;
  private Instant createdAt;
  private @Nullable Instant deletedAt;

  @JdbcTypeCode(SqlTypes.JSON)
  @Mutability(Immutability.class)
  private Edits edited = Edits.NONE;

  @SuppressWarnings("NullAway.Init") // Hibernate fills it in
  protected Row() {}

  protected Row(UUID id, Write write) {
    this.id = id;
    this.spaceId = write.spaceId();
    this.createdAt = write.at();
    this.revision = write.stamp();
  }

  public UUID id() {
    return id;
  }

  public UUID spaceId() {
    return spaceId;
  }

  public long revision() {
    return revision;
  }

  public boolean isDeleted() {
    return deletedAt != null;
  }

  /** Whether the content is gone, so that no write brings the row back. */
  public abstract boolean isGone(Write write);

  public Edits edited() {
    return edited;
  }

  protected Instant createdAt() {
    return createdAt;
  }

  public @Nullable Instant deletedAt() {
    return deletedAt;
  }

  /** Deletes the row, unless something of it was edited later; returns what stays for that. */
  public List<String> delete(Write write) {
    if (!isDeleted() && edited.isAnyLater(write)) {
      return List.of(DELETED);
    }
    edited = edited.with(List.of(DELETED), write);
    if (!isDeleted()) {
      deletedAt = write.now();
      stamp(write);
    }
    return List.of();
  }

  /** Takes the deletion back, unless that was made later; returns what stays for that. */
  public List<String> restore(Write write) {
    if (edited.isLater(DELETED, write)) {
      return List.of(DELETED);
    }
    edited = edited.with(List.of(DELETED), write);
    if (isDeleted()) {
      deletedAt = null;
      stamp(write);
    }
    return List.of();
  }

  /** Whether it was deleted after the write was made. */
  public boolean isDeletedLater(Write write) {
    return isDeleted() && edited.isLater(DELETED, write);
  }

  /**
   * Whether it is not deleted once fields were edited: that brings back what was deleted before.
   */
  public boolean isLiveAfter(Collection<String> fields, Write write) {
    return !isDeleted() || !fields.isEmpty() && edited.isEarlier(DELETED, write);
  }

  /** Notes that fields were edited. An edit made after the deletion brings the row back. */
  public void edit(Collection<String> fields, Write write) {
    if (isDeleted() && isLiveAfter(fields, write)) {
      deletedAt = null;
      stamp(write);
    }
    edited = edited.with(fields, write);
  }

  /** Takes over what this new row was given where it comes from. */
  public final void take(Given given, Write write) {
    takeMoments(given.until(write.now()), write);
  }

  protected void takeMoments(Given given, Write write) {
    createdAt = Objects.requireNonNullElse(given.createdAt(), createdAt);
  }

  /** Lies in the trash since a moment. */
  protected void takeDeletion(@Nullable Instant moment, Write write) {
    if (moment != null) {
      deletedAt = moment;
      edited = edited.with(List.of(DELETED), write);
    }
  }

  /** Begins anew, as if made by this write and not edited since. */
  protected void renew(Write write) {
    createdAt = write.at();
    deletedAt = null;
    edited = Edits.NONE;
    stamp(write);
  }

  /** Forgets everything but the deletion. */
  protected void forgetEdits(Write write) {
    deletedAt = deletedAt == null ? write.now() : deletedAt;
    edited = Edits.NONE.with(List.of(DELETED), write);
    stamp(write);
  }

  /** Forgets that it was deleted: the service did it, and no person. */
  protected void forgetDeletion() {
    edited = Edits.NONE;
  }

  /** Gives the row the write's revision, because what others see of it changes. */
  protected void stamp(Write write) {
    revision = write.stamp();
  }
}

package app.todo.space;

import jakarta.persistence.MappedSuperclass;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row that stays in the trash for 30 days before its content is deleted. */
@MappedSuperclass
public abstract class PurgeableRow extends Row {
  /** How long a deleted row can be restored. */
  public static final Duration RESTORABLE = Duration.ofDays(30);

  private boolean purged;

  protected PurgeableRow() {}

  protected PurgeableRow(UUID id, Write write) {
    super(id, write);
  }

  public boolean isPurged() {
    return purged;
  }

  /** Rows can be restored for a while; after that they are as good as purged. */
  @Override
  public boolean isGone(Write write) {
    @Nullable Instant deleted = deletedAt();
    return purged || deleted != null && !deleted.isAfter(write.now().minus(RESTORABLE));
  }

  /** Marks the row as a tombstone; the subclass clears its own content. */
  protected void becomeTombstone(Write write) {
    purged = true;
    forgetEdits(write);
  }

  @Override
  protected void takeMoments(Given given, Write write) {
    super.takeMoments(given, write);
    takeDeletion(given.deletedAt(), write);
  }

  @Override
  protected void renew(Write write) {
    purged = false;
    super.renew(write);
  }
}

package app.todo.space;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What only the service writes of a row, for a row that is brought from elsewhere. Other moments
 * are cut to those from 1970 until now; what is absent is as of any new row.
 *
 * @param completedAt of a task: it is completed, and makes no next occurrence
 * @param deletedAt of a task or a list: it lies in the trash
 * @param nextOccurrenceId of a task: the task that completing it made
 */
@RegisterForReflection
public record Given(
    @Nullable Instant createdAt,
    @Nullable Instant updatedAt,
    @Nullable Instant completedAt,
    @Nullable Instant deletedAt,
    @Nullable UUID nextOccurrenceId) {

  /** The same with moments that rows may have. */
  Given until(Instant now) {
    return new Given(
        within(createdAt, now),
        within(updatedAt, now),
        within(completedAt, now),
        within(deletedAt, now),
        nextOccurrenceId);
  }

  private static @Nullable Instant within(@Nullable Instant moment, Instant now) {
    if (moment == null) {
      return null;
    }
    Instant notAfter = moment.isAfter(now) ? now : moment;
    return notAfter.isBefore(Instant.EPOCH)
        ? Instant.EPOCH
        : notAfter.truncatedTo(ChronoUnit.MICROS);
  }
}

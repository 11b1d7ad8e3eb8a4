package app.todo.task;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The next time that a repeating task is due.
 *
 * @param id derived from the task's id and the new due date, so that it is made once however often
 *     and wherever the task is completed
 */
record Occurrence(UUID id, Due due, @Nullable Moment reminder, Recurrence recurrence) {

  static Occurrence of(UUID taskId, Due due, @Nullable Moment reminder, Recurrence recurrence) {
    return new Occurrence(derivedId(taskId, due), due, reminder, recurrence);
  }

  /** A name-based UUID (RFC 9562, version 3): the task is the name space, the due date the name. */
  private static UUID derivedId(UUID taskId, Due due) {
    byte[] name = due.text().getBytes(StandardCharsets.UTF_8);
    return UUID.nameUUIDFromBytes(
        ByteBuffer.allocate(2 * Long.BYTES + name.length)
            .putLong(taskId.getMostSignificantBits())
            .putLong(taskId.getLeastSignificantBits())
            .put(name)
            .array());
  }
}

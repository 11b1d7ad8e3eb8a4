package app.todo.space;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A write to more rows than fit into one transaction.
 *
 * @param rowId the row that the write is about, or the space
 * @param editedAt in microseconds since 1970; leaves what was edited later, and nothing if null
 * @param reached the last row done; rows are done in the order of their ids
 */
public record LargeWrite(
    UUID spaceId, String kind, UUID rowId, @Nullable Long editedAt, UUID reached) {
  private static final UUID START = new UUID(0, 0);

  static LargeWrite start(UUID spaceId, String kind, UUID rowId, @Nullable Long editedAt) {
    return new LargeWrite(spaceId, kind, rowId, editedAt, START);
  }

  LargeWrite after(UUID last) {
    return new LargeWrite(spaceId, kind, rowId, editedAt, last);
  }
}

package app.todo.space;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A row in its newest state.
 *
 * @param kind {@code task}, {@code tag}, {@code list}, {@code section}, {@code filter} or {@code
 *     member}
 * @param deleted whether the row is in the trash, or gone
 * @param data the row as its own endpoint shows it; null when it is gone for good
 * @param movedTo the space that the row is in now, where it has left this one
 */
public record Change(
    @Schema(enumeration = {"task", "tag", "list", "section", "filter", "member"}) String kind,
    UUID id,
    UUID spaceId,
    long revision,
    boolean deleted,
    @Nullable Object data,
    @Nullable UUID movedTo) {

  RowKey key() {
    return new RowKey(kind, id);
  }

  /** The change of a row, with its data unless it is gone. */
  public static Change of(String kind, Row row, @Nullable Object data) {
    return new Change(kind, row.id(), row.spaceId(), row.revision(), row.isDeleted(), data, null);
  }

  /** The change of a row that has left a space. */
  static Change departed(ChangedRows.Found row) {
    return new Change(
        row.key().kind(), row.key().id(), row.spaceId(), row.revision(), true, null, row.movedTo());
  }
}

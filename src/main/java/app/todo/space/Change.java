package app.todo.space;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A row in its newest state.
 *
 * @param kind {@code task}, {@code tag}, {@code list}, {@code section} or {@code filter}
 * @param deleted whether the row is in the trash, or gone
 * @param data the row as its own endpoint shows it; null when it is gone for good
 */
public record Change(
    @Schema(enumeration = {"task", "tag", "list", "section", "filter"}) String kind,
    UUID id,
    UUID spaceId,
    long revision,
    boolean deleted,
    @Nullable Object data) {

  RowKey key() {
    return new RowKey(kind, id);
  }

  /** The change of a row, with its data unless it is gone. */
  public static Change of(String kind, Row row, @Nullable Object data) {
    return new Change(kind, row.id(), row.spaceId(), row.revision(), row.isDeleted(), data);
  }
}

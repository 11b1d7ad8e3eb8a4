package app.todo.space;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A row in its newest state.
 *
 * @param kind {@code task} or {@code tag}
 * @param deleted whether the row is gone; then there is no data
 * @param data the row as its own endpoint shows it
 */
public record Change(
    @Schema(enumeration = {"task", "tag"}) String kind,
    UUID id,
    long revision,
    boolean deleted,
    @Nullable Object data) {}

package app.todo.space;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The next changes of a reader's spaces, each in commit order.
 *
 * @param cursor what to send the next time
 * @param more whether there are more changes already
 * @param reset the spaces whose rows have to be dropped first
 */
public record ChangePage(
    List<Change> changes,
    @Schema(implementation = String.class) Cursor cursor,
    boolean more,
    List<UUID> reset) {}

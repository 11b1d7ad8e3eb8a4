package app.todo.space;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The next changes of a space, in commit order.
 *
 * @param cursor what to send as {@code since} the next time
 * @param more whether there are more changes already
 * @param reset whether the copy has to be replaced: it begins anew with these changes
 */
public record ChangePage(
    List<Change> changes,
    @Schema(implementation = String.class) Cursor cursor,
    boolean more,
    boolean reset) {}

package app.todo.sync;

import app.todo.space.Change;
import app.todo.space.ChangePage;
import app.todo.space.Cursor;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of the client's mutations, and what has changed.
 *
 * @param lastMutationId the mutations up to this one are settled: applied or refused
 * @param refused those refused that the client has not read yet, which it shows by its next cursor
 * @param superseded of this request's mutations
 * @param cursor what to send the next time
 * @param more whether there are more changes already
 * @param reset the spaces whose rows have to be dropped before these changes are taken in
 */
record SyncAnswer(
    long lastMutationId,
    @Schema(implementation = Refusal[].class) List<JsonNode> refused,
    List<Superseded> superseded,
    List<Change> changes,
    @Schema(implementation = String.class) Cursor cursor,
    boolean more,
    List<UUID> reset,
    Instant now) {

  static SyncAnswer of(Client client, List<Superseded> superseded, ChangePage page, Instant now) {
    return new SyncAnswer(
        client.lastMutationId(),
        client.refusals(),
        superseded,
        page.changes(),
        page.cursor().with(client.id(), client.lastMutationId()),
        page.more(),
        page.reset(),
        now);
  }
}

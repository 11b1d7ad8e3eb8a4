package app.todo.space;

import app.todo.identity.Caller;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Multi;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Changes, for clients that keep a copy. */
@Path("/api")
@Tag(name = "Changes")
@RunOnVirtualThread
class ChangeResource {
  private final Feed feed;
  private final HeavyReads reads;
  private final EventStreams streams;
  private final Caller caller;

  ChangeResource(Feed feed, HeavyReads reads, EventStreams streams, Caller caller) {
    this.feed = feed;
    this.reads = reads;
    this.streams = streams;
    this.caller = caller;
  }

  @GET
  @Path("changes")
  @Operation(
      operationId = "listChanges",
      summary = "The changes after a cursor, in commit order",
      description =
          "Each row comes once, in its newest state; what is in the trash is deleted and has data,"
              + " what is gone for good has none. Without `since`: all there is, and nothing that is"
              + " gone. With `reset`: replace the copy and keep your unsent writes.")
  public Changes changes(
      @RestQuery("since") @Parameter(schema = @Schema(implementation = String.class))
          @Nullable Cursor since,
      @RestQuery("limit") @DefaultValue("500") @Min(1) @Max(500) int limit) {
    return reads.read(() -> read(since, limit));
  }

  private Changes read(@Nullable Cursor since, int limit) {
    ChangePage page = feed.page(caller.accountId(), since, limit);
    return page.reset().isEmpty()
        ? Changes.of(page, false)
        : Changes.of(feed.page(caller.accountId(), null, limit), true);
  }

  @GET
  @Path("events")
  @Blocking
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @Operation(
      operationId = "followChanges",
      summary = "A cursor after each commit",
      description =
          "Server-sent events. `changes`, at connect and when something has changed, has the newest"
              + " cursor as data and id; `beat` comes every 20 seconds. The stream ends with its"
              + " session, and the oldest of an account's when there are more than 20.")
  @APIResponse(
      responseCode = "200",
      description = "A stream that does not end",
      content =
          @Content(
              mediaType = MediaType.SERVER_SENT_EVENTS,
              schema = @Schema(implementation = String.class)))
  // nginx would gather the events until they fill a buffer.
  @ResponseHeader(name = "X-Accel-Buffering", value = "no")
  @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "no-store")
  public Multi<OutboundSseEvent> events(@Context Sse sse, @Context Request request) {
    // The answer to HEAD ends at once, so the connection's next request is answered.
    return request.getMethod().equals(HttpMethod.HEAD)
        ? Multi.createFrom().empty()
        : streams.open(caller.accountId(), caller.sessionId()).map(signal -> signal.event(sse));
  }

  /**
   * The next changes, in commit order.
   *
   * @param cursor what to send as {@code since} the next time
   * @param more whether there are more changes already
   * @param reset whether the copy has to be replaced: it begins anew with these changes
   */
  @Schema(name = "ChangePage")
  record Changes(
      List<Change> changes,
      @Schema(implementation = String.class) Cursor cursor,
      boolean more,
      boolean reset) {
    static Changes of(ChangePage page, boolean reset) {
      return new Changes(page.changes(), page.cursor(), page.more(), reset);
    }
  }
}

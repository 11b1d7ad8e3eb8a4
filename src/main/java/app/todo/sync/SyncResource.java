package app.todo.sync;

import app.todo.identity.Caller;
import app.todo.identity.Travels;
import app.todo.space.ChangePage;
import app.todo.space.Feed;
import app.todo.space.HeavyReads;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Sync, for clients that keep a copy and edit it offline. */
@Path("/api/sync")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sync")
@RunOnVirtualThread
class SyncResource {
  private final Clients clients;
  private final Pushes pushes;
  private final Feed feed;
  private final HeavyReads reads;
  private final Travels travels;
  private final Caller caller;
  private final Clock clock;

  SyncResource(
      Clients clients,
      Pushes pushes,
      Feed feed,
      HeavyReads reads,
      Travels travels,
      Caller caller,
      Clock clock) {
    this.clients = clients;
    this.pushes = pushes;
    this.feed = feed;
    this.reads = reads;
    this.travels = travels;
    this.caller = caller;
    this.clock = clock;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "sync",
      summary = "Send mutations and read what has changed",
      description =
          "Each mutation takes effect once and in its order, however often it is sent. The later"
              + " edit of a field wins. A mutation that breaks a rule is refused alone.")
  @APIResponseSchema(SyncAnswer.class)
  @APIResponse(
      responseCode = "409",
      description = "Too many refusals of the client have not been read")
  public SyncAnswer sync(SyncRequest request) {
    // Measured before anything is waited for, which would make the edits seem later.
    Duration lag = request.lag(clock.instant());
    ZoneId zone = follow(request);
    return request.mutations().isEmpty()
        ? reads.read(() -> pull(request))
        : pushes.push(request, lag, zone);
  }

  private SyncAnswer pull(SyncRequest request) {
    UUID account = caller.accountId();
    Clients.Reader reader = clients.read(account, request.clientId());
    long read = request.cursor() == null ? 0 : request.cursor().lastRead(request.clientId());
    Client client = reader.client().acknowledging(read);
    if (client.refusals().size() < reader.client().refusals().size()) {
      clients.forget(account, client.id(), read);
    }
    ChangePage page = feed.page(reader.spaces(), request.cursor(), request.limit());
    return SyncAnswer.of(client, List.of(), page, clock.instant());
  }

  /** The zone that days are counted in: the device's, unless the account's is pinned. */
  private ZoneId follow(SyncRequest request) {
    ZoneId device = request.zone().orElse(caller.zone());
    if (caller.isZonePinned() || device.equals(caller.zone())) {
      return caller.zone();
    }
    travels.follow(caller.accountId(), device);
    return device;
  }
}

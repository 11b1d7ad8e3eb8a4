package app.todo.sharing;

import app.todo.identity.Caller;
import app.todo.identity.Guesses;
import app.todo.identity.SecurityLog;
import app.todo.identity.Token;
import app.todo.problem.MissingException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Invitations over HTTP, for those who are invited. */
@Path("/api/invitations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sharing")
@RunOnVirtualThread
class InvitationResource {
  private final Sharing sharing;
  private final Invitations invitations;
  private final SharedLists lists;
  private final Guesses guesses;
  private final SecurityLog log;
  private final Caller caller;

  InvitationResource(
      Sharing sharing,
      Invitations invitations,
      SharedLists lists,
      Guesses guesses,
      SecurityLog log,
      Caller caller) {
    this.sharing = sharing;
    this.invitations = invitations;
    this.lists = lists;
    this.guesses = guesses;
    this.log = log;
    this.caller = caller;
  }

  @GET
  @Operation(operationId = "listInvitations", summary = "The invitations to the caller's address")
  public ReceivedInvitations list() {
    return new ReceivedInvitations(
        invitations.to(lists.address(caller.accountId())).stream()
            .flatMap(invitation -> sharing.received(invitation).stream())
            .toList());
  }

  @POST
  @Path("preview")
  @Consumes(MediaType.APPLICATION_JSON)
  @PermitAll
  @Operation(operationId = "previewInvitation", summary = "What an invitation's link leads to")
  @APIResponseSchema(value = InvitationPreview.class, responseCode = "200")
  @APIResponse(responseCode = "404", description = "It does not work, or no longer")
  @APIResponse(responseCode = "429", description = "Too many that do not work: wait")
  public InvitationPreview preview(LinkToken link, @Context HttpServerRequest request) {
    return guesses
        .guard(request, () -> find(link).filter(invitations::isLiving))
        .map(sharing::preview)
        .orElseThrow(() -> new MissingException(Sharing.NO_INVITATION));
  }

  @POST
  @Path("accept")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "acceptLink", summary = "Join the list that a link leads to")
  @APIResponseSchema(value = SharedList.class, responseCode = "200")
  @APIResponse(responseCode = "404", description = "It does not work, or no longer")
  @APIResponse(responseCode = "429", description = "Too many that do not work: wait")
  public SharedList accept(LinkToken link, @Context HttpServerRequest request) {
    return joined(guesses.guard(request, () -> find(link)), request);
  }

  @POST
  @Path("{id}/accept")
  @Operation(
      operationId = "acceptInvitation",
      summary = "Join the list to which the caller's address is invited")
  @APIResponseSchema(value = SharedList.class, responseCode = "200")
  public SharedList accept(@RestPath UUID id, @Context HttpServerRequest request) {
    return joined(invitations.find(id, lists.address(caller.accountId())), request);
  }

  @DELETE
  @Path("{id}")
  @Transactional
  @Operation(operationId = "declineInvitation", summary = "Decline an invitation to one's address")
  @APIResponse(responseCode = "204", description = "It is gone")
  public void decline(@RestPath UUID id) {
    if (!invitations.decline(id, lists.address(caller.accountId()))) {
      throw new MissingException(Sharing.NO_INVITATION);
    }
  }

  record ReceivedInvitations(List<ReceivedInvitation> invitations) {}

  private Optional<Invitation> find(LinkToken link) {
    return invitations.find(new Token(link.token()));
  }

  private SharedList joined(Optional<Invitation> invitation, HttpServerRequest request) {
    SharedList list = sharing.accept(invitation, caller.accountId());
    log.record(
        "invitation_accepted",
        request,
        Map.of("account", caller.accountId(), "space", list.spaceId()));
    return list;
  }
}

package app.todo.sharing;

import app.todo.identity.Caller;
import app.todo.identity.SecurityLog;
import app.todo.patch.MergePatch;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

/** Shared spaces over HTTP: their members, and the invitations to them. */
@Path("/api/spaces")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sharing")
@RunOnVirtualThread
class SpaceResource {
  private final Sharing sharing;
  private final SecurityLog log;
  private final Caller caller;

  SpaceResource(Sharing sharing, SecurityLog log, Caller caller) {
    this.sharing = sharing;
    this.log = log;
    this.caller = caller;
  }

  @GET
  @Path("{id}")
  @Operation(operationId = "getSpace", summary = "A shared space: its members and invitations")
  public SpaceView get(@RestPath UUID id) {
    return sharing.view(id, caller.accountId());
  }

  @POST
  @Path("{id}/invitations")
  @ResponseStatus(201)
  @Operation(
      operationId = "invite",
      summary = "Invite by a link, or the account of an address",
      description =
          "The link is the page's address followed by /join# and the token, which is shown this once."
              + " An invitation to an address is answered alike whether or not it has an account.")
  @APIResponseSchema(
      value = MadeInvitation.class,
      responseCode = "201",
      responseDescription = "Made")
  @APIResponse(responseCode = "409", description = "There are too many invitations")
  public MadeInvitation invite(
      @RestPath UUID id, InvitationDraft draft, @Context HttpServerRequest request) {
    MadeInvitation made = sharing.invite(id, caller.accountId(), draft);
    record("invitation_made", request, Map.of("space", id, "invitation", made.id()));
    return made;
  }

  @DELETE
  @Path("{id}/invitations/{invitation_id}")
  @Operation(operationId = "revokeInvitation", summary = "Revoke an invitation, at once")
  @APIResponse(responseCode = "204", description = "It no longer works")
  public void revoke(
      @RestPath UUID id,
      @RestPath("invitation_id") UUID invitationId,
      @Context HttpServerRequest request) {
    sharing.revoke(id, caller.accountId(), invitationId);
    record("invitation_revoked", request, Map.of("space", id, "invitation", invitationId));
  }

  @PATCH
  @Path("{id}/members/{account_id}")
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @Operation(operationId = "changeMember", summary = "Change what a member may do")
  @APIResponseSchema(MemberView.class)
  @APIResponse(responseCode = "409", description = "The list would have no owner")
  public MemberView change(
      @RestPath UUID id,
      @RestPath("account_id") UUID accountId,
      MemberDraft draft,
      @Context HttpServerRequest request) {
    MemberView member = sharing.change(id, caller.accountId(), accountId, draft.role());
    record(
        "member_changed",
        request,
        Map.of("space", id, "member", accountId, "role", draft.role().column()));
    return member;
  }

  @DELETE
  @Path("{id}/members/{account_id}")
  @Operation(operationId = "removeMember", summary = "Remove a member, or leave")
  @APIResponse(responseCode = "204", description = "They are no longer a member")
  @APIResponse(responseCode = "409", description = "The list would have no owner")
  public void remove(
      @RestPath UUID id,
      @RestPath("account_id") UUID accountId,
      @Context HttpServerRequest request) {
    sharing.remove(id, caller.accountId(), accountId);
    String event = accountId.equals(caller.accountId()) ? "member_left" : "member_removed";
    record(event, request, Map.of("space", id, "member", accountId));
  }

  private void record(String event, HttpServerRequest request, Map<String, ?> details) {
    Map<String, Object> all = new HashMap<>(details);
    all.put("account", caller.accountId());
    log.record(event, request, all);
  }
}

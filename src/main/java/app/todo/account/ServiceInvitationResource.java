package app.todo.account;

import app.todo.account.Audit.Event;
import app.todo.identity.Caller;
import app.todo.problem.MissingException;
import io.quarkus.security.ForbiddenException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

/** Invitations to register, by the accounts that may invite. */
@Path("/api/auth/invitations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts")
@RunOnVirtualThread
class ServiceInvitationResource {
  private final ServiceInvitations invitations;
  private final Registrations registrations;
  private final Audit audit;
  private final Caller caller;

  ServiceInvitationResource(
      ServiceInvitations invitations, Registrations registrations, Audit audit, Caller caller) {
    this.invitations = invitations;
    this.registrations = registrations;
    this.audit = audit;
    this.caller = caller;
  }

  record ServiceInvitationList(List<ServiceInvitationView> invitations) {}

  @GET
  @Operation(
      operationId = "listServiceInvitations",
      summary = "The account's invitations to register that nobody has used")
  public ServiceInvitationList list() {
    return new ServiceInvitationList(
        invitations.of(caller.accountId()).stream().map(ServiceInvitation::view).toList());
  }

  @POST
  @ResponseStatus(201)
  @Operation(
      operationId = "inviteToService",
      summary = "Make a link by which one person may register")
  @APIResponseSchema(
      value = MadeServiceInvitation.class,
      responseCode = "201",
      responseDescription = "Made")
  @APIResponse(responseCode = "409", description = "Too many that nobody has used")
  public MadeServiceInvitation make(
      ServiceInvitationDraft draft, @Context HttpServerRequest request) {
    if (!registrations.takesInvitations()) {
      throw new ForbiddenException(Registrations.CLOSED);
    }
    MadeServiceInvitation made = invitations.make(caller.accountId(), draft.expiresInDays());
    audit.record(
        Event.INVITED, request, Map.of("account", caller.accountId(), "invitation", made.id()));
    return made;
  }

  @DELETE
  @Path("{id}")
  @Operation(operationId = "revokeServiceInvitation", summary = "Revoke an invitation to register")
  @APIResponse(responseCode = "204", description = "It no longer works")
  public void revoke(@RestPath UUID id) {
    if (!invitations.revoke(caller.accountId(), id)) {
      throw new MissingException("Invitation not found");
    }
  }
}

package app.todo.passkey;

import app.todo.account.PasswordCheck;
import app.todo.account.PasswordProof;
import app.todo.account.PublicAddress;
import app.todo.account.WaysIn;
import app.todo.identity.Caller;
import app.todo.identity.SecurityLog;
import app.todo.patch.MergePatch;
import app.todo.problem.BrokenRulesException;
import app.todo.problem.ConflictException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

/** The passkeys of the account that is signed in. */
@Path("/api/auth/passkeys")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts")
@RunOnVirtualThread
class PasskeyResource {
  private final Passkeys passkeys;
  private final PasskeyOptions options;
  private final Challenges challenges;
  private final RelyingParty party;
  private final PasswordCheck check;
  private final WaysIn ways;
  private final PublicAddress address;
  private final SecurityLog log;
  private final Caller caller;

  PasskeyResource(
      Passkeys passkeys,
      PasskeyOptions options,
      Challenges challenges,
      RelyingParty party,
      PasswordCheck check,
      WaysIn ways,
      PublicAddress address,
      SecurityLog log,
      Caller caller) {
    this.passkeys = passkeys;
    this.options = options;
    this.challenges = challenges;
    this.party = party;
    this.check = check;
    this.ways = ways;
    this.address = address;
    this.log = log;
    this.caller = caller;
  }

  /**
   * The account's passkeys.
   *
   * @param demanded whether signing in by password also wants one
   */
  record PasskeyList(List<PasskeyView> passkeys, boolean demanded) {}

  @GET
  @Operation(operationId = "listPasskeys", summary = "The account's passkeys")
  public PasskeyList list() {
    return new PasskeyList(
        passkeys.of(caller.accountId()).stream().map(Passkey::view).toList(),
        ways.demandsPasskey(caller.accountId()));
  }

  @POST
  @Path("options")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "beginPasskey",
      summary = "What the browser needs to make a passkey, in WebAuthn's own names")
  @APIResponseSchema(value = ObjectNode.class, responseCode = "200")
  @APIResponse(responseCode = "409", description = "Passkeys can't be used at this address")
  @APIResponse(responseCode = "429", description = "Too many failures, or too many at once: wait")
  public ObjectNode options(PasswordProof proof, @Context HttpServerRequest request) {
    check.confirm(proof, request);
    URI origin = origin(address, request);
    UUID account = caller.accountId();
    return options.toMake(
        account,
        ways.addressOf(account),
        passkeys.of(account),
        challenges.make(purpose(), request),
        origin);
  }

  @POST
  @ResponseStatus(201)
  @Operation(operationId = "addPasskey", summary = "Add the passkey that the browser has made")
  @APIResponseSchema(value = PasskeyView.class, responseCode = "201")
  @APIResponse(responseCode = "409", description = "It is known already, or there are 20")
  public PasskeyView add(PasskeyDraft draft, @Context HttpServerRequest request) {
    URI origin = origin(address, request);
    MadeCredential made =
        challenges
            .take(purpose(), request)
            .flatMap(challenge -> party.made(draft.credential(), challenge, origin))
            .orElseThrow(() ->
                new BrokenRulesException("credential", "is not a passkey that was just asked for"));
    Passkey passkey = passkeys.add(caller.accountId(), draft.name(), made);
    record("passkey_added", passkey.id(), request);
    return passkey.view();
  }

  @PATCH
  @Path("{id}")
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @Operation(operationId = "renamePasskey", summary = "Give a passkey another name")
  public PasskeyView rename(@RestPath UUID id, PasskeyName name) {
    return passkeys.rename(caller.accountId(), id, name.name()).view();
  }

  @DELETE
  @Path("{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "removePasskey", summary = "Remove a passkey: it opens nothing any more")
  @APIResponse(responseCode = "204", description = "Removed")
  @APIResponse(responseCode = "409", description = "It is the only way into the account")
  @APIResponse(responseCode = "429", description = "Too many failures, or too many at once: wait")
  public void remove(@RestPath UUID id, PasswordProof proof, @Context HttpServerRequest request) {
    check.confirm(proof, request);
    passkeys.remove(caller.accountId(), id);
    record("passkey_removed", id, request);
  }

  @PUT
  @Path("demand")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "demandPasskey",
      summary = "Whether signing in by password also wants a passkey")
  @APIResponse(responseCode = "204", description = "Done")
  @APIResponse(responseCode = "409", description = "There is no passkey to demand")
  @APIResponse(responseCode = "429", description = "Too many failures, or too many at once: wait")
  public void demand(Demand demand, @Context HttpServerRequest request) {
    check.confirm(new PasswordProof(demand.password()), request);
    passkeys.demand(caller.accountId(), demand.demanded());
    String event = demand.demanded() ? "passkey_demand_on" : "passkey_demand_off";
    log.record(event, request, Map.of("account", caller.accountId()));
  }

  /** Browsers offer passkeys at the address alone for which they were made. */
  static URI origin(PublicAddress address, HttpServerRequest request) {
    return address
        .forPasskeys(request)
        .orElseThrow(() ->
            new ConflictException(
                "Passkeys need https and TODO_URL, the address of this service for browsers."));
  }

  /** A challenge for another session or to sign in doesn't make a passkey here. */
  private String purpose() {
    return "make:" + caller.sessionId();
  }

  private void record(String event, UUID passkey, HttpServerRequest request) {
    log.record(event, request, Map.of("account", caller.accountId(), "passkey", passkey));
  }
}

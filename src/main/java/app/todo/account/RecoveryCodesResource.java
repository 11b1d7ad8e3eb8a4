package app.todo.account;

import app.todo.account.Audit.Event;
import app.todo.identity.Caller;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The recovery codes of the account that is signed in. */
@Path("/api/auth/me/recovery-codes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts")
@RunOnVirtualThread
class RecoveryCodesResource {
  private final RecoveryCodes codes;
  private final PasswordCheck passwords;
  private final Audit audit;
  private final Caller caller;

  RecoveryCodesResource(RecoveryCodes codes, PasswordCheck passwords, Audit audit, Caller caller) {
    this.codes = codes;
    this.passwords = passwords;
    this.audit = audit;
    this.caller = caller;
  }

  /** How many codes still work. */
  record RecoveryCodesLeft(long left) {}

  /** New codes, which are shown this once. */
  record NewRecoveryCodes(List<String> recoveryCodes) {

    /** Never the secrets: records end up in messages. */
    @Override
    public String toString() {
      return "NewRecoveryCodes[]";
    }
  }

  @GET
  @Operation(operationId = "countRecoveryCodes", summary = "How many recovery codes still work")
  public RecoveryCodesLeft left() {
    return new RecoveryCodesLeft(codes.left(caller.accountId()));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "renewRecoveryCodes",
      summary = "Make ten new recovery codes; the old ones no longer work")
  @APIResponseSchema(value = NewRecoveryCodes.class, responseCode = "200")
  @APIResponse(responseCode = "429", description = "Too many failures, or too many at once: wait")
  public NewRecoveryCodes renew(PasswordProof proof, @Context HttpServerRequest request) {
    passwords.require(proof, request);
    NewRecoveryCodes made = new NewRecoveryCodes(codes.renew(caller.accountId()));
    audit.record(Event.RECOVERY_CODES_MADE, request, passwords.who());
    return made;
  }
}

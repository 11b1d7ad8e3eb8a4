package app.todo.account;

import app.todo.account.Audit.Event;
import app.todo.identity.Token;
import app.todo.problem.BrokenRulesException;
import app.todo.problem.MissingException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/**
 * A new password for somebody who has forgotten theirs. Nobody is signed in by it: what else a
 * sign-in asks for is still asked.
 */
@Path("/api/auth/recovery")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts")
@RunOnVirtualThread
class RecoveryResource {
  private static final String WRONG_CODE = "is not an unused recovery code of this address";

  private final Recovery recovery;
  private final Passwords passwords;
  private final AccountMails mails;
  private final SignInLimits limits;
  private final WaysIn ways;
  private final Audit audit;

  RecoveryResource(
      Recovery recovery,
      Passwords passwords,
      AccountMails mails,
      SignInLimits limits,
      WaysIn ways,
      Audit audit) {
    this.recovery = recovery;
    this.mails = mails;
    this.passwords = passwords;
    this.limits = limits;
    this.ways = ways;
    this.audit = audit;
  }

  @POST
  @Path("mail")
  @Consumes(MediaType.APPLICATION_JSON)
  @PermitAll
  @ResponseStatus(202)
  @Operation(
      operationId = "mailRecoveryLink",
      summary = "Have a link that sets a new password sent to an address",
      description = "The answer is the same whether or not the address has an account.")
  @APIResponse(responseCode = "202", description = "A link is sent if the address has an account")
  @APIResponse(responseCode = "404", description = "This service sends no e-mails")
  @APIResponse(responseCode = "429", description = "Too many links were asked for: wait")
  public void mail(MailRecovery claim, @Context HttpServerRequest request) {
    if (!mails.isOffered()) {
      throw new MissingException("This service sends no e-mails. Ask its operator for a link.");
    }
    limits.countMail(request, claim.email());
    audit.record(Event.RECOVERY_ASKED, request, Map.of());
    mails.sendLink(claim.email());
  }

  @POST
  @Path("preview")
  @Consumes(MediaType.APPLICATION_JSON)
  @PermitAll
  @Operation(operationId = "previewRecovery", summary = "Whose password a link sets anew")
  @APIResponseSchema(value = RecoveryPreview.class, responseCode = "200")
  @APIResponse(responseCode = "404", description = "It does not work, or no longer")
  @APIResponse(responseCode = "429", description = "Too many that do not work: wait")
  public RecoveryPreview preview(LinkSecret link, @Context HttpServerRequest request) {
    return limits
        .guard(request, () -> recovery.preview(new Token(link.token())))
        .orElseThrow(Recovery::deadLink);
  }

  @POST
  @Path("link")
  @PermitAll
  @Operation(
      operationId = "recoverByLink",
      summary = "Set a new password by a link; every session of the account ends")
  @APIResponse(responseCode = "204", description = "Set")
  @APIResponse(responseCode = "403", description = "Passwords are switched off")
  @APIResponse(responseCode = "404", description = "The link does not work, or no longer")
  @APIResponse(responseCode = "429", description = "Too many that do not work, or at once: wait")
  public void byLink(LinkRecovery claim, @Context HttpServerRequest request) {
    ways.requirePasswords();
    Token token = new Token(claim.token());
    if (limits.guard(request, () -> recovery.preview(token)).isEmpty()) {
      throw Recovery.deadLink();
    }
    String hash = passwords.signIns().admit(() -> hash(claim.newPassword(), request));
    UUID account = recovery.resetByLink(token, claim.newPassword(), hash);
    recordReset(account, "link", request);
  }

  @POST
  @Path("code")
  @PermitAll
  @Operation(
      operationId = "recoverByCode",
      summary = "Set a new password by a recovery code; every session of the account ends")
  @APIResponse(responseCode = "204", description = "Set")
  @APIResponse(responseCode = "403", description = "Passwords are switched off")
  @APIResponse(responseCode = "429", description = "Too many failures, or too many at once: wait")
  public void byCode(CodeRecovery claim, @Context HttpServerRequest request) {
    ways.requirePasswords();
    Optional<UUID> account =
        passwords
            .signIns()
            .admit(() -> limits.guard(claim.email(), request, () -> matching(claim, request)));
    if (account.isEmpty()) {
      throw new BrokenRulesException("code", WRONG_CODE);
    }
  }

  /** Hashes also for addresses without an account, so that they take as long. */
  private Optional<UUID> matching(CodeRecovery claim, HttpServerRequest request) {
    String hash = hash(claim.newPassword(), request);
    Optional<UUID> account = recovery.resetByCode(claim, hash);
    if (account.isPresent()) {
      recordReset(account.get(), "code", request);
    } else {
      audit.record(Event.RECOVERY_FAILED, request, Map.of());
    }
    return account;
  }

  private void recordReset(UUID account, String by, HttpServerRequest request) {
    audit.record(Event.PASSWORD_RESET, request, Map.of("account", account, "by", by));
    mails.tellReset(account);
  }

  private String hash(String password, HttpServerRequest request) {
    return passwords.hash(password, request.response()::closed);
  }
}

package app.todo.account;

import app.todo.account.AddressChanges.Changed;
import app.todo.account.Audit.Event;
import app.todo.identity.Caller;
import app.todo.identity.Token;
import app.todo.problem.BrokenRulesException;
import app.todo.problem.MissingException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * The address of the account that is signed in. Where the service sends e-mails, a link that goes
 * to the new one confirms it.
 */
@Path("/api/auth/me/address")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts")
@RunOnVirtualThread
class AddressResource {
  static final String DEAD_LINK =
      "This link does not work, or no longer, or another account asked for it.";

  private final AddressChanges changes;
  private final AccountMails mails;
  private final PasswordCheck check;
  private final SignInLimits limits;
  private final KnownBrowsers browsers;
  private final WaysIn ways;
  private final Audit audit;
  private final Caller caller;

  AddressResource(
      AddressChanges changes,
      AccountMails mails,
      PasswordCheck check,
      SignInLimits limits,
      KnownBrowsers browsers,
      WaysIn ways,
      Audit audit,
      Caller caller) {
    this.changes = changes;
    this.mails = mails;
    this.check = check;
    this.limits = limits;
    this.browsers = browsers;
    this.ways = ways;
    this.audit = audit;
    this.caller = caller;
  }

  @POST
  @Operation(
      operationId = "changeAddress",
      summary = "Change the account's e-mail address",
      description =
          "Where the service sends e-mails, the new address gets a link that changes it, and the"
              + " answer is the same if it is taken.")
  @APIResponseSchema(
      value = AccountView.class,
      responseCode = "200",
      responseDescription = "Changed: the service sends no e-mails")
  @APIResponse(responseCode = "202", description = "A link is sent to the new address")
  @APIResponse(responseCode = "409", description = "The address is taken")
  @APIResponse(responseCode = "429", description = "Too many failures, links or at once: wait")
  public RestResponse<AccountView> change(
      AddressChange change, @Context HttpServerRequest request) {
    Account known = check.require(new PasswordProof(change.password()), request);
    String email = change.email();
    if (known.email().equals(email)) {
      throw new BrokenRulesException("email", "is the account's address already");
    }
    if (mails.isOffered()) {
      limits.countMail(request, known.email(), email);
      mails.sendAddressLink(known.email(), email, changes.begin(known, email));
      audit.record(Event.ADDRESS_CHANGE_ASKED, request, check.who());
      return RestResponse.accepted();
    }
    return RestResponse.ok(written(changes.change(known, email), request));
  }

  @POST
  @Path("confirmation")
  @Operation(
      operationId = "confirmAddress",
      summary = "Change the account's e-mail address by the link that was sent there")
  @APIResponseSchema(value = AccountView.class, responseCode = "200")
  @APIResponse(
      responseCode = "404",
      description = "It does not work, or no longer, or is another account's")
  @APIResponse(responseCode = "409", description = "The address is taken")
  @APIResponse(responseCode = "429", description = "Too many that do not work: wait")
  public AccountView confirm(LinkSecret link, @Context HttpServerRequest request) {
    Changed changed =
        limits
            .guard(request, () -> changes.confirm(caller.accountId(), new Token(link.token())))
            .orElseThrow(() -> new MissingException(DEAD_LINK));
    mails.tellAddressChanged(changed.before());
    return written(changed.account(), request);
  }

  private AccountView written(Account account, HttpServerRequest request) {
    audit.record(Event.ADDRESS_CHANGED, request, check.who());
    browsers.remember(request, account.email());
    return account.view(ways.takePasswords());
  }
}

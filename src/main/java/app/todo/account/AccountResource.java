package app.todo.account;

import app.todo.account.Audit.Event;
import app.todo.identity.Caller;
import app.todo.identity.Token;
import app.todo.patch.MergePatch;
import app.todo.patch.Patcher;
import app.todo.problem.BrokenRulesException;
import app.todo.problem.MissingException;
import app.todo.problem.PasskeyDemandedException;
import app.todo.sharing.ListAfterDeletion;
import app.todo.sharing.Sharing;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeIn;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Signing in and out, and what an account says of itself. */
@Path("/api/auth")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts")
@SecurityScheme(
    securitySchemeName = "bearer",
    type = SecuritySchemeType.HTTP,
    scheme = "bearer",
    description = "The access_token of signing in")
@SecurityScheme(
    securitySchemeName = "cookie",
    type = SecuritySchemeType.APIKEY,
    in = SecuritySchemeIn.COOKIE,
    apiKeyName = SessionCookie.NAME,
    description =
        "Set by signing in, over https as __Host-todo_session; changes must come from the same origin")
@RunOnVirtualThread
class AccountResource {
  private final Accounts accounts;
  private final Sessions sessions;
  private final Sharing sharing;
  private final Passwords passwords;
  private final SignInLimits limits;
  private final PasswordCheck check;
  private final SessionOpener opener;
  private final WaysIn ways;
  private final Audit audit;
  private final Patcher patcher;
  private final Caller caller;

  AccountResource(
      Accounts accounts,
      Sessions sessions,
      Sharing sharing,
      Passwords passwords,
      SignInLimits limits,
      PasswordCheck check,
      SessionOpener opener,
      WaysIn ways,
      Audit audit,
      Patcher patcher,
      Caller caller) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.sharing = sharing;
    this.passwords = passwords;
    this.limits = limits;
    this.check = check;
    this.opener = opener;
    this.ways = ways;
    this.audit = audit;
    this.patcher = patcher;
    this.caller = caller;
  }

  @POST
  @Path("login")
  @PermitAll
  @Operation(operationId = "signIn", summary = "Sign in")
  @APIResponseSchema(value = SignedInView.class, responseCode = "200")
  @APIResponse(responseCode = "401", description = "Invalid email or password")
  @APIResponse(
      responseCode = "403",
      description = "The account demands a passkey, or passwords are switched off")
  @APIResponse(responseCode = "429", description = "Too many failures, or too many at once: wait")
  public SignedInView login(
      SignIn claim,
      @RestHeader(HttpHeaders.USER_AGENT) @Parameter(hidden = true) @Nullable String userAgent,
      @Context HttpServerRequest request) {
    ways.requirePasswords();
    Account account =
        passwords
            .signIns()
            .admit(() -> limits.guard(claim.email(), request, () -> matching(claim, request)))
            .orElseThrow(Accounts::wrongCredentials);
    if (account.demandsPasskey()) {
      audit.record(Event.PASSKEY_DEMANDED, request, Map.of("account", account.id()));
      throw new PasskeyDemandedException();
    }
    return SignedInView.of(account, opener.open(account, userAgent, request));
  }

  private Optional<Account> matching(SignIn claim, HttpServerRequest request) {
    Optional<Account> account = accounts.withEmail(claim.email());
    @Nullable String hash = account.map(Account::passwordHash).orElse(null);
    if (passwords.matches(claim.password(), hash, request.response()::closed)) {
      return account;
    }
    Map<String, UUID> known = account.map(it -> Map.of("account", it.id())).orElse(Map.of());
    audit.record(Event.SIGN_IN_FAILED, request, known);
    return Optional.empty();
  }

  @POST
  @Path("logout")
  @Operation(operationId = "signOut", summary = "End this session, at once and everywhere")
  @APIResponse(responseCode = "204", description = "Ended")
  public void logout(@Context HttpServerRequest request) {
    sessions.end(caller.accountId(), caller.sessionId());
    audit.record(Event.SIGNED_OUT, request, check.who());
    leave(request);
  }

  @GET
  @Path("me")
  @Operation(operationId = "getAccount", summary = "The account that is signed in")
  public AccountView me() {
    return accounts.require(caller.accountId()).view(ways.takePasswords());
  }

  @PATCH
  @Path("me")
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @Operation(
      operationId = "changeAccount",
      summary = "Change the account's time zone or its morning hour")
  @Transactional
  public AccountView change(
      @RequestBody(content = @Content(schema = @Schema(implementation = AccountDraft.class)))
          MergePatch<AccountDraft> patch) {
    Account account = accounts.requireAlone(caller.accountId());
    accounts.write(account, patcher.apply(patch, account.draft()));
    return account.view(ways.takePasswords());
  }

  @POST
  @Path("password")
  @Operation(
      operationId = "changePassword",
      summary = "Change the password; every other session ends, and this one gets a new token")
  @APIResponseSchema(value = SignedInView.class, responseCode = "200")
  @APIResponse(responseCode = "429", description = "Too many failures, or too many at once: wait")
  public SignedInView changePassword(PasswordChange change, @Context HttpServerRequest request) {
    ways.requirePasswords();
    return passwords
        .signIns()
        .admit(() -> {
          Account known = check.require("current_password", change.currentPassword(), request);
          return SignedInView.of(known, changePassword(known, change.newPassword(), request));
        });
  }

  private Token changePassword(Account known, String newPassword, HttpServerRequest request) {
    if (known.isAddressedAs(newPassword)) {
      throw new BrokenRulesException("new_password", Credentials.NOT_THE_ADDRESS);
    }
    String hash = passwords.hash(newPassword, request.response()::closed);
    Sessions.Begun begun =
        QuarkusTransaction.requiringNew()
            .call(() -> {
              if (!accounts.changePassword(known, hash)) {
                throw PasswordCheck.wrongPassword("current_password");
              }
              sessions.endOthers(caller.accountId(), caller.sessionId());
              return sessions.replaceToken(caller.sessionId());
            });
    audit.record(Event.PASSWORD_CHANGED, request, check.who());
    if (SessionCookie.read(request).isPresent()) {
      SessionCookie.set(request, begun.token(), begun.life());
    }
    return begun.token();
  }

  @DELETE
  @Path("me")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "deleteAccount", summary = "Delete the account and all that is its own")
  @APIResponse(responseCode = "204", description = "All is gone")
  @APIResponse(responseCode = "429", description = "Too many failures, or too many at once: wait")
  public void delete(PasswordProof proof, @Context HttpServerRequest request) {
    Account known = check.require(proof, request);
    if (!accounts.close(known, caller.sessionId())) {
      throw PasswordCheck.wrongPassword("password");
    }
    audit.record(Event.ACCOUNT_DELETED, request, check.who());
    leave(request);
  }

  @GET
  @Path("me/deletion")
  @Operation(
      operationId = "previewDeletion",
      summary = "What becomes of the account's shared lists if it is deleted")
  public List<ListAfterDeletion> deletion() {
    return sharing.afterDeletion(caller.accountId());
  }

  @GET
  @Path("sessions")
  @Operation(operationId = "listSessions", summary = "The places where the account is signed in")
  public SessionList sessions() {
    return new SessionList(
        sessions.of(caller.accountId()).stream()
            .map(session -> session.view(caller.sessionId()))
            .toList());
  }

  @DELETE
  @Path("sessions/{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "endSession", summary = "End one of the account's sessions")
  @APIResponse(responseCode = "204", description = "Ended")
  @APIResponse(responseCode = "429", description = "Too many failures, or too many at once: wait")
  public void endSession(
      @RestPath UUID id, PasswordProof proof, @Context HttpServerRequest request) {
    check.require(proof, request);
    if (!sessions.endFromElsewhere(caller.accountId(), id)) {
      throw new MissingException("Session not found");
    }
    audit.record(
        Event.SESSION_ENDED,
        request,
        Map.of("account", caller.accountId(), "session", id, "by", caller.sessionId()));
  }

  @DELETE
  @Path("sessions")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "endOtherSessions", summary = "End all sessions but the one that asks")
  @APIResponse(responseCode = "204", description = "Ended")
  @APIResponse(responseCode = "429", description = "Too many failures, or too many at once: wait")
  public void endOtherSessions(PasswordProof proof, @Context HttpServerRequest request) {
    check.require(proof, request);
    sessions.endOthers(caller.accountId(), caller.sessionId());
    audit.record(Event.OTHER_SESSIONS_ENDED, request, check.who());
  }

  record SessionList(List<SessionView> sessions) {}

  /**
   * What the page stores it removes itself: "storage" would take along what other accounts keep.
   */
  private static void leave(HttpServerRequest request) {
    SessionCookie.clear(request);
    request.response().putHeader("Clear-Site-Data", "\"cache\"");
  }
}

package app.todo.account;

import app.todo.identity.Caller;
import app.todo.patch.MergePatch;
import app.todo.patch.Patcher;
import app.todo.problem.BrokenRulesException;
import app.todo.problem.MissingException;
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
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Registering, signing in and out, and what an account says of itself. */
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
    description = "Set by signing in; changes must come from the same origin")
@RunOnVirtualThread
class AccountResource {
  private final Accounts accounts;
  private final Sessions sessions;
  private final Passwords passwords;
  private final SignInLimits limits;
  private final Patcher patcher;
  private final Caller caller;

  AccountResource(
      Accounts accounts,
      Sessions sessions,
      Passwords passwords,
      SignInLimits limits,
      Patcher patcher,
      Caller caller) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.passwords = passwords;
    this.limits = limits;
    this.patcher = patcher;
    this.caller = caller;
  }

  @POST
  @Path("register")
  @PermitAll
  @ResponseStatus(201)
  @Operation(operationId = "register", summary = "Make an account and sign in")
  @APIResponseSchema(
      value = Registered.class,
      responseCode = "201",
      responseDescription = "Made, and signed in")
  @APIResponse(responseCode = "409", description = "The address is taken")
  public Registered register(
      Credentials credentials,
      @RestHeader(HttpHeaders.USER_AGENT) @Parameter(hidden = true) @Nullable String userAgent,
      @Context HttpServerRequest request) {
    Account account = accounts.open(credentials.email(), passwords.hash(credentials.password()));
    return Registered.of(account, begin(account, userAgent, request));
  }

  @POST
  @Path("login")
  @PermitAll
  @Operation(operationId = "signIn", summary = "Sign in")
  @APIResponseSchema(value = SignedInView.class, responseCode = "200")
  @APIResponse(responseCode = "401", description = "Invalid email or password")
  @APIResponse(responseCode = "429", description = "Too many failures: wait")
  public SignedInView login(
      SignIn claim,
      @RestHeader(HttpHeaders.USER_AGENT) @Parameter(hidden = true) @Nullable String userAgent,
      @Context HttpServerRequest request) {
    Optional<Account> account = accounts.withEmail(claim.email());
    @Nullable String hash = account.map(Account::passwordHash).orElse(null);
    if (!limits.guard(claim.email(), request, () -> passwords.matches(claim.password(), hash))) {
      throw Accounts.wrongCredentials();
    }
    return SignedInView.of(account.orElseThrow(), begin(account.orElseThrow(), userAgent, request));
  }

  @POST
  @Path("logout")
  @Operation(operationId = "signOut", summary = "End this session, at once and everywhere")
  @APIResponse(responseCode = "204", description = "Ended")
  public void logout(@Context HttpServerRequest request) {
    sessions.end(caller.accountId(), caller.sessionId());
    SessionCookie.clear(request);
  }

  @GET
  @Path("me")
  @Operation(operationId = "getAccount", summary = "The account that is signed in")
  public AccountView me() {
    return accounts.require(caller.accountId()).view();
  }

  @PATCH
  @Path("me")
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @Operation(operationId = "changeAccount", summary = "Change the account's time zone")
  @Transactional
  public AccountView change(
      @RequestBody(content = @Content(schema = @Schema(implementation = AccountDraft.class)))
          MergePatch<AccountDraft> patch) {
    Account account = accounts.requireAlone(caller.accountId());
    accounts.write(account, patcher.apply(patch, account.draft()));
    return account.view();
  }

  @POST
  @Path("password")
  @Operation(
      operationId = "changePassword",
      summary = "Change the password; every other session ends")
  @APIResponse(responseCode = "204", description = "Changed")
  @APIResponse(responseCode = "429", description = "Too many failures: wait")
  public void changePassword(PasswordChange change, @Context HttpServerRequest request) {
    Account known = requirePassword("current_password", change.currentPassword(), request);
    String hash = passwords.hash(change.newPassword());
    QuarkusTransaction.requiringNew()
        .run(() -> {
          if (!accounts.changePassword(known, hash)) {
            throw wrongPassword("current_password");
          }
          sessions.endOthers(caller.accountId(), caller.sessionId());
        });
  }

  @DELETE
  @Path("me")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "deleteAccount", summary = "Delete the account and all that is its own")
  @APIResponse(responseCode = "204", description = "All is gone")
  @APIResponse(responseCode = "429", description = "Too many failures: wait")
  public void delete(Farewell farewell, @Context HttpServerRequest request) {
    Account known = requirePassword("password", farewell.password(), request);
    if (!accounts.close(known)) {
      throw wrongPassword("password");
    }
    SessionCookie.clear(request);
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
  @Operation(operationId = "endSession", summary = "End one of the account's sessions")
  public void endSession(@RestPath UUID id) {
    if (!sessions.end(caller.accountId(), id)) {
      throw new MissingException("Session not found");
    }
  }

  record SessionList(List<SessionView> sessions) {}

  private Token begin(Account account, @Nullable String userAgent, HttpServerRequest request) {
    Token token =
        QuarkusTransaction.requiringNew()
            .call(() -> {
              accounts.requireUnchanged(account);
              return sessions.begin(account.id(), userAgent);
            });
    SessionCookie.set(request, token);
    return token;
  }

  /** The account, as it is known to have this password. */
  private Account requirePassword(String member, String password, HttpServerRequest request) {
    Account account = accounts.require(caller.accountId());
    if (!limits.guard(
        account.email(), request, () -> passwords.matches(password, account.passwordHash()))) {
      throw wrongPassword(member);
    }
    return account;
  }

  private static BrokenRulesException wrongPassword(String member) {
    return new BrokenRulesException(member, "is not the account's password");
  }
}

package app.todo.account;

import app.todo.account.Audit.Event;
import app.todo.identity.Token;
import io.quarkus.security.ForbiddenException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;

/** Registering over HTTP, and what a page has to know before somebody does or signs in. */
@Path("/api/auth")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts")
@RunOnVirtualThread
class RegistrationResource {
  private final Registrations registrations;
  private final RecoveryCodes codes;
  private final SessionOpener sessions;
  private final Passwords passwords;
  private final SignInLimits limits;
  private final AccountMails mails;
  private final WaysIn ways;
  private final PublicAddress address;
  private final Audit audit;
  private final Optional<String> operator;

  RegistrationResource(
      Registrations registrations,
      RecoveryCodes codes,
      SessionOpener sessions,
      Passwords passwords,
      SignInLimits limits,
      AccountMails mails,
      WaysIn ways,
      PublicAddress address,
      Audit audit,
      @ConfigProperty(name = "todo.operator") Optional<String> operator) {
    this.registrations = registrations;
    this.codes = codes;
    this.sessions = sessions;
    this.passwords = passwords;
    this.limits = limits;
    this.mails = mails;
    this.ways = ways;
    this.address = address;
    this.audit = audit;
    this.operator = operator;
  }

  @GET
  @Path("options")
  @PermitAll
  @Operation(
      operationId = "getSignInOptions",
      summary = "Who may register, how people sign in, and whom to ask for a forgotten password")
  public SignInOptions options(@Context HttpServerRequest request) {
    return new SignInOptions(
        registrations.policy(),
        operator.map(String::strip).orElse(null),
        ways.takePasswords(),
        address.forPasskeys(request).isPresent(),
        ways.provider().orElse(null),
        registrations.areNone(),
        mails.isOffered());
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
  @APIResponse(responseCode = "403", description = "The operator lets nobody or only invited in")
  @APIResponse(responseCode = "409", description = "The address is taken")
  @APIResponse(responseCode = "429", description = "Too many from one network, or at once: wait")
  public Registered register(
      Credentials credentials,
      @RestHeader(HttpHeaders.USER_AGENT) @Parameter(hidden = true) @Nullable String userAgent,
      @Context HttpServerRequest request) {
    ways.requirePasswords();
    requireAdmission(credentials.invitation(), request);
    String hash = passwords.registrations().admit(() -> hash(credentials.password(), request));
    Account account = registrations.open(credentials.email(), hash, credentials.invitation());
    audit.record(Event.REGISTERED, request, Map.of("account", account.id()));
    Token token = sessions.open(account, userAgent, request);
    return Registered.of(account, token, codes.renew(account.id()));
  }

  private void requireAdmission(@Nullable String invitation, HttpServerRequest request) {
    try {
      registrations.requireAdmission(invitation);
      if (invitation != null && !isLiving(invitation, request)) {
        throw new ForbiddenException(Registrations.DEAD_INVITATION);
      }
    } catch (ForbiddenException e) {
      audit.record(Event.REGISTRATION_REFUSED, request, Map.of());
      throw e;
    }
  }

  private boolean isLiving(String invitation, HttpServerRequest request) {
    return limits
        .guard(request, () -> Optional.of(invitation).filter(registrations::isLiving))
        .isPresent();
  }

  private String hash(String password, HttpServerRequest request) {
    limits.countRegistration(request);
    return passwords.hash(password, request.response()::closed);
  }
}

package app.todo.provider;

import app.todo.account.PasswordCheck;
import app.todo.account.PasswordProof;
import app.todo.identity.Caller;
import app.todo.identity.Guesses;
import app.todo.identity.SecurityLog;
import app.todo.problem.ConflictException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Signing in through the provider, and the account's links to it. */
@Path("/api/auth/provider")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts")
@RunOnVirtualThread
class ProviderResource {
  private final Callback callback;
  private final ProviderSettings settings;
  private final Identities identities;
  private final PasswordCheck check;
  private final Guesses guesses;
  private final SecurityLog log;
  private final Caller caller;

  ProviderResource(
      Callback callback,
      ProviderSettings settings,
      Identities identities,
      PasswordCheck check,
      Guesses guesses,
      SecurityLog log,
      Caller caller) {
    this.callback = callback;
    this.settings = settings;
    this.identities = identities;
    this.check = check;
    this.guesses = guesses;
    this.log = log;
    this.caller = caller;
  }

  /**
   * A wish to sign in.
   *
   * @param invitation by which the person may register; absent without one
   */
  @Schema(name = "ProviderSignIn")
  record SignInStart(@Nullable @Size(max = 100) String invitation) {

    /** Never the invitation: records end up in messages. */
    @Override
    public String toString() {
      return "SignInStart[]";
    }
  }

  /**
   * Where to go to sign in, or to link the account.
   *
   * @param location an address at the provider
   */
  @Schema(name = "ProviderLocation")
  record Departure(URI location) {}

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @PermitAll
  @Operation(
      operationId = "signInWithProvider",
      summary = "Where the browser has to go to sign in through the provider of OpenID Connect")
  @APIResponseSchema(value = Departure.class, responseCode = "200")
  @APIResponse(responseCode = "404", description = "There is no provider")
  @APIResponse(responseCode = "409", description = "The provider does not answer")
  public Departure begin(SignInStart start, @Context HttpServerRequest request) {
    return departure(new Attempt.SignIn(start.invitation()), request);
  }

  @GET
  @Path("callback")
  @PermitAll
  @Operation(
      operationId = "endProviderSignIn",
      summary = "Where the provider sends the browser back to: to be told to it")
  @APIResponse(responseCode = "303", description = "To the page that says what became of it")
  @APIResponse(responseCode = "404", description = "There is no provider")
  @APIResponse(responseCode = "429", description = "Too many failures: wait")
  public RestResponse<Void> end(
      @RestQuery @Nullable String code,
      @RestQuery @Nullable String state,
      @RestQuery @Nullable String error,
      @RestQuery @Nullable String iss,
      @RestHeader(HttpHeaders.USER_AGENT) @Parameter(hidden = true) @Nullable String userAgent,
      @Context HttpServerRequest request) {
    settings.issuer();
    Callback.Return brought = new Callback.Return(code, state, error, iss);
    Optional<URI> next =
        guesses.guardSignIn(request, () -> callback.end(brought, userAgent, request));
    return RestResponse.seeOther(next.orElseGet(() -> Outcome.FAILED.at("/sign-in")));
  }

  @POST
  @Path("link")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "linkProvider",
      summary = "Where the browser has to go so that the provider opens this account, too")
  @APIResponseSchema(value = Departure.class, responseCode = "200")
  @APIResponse(responseCode = "404", description = "There is no provider")
  @APIResponse(responseCode = "409", description = "The provider does not answer")
  @APIResponse(responseCode = "429", description = "Too many failures, or too many at once: wait")
  public Departure link(PasswordProof proof, @Context HttpServerRequest request) {
    settings.issuer();
    check.confirm(proof, request);
    return departure(new Attempt.Link(caller.accountId(), caller.sessionId()), request);
  }

  private Departure departure(Attempt.Goal goal, HttpServerRequest request) {
    settings.issuer();
    try {
      return new Departure(callback.begin(goal, request));
    } catch (ProviderAwayException _) {
      throw new ConflictException("The provider does not answer just now. Try again later.");
    }
  }

  record IdentityList(List<IdentityView> identities) {}

  @GET
  @Path("identities")
  @Operation(operationId = "listIdentities", summary = "The account's links to providers")
  public IdentityList list() {
    return new IdentityList(
        identities.of(caller.accountId()).stream().map(Identity::view).toList());
  }

  @DELETE
  @Path("identities/{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "unlinkProvider", summary = "Remove a link to a provider")
  @APIResponse(responseCode = "204", description = "Removed")
  @APIResponse(responseCode = "409", description = "It is the only way into the account")
  @APIResponse(responseCode = "429", description = "Too many failures, or too many at once: wait")
  public void remove(@RestPath UUID id, PasswordProof proof, @Context HttpServerRequest request) {
    check.confirm(proof, request);
    identities.remove(caller.accountId(), id);
    log.record("provider_unlinked", request, Map.of("account", caller.accountId()));
  }
}

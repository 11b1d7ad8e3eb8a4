package app.todo.passkey;

import app.todo.account.PublicAddress;
import app.todo.account.SessionOpener;
import app.todo.account.SignedInView;
import app.todo.identity.Guesses;
import app.todo.identity.SecurityLog;
import app.todo.problem.WrongCredentialsException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.webauthn4j.data.AuthenticationData;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;

/** Signing in with a passkey, which is known without an address and verifies its person. */
@Path("/api/auth/passkeys/sign-in")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts")
@RunOnVirtualThread
class PasskeySignInResource {
  private static final String PURPOSE = "sign-in";

  private final Passkeys passkeys;
  private final PasskeyOptions options;
  private final Challenges challenges;
  private final RelyingParty party;
  private final SessionOpener sessions;
  private final Guesses guesses;
  private final PublicAddress address;
  private final SecurityLog log;

  PasskeySignInResource(
      Passkeys passkeys,
      PasskeyOptions options,
      Challenges challenges,
      RelyingParty party,
      SessionOpener sessions,
      Guesses guesses,
      PublicAddress address,
      SecurityLog log) {
    this.passkeys = passkeys;
    this.options = options;
    this.challenges = challenges;
    this.party = party;
    this.sessions = sessions;
    this.guesses = guesses;
    this.address = address;
    this.log = log;
  }

  @POST
  @Path("options")
  @PermitAll
  @Operation(
      operationId = "beginPasskeySignIn",
      summary = "What the browser needs to use a passkey, in WebAuthn's own names")
  @APIResponseSchema(value = ObjectNode.class, responseCode = "200")
  @APIResponse(responseCode = "409", description = "Passkeys can't be used at this address")
  public ObjectNode options(@Context HttpServerRequest request) {
    URI origin = PasskeyResource.origin(address, request);
    return options.toSignIn(challenges.make(PURPOSE, request), origin);
  }

  @POST
  @PermitAll
  @Operation(operationId = "signInWithPasskey", summary = "Sign in with a passkey")
  @APIResponseSchema(value = SignedInView.class, responseCode = "200")
  @APIResponse(responseCode = "401", description = "The passkey is not known, or answered late")
  @APIResponse(responseCode = "409", description = "Passkeys can't be used at this address")
  @APIResponse(responseCode = "429", description = "Too many failures: wait")
  public SignedInView signIn(
      PasskeySignIn claim,
      @RestHeader(HttpHeaders.USER_AGENT) @Parameter(hidden = true) @Nullable String userAgent,
      @Context HttpServerRequest request) {
    URI origin = PasskeyResource.origin(address, request);
    Passkey passkey =
        guesses
            .guardSignIn(request, () -> used(claim, origin, request))
            .orElseThrow(() ->
                new WrongCredentialsException(
                    "This passkey is not known here, or the answer came too late. Try again."));
    log.record(
        "passkey_used", request, Map.of("account", passkey.accountId(), "passkey", passkey.id()));
    return sessions.open(passkey.accountId(), userAgent, request);
  }

  private Optional<Passkey> used(PasskeySignIn claim, URI origin, HttpServerRequest request) {
    Optional<AuthenticationData> answer = party.answer(claim.credential());
    Optional<String> challenge = challenges.take(PURPOSE, request);
    if (answer.isEmpty() || challenge.isEmpty()) {
      return Optional.empty();
    }
    try {
      Optional<Passkey> passkey = passkeys.use(answer.get(), challenge.get(), origin);
      if (passkey.isEmpty()) {
        log.record("passkey_refused", request, Map.of());
      }
      return passkey;
    } catch (RelyingParty.ClonedException _) {
      log.record("passkey_cloned", request, Map.of());
      return Optional.empty();
    }
  }
}

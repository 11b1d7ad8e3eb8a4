package app.todo.passkey;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/**
 * What a page hands to its browser to make or use a passkey, in WebAuthn's own names: {@code
 * PublicKeyCredential.parseCreationOptionsFromJSON} and its sibling read it.
 */
@ApplicationScoped
class PasskeyOptions {
  private static final String VERIFIED = "required";

  private final ObjectMapper mapper;

  PasskeyOptions(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  /**
   * The options to make one with.
   *
   * @param known those that the account has, which an authenticator doesn't replace
   */
  ObjectNode toMake(
      UUID accountId, String address, List<Passkey> known, String challenge, URI origin) {
    ObjectNode options = options(challenge);
    options.putObject("rp").put("id", origin.getHost()).put("name", "Todo");
    options
        .putObject("user")
        .put("id", encoded(Passkeys.handle(accountId)))
        .put("name", address)
        .put("displayName", address);
    ArrayNode algorithms = options.putArray("pubKeyCredParams");
    RelyingParty.ALGORITHMS.forEach(
        it -> algorithms.addObject().put("type", "public-key").put("alg", it));
    ArrayNode excluded = options.putArray("excludeCredentials");
    known.forEach(
        it -> excluded.addObject().put("type", "public-key").put("id", encoded(it.credentialId())));
    options
        .putObject("authenticatorSelection")
        .put("residentKey", "required")
        .put("requireResidentKey", true)
        .put("userVerification", VERIFIED);
    return options.put("attestation", "none");
  }

  /** The options to sign in with; whose passkey it is, the browser lets the person choose. */
  ObjectNode toSignIn(String challenge, URI origin) {
    return options(challenge).put("rpId", origin.getHost()).put("userVerification", VERIFIED);
  }

  private ObjectNode options(String challenge) {
    return mapper
        .createObjectNode()
        .put("challenge", challenge)
        .put("timeout", Challenges.LIFE.toMillis());
  }

  private static String encoded(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}

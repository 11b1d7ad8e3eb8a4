package app.todo.provider;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * What a provider publishes of itself (OpenID Connect Discovery, section 3).
 *
 * @param postsSecret whether it takes the secret in the body alone
 */
record Metadata(
    String issuer,
    String authorizationEndpoint,
    String tokenEndpoint,
    String jwksUri,
    Optional<String> userinfoEndpoint,
    boolean postsSecret) {

  /**
   * Reads the published document.
   *
   * @throws ProviderAwayException when it is another provider's, or lacks what is needed
   */
  static Metadata of(JsonNode document, String issuer) throws ProviderAwayException {
    if (!document.path("issuer").asText().equals(issuer)) {
      throw new ProviderAwayException(
          "it calls itself “%s”, not “%s”".formatted(document.path("issuer").asText(), issuer));
    }
    return new Metadata(
        issuer,
        address(document, "authorization_endpoint"),
        address(document, "token_endpoint"),
        address(document, "jwks_uri"),
        Optional.ofNullable(document.path("userinfo_endpoint").textValue()),
        postsSecret(document.path("token_endpoint_auth_methods_supported")));
  }

  private static String address(JsonNode document, String member) throws ProviderAwayException {
    String address = document.path(member).asText();
    if (!address.startsWith("https://") && !address.startsWith("http://")) {
      throw new ProviderAwayException("it names no " + member);
    }
    return address;
  }

  /** Without a list, client_secret_basic is the method. */
  private static boolean postsSecret(JsonNode methods) {
    List<String> names =
        StreamSupport.stream(methods.spliterator(), false).map(JsonNode::asText).toList();
    return names.contains("client_secret_post") && !names.contains("client_secret_basic");
  }
}

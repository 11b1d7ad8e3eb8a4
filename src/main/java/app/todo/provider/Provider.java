package app.todo.provider;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.todo.outgoing.OutgoingClient;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URLEncoder;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jspecify.annotations.Nullable;

/** Speaks to the provider: where to send somebody, and who it was that came back. */
@ApplicationScoped
class Provider {
  private static final int LONGEST_SUBJECT = 255;

  private final Discovery discovery;
  private final ProviderSettings settings;
  private final ProviderRequests requests;
  private final IdTokens tokens;
  private final ObjectMapper mapper;

  Provider(
      Discovery discovery,
      ProviderSettings settings,
      ProviderRequests requests,
      IdTokens tokens,
      ObjectMapper mapper) {
    this.discovery = discovery;
    this.settings = settings;
    this.requests = requests;
    this.tokens = tokens;
    this.mapper = mapper;
  }

  /** The address at the provider where somebody signs in. */
  URI entrance(Attempt attempt, URI callback) throws ProviderAwayException {
    String endpoint = discovery.metadata().authorizationEndpoint();
    Map<String, String> query = new LinkedHashMap<>();
    query.put("response_type", "code");
    query.put("client_id", settings.clientId());
    query.put("redirect_uri", callback.toString());
    query.put("scope", "openid email");
    query.put("state", attempt.state());
    query.put("nonce", attempt.nonce());
    query.put("code_challenge", attempt.challenge());
    query.put("code_challenge_method", "S256");
    return URI.create(endpoint + (endpoint.contains("?") ? "&" : "?") + form(query));
  }

  boolean isNamed(String issuer) throws ProviderAwayException {
    return discovery.metadata().issuer().equals(issuer);
  }

  /** Who came back with the code. */
  ProviderUser person(String code, Attempt attempt, URI callback)
      throws RefusedTokenException, ProviderAwayException {
    JsonNode answer = redeem(code, attempt, callback);
    JwtClaims claims = tokens.verified(answer.path("id_token").asText(), attempt.nonce());
    try {
      String subject = claims.getSubject();
      if (subject.length() > LONGEST_SUBJECT) {
        throw new RefusedTokenException("the subject is too long");
      }
      return new ProviderUser(
          discovery.metadata().issuer(),
          subject,
          claims.hasClaim("email")
              ? verifiedAddress(mapper.valueToTree(claims.getClaimsMap()))
              : address(answer.path("access_token").asText(), subject));
    } catch (MalformedClaimException e) {
      throw new RefusedTokenException("a claim can't be read", e);
    }
  }

  private JsonNode redeem(String code, Attempt attempt, URI callback)
      throws RefusedTokenException, ProviderAwayException {
    Metadata metadata = discovery.metadata();
    Map<String, String> form = new LinkedHashMap<>();
    form.put("grant_type", "authorization_code");
    form.put("code", code);
    form.put("redirect_uri", callback.toString());
    form.put("code_verifier", attempt.verifier());
    Map<String, String> headers = new LinkedHashMap<>();
    Optional<String> secret = settings.clientSecret();
    if (secret.isPresent() && !metadata.postsSecret()) {
      headers.put("Authorization", basic(settings.clientId(), secret.get()));
    } else {
      form.put("client_id", settings.clientId());
      secret.ifPresent(it -> form.put("client_secret", it));
    }
    OutgoingClient.Answer answer = requests.post(metadata.tokenEndpoint(), headers, form(form));
    if (answer.status() >= 500) {
      throw new ProviderAwayException("its token endpoint answers " + answer.status());
    }
    if (answer.status() != 200) {
      throw new RefusedTokenException("the code was refused: " + answer.status());
    }
    return json(answer.body());
  }

  /** Many providers have the address only here (OpenID Connect Core, section 5.4). */
  private Optional<String> address(String accessToken, String subject)
      throws RefusedTokenException, ProviderAwayException {
    Optional<String> endpoint = discovery.metadata().userinfoEndpoint();
    if (endpoint.isEmpty()) {
      return Optional.empty();
    }
    OutgoingClient.Answer answer =
        requests.get(endpoint.get(), Map.of("Authorization", "Bearer " + accessToken));
    if (answer.status() != 200) {
      return Optional.empty();
    }
    JsonNode claims = json(answer.body());
    if (!claims.path("sub").asText().equals(subject)) {
      throw new RefusedTokenException("the userinfo is about somebody else");
    }
    return verifiedAddress(claims);
  }

  private static Optional<String> verifiedAddress(JsonNode claims) {
    @Nullable String email = claims.path("email").textValue();
    // Some providers write it as text.
    boolean isVerified = claims.path("email_verified").asText().equals("true");
    return isVerified ? Optional.ofNullable(email) : Optional.empty();
  }

  private JsonNode json(String text) throws ProviderAwayException {
    try {
      return mapper.readTree(text);
    } catch (JsonProcessingException e) {
      throw new ProviderAwayException("its answer is no JSON", e);
    }
  }

  /** RFC 6749, section 2.3.1: both are form-encoded before they are joined. */
  private static String basic(String clientId, String secret) {
    String credentials = encoded(clientId) + ":" + encoded(secret);
    return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(UTF_8));
  }

  private static String form(Map<String, String> members) {
    return members.entrySet().stream()
        .map(member -> encoded(member.getKey()) + "=" + encoded(member.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}

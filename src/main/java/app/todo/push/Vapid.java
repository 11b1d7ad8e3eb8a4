package app.todo.push;

import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Signs the token that names this service to a push service. Each is used for some hours.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8292">RFC 8292</a>
 */
@ApplicationScoped
class Vapid {
  /** The RFC allows a day. */
  private static final Duration LIFE = Duration.ofHours(12);

  private static final Duration LEFT_AT_LEAST = Duration.ofHours(1);

  /** There are few push services, but a client can invent endpoints without limit. */
  private static final int KNOWN_SERVICES = 1_000;

  private static final String NOBODY = "mailto:operator@localhost.invalid";

  private final VapidKey key;
  private final Optional<String> contact;
  private final Clock clock;
  private final Map<Audience, Token> tokens = new ConcurrentHashMap<>();

  Vapid(
      VapidKey key,
      @ConfigProperty(name = "todo.push-contact") Optional<String> contact,
      Clock clock) {
    this.key = key;
    this.contact = contact;
    this.clock = clock;
  }

  private record Audience(String service, String subject) {}

  private record Token(String text, Instant expires) {}

  String publicKey() {
    return key.pair().publicKey();
  }

  /**
   * The Authorization header for a push service.
   *
   * @param origin of the page that subscribed, whose operator is the contact unless another is set
   */
  String authorization(String service, String origin) {
    String subject = contact.orElseGet(() -> origin.startsWith("https:") ? origin : NOBODY);
    Audience audience = new Audience(service, subject);
    @Nullable Token token = tokens.get(audience);
    if (token == null || token.expires.isBefore(clock.instant().plus(LEFT_AT_LEAST))) {
      token = sign(audience);
      if (tokens.size() >= KNOWN_SERVICES) {
        tokens.clear();
      }
      tokens.put(audience, token);
    }
    return "vapid t=%s, k=%s".formatted(token.text, publicKey());
  }

  private Token sign(Audience audience) {
    Instant expires = clock.instant().plus(LIFE);
    JsonObject header = new JsonObject().put("typ", "JWT").put("alg", "ES256");
    JsonObject claims =
        new JsonObject()
            .put("aud", audience.service)
            .put("exp", expires.getEpochSecond())
            .put("sub", audience.subject);
    String signed = base64(header.encode()) + "." + base64(claims.encode());
    try {
      Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
      signature.initSign(key.pair().privateKey());
      signature.update(signed.getBytes(StandardCharsets.US_ASCII));
      String sealed = Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
      return new Token(signed + "." + sealed, expires);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String base64(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}

package app.todo.provider;

import app.todo.outgoing.OutgoingClient;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/**
 * What the provider says of itself and its keys, asked when somebody first signs in through it and
 * kept for an hour. After a failure nobody asks again for some seconds.
 */
@ApplicationScoped
class Discovery {
  private static final Logger LOG = Logger.getLogger(Discovery.class);
  private static final Duration KEPT = Duration.ofHours(1);
  private static final Duration REST = Duration.ofSeconds(5);

  /** Tokens with made-up keys must not have the provider asked for each of them. */
  private static final Duration KEYS_REST = Duration.ofSeconds(1);

  private final ProviderSettings settings;
  private final ProviderRequests requests;
  private final ObjectMapper mapper;
  private final Clock clock;

  private @Nullable Known known;
  private @Nullable Instant failedAt;

  private record Known(Metadata metadata, List<JsonWebKey> keys, Instant at) {}

  Discovery(
      ProviderSettings settings, ProviderRequests requests, ObjectMapper mapper, Clock clock) {
    this.settings = settings;
    this.requests = requests;
    this.mapper = mapper;
    this.clock = clock;
  }

  Metadata metadata() throws ProviderAwayException {
    return known(KEPT).metadata;
  }

  List<JsonWebKey> keys() throws ProviderAwayException {
    return known(KEPT).keys;
  }

  /** The keys as they are now, asked for when a token is signed with another one. */
  List<JsonWebKey> newKeys() throws ProviderAwayException {
    return known(KEYS_REST).keys;
  }

  private synchronized Known known(Duration age) throws ProviderAwayException {
    Instant now = clock.instant();
    @Nullable Known before = known;
    if (before != null && before.at.plus(age).isAfter(now)) {
      return before;
    }
    if (failedAt != null && failedAt.plus(REST).isAfter(now)) {
      throw new ProviderAwayException("it did not answer a moment ago");
    }
    try {
      Known asked = ask(now);
      known = asked;
      failedAt = null;
      return asked;
    } catch (ProviderAwayException e) {
      failedAt = clock.instant();
      LOG.warnf("The provider %s can't be used: %s", settings.issuer(), e.getMessage());
      throw e;
    }
  }

  private Known ask(Instant now) throws ProviderAwayException {
    String issuer = settings.issuer();
    String base = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
    Metadata metadata = Metadata.of(json(base + "/.well-known/openid-configuration"), issuer);
    try {
      JsonWebKeySet keys = new JsonWebKeySet(text(metadata.jwksUri()));
      return new Known(metadata, keys.getJsonWebKeys(), now);
    } catch (JoseException e) {
      throw new ProviderAwayException("its keys can't be read", e);
    }
  }

  private JsonNode json(String url) throws ProviderAwayException {
    try {
      return mapper.readTree(text(url));
    } catch (JsonProcessingException e) {
      throw new ProviderAwayException("what it says of itself is no JSON", e);
    }
  }

  private String text(String url) throws ProviderAwayException {
    OutgoingClient.Answer answer = requests.get(url, Map.of());
    if (answer.status() != 200) {
      throw new ProviderAwayException("%s answers %d".formatted(url, answer.status()));
    }
    return answer.body();
  }
}

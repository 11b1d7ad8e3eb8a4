package app.todo.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.todo.identity.SigningKey;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;

/**
 * Recognises browsers that have signed in to an address before, by a signed cookie (OWASP's "device
 * cookie"). Checking one needs no connection. A cookie gives its browser tries of its own, nothing
 * else.
 */
@ApplicationScoped
class KnownBrowsers {
  private static final HostCookie COOKIE = new HostCookie("todo_browser", CookieSameSite.STRICT);
  private static final Duration LIFE = Duration.ofDays(365);
  private static final int ID_BYTES = 16;
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  private final SigningKey key;

  KnownBrowsers(SigningKey key) {
    this.key = key;
  }

  /** The id of the browser that asks, if it has signed in to the address before. */
  Optional<String> find(HttpServerRequest request, String email) {
    return COOKIE
        .read(request)
        .map(value -> value.split("\\.", -1))
        .filter(parts -> parts.length == 2 && isEqual(parts[1], signature(parts[0], email)))
        .map(parts -> parts[0]);
  }

  /** Called when the browser has signed in to the address. */
  void remember(HttpServerRequest request, String email) {
    String id = find(request, email).orElseGet(KnownBrowsers::randomId);
    COOKIE.set(request, id + "." + signature(id, email), LIFE);
  }

  private String signature(String id, String email) {
    byte[] hmac = new HmacUtils(HmacAlgorithms.HMAC_SHA_256, key.value()).hmac(id + " " + email);
    return BASE64.encodeToString(hmac);
  }

  private static boolean isEqual(String one, String other) {
    return MessageDigest.isEqual(one.getBytes(UTF_8), other.getBytes(UTF_8));
  }

  private static String randomId() {
    byte[] id = new byte[ID_BYTES];
    // A static one would be part of a native executable, and its ids would repeat.
    new SecureRandom().nextBytes(id);
    return BASE64.encodeToString(id);
  }
}

package app.todo.account;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import app.todo.identity.SigningKey;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;

/**
 * What a browser keeps for a few minutes between two requests, so that any replica can answer the
 * second one. It is signed, and the browser can read it.
 */
@ApplicationScoped
public class SignedCookies {
  private final SigningKey key;
  private final Clock clock;

  SignedCookies(SigningKey key, Clock clock) {
    this.key = key;
    this.clock = clock;
  }

  /**
   * Gives the request's browser a value to keep.
   *
   * @param name of the cookie, which no other use shares
   */
  public void set(String name, HttpServerRequest request, String value, Duration life) {
    String content = clock.instant().plus(life).getEpochSecond() + "." + encoded(value);
    cookie(name).set(request, content + "." + signature(name, content), life);
  }

  /** Takes the value back: the browser forgets it. */
  public Optional<String> take(String name, HttpServerRequest request) {
    Optional<String> kept = cookie(name).read(request);
    kept.ifPresent(_ -> cookie(name).clear(request));
    return kept.map(text -> text.split("\\.", -1))
        .filter(parts -> parts.length == 3 && isSigned(name, parts) && isLiving(parts[0]))
        .map(parts -> new String(Base64.getUrlDecoder().decode(parts[1]), UTF_8));
  }

  /** Lax, not strict: a provider's redirect back to the service has to bring it along. */
  private static HostCookie cookie(String name) {
    return new HostCookie(name, CookieSameSite.LAX);
  }

  private boolean isSigned(String name, String[] parts) {
    String expected = signature(name, parts[0] + "." + parts[1]);
    return MessageDigest.isEqual(expected.getBytes(US_ASCII), parts[2].getBytes(UTF_8));
  }

  private boolean isLiving(String until) {
    return clock.instant().getEpochSecond() < Long.parseLong(until);
  }

  private String signature(String name, String content) {
    byte[] hmac =
        new HmacUtils(HmacAlgorithms.HMAC_SHA_256, key.value()).hmac(name + " " + content);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(hmac);
  }

  private static String encoded(String value) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(value.getBytes(UTF_8));
  }
}

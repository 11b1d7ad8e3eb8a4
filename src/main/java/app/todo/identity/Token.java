package app.todo.identity;

import java.security.SecureRandom;
import java.util.Base64;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * A secret that its bearer shows, of a session or an invitation: 256 random bits in base64url.
 *
 * @param value the secret itself, which only its bearer keeps
 */
public record Token(String value) {
  public static Token random() {
    byte[] bits = new byte[32];
    // A static one would be part of a native executable, and its secrets would repeat.
    new SecureRandom().nextBytes(bits);
    return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
  }

  /** SHA-256, which needs no salt: the token is as random as it is long. */
  public byte[] hash() {
    return DigestUtils.sha256(value);
  }

  /** Never the secret: records end up in messages. */
  @Override
  public String toString() {
    return "Token[]";
  }
}

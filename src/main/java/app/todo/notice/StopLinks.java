package app.todo.notice;

import app.todo.identity.SigningKey;
import app.todo.settings.ServiceUrl;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;

/**
 * Links by which an e-mail's reader ends all e-mails to an account, without signing in. They are
 * signed and do nothing else, so that one in the wrong hands gives nothing away.
 */
@ApplicationScoped
class StopLinks {
  private static final int ID_BYTES = 2 * Long.BYTES;
  private static final byte[] PURPOSE = {'s', 't', 'o', 'p', ' ', 'm', 'a', 'i', 'l', ' '};

  private final SigningKey key;
  private final ServiceUrl url;

  StopLinks(SigningKey key, ServiceUrl url) {
    this.key = key;
    this.url = url;
  }

  String link(UUID account) {
    return url.link("/api/mail/stop/" + token(account));
  }

  private String token(UUID account) {
    byte[] id =
        ByteBuffer.allocate(ID_BYTES)
            .putLong(account.getMostSignificantBits())
            .putLong(account.getLeastSignificantBits())
            .array();
    byte[] signature = signature(id);
    byte[] token = ByteBuffer.allocate(ID_BYTES + signature.length).put(id).put(signature).array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
  }

  /** The account that a token is for, if we have signed it. */
  Optional<UUID> account(String token) {
    byte[] bytes = decoded(token);
    if (bytes.length <= ID_BYTES) {
      return Optional.empty();
    }
    byte[] id = Arrays.copyOf(bytes, ID_BYTES);
    byte[] claimed = Arrays.copyOfRange(bytes, ID_BYTES, bytes.length);
    ByteBuffer buffer = ByteBuffer.wrap(id);
    return MessageDigest.isEqual(claimed, signature(id))
        ? Optional.of(new UUID(buffer.getLong(), buffer.getLong()))
        : Optional.empty();
  }

  private static byte[] decoded(String token) {
    try {
      return Base64.getUrlDecoder().decode(token);
    } catch (IllegalArgumentException _) {
      return new byte[0];
    }
  }

  private byte[] signature(byte[] id) {
    byte[] signed = ByteBuffer.allocate(PURPOSE.length + ID_BYTES).put(PURPOSE).put(id).array();
    return new HmacUtils(HmacAlgorithms.HMAC_SHA_256, key.value()).hmac(signed);
  }
}

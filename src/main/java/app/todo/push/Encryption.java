package app.todo.push;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts a message for one browser, in one record of the content coding aes128gcm.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8291">RFC 8291</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8188">RFC 8188</a>
 */
final class Encryption {
  static final int AUTH_BYTES = 16;
  private static final int SALT_BYTES = 16;
  private static final int RECORD_SIZE = 4096;
  private static final int TAG_BYTES = 16;
  private static final int HEADER_BYTES = SALT_BYTES + Integer.BYTES + 1 + P256.PUBLIC_KEY_BYTES;

  /** What push services must take is 4,096 bytes for all (RFC 8030, 7.2). */
  static final int LONGEST = RECORD_SIZE - HEADER_BYTES - TAG_BYTES - 1;

  private static final byte LAST_RECORD = 2;

  private Encryption() {}

  /** Encrypts with a key and a salt that are used once. */
  static byte[] encrypt(byte[] message, byte[] browserKey, byte[] auth) {
    byte[] salt = new byte[SALT_BYTES];
    new SecureRandom().nextBytes(salt);
    return encrypt(message, browserKey, auth, P256.newPair(), salt);
  }

  static byte[] encrypt(byte[] message, byte[] browserKey, byte[] auth, KeyPair ours, byte[] salt) {
    byte[] ourKey = P256.bytes((ECPublicKey) ours.getPublic());
    try {
      byte[] shared = agree(ours, browserKey);
      byte[] info = concat(ascii("WebPush: info\0"), browserKey, ourKey);
      byte[] input = hkdf(auth, shared, info, 32);
      byte[] key = hkdf(salt, input, ascii("Content-Encoding: aes128gcm\0"), 16);
      byte[] nonce = hkdf(salt, input, ascii("Content-Encoding: nonce\0"), 12);
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(
          Cipher.ENCRYPT_MODE,
          new SecretKeySpec(key, "AES"),
          new GCMParameterSpec(TAG_BYTES * Byte.SIZE, nonce));
      byte[] record = cipher.doFinal(concat(message, new byte[] {LAST_RECORD}));
      return ByteBuffer.allocate(HEADER_BYTES + record.length)
          .put(salt)
          .putInt(RECORD_SIZE)
          .put((byte) ourKey.length)
          .put(ourKey)
          .put(record)
          .array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] agree(KeyPair ours, byte[] browserKey) throws GeneralSecurityException {
    KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
    agreement.init(ours.getPrivate());
    agreement.doPhase(P256.publicKey(browserKey), true);
    return agreement.generateSecret();
  }

  /** HKDF with SHA-256 (RFC 5869) for at most 32 bytes, which is one block. */
  private static byte[] hkdf(byte[] salt, byte[] input, byte[] info, int length)
      throws GeneralSecurityException {
    byte[] extracted = hmac(salt, input);
    return Arrays.copyOf(hmac(extracted, concat(info, new byte[] {1})), length);
  }

  private static byte[] hmac(byte[] key, byte[] input) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    return mac.doFinal(input);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] concat(byte[]... parts) {
    int length = Arrays.stream(parts).mapToInt(part -> part.length).sum();
    ByteBuffer all = ByteBuffer.allocate(length);
    Arrays.stream(parts).forEach(all::put);
    return all.array();
  }
}

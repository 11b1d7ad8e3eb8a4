package app.todo.push;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KeyAgreement;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** The keys of a browser that has subscribed, which decrypts by the JDK's own HKDF. */
public record TestBrowser(KeyPair keys, byte[] auth) {

  public static TestBrowser create() {
    byte[] auth = new byte[16];
    new SecureRandom().nextBytes(auth);
    return new TestBrowser(P256.newPair(), auth);
  }

  byte[] publicKey() {
    return P256.bytes((ECPublicKey) keys.getPublic());
  }

  /** The body of a subscription at an endpoint. */
  public String subscription(String endpoint) {
    Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
    return "{\"endpoint\": \"%s\", \"keys\": {\"p256dh\": \"%s\", \"auth\": \"%s\"}}"
        .formatted(endpoint, base64.encodeToString(publicKey()), base64.encodeToString(auth));
  }

  /** The text of a message in the content coding aes128gcm. */
  public String decrypted(byte[] body) {
    try {
      ByteBuffer buffer = ByteBuffer.wrap(body);
      byte[] salt = take(buffer, 16);
      int recordSize = buffer.getInt();
      byte[] serviceKey = take(buffer, buffer.get());
      byte[] record = take(buffer, buffer.remaining());
      if (record.length > recordSize) {
        throw new IllegalStateException("More than one record");
      }
      KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
      agreement.init(keys.getPrivate());
      agreement.doPhase(P256.publicKey(serviceKey), true);
      byte[] info =
          ByteBuffer.allocate(144)
              .put("WebPush: info\0".getBytes(StandardCharsets.US_ASCII))
              .put(publicKey())
              .put(serviceKey)
              .array();
      byte[] input = hkdf(auth, agreement.generateSecret(), info, 32);
      byte[] key = hkdf(salt, input, info("aes128gcm"), 16);
      byte[] nonce = hkdf(salt, input, info("nonce"), 12);
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(
          Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
      byte[] padded = cipher.doFinal(record);
      int end = padded.length - 1;
      while (padded[end] == 0) {
        end--;
      }
      if (padded[end] != 2) {
        throw new IllegalStateException("Not the last record");
      }
      return new String(Arrays.copyOf(padded, end), StandardCharsets.UTF_8);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] info(String name) {
    return ("Content-Encoding: " + name + "\0").getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] take(ByteBuffer buffer, int length) {
    byte[] bytes = new byte[length];
    buffer.get(bytes);
    return bytes;
  }

  private static byte[] hkdf(byte[] salt, byte[] input, byte[] info, int length)
      throws GeneralSecurityException {
    return KDF.getInstance("HKDF-SHA256")
        .deriveData(
            HKDFParameterSpec.ofExtract().addSalt(salt).addIKM(input).thenExpand(info, length));
  }
}

package app.todo.passkey;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.cbor.databind.CBORMapper;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;

/** An authenticator in software, with one passkey; a test may have it behave wrongly. */
public final class Authenticator {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final CBORMapper CBOR = new CBORMapper();
  private static final int PRESENT = 0x01;
  private static final int VERIFIED = 0x04;
  private static final int ATTESTED = 0x40;

  private final KeyPair keys = newKeys();
  private final byte[] id = new byte[32];
  private byte[] owner = {};
  private long count;

  /** What it does at its next use. */
  String origin;

  String party = "todo.example";
  boolean verifies = true;

  public Authenticator(String origin) {
    this.origin = origin;
    new SecureRandom().nextBytes(id);
  }

  private static KeyPair newKeys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Counts on from here, as a copy of it would from where it was copied. */
  void countFrom(long count) {
    this.count = count;
  }

  /** Makes the passkey, as the options want it. */
  public ObjectNode makes(JsonNode options) {
    owner = Base64.getUrlDecoder().decode(options.at("/user/id").asText());
    Map<String, Object> attestation = new LinkedHashMap<>();
    attestation.put("fmt", "none");
    attestation.put("attStmt", Map.of());
    attestation.put("authData", joined(data(ATTESTED), attested()));
    ObjectNode credential = credential();
    credential
        .putObject("response")
        .put("clientDataJSON", encoded(client("webauthn.create", options)))
        .put("attestationObject", encoded(cbor(attestation)))
        .putArray("transports")
        .add("internal");
    return credential;
  }

  /** Signs the challenge. */
  public ObjectNode uses(JsonNode options) {
    byte[] client = client("webauthn.get", options);
    count++;
    byte[] data = data(0);
    ObjectNode credential = credential();
    credential
        .putObject("response")
        .put("clientDataJSON", encoded(client))
        .put("authenticatorData", encoded(data))
        .put("signature", encoded(signed(joined(data, DigestUtils.sha256(client)))))
        .put("userHandle", encoded(owner));
    return credential;
  }

  private ObjectNode credential() {
    ObjectNode credential = JSON.createObjectNode();
    credential.put("id", encoded(id)).put("rawId", encoded(id)).put("type", "public-key");
    credential.put("authenticatorAttachment", "platform");
    credential.putObject("clientExtensionResults");
    return credential;
  }

  private byte[] client(String type, JsonNode options) {
    return JSON.createObjectNode()
        .put("type", type)
        .put("challenge", options.get("challenge").asText())
        .put("origin", origin)
        .put("crossOrigin", false)
        .toString()
        .getBytes(UTF_8);
  }

  private byte[] data(int flags) {
    int all = flags | PRESENT | (verifies ? VERIFIED : 0);
    return ByteBuffer.allocate(37)
        .put(DigestUtils.sha256(party))
        .put((byte) all)
        .putInt((int) count)
        .array();
  }

  private byte[] attested() {
    ECPublicKey key = (ECPublicKey) keys.getPublic();
    Map<Integer, Object> cose = new LinkedHashMap<>();
    cose.put(1, 2);
    cose.put(3, -7);
    cose.put(-1, 1);
    cose.put(-2, coordinate(key.getW().getAffineX()));
    cose.put(-3, coordinate(key.getW().getAffineY()));
    byte[] model = new byte[16];
    byte[] length = ByteBuffer.allocate(2).putShort((short) id.length).array();
    return joined(model, length, id, coseBytes(cose));
  }

  /** Keys of a COSE key are numbers, which Jackson's maps have as text: written by hand. */
  private static byte[] coseBytes(Map<Integer, Object> cose) {
    ByteBuffer bytes = ByteBuffer.allocate(200).put((byte) (0xA0 | cose.size()));
    cose.forEach((label, value) -> {
      number(bytes, label);
      if (value instanceof Integer small) {
        number(bytes, small);
      } else {
        byte[] content = (byte[]) value;
        bytes.put((byte) 0x58).put((byte) content.length).put(content);
      }
    });
    return Arrays.copyOf(bytes.array(), bytes.position());
  }

  private static void number(ByteBuffer bytes, int number) {
    bytes.put((byte) (number >= 0 ? number : 0x20 | (-1 - number)));
  }

  private static byte[] coordinate(BigInteger number) {
    byte[] bytes = number.toByteArray();
    byte[] padded = new byte[32];
    int length = Math.min(bytes.length, 32);
    System.arraycopy(bytes, bytes.length - length, padded, 32 - length, length);
    return padded;
  }

  private byte[] signed(byte[] content) {
    try {
      Signature signature = Signature.getInstance("SHA256withECDSA");
      signature.initSign(keys.getPrivate());
      signature.update(content);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] cbor(Map<String, Object> value) {
    try {
      return CBOR.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] joined(byte[]... parts) {
    ByteBuffer bytes = ByteBuffer.allocate(Arrays.stream(parts).mapToInt(it -> it.length).sum());
    for (byte[] part : parts) {
      bytes.put(part);
    }
    return bytes.array();
  }

  private static String encoded(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}

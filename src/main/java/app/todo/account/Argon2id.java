package app.todo.account;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** Hashes by Argon2id (RFC 9106). A hash is a PHC string, which says how it was made. */
final class Argon2id {
  /**
   * The one of OWASP's five recommendations, as good as one another, that takes the least memory: 7
   * MiB, five passes, one lane. It stays in the processor's cache, and is the fastest.
   */
  private static final int KIBIBYTES = 7_168;

  private static final int PASSES = 5;
  private static final int LANES = 1;
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;

  private static final Pattern PHC =
      Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d+),t=(\\d+),p=(\\d+)\\$([^$]+)\\$([^$]+)");

  private final SecureRandom random = new SecureRandom();

  /**
   * Goes from one hash to the next. What each had for itself would be too large and too long in use
   * for the young generation, and fill the heap with every sign-in.
   */
  private final Argon2BytesGenerator.BlockPool memory;

  /**
   * @param atOnce how many hashes there are at once, whose memory is kept
   */
  Argon2id(int atOnce) {
    memory = new Argon2BytesGenerator.FixedBlockPool(atOnce * KIBIBYTES);
  }

  String hash(byte[] password) {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    byte[] hash = hash(password, parameters(KIBIBYTES, PASSES, LANES, salt), HASH_BYTES);
    Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
    return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
        .formatted(
            KIBIBYTES, PASSES, LANES, base64.encodeToString(salt), base64.encodeToString(hash));
  }

  boolean matches(byte[] password, String phc) {
    Matcher parts = PHC.matcher(phc);
    if (!parts.matches()) {
      throw new IllegalArgumentException("Not a hash by Argon2id");
    }
    Base64.Decoder base64 = Base64.getDecoder();
    byte[] hash = base64.decode(parts.group(5));
    Argon2Parameters parameters =
        parameters(
            Integer.parseInt(parts.group(1)),
            Integer.parseInt(parts.group(2)),
            Integer.parseInt(parts.group(3)),
            base64.decode(parts.group(4)));
    return MessageDigest.isEqual(hash, hash(password, parameters, hash.length));
  }

  private Argon2Parameters parameters(int kibibytes, int passes, int lanes, byte[] salt) {
    return new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
        .withVersion(Argon2Parameters.ARGON2_VERSION_13)
        .withMemoryAsKB(kibibytes)
        .withIterations(passes)
        .withParallelism(lanes)
        .withSalt(salt)
        .withBlockPool(memory)
        .build();
  }

  private static byte[] hash(byte[] password, Argon2Parameters parameters, int length) {
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(parameters);
    byte[] hash = new byte[length];
    generator.generateBytes(password, hash);
    return hash;
  }
}

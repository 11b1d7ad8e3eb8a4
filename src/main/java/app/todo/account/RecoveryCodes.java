package app.todo.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Codes that a person writes down, each for one new password. A code has 120 random bits, so its
 * SHA-256 is as good as Argon2id's slow hash would be (ASVS 6.5.2 asks for 112), and finds it.
 */
@ApplicationScoped
class RecoveryCodes {
  private static final int COUNT = 10;

  /** Crockford's base 32, without letters that are read as digits. */
  private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

  private static final int GROUPS = 4;
  private static final int GROUP_LENGTH = 6;

  private final EntityManager entities;

  RecoveryCodes(EntityManager entities) {
    this.entities = entities;
  }

  /** Makes new codes; the account's old ones no longer work. */
  @Transactional
  List<String> renew(UUID accountId) {
    entities
        .createNativeQuery("delete from recovery_code where account_id = :account")
        .setParameter("account", accountId)
        .executeUpdate();
    List<String> codes = Stream.generate(RecoveryCodes::random).limit(COUNT).toList();
    entities
        .createNativeQuery(
            """
            insert into recovery_code (code_hash, account_id)
            select decode(hash, 'hex'), :account
            from unnest(:hashes) as hash
            """)
        .setParameter("account", accountId)
        .setParameter("hashes", codes.stream().map(RecoveryCodes::hash).toArray(String[]::new))
        .executeUpdate();
    return codes;
  }

  long left(UUID accountId) {
    return (long)
        entities
            .createNativeQuery(
                "select count(*) from recovery_code where account_id = :account", Long.class)
            .setParameter("account", accountId)
            .getSingleResult();
  }

  /** Uses a code up; false if it is none of the account's. */
  @Transactional
  boolean use(UUID accountId, String code) {
    return entities
            .createNativeQuery(
                """
                delete from recovery_code
                where account_id = :account
                  and code_hash = decode(:hash, 'hex')
                """)
            .setParameter("account", accountId)
            .setParameter("hash", hash(code))
            .executeUpdate()
        > 0;
  }

  private static String random() {
    // A static one would be part of a native executable, and its codes would repeat.
    SecureRandom random = new SecureRandom();
    return IntStream.range(0, GROUPS)
        .mapToObj(_ -> group(random))
        .reduce((one, other) -> one + "-" + other)
        .orElseThrow();
  }

  private static String group(SecureRandom random) {
    return random
        .ints(GROUP_LENGTH, 0, ALPHABET.length())
        .map(ALPHABET::charAt)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** Of the code as it was made, however it was typed. */
  private static String hash(String code) {
    String typed =
        code.toLowerCase(Locale.ROOT)
            .replaceAll("[^0-9a-z]", "")
            .replace('o', '0')
            .replace('i', '1')
            .replace('l', '1');
    return DigestUtils.sha256Hex(typed);
  }
}

package app.todo.account;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.Normalizer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Hashes passwords with Argon2id and compares them in the same time whether or not there is one.
 */
@ApplicationScoped
class Passwords {
  /** OWASP's recommendation: 19 MiB, two passes, one lane. */
  private static final Argon2Function ARGON2ID =
      Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);

  /**
   * Each hash takes 19 MiB and a whole processor, which a virtual thread would keep until it is
   * done. A few threads of the system give way to everything else while many sign in.
   */
  private final ExecutorService hashing =
      Executors.newFixedThreadPool(
          Math.max(1, Runtime.getRuntime().availableProcessors() / 2),
          Thread.ofPlatform().daemon().name("hashing-", 1).factory());

  private final String decoy = hash("the password of nobody");

  String hash(String password) {
    return inTurn(
        () -> Password.hash(normalised(password)).addRandomSalt(16).with(ARGON2ID).getResult());
  }

  /**
   * Whether the password is the one that was hashed.
   *
   * @param hash null for an account that does not exist, which takes as long to refuse
   */
  boolean matches(String password, @Nullable String hash) {
    String compared = hash == null ? decoy : hash;
    boolean same =
        inTurn(() ->
            Password.check(normalised(password), compared)
                .with(Argon2Function.getInstanceFromHash(compared)));
    return same && hash != null;
  }

  /** The same password typed on another device is the same characters (NIST SP 800-63B). */
  private static String normalised(String password) {
    return Normalizer.normalize(password, Normalizer.Form.NFKC);
  }

  private <T> T inTurn(Supplier<T> work) {
    return CompletableFuture.supplyAsync(work, hashing).join();
  }

  @PreDestroy
  void stop() {
    hashing.shutdown();
  }
}

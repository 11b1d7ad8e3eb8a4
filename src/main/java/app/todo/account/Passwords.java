package app.todo.account;

import static java.nio.charset.StandardCharsets.UTF_8;

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
  /**
   * Each hash takes 7 MiB and a whole processor, which a virtual thread would keep until it is
   * done. A few threads of the system give way to everything else while many sign in.
   */
  private final int threads = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

  private final ExecutorService hashing =
      Executors.newFixedThreadPool(
          threads, Thread.ofPlatform().daemon().name("hashing-", 1).factory());

  private final Argon2id argon2id = new Argon2id(threads);
  private final String decoy = hash("the password of nobody");

  String hash(String password) {
    return inTurn(() -> argon2id.hash(normalised(password)));
  }

  /**
   * Whether the password is the one that was hashed.
   *
   * @param hash null for an account that does not exist, which takes as long to refuse
   */
  boolean matches(String password, @Nullable String hash) {
    String compared = hash == null ? decoy : hash;
    boolean same = inTurn(() -> argon2id.matches(normalised(password), compared));
    return same && hash != null;
  }

  /** The same password typed on another device is the same characters (NIST SP 800-63B). */
  private static byte[] normalised(String password) {
    return Normalizer.normalize(password, Normalizer.Form.NFKC).getBytes(UTF_8);
  }

  private <T> T inTurn(Supplier<T> work) {
    return CompletableFuture.supplyAsync(work, hashing).join();
  }

  @PreDestroy
  void stop() {
    hashing.shutdown();
  }
}

package app.todo.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.todo.problem.AbandonedException;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.Normalizer;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Hashes passwords with Argon2id and compares them in the same time whether or not there is one.
 */
@ApplicationScoped
class Passwords {
  /** A hash takes 25 to 40 ms of a thread, so the last of the queue waits for about a second. */
  private static final int SIGN_INS_PER_THREAD = 24;

  /** Fewer, so that registrations can't take the time of those who have an account. */
  private static final int REGISTRATIONS_PER_THREAD = 8;

  /**
   * Each hash takes 7 MiB and a whole processor, which a virtual thread would keep until it is
   * done. A few threads of the system give way to everything else while many sign in.
   */
  private final int threads = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

  private final ExecutorService hashing =
      Executors.newFixedThreadPool(
          threads, Thread.ofPlatform().daemon().name("hashing-", 1).factory());

  private final HashingQueue signIns;
  private final HashingQueue registrations;

  private final Argon2id argon2id = new Argon2id(threads);
  private final String decoy = hash("the password of nobody", () -> false);

  Passwords(MeterRegistry meters) {
    signIns = new HashingQueue("sign_ins_at_once", SIGN_INS_PER_THREAD * threads, meters);
    registrations =
        new HashingQueue("registrations_at_once", REGISTRATIONS_PER_THREAD * threads, meters);
  }

  /** Admits requests of people who have an account, or claim to. */
  HashingQueue signIns() {
    return signIns;
  }

  HashingQueue registrations() {
    return registrations;
  }

  /**
   * @param isAbandoned whether the client has left; its work is then dropped
   * @throws AbandonedException when the client left before it was its turn
   */
  String hash(String password, BooleanSupplier isAbandoned) {
    return inTurn(() -> argon2id.hash(normalised(password)), isAbandoned);
  }

  /**
   * Whether the password is the one that was hashed.
   *
   * @param hash null for an account that does not exist, which takes as long to refuse
   * @param isAbandoned as above
   * @throws AbandonedException as above
   */
  boolean matches(String password, @Nullable String hash, BooleanSupplier isAbandoned) {
    String compared = hash == null ? decoy : hash;
    boolean same = inTurn(() -> argon2id.matches(normalised(password), compared), isAbandoned);
    return same && hash != null;
  }

  /** The same password typed on another device is the same characters (NIST SP 800-63B). */
  private static byte[] normalised(String password) {
    return Normalizer.normalize(password, Normalizer.Form.NFKC).getBytes(UTF_8);
  }

  private <T> T inTurn(Supplier<T> work, BooleanSupplier isAbandoned) {
    return CompletableFuture.supplyAsync(
            () -> isAbandoned.getAsBoolean() ? Optional.<T>empty() : Optional.of(work.get()),
            hashing)
        .join()
        .orElseThrow(AbandonedException::new);
  }

  @PreDestroy
  void stop() {
    hashing.shutdown();
  }
}

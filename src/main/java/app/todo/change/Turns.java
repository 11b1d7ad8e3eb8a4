package app.todo.change;

import app.todo.problem.TooManyRequestsException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/**
 * Where this replica's writers to one account wait for each other. Waiting for the account's row
 * instead, each would hold a connection of the pool, and one busy account would leave none to the
 * others.
 */
@ApplicationScoped
class Turns {
  private static final int LOCKS = 256;
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

  private final TransactionSynchronizationRegistry transaction;

  /** An account shares its lock with the few that happen to have the same. */
  private final ReentrantLock[] locks =
      Stream.generate(() -> new ReentrantLock(true)).limit(LOCKS).toArray(ReentrantLock[]::new);

  Turns(TransactionSynchronizationRegistry transaction) {
    this.transaction = transaction;
  }

  /**
   * Waits for the account's turn, which lasts until the transaction ends.
   *
   * @throws TooManyRequestsException when it does not come
   */
  void await(UUID accountId) {
    ReentrantLock lock = locks[Math.floorMod(accountId.hashCode(), LOCKS)];
    if (!isMine(lock)) {
      throw new TooManyRequestsException(
          "Too much is written to this account at once; try again in a moment.", RETRY_AFTER);
    }
    transaction.registerInterposedSynchronization(new Release(lock));
  }

  private static boolean isMine(ReentrantLock lock) {
    try {
      return lock.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private record Release(ReentrantLock lock) implements Synchronization {
    @Override
    public void beforeCompletion() {}

    @Override
    public void afterCompletion(int status) {
      lock.unlock();
    }
  }
}

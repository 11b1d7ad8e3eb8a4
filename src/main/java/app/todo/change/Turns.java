package app.todo.change;

import app.todo.problem.TooManyRequestsException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Where this replica's writers to one account wait for each other. Waiting for the account's row
 * instead, each would hold a connection of the pool, and one busy account would leave none to the
 * others.
 */
@ApplicationScoped
class Turns {
  private static final int TURNS = 256;
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

  private final TransactionSynchronizationRegistry transaction;

  /**
   * An account shares its turn with the few that happen to have the same. No locks, as those belong
   * to a thread: a transaction that takes too long is ended by another than began it.
   */
  private final Semaphore[] turns =
      Stream.generate(() -> new Semaphore(1, true)).limit(TURNS).toArray(Semaphore[]::new);

  Turns(TransactionSynchronizationRegistry transaction) {
    this.transaction = transaction;
  }

  /**
   * Waits for the account's turn, which lasts until the transaction ends.
   *
   * @throws TooManyRequestsException when it does not come
   */
  void await(UUID accountId) {
    Semaphore turn = turns[Math.floorMod(accountId.hashCode(), TURNS)];
    if (!isMine(turn)) {
      throw new TooManyRequestsException(
          "Too much is written to this account at once; try again in a moment.", RETRY_AFTER);
    }
    transaction.registerInterposedSynchronization(new Release(turn));
  }

  private static boolean isMine(Semaphore turn) {
    try {
      return turn.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private record Release(Semaphore turn) implements Synchronization {
    @Override
    public void beforeCompletion() {}

    @Override
    public void afterCompletion(int status) {
      turn.release();
    }
  }
}

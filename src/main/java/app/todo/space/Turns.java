package app.todo.space;

import app.todo.database.DatabaseStatus;
import app.todo.problem.TooManyRequestsException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.Collection;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Where this replica's writers to one space, and an account's pushes, wait for each other. Waiting
 * for a row instead, each would hold a connection of the pool, and one busy space or account would
 * leave none to the others.
 */
@ApplicationScoped
class Turns {
  private static final int TURNS = 256;
  private static final Duration LOOK_AFTER = Duration.ofSeconds(2);
  private static final int LOOKS = 10;
  private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

  private final TransactionSynchronizationRegistry transaction;
  private final DatabaseStatus database;

  /**
   * A space shares its turn with the few that happen to have the same. A Semaphore, not a Lock:
   * afterCompletion may run on another thread.
   */
  private final Semaphore[] turns = semaphores();

  /** Apart from the spaces' turns, which a push takes after its own. */
  private final Semaphore[] pushes = semaphores();

  Turns(TransactionSynchronizationRegistry transaction, DatabaseStatus database) {
    this.transaction = transaction;
    this.database = database;
  }

  /**
   * Waits for the turns of spaces, which last until the transaction ends. They are taken in one
   * order, so that no two writers wait for each other.
   *
   * @throws TooManyRequestsException when one does not come
   */
  void await(Collection<UUID> spaceIds) {
    spaceIds.stream()
        .map(Turns::index)
        .distinct()
        .sorted()
        .map(index -> turns[index])
        .forEach(this::takeUntilTheEnd);
    database.requireServing();
  }

  /** Waits for an account's turn to push, before the transaction has a connection. */
  void awaitPush(UUID accountId) {
    takeUntilTheEnd(pushes[index(accountId)]);
    database.requireServing();
  }

  private void takeUntilTheEnd(Semaphore turn) {
    take(turn);
    transaction.registerInterposedSynchronization(new Release(turn));
  }

  private static Semaphore[] semaphores() {
    return Stream.generate(() -> new Semaphore(1, true)).limit(TURNS).toArray(Semaphore[]::new);
  }

  private static int index(UUID id) {
    return Math.floorMod(id.hashCode(), TURNS);
  }

  /** When the database goes, all that wait go, and not each after the one before. */
  private void take(Semaphore turn) {
    for (int looks = 0; !isFree(turn); looks++) {
      database.requireServing();
      if (looks == LOOKS) {
        throw new TooManyRequestsException(
            "Too much is written to this space at once; try again in a moment.", RETRY_AFTER);
      }
    }
  }

  private static boolean isFree(Semaphore turn) {
    try {
      return turn.tryAcquire(LOOK_AFTER.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
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

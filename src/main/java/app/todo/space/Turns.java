package app.todo.space;

import app.todo.database.DatabaseStatus;
import app.todo.problem.TooManyRequestsException;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.Collection;
import java.util.UUID;

/**
 * Where this replica's writers to one space, and an account's pushes, wait for each other. If they
 * waited for a locked row, each would hold a connection, and one busy space could take the whole
 * pool.
 */
@ApplicationScoped
class Turns {
  /** Behind the one that writes. */
  private static final int WAITING = 32;

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final TransactionSynchronizationRegistry transaction;
  private final DatabaseStatus database;
  private final KeyedSemaphore spaces;

  /** Apart from the spaces' turns, which a push takes after its own. */
  private final KeyedSemaphore pushes;

  Turns(
      TransactionSynchronizationRegistry transaction,
      DatabaseStatus database,
      MeterRegistry meters) {
    this.transaction = transaction;
    this.database = database;
    this.spaces =
        oneAfterAnother(
            new Refusal("writes", "Too much is written to this space at once; try again soon."));
    this.pushes =
        oneAfterAnother(
            new Refusal("pushes", "Too many devices are syncing at once; try again soon."));
    Gauge.builder("todo.writes.waiting", this, turns -> turns.spaces.waiting())
        .description("Writes that wait for an earlier one to their space")
        .register(meters);
    Gauge.builder("todo.pushes.waiting", this, turns -> turns.pushes.waiting())
        .description("Pushes that wait for an earlier one of their account")
        .register(meters);
  }

  private KeyedSemaphore oneAfterAnother(Refusal refusal) {
    return new KeyedSemaphore(1, WAITING, PATIENCE, refusal, database);
  }

  /**
   * Waits for the turns of spaces, which last until the transaction ends. They are taken in one
   * order, so that no two writers wait for each other.
   *
   * @throws TooManyRequestsException when one does not come
   */
  void await(Collection<UUID> spaceIds) {
    spaceIds.stream().distinct().sorted().forEach(id -> takeUntilTheEnd(spaces, id));
    database.requireServing();
  }

  /** Waits for an account's turn to push, before the transaction has a connection. */
  void awaitPush(UUID accountId) {
    takeUntilTheEnd(pushes, accountId);
    database.requireServing();
  }

  private void takeUntilTheEnd(KeyedSemaphore turns, UUID key) {
    transaction.registerInterposedSynchronization(new Release(turns.acquire(key)));
  }

  private record Release(Runnable release) implements Synchronization {
    @Override
    public void beforeCompletion() {}

    @Override
    public void afterCompletion(int status) {
      release.run();
    }
  }
}

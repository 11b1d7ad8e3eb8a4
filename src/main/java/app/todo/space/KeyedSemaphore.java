package app.todo.space;

import app.todo.database.DatabaseStatus;
import app.todo.problem.TooManyRequestsException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Bounds what is done at once for each key, as an account or a space. The others wait in their
 * order, a limited number of them and for a limited time, without a connection of the pool.
 */
final class KeyedSemaphore {
  private static final Duration LOOK_AFTER = Duration.ofSeconds(1);
  private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

  private final Map<UUID, Users> usersOf = new ConcurrentHashMap<>();
  private final int permits;
  private final int waiting;
  private final Duration patience;
  private final Refusal refusal;
  private final DatabaseStatus database;

  /**
   * @param waiting how many may wait for one key
   * @param patience how long each of them waits at most
   * @param refusal for those that can't
   */
  KeyedSemaphore(
      int permits, int waiting, Duration patience, Refusal refusal, DatabaseStatus database) {
    this.permits = permits;
    this.waiting = waiting;
    this.patience = patience;
    this.refusal = refusal;
    this.database = database;
  }

  /** A Semaphore, not a Lock: a transaction may end on another thread. */
  private record Users(Semaphore semaphore, int count) {
    Users and(int more) {
      return new Users(semaphore, count + more);
    }
  }

  /**
   * Waits for a permit.
   *
   * @return what gives it back
   * @throws TooManyRequestsException when too many wait, or none comes in time
   */
  Runnable acquire(UUID key) {
    Semaphore semaphore = enter(key);
    boolean isAcquired = false;
    try {
      await(semaphore);
      isAcquired = true;
    } finally {
      if (!isAcquired) {
        leave(key);
      }
    }
    return () -> {
      semaphore.release();
      leave(key);
    };
  }

  /** How many wait, for all keys. */
  int waiting() {
    return usersOf.values().stream().mapToInt(users -> Math.max(0, users.count - permits)).sum();
  }

  /** How many are in line for one key. */
  int queued(UUID key) {
    Users users = usersOf.get(key);
    return users == null ? 0 : users.semaphore.getQueueLength();
  }

  private Semaphore enter(UUID key) {
    return usersOf.compute(
            key,
            (_, users) -> {
              if (users == null) {
                return new Users(new Semaphore(permits, true), 1);
              }
              if (users.count == permits + waiting) {
                throw refusal.after(RETRY_AFTER);
              }
              return users.and(1);
            })
        .semaphore;
  }

  private void leave(UUID key) {
    usersOf.computeIfPresent(key, (_, users) -> users.count == 1 ? null : users.and(-1));
  }

  /** When the database is lost, all that wait fail together, and not each after the one before. */
  private void await(Semaphore semaphore) {
    long start = System.nanoTime();
    while (!isAcquired(semaphore)) {
      database.requireServing();
      if (System.nanoTime() - start > patience.toNanos()) {
        throw refusal.after(RETRY_AFTER);
      }
    }
  }

  private static boolean isAcquired(Semaphore semaphore) {
    try {
      return semaphore.tryAcquire(LOOK_AFTER.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}

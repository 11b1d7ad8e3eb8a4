package app.todo.database;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;

/**
 * Runs a transaction again that PostgreSQL ended because of another one. The method is called again
 * from its beginning, so it reads what the other has committed.
 */
@Interceptor
@Transactional
@Priority(TransactionRetries.OUTSIDE_THE_TRANSACTION)
class TransactionRetries {
  /** Quarkus begins and commits transactions at PLATFORM_BEFORE + 200. */
  static final int OUTSIDE_THE_TRANSACTION = Interceptor.Priority.PLATFORM_BEFORE + 190;

  private static final Logger LOG = Logger.getLogger(TransactionRetries.class);

  /**
   * A deadlock, a serialization failure, and a unique violation: a row that the other has inserted
   * since this one looked for it.
   */
  private static final Set<String> LOST_TO_ANOTHER = Set.of("40P01", "40001", "23505");

  private static final int RETRIES = 3;

  /** Random, so that the same transactions do not meet again; longer with each retry. */
  private static final int LONGEST_PAUSE_MILLIS = 50;

  private final TransactionSynchronizationRegistry transaction;

  TransactionRetries(TransactionSynchronizationRegistry transaction) {
    this.transaction = transaction;
  }

  @AroundInvoke
  Object run(InvocationContext method) throws Exception {
    if (transaction.getTransactionStatus() != Status.STATUS_NO_TRANSACTION) {
      return method.proceed();
    }
    for (int retry = 1; retry <= RETRIES; retry++) {
      try {
        return method.proceed();
      } catch (Exception e) {
        if (SqlStates.behind(e).noneMatch(LOST_TO_ANOTHER::contains)) {
          throw e;
        }
        LOG.debug("A transaction is run again", e);
        Thread.sleep(ThreadLocalRandom.current().nextInt(1, retry * LONGEST_PAUSE_MILLIS));
      }
    }
    return method.proceed();
  }
}

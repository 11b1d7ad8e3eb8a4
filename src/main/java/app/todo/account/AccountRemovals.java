package app.todo.account;

import app.todo.database.DatabaseStatus;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;

/**
 * Deletes the accounts that the operator's command has marked. The command can't do it itself: what
 * becomes of shared lists is decided here, by the same rules as at a person's own wish.
 */
@ApplicationScoped
class AccountRemovals {
  private static final int AT_ONCE = 10;

  private final Accounts accounts;
  private final DatabaseStatus database;

  AccountRemovals(Accounts accounts, DatabaseStatus database) {
    this.accounts = accounts;
    this.database = database;
  }

  @Scheduled(
      every = "${todo.account-removals.every}",
      delayed = "2s",
      concurrentExecution = ConcurrentExecution.SKIP)
  @ActivateRequestContext
  void run() {
    if (database.isServing()) {
      accounts.closing(AT_ONCE).forEach(accounts::closeForOperator);
    }
  }
}

package app.todo.account;

import app.todo.account.Audit.Event;
import app.todo.identity.Caller;
import app.todo.problem.BrokenRulesException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Asks somebody who is signed in for their password, for what a session alone does not permit. */
@ApplicationScoped
class PasswordCheck {
  private final Accounts accounts;
  private final Passwords passwords;
  private final SignInLimits limits;
  private final Audit audit;
  private final Caller caller;

  PasswordCheck(
      Accounts accounts, Passwords passwords, SignInLimits limits, Audit audit, Caller caller) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.limits = limits;
    this.audit = audit;
    this.caller = caller;
  }

  /**
   * Returns the account, as it is known to have this password.
   *
   * @throws BrokenRulesException when it has another
   */
  Account require(PasswordProof proof, HttpServerRequest request) {
    return passwords.signIns().admit(() -> require("password", proof.password(), request));
  }

  /** The same for a request that has been admitted to the queue of those who hash. */
  Account require(String member, String password, HttpServerRequest request) {
    Account account = accounts.require(caller.accountId());
    return limits
        .guard(caller.sessionId(), request, () -> matching(account, password, request))
        .orElseThrow(() -> wrongPassword(member));
  }

  private Optional<Account> matching(Account account, String password, HttpServerRequest request) {
    if (passwords.matches(password, account.passwordHash(), request.response()::closed)) {
      return Optional.of(account);
    }
    audit.record(Event.PASSWORD_REFUSED, request, who());
    return Optional.empty();
  }

  /** Who asks, for the security log. */
  Map<String, UUID> who() {
    return Map.of("account", caller.accountId(), "session", caller.sessionId());
  }

  static BrokenRulesException wrongPassword(String member) {
    return new BrokenRulesException(member, "is not the account's password");
  }
}

package app.todo.account;

import app.todo.account.Audit.Event;
import app.todo.identity.Caller;
import app.todo.problem.BrokenRulesException;
import io.quarkus.security.ForbiddenException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asks somebody who is signed in for their password, for what a session alone does not permit. An
 * account that can't show one has to have signed in just now.
 */
@ApplicationScoped
public class PasswordCheck {
  private final Accounts accounts;
  private final Sessions sessions;
  private final Passwords passwords;
  private final SignInLimits limits;
  private final WaysIn ways;
  private final Audit audit;
  private final Caller caller;
  private final Clock clock;

  PasswordCheck(
      Accounts accounts,
      Sessions sessions,
      Passwords passwords,
      SignInLimits limits,
      WaysIn ways,
      Audit audit,
      Caller caller,
      Clock clock) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.passwords = passwords;
    this.limits = limits;
    this.ways = ways;
    this.audit = audit;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * Confirms a request whose body has a password, or none.
   *
   * @throws BrokenRulesException when the account has another one
   * @throws ForbiddenException when the account has none and the session is not a new one
   */
  public void confirm(PasswordProof proof, HttpServerRequest request) {
    require(proof, request);
  }

  /** Returns the account, as it is known to have this password. */
  Account require(PasswordProof proof, HttpServerRequest request) {
    return passwords.signIns().admit(() -> require("password", proof.password(), request));
  }

  /** The same for a request that has been admitted to the queue of those who hash. */
  Account require(String member, @Nullable String password, HttpServerRequest request) {
    Account account = accounts.require(caller.accountId());
    if (account.passwordHash() == null || !ways.takePasswords()) {
      requireNewSession();
      return account;
    }
    if (password == null) {
      throw new BrokenRulesException(member, "must not be null");
    }
    return limits
        .guard(caller.sessionId(), request, () -> matching(account, password, request))
        .orElseThrow(() -> wrongPassword(member));
  }

  private void requireNewSession() {
    if (!sessions.require(caller.sessionId()).isNew(clock.instant())) {
      throw new ForbiddenException("Sign out and in again, then do this within ten minutes.");
    }
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

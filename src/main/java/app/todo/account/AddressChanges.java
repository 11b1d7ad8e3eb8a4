package app.todo.account;

import app.todo.identity.Token;
import app.todo.problem.BrokenRulesException;
import app.todo.problem.ConflictException;
import app.todo.sharing.Sharing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

/** Gives accounts other addresses: at once, or when a link that was sent there is used. */
@ApplicationScoped
class AddressChanges {
  private final Accounts accounts;
  private final AddressLinks addressLinks;
  private final RecoveryLinks recoveryLinks;
  private final Sharing sharing;
  private final Clock clock;

  AddressChanges(
      Accounts accounts,
      AddressLinks addressLinks,
      RecoveryLinks recoveryLinks,
      Sharing sharing,
      Clock clock) {
    this.accounts = accounts;
    this.addressLinks = addressLinks;
    this.recoveryLinks = recoveryLinks;
    this.sharing = sharing;
    this.clock = clock;
  }

  /**
   * Changes the address without asking whose it is.
   *
   * @throws BrokenRulesException when the account has another password by now than was known
   * @throws ConflictException when the address is taken
   */
  @Transactional
  Account change(Account known, String email) {
    Account account = requireUnchanged(known);
    write(account, email);
    return account;
  }

  /**
   * Makes a link that changes the address, also to one that is taken.
   *
   * @throws BrokenRulesException when the account has another password by now than was known
   */
  @Transactional
  Token begin(Account known, String email) {
    return addressLinks.make(requireUnchanged(known).id(), email);
  }

  /** An account's address before and after a change. */
  record Changed(String before, Account account) {}

  /**
   * Changes the address by a link that the account asked for; empty when it doesn't work.
   *
   * @throws ConflictException when the address is taken
   */
  @Transactional
  Optional<Changed> confirm(UUID accountId, Token token) {
    Account account = accounts.requireAlone(accountId);
    String before = account.email();
    Optional<String> email = addressLinks.use(token, accountId);
    email.ifPresent(it -> write(account, it));
    return email.map(_ -> new Changed(before, account));
  }

  private Account requireUnchanged(Account known) {
    Account account = accounts.requireAlone(known.id());
    if (!account.hasPasswordOf(known)) {
      throw PasswordCheck.wrongPassword("password");
    }
    return account;
  }

  /** The members of the account's shared lists see it. Links that went to the old one end. */
  private void write(Account account, String email) {
    account.changeEmail(email, clock.instant());
    try {
      accounts.flush();
    } catch (ConstraintViolationException e) {
      throw new ConflictException("There is an account with this e-mail address already.");
    }
    recoveryLinks.forget(account.id());
    addressLinks.forget(account.id());
    sharing.announceAddress(account.id());
  }
}

package app.todo.account;

import app.todo.account.RecoveryLinks.Found;
import app.todo.identity.Token;
import app.todo.problem.BrokenRulesException;
import app.todo.problem.MissingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** Gives a person a new password without the old one; all that was signed in is signed out. */
@ApplicationScoped
class Recovery {
  static final String DEAD_LINK = "This link does not work, or no longer. Ask for a new one.";

  private final Accounts accounts;
  private final RecoveryLinks links;
  private final RecoveryCodes codes;
  private final Sessions sessions;

  Recovery(Accounts accounts, RecoveryLinks links, RecoveryCodes codes, Sessions sessions) {
    this.accounts = accounts;
    this.links = links;
    this.codes = codes;
    this.sessions = sessions;
  }

  Optional<RecoveryPreview> preview(Token token) {
    return links.find(token).flatMap(this::preview);
  }

  private Optional<RecoveryPreview> preview(Found found) {
    return accounts
        .findByIdOptional(found.accountId())
        .map(account -> new RecoveryPreview(account.email(), found.expiresAt()));
  }

  /**
   * Sets the password by a link.
   *
   * @return whose it is
   * @throws MissingException when the link doesn't work, or somebody was faster
   */
  @Transactional
  UUID resetByLink(Token token, String newPassword, String newHash) {
    Found found = links.find(token).orElseThrow(Recovery::deadLink);
    Account account = accounts.requireAlone(found.accountId());
    requireOtherThanAddress(account, newPassword);
    if (!links.use(token)) {
      throw deadLink();
    }
    return reset(account, newHash);
  }

  /** The same by a code; empty when the address has no such code. */
  @Transactional
  Optional<UUID> resetByCode(CodeRecovery claim, String newHash) {
    return accounts
        .withEmail(claim.email())
        .map(account -> accounts.requireAlone(account.id()))
        .filter(account -> codes.use(account.id(), claim.code()))
        .map(account -> {
          requireOtherThanAddress(account, claim.newPassword());
          return reset(account, newHash);
        });
  }

  private UUID reset(Account account, String newHash) {
    accounts.writePassword(account, newHash);
    // Who has lost the password may have lost the passkeys with it.
    account.demandPasskey(false);
    sessions.endAll(account.id());
    return account.id();
  }

  private static void requireOtherThanAddress(Account account, String newPassword) {
    if (account.isAddressedAs(newPassword)) {
      throw new BrokenRulesException("new_password", Credentials.NOT_THE_ADDRESS);
    }
  }

  static MissingException deadLink() {
    return new MissingException(DEAD_LINK);
  }
}

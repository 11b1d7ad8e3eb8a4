package app.todo.account;

import app.todo.identity.Token;
import app.todo.mail.Email;
import app.todo.mail.Mail;
import app.todo.settings.ServiceUrl;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * E-mails to an account's address: links that set a password or confirm it, and what has changed.
 */
@ApplicationScoped
class AccountMails {
  private static final Logger LOG = Logger.getLogger(AccountMails.class);

  private static final String LINK =
      """
      Somebody, hopefully you, asked for a new password for this address.

      Set it here, once and within an hour:
      %s

      If it wasn't you, there is nothing to do: your password stays as it is.
      """;

  private static final String ADDRESS_LINK =
      """
      Somebody, hopefully you, wants an account of theirs to have this address.

      Confirm it here, once and within an hour, in a browser that is signed in to the account:
      %s

      If it wasn't you, there is nothing to do.
      """;

  private static final String ADDRESS_TAKEN =
      """
      Somebody, hopefully you, wanted another account to have this address. It is the address of \
      an account already, so nothing changes.

      Sign in to it here:
      %s
      """;

  private static final String ADDRESS_ASKED =
      """
      Somebody, hopefully you, asked for another address for your account. It changes when a link \
      that was sent there is opened.

      If it wasn't you, change your password and sign out other devices here, which stops it:
      %s
      """;

  private static final String ADDRESS_CHANGED =
      """
      Your account has another address now: e-mails no longer come here.

      If it wasn't you, tell the people who run this service:
      %s
      """;

  private static final String DONE =
      """
      The password of your account was set anew, and all devices were signed out.

      If it wasn't you, set another one now:
      %s
      """;

  private static final String HTML =
      """
      <!doctype html>
      <html lang="en">
      <head><meta charset="utf-8"><meta name="color-scheme" content="light dark"><title>%1$s</title></head>
      <body style="margin:0 auto;max-width:36rem;padding:1.5rem;font:16px/1.5 system-ui,sans-serif">
      <p style="white-space:pre-line">%2$s</p>
      </body>
      </html>
      """;

  private final Accounts accounts;
  private final RecoveryLinks links;
  private final ServiceUrl url;
  private final Mail mail;

  AccountMails(Accounts accounts, RecoveryLinks links, ServiceUrl url, Mail mail) {
    this.accounts = accounts;
    this.links = links;
    this.url = url;
    this.mail = mail;
  }

  boolean isOffered() {
    return mail.isOffered();
  }

  /**
   * Sends a link to an address that has an account. Returns at once, so that the answer takes as
   * long for an address that has none.
   */
  void sendLink(String address) {
    Thread.startVirtualThread(() -> {
      Optional<Token> token =
          QuarkusTransaction.requiringNew()
              .call(() -> accounts.withEmail(address).map(account -> links.make(account.id())));
      token.ifPresent(
          made -> send(address, "Set a new password", LINK, url.link("/recover#" + made.value())));
    });
  }

  /**
   * Sends a link to the new address, unless it is taken, and tells the present one. Returns at
   * once, so that the answer takes as long for an address that is taken.
   */
  void sendAddressLink(String present, String wanted, Token token) {
    Thread.startVirtualThread(() -> {
      send(present, "Another address was asked for", ADDRESS_ASKED, url.link("/account"));
      boolean isTaken =
          QuarkusTransaction.requiringNew().call(() -> accounts.withEmail(wanted).isPresent());
      if (isTaken) {
        send(wanted, "This address has an account", ADDRESS_TAKEN, url.link("/sign-in"));
      } else {
        send(wanted, "Confirm this address", ADDRESS_LINK, url.link("/address#" + token.value()));
      }
    });
  }

  /** Tells the former address. */
  void tellAddressChanged(String former) {
    if (mail.isOffered()) {
      send(former, "Your address was changed", ADDRESS_CHANGED, url.link("/"));
    }
  }

  /** Tells an account's address that its password was set by a link or a code. */
  void tellReset(UUID accountId) {
    if (mail.isOffered()) {
      Thread.startVirtualThread(() -> {
        Optional<String> address =
            QuarkusTransaction.requiringNew()
                .call(() -> accounts.findByIdOptional(accountId).map(Account::email));
        address.ifPresent(to -> send(to, "Your password was set anew", DONE, url.link("/recover")));
      });
    }
  }

  private void send(String to, String subject, String words, String link) {
    String text = words.formatted(link);
    String html =
        HTML.formatted(subject, words.formatted("<a href=\"%1$s\">%1$s</a>".formatted(link)));
    mail.send(new Email(to, subject, text, html))
        .exceptionally(failure -> {
          // Without the address: it is nobody's business who forgets a password.
          LOG.warnf("An e-mail about an account was not sent: %s", failure.getMessage());
          return null;
        });
  }
}

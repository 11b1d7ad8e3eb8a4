package app.todo.account;

import app.todo.account.Audit.Event;
import app.todo.identity.Token;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Begins the session of somebody who has proved whose account it is, however they did. */
@ApplicationScoped
public class SessionOpener {
  private final Accounts accounts;
  private final Sessions sessions;
  private final KnownBrowsers browsers;
  private final Audit audit;

  SessionOpener(Accounts accounts, Sessions sessions, KnownBrowsers browsers, Audit audit) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.browsers = browsers;
    this.audit = audit;
  }

  /** Signs the request's browser in to an account whose owner has shown who they are. */
  public SignedInView open(UUID accountId, @Nullable String userAgent, HttpServerRequest request) {
    Account account = accounts.require(accountId);
    return SignedInView.of(account, open(account, userAgent, request));
  }

  /** Whether a session of the account is living. */
  public boolean isOpen(UUID accountId, UUID sessionId) {
    return sessions.of(accountId).stream().anyMatch(session -> session.hasId(sessionId));
  }

  /** Begins a session and sets its cookie, unless the account has changed since it was read. */
  Token open(Account account, @Nullable String userAgent, HttpServerRequest request) {
    Sessions.Begun begun =
        QuarkusTransaction.requiringNew()
            .call(() -> {
              accounts.requireUnchanged(account);
              return sessions.begin(account.id(), userAgent);
            });
    audit.record(
        Event.SIGNED_IN, request, Map.of("account", account.id(), "session", begun.sessionId()));
    SessionCookie.set(request, begun.token(), begun.life());
    browsers.remember(request, account.email());
    return begun.token();
  }
}

package app.todo.account;

import app.todo.identity.Token;
import app.todo.problem.SessionEndedException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.virtual.threads.VirtualThreads;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;

/** Knows whose living session a token is. */
@ApplicationScoped
class SessionIdentityProvider implements IdentityProvider<TokenAuthenticationRequest> {
  /** The attribute of an identity whose session was just renewed: how long it lives from now. */
  static final String RENEWED = "renewed";

  private final Sessions sessions;
  private final ExecutorService threads;

  SessionIdentityProvider(Sessions sessions, @VirtualThreads ExecutorService threads) {
    this.sessions = sessions;
    this.threads = threads;
  }

  @Override
  public Class<TokenAuthenticationRequest> getRequestType() {
    return TokenAuthenticationRequest.class;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      TokenAuthenticationRequest request, AuthenticationRequestContext context) {
    return Uni.createFrom()
        .item(() -> identity(new Token(request.getToken().getToken())))
        .runSubscriptionOn(threads)
        .emitOn(eventLoop());
  }

  /**
   * The request's own. Going on from another thread, REST would hand the request to its event loop
   * while it holds the lock that the event loop needs to take it.
   */
  private static Executor eventLoop() {
    Context context = Vertx.currentContext();
    return go -> context.runOnContext(_ -> go.run());
  }

  private SecurityIdentity identity(Token token) {
    Sessions.Found session = sessions.living(token).orElseThrow(() -> refusal(token));
    var identity = QuarkusSecurityIdentity.builder().setPrincipal(session.signedIn());
    if (sessions.isDueForRenewal(session)) {
      renewed(session).ifPresent(life -> identity.addAttribute(RENEWED, life));
    }
    return identity.build();
  }

  private RuntimeException refusal(Token token) {
    return sessions.wasEnded(token)
        ? new SessionEndedException()
        : new AuthenticationFailedException();
  }

  /** On a full disk nothing can be written, but a session may still read. */
  private Optional<Duration> renewed(Sessions.Found session) {
    try {
      return Optional.of(sessions.renew(session));
    } catch (PersistenceException e) {
      return Optional.empty();
    }
  }
}

package app.todo.account;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;

/** Knows whose living session a token is. */
@ApplicationScoped
class SessionIdentityProvider implements IdentityProvider<TokenAuthenticationRequest> {
  /** The attribute of an identity whose session has just been given seven more days. */
  static final String RENEWED = "renewed";

  private final Sessions sessions;

  SessionIdentityProvider(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public Class<TokenAuthenticationRequest> getRequestType() {
    return TokenAuthenticationRequest.class;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      TokenAuthenticationRequest request, AuthenticationRequestContext context) {
    return context.runBlocking(() -> identity(new Token(request.getToken().getToken())));
  }

  private SecurityIdentity identity(Token token) {
    Sessions.Found session = sessions.living(token).orElseThrow(AuthenticationFailedException::new);
    var identity = QuarkusSecurityIdentity.builder().setPrincipal(session.signedIn());
    if (sessions.isDueForRenewal(session) && isRenewed(session)) {
      identity.addAttribute(RENEWED, true);
    }
    return identity.build();
  }

  /** Where nothing can be written, as on a full disk, whoever has a session may still read. */
  private boolean isRenewed(Sessions.Found session) {
    try {
      sessions.renew(session.sessionId());
      return true;
    } catch (PersistenceException e) {
      return false;
    }
  }
}

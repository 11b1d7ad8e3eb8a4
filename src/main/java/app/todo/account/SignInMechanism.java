package app.todo.account;

import app.todo.account.Audit.Event;
import app.todo.identity.Token;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds a request's token: in {@code Authorization: Bearer}, or else in the session cookie. */
@ApplicationScoped
class SignInMechanism implements HttpAuthenticationMechanism {
  private static final String BEARER = "Bearer ";

  private final Audit audit;

  SignInMechanism(Audit audit) {
    this.audit = audit;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext context, IdentityProviderManager identities) {
    HttpServerRequest request = context.request();
    Optional<Token> bearer = bearer(request.getHeader(HttpHeaders.AUTHORIZATION));
    if (bearer.isPresent()) {
      return identify(identities, bearer.get());
    }
    Optional<Token> cookie = SessionCookie.read(request);
    if (cookie.isEmpty()) {
      return Uni.createFrom().nullItem();
    }
    if (!SameOrigin.allows(request)) {
      audit.record(Event.ORIGIN_REFUSED, request, Map.of());
      return Uni.createFrom()
          .failure(
              new ForbiddenException(
                  "A change that the session cookie authorises must come from this site itself;"
                      + " other clients send Authorization: Bearer."));
    }
    return identify(identities, cookie.get())
        // A cookie that is refused stays: this answer may come after the one that replaced it.
        .invoke(identity -> {
          if (identity.getAttribute(SessionIdentityProvider.RENEWED) instanceof Duration life) {
            SessionCookie.set(request, cookie.get(), life);
          }
        });
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext context) {
    return Uni.createFrom()
        .item(
            new ChallengeData(
                HttpResponseStatus.UNAUTHORIZED.code(), HttpHeaders.WWW_AUTHENTICATE, "Bearer"));
  }

  @Override
  public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
    return Set.of(TokenAuthenticationRequest.class);
  }

  private static Uni<SecurityIdentity> identify(IdentityProviderManager identities, Token token) {
    return identities.authenticate(
        new TokenAuthenticationRequest(new TokenCredential(token.value(), "bearer")));
  }

  private static Optional<Token> bearer(@Nullable String authorization) {
    return authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
        ? Optional.of(new Token(authorization.substring(BEARER.length()).strip()))
        : Optional.empty();
  }
}

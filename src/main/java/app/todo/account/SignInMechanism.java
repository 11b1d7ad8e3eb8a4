package app.todo.account;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.quarkus.security.AuthenticationFailedException;
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
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds a request's token: in {@code Authorization: Bearer}, or else in the session cookie. */
@ApplicationScoped
class SignInMechanism implements HttpAuthenticationMechanism {
  private static final String BEARER = "Bearer ";

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
      return Uni.createFrom()
          .failure(
              new ForbiddenException(
                  "A change that the session cookie authorises must come from this site itself;"
                      + " other clients send Authorization: Bearer."));
    }
    return identify(identities, cookie.get())
        .invoke(identity -> {
          if (identity.getAttribute(SessionIdentityProvider.RENEWED) != null) {
            SessionCookie.set(request, cookie.get());
          }
        })
        // The browser need not send again what no longer opens anything.
        .onFailure(AuthenticationFailedException.class)
        .invoke(() -> SessionCookie.clear(request));
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

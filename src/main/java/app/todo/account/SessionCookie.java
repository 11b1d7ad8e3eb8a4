package app.todo.account;

import app.todo.identity.Token;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.Optional;

/** The cookie in which a browser carries its session's token, out of reach of the page. */
final class SessionCookie {
  static final String NAME = "todo_session";

  private static final HostCookie COOKIE = new HostCookie(NAME, CookieSameSite.LAX);

  private SessionCookie() {}

  static Optional<Token> read(HttpServerRequest request) {
    return COOKIE.read(request).map(Token::new);
  }

  static void set(HttpServerRequest request, Token token, Duration life) {
    COOKIE.set(request, token.value(), life);
  }

  static void clear(HttpServerRequest request) {
    COOKIE.clear(request);
  }
}

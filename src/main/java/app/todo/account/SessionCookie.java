package app.todo.account;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;

/** The cookie in which a browser carries its session's token, out of reach of the page. */
final class SessionCookie {
  static final String NAME = "todo_session";

  private SessionCookie() {}

  static Optional<Token> read(HttpServerRequest request) {
    return Optional.ofNullable(request.getCookie(NAME)).map(cookie -> new Token(cookie.getValue()));
  }

  static void set(HttpServerRequest request, Token token) {
    request.response().addCookie(cookie(request, token.value(), Session.LIFE.toSeconds()));
  }

  static void clear(HttpServerRequest request) {
    request.response().addCookie(cookie(request, "", 0));
  }

  private static Cookie cookie(HttpServerRequest request, String value, long seconds) {
    return Cookie.cookie(NAME, value)
        .setPath("/")
        .setHttpOnly(true)
        .setSameSite(CookieSameSite.LAX)
        // The scheme is the client's own, also behind a proxy that is trusted to say so.
        .setSecure("https".equals(request.scheme()))
        .setMaxAge(seconds);
  }
}

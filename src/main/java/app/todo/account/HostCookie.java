package app.todo.account;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.Optional;

/**
 * A cookie of this host alone, out of reach of the page. Over https its name begins with {@code
 * __Host-}, so that no other host of the domain can set it.
 *
 * @param name its name over http
 */
record HostCookie(String name, CookieSameSite sameSite) {
  private static final String HTTPS_PREFIX = "__Host-";

  Optional<String> read(HttpServerRequest request) {
    return Optional.ofNullable(request.getCookie(nameFor(request))).map(Cookie::getValue);
  }

  void set(HttpServerRequest request, String value, Duration life) {
    request
        .response()
        .addCookie(
            Cookie.cookie(nameFor(request), value)
                .setPath("/")
                .setHttpOnly(true)
                .setSameSite(sameSite)
                .setSecure(isHttps(request))
                .setMaxAge(life.toSeconds()));
  }

  void clear(HttpServerRequest request) {
    set(request, "", Duration.ZERO);
  }

  private String nameFor(HttpServerRequest request) {
    return isHttps(request) ? HTTPS_PREFIX + name : name;
  }

  /** The scheme is the client's own, also behind a proxy that is trusted to say so. */
  private static boolean isHttps(HttpServerRequest request) {
    return "https".equals(request.scheme());
  }
}

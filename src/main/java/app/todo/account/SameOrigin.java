package app.todo.account;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a request that a cookie authorises may write: browsers send cookies along with requests
 * that other sites make, so such a request has to prove where it comes from.
 */
final class SameOrigin {
  private static final Set<HttpMethod> SAFE =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  private SameOrigin() {}

  static boolean allows(HttpServerRequest request) {
    if (SAFE.contains(request.method())) {
      return true;
    }
    @Nullable String site = request.getHeader("Sec-Fetch-Site");
    if (site != null) {
      return site.equals("same-origin");
    }
    @Nullable String origin = request.getHeader("Origin");
    return origin != null
        && request.authority() != null
        && origin.equals(request.scheme() + "://" + request.authority());
  }
}

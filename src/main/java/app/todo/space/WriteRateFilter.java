package app.todo.space;

import app.todo.identity.Caller;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Counts every write over HTTP before its body is read, so that no resource can forget to. Sign-in
 * and passwords have limits of their own.
 */
class WriteRateFilter {
  private static final Set<String> READING =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  /** A sync counts itself where it has mutations; the others only read. */
  private static final Set<String> OTHER_PATHS =
      Set.of("/api/sync", "/api/sync/taken-ids", "/api/invitations/preview");

  private final WriteRate rate;
  private final Caller caller;

  WriteRateFilter(WriteRate rate, Caller caller) {
    this.rate = rate;
    this.caller = caller;
  }

  @ServerRequestFilter
  public void count(ContainerRequestContext request) {
    if (isCounted(request.getMethod(), request.getUriInfo().getPath()) && caller.isSignedIn()) {
      rate.take(caller.accountId());
    }
  }

  private static boolean isCounted(String method, String path) {
    return path.startsWith("/api/")
        && !READING.contains(method)
        && !OTHER_PATHS.contains(path)
        && (!path.startsWith("/api/auth/")
            || path.startsWith("/api/auth/invitations")
            || method.equals(HttpMethod.PATCH));
  }
}

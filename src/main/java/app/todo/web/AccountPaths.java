package app.todo.web;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * The paths of earlier clients, which name the account: {@code /api/{user_id}/tasks} is answered as
 * {@code /api/tasks}, to that account alone.
 */
class AccountPaths {
  private static final String COLLECTIONS =
      "changes|events|export|filters|invitations|lists|mail|push|sections|spaces"
          + "|stats|sync|tags|tasks|webhook";

  private static final Pattern PATH =
      Pattern.compile(
          "/api/(?!(?:auth|health|"
              + COLLECTIONS
              + ")/)(?<account>[^/]+)(?<rest>/(?:"
              + COLLECTIONS
              + ")(?:/.*)?)");

  private static final String ACCOUNT = AccountPaths.class.getName();

  private final SecurityIdentity identity;

  AccountPaths(SecurityIdentity identity) {
    this.identity = identity;
  }

  @ServerRequestFilter(preMatching = true)
  void shorten(ContainerRequestContext request) {
    URI uri = request.getUriInfo().getRequestUri();
    Matcher path = PATH.matcher(uri.getRawPath());
    if (path.matches()) {
      request.setProperty(ACCOUNT, decoded(path.group("account")));
      request.setRequestUri(withPath(request.getUriInfo(), "/api" + path.group("rest")));
    }
  }

  /** Runs once the caller is known; others' paths don't exist. */
  @ServerRequestFilter
  void refuseOthers(ContainerRequestContext request) {
    @Nullable Object account = request.getProperty(ACCOUNT);
    if (account instanceof String id && !id.equalsIgnoreCase(identity.getPrincipal().getName())) {
      throw new NotFoundException("Not found");
    }
  }

  /** RESTEasy decodes the path of an address that it is given, and then decodes it once more. */
  private static URI withPath(UriInfo uri, String rawPath) {
    return uri.getRequestUriBuilder().replacePath(rawPath.replace("%", "%25")).build();
  }

  private static String decoded(String segment) {
    return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}

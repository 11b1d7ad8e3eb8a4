package app.todo.problem;

import io.vertx.ext.web.RoutingContext;
import java.util.regex.Pattern;

/** How large a body may be. */
public final class BodyLimit {
  private static final int MOST = 1 << 20;

  /** Addresses and passwords, from clients that nobody knows yet. */
  private static final int MOST_FOR_ACCOUNTS = 16 << 10;

  /** RESTEasy leaves them out when it looks for the endpoint. */
  private static final Pattern MATRIX_PARAMETERS = Pattern.compile(";[^/]*");

  private BodyLimit() {}

  /** The most bytes that are read of a body, by the normalized path that it is sent to. */
  public static int of(RoutingContext request) {
    String path = MATRIX_PARAMETERS.matcher(request.normalizedPath()).replaceAll("");
    return path.startsWith("/api/auth/") ? MOST_FOR_ACCOUNTS : MOST;
  }
}

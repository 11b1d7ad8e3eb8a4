package app.todo.web;

import io.vertx.ext.web.RoutingContext;
import java.util.List;

/** The kinds of things that are found on the public port, told by their paths. */
enum Place {
  /** Built files with a hash in their names. */
  ASSET,
  /** What programs read. */
  DATA,
  /** Swagger UI. */
  DOCS,
  /** What a reader sees who follows an e-mail's link, without signing in. */
  UNSUBSCRIBE,
  /** The web app: every other path is one of its own. */
  PAGE;

  private static final List<String> DATA_PATHS = List.of("/api", "/health", "/openapi", "/q");

  /** An address that can't be read leads to no place; what is answered is data. */
  static Place of(RoutingContext context) {
    try {
      return of(context.normalizedPath());
    } catch (IllegalArgumentException _) {
      return DATA;
    }
  }

  static Place of(String path) {
    if (isUnder("/assets", path)) {
      return ASSET;
    }
    if (isUnder("/docs", path)) {
      return DOCS;
    }
    if (isUnder("/api/mail/stop", path)) {
      return UNSUBSCRIBE;
    }
    return DATA_PATHS.stream().anyMatch(data -> isUnder(data, path)) ? DATA : PAGE;
  }

  private static boolean isUnder(String folder, String path) {
    return path.equals(folder) || path.startsWith(folder + "/");
  }
}

package app.todo.web;

import app.todo.web.StaticFile.Form;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * Serves the web app: its files, and its page at every address that may be one of the app's own. In
 * development there are no built files, and Vite answers instead. The OpenAPI document is a file
 * too, with an address that has two forms of it.
 */
@Singleton
class WebApp {
  private final StaticFiles files;

  WebApp(StaticFiles files) {
    this.files = files;
  }

  void register(@Observes Router router) {
    router
        .route()
        .method(HttpMethod.GET)
        .method(HttpMethod.HEAD)
        .order(RouteConstants.ROUTE_ORDER_BEFORE_DEFAULT)
        .handler(this::serve);
  }

  private void serve(RoutingContext context) {
    file(context).ifPresentOrElse(file -> answer(context, file), context::next);
  }

  private Optional<StaticFile> file(RoutingContext context) {
    String path = context.normalizedPath();
    return switch (Place.of(path)) {
      case ASSET -> files.app(path);
      case DOCS -> files.docs(path.substring("/docs".length()));
      case PAGE -> isAddress(path) ? files.app("/index.html") : files.app(path);
      case UNSUBSCRIBE -> Optional.empty();
      case DATA -> path.equals("/openapi") ? files.app(openApi(context)) : Optional.empty();
    };
  }

  /** YAML, unless JSON is asked for. */
  private static String openApi(RoutingContext context) {
    String accepted = String.valueOf(context.request().getHeader(HttpHeaders.ACCEPT));
    boolean json =
        accepted.contains("application/json")
            || context.queryParam("format").stream().anyMatch("json"::equalsIgnoreCase);
    return json ? "/openapi.json" : "/openapi.yaml";
  }

  /** Whether a path is for the app to make sense of; a file at the top, like robots.txt, is not. */
  private static boolean isAddress(String path) {
    boolean atTheTop = path.lastIndexOf('/') == 0;
    boolean wellKnown = path.startsWith("/.");
    return !(wellKnown || (atTheTop && path.contains(".")));
  }

  private static void answer(RoutingContext context, StaticFile file) {
    String accepted = String.valueOf(context.request().getHeader(HttpHeaders.ACCEPT_ENCODING));
    Form form = file.form(accepted);
    String tag = '"' + form.tag() + '"';
    HttpServerResponse response = context.response();
    response.putHeader(HttpHeaders.ETAG, tag);
    response.putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    if (String.valueOf(context.request().getHeader(HttpHeaders.IF_NONE_MATCH)).contains(tag)) {
      response.setStatusCode(304).end();
      return;
    }
    response.putHeader(HttpHeaders.CONTENT_TYPE, file.type());
    if (form.encoding().equals(StaticFile.AS_IT_IS)) {
      // Without the header Quarkus compresses while it sends.
      response.headers().remove(HttpHeaders.CONTENT_ENCODING);
    } else {
      response.putHeader(HttpHeaders.CONTENT_ENCODING, form.encoding());
    }
    if (context.request().method().equals(HttpMethod.HEAD)) {
      response.putHeader(HttpHeaders.CONTENT_LENGTH, String.valueOf(form.bytes().length())).end();
    } else {
      response.end(form.bytes());
    }
  }
}

package app.todo.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Says how long an answer may be kept: by its place, and a refusal never. */
@Singleton
class CacheHeaders {
  /** Ahead of whatever may refuse a request. */
  private static final int FIRST = 1_000_000;

  /** The name of an asset changes with its content. */
  private static final String FOR_EVER = "public, max-age=31536000, immutable";

  private static final String ASK_EACH_TIME = "no-cache";
  private static final String NEVER = "no-store";

  void register(@Observes Filters filters) {
    filters.register(CacheHeaders::setBeforeTheHead, FIRST);
  }

  private static void setBeforeTheHead(RoutingContext context) {
    context.addHeadersEndHandler(_ -> set(Place.of(context), context.response()));
    context.next();
  }

  private static void set(Place place, HttpServerResponse response) {
    boolean said = response.headers().contains(HttpHeaders.CACHE_CONTROL);
    // An endpoint knows better; Quarkus' own word about static files, one for all, does not.
    if (place != Place.DATA || !said) {
      response.headers().set(HttpHeaders.CACHE_CONTROL, lifetime(place, response));
    }
  }

  private static String lifetime(Place place, HttpServerResponse response) {
    if (response.getStatusCode() >= 400) {
      return NEVER;
    }
    return switch (place) {
      case ASSET -> FOR_EVER;
      case DOCS, PAGE -> ASK_EACH_TIME;
      case DATA, UNSUBSCRIBE -> NEVER;
    };
  }
}

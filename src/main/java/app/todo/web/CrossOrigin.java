package app.todo.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Lets pages of other origins, which an operator names, use the API by its tokens. Credentials are
 * never allowed, so a browser sends no cookie along.
 */
@Singleton
class CrossOrigin {
  /** Ahead of whatever may refuse a request. */
  private static final int FIRST = 1_000_000;

  private static final String METHODS = "GET, POST, PUT, PATCH, DELETE";
  private static final String REQUEST_HEADERS =
      "Authorization, Content-Type, If-Match, If-None-Match";
  private static final String RESPONSE_HEADERS = "ETag, Location, Retry-After, WWW-Authenticate";

  /** How long a browser remembers what a preflight request was answered. */
  private static final String SECONDS = "600";

  private final Set<String> origins;

  CrossOrigin(@ConfigProperty(name = "todo.cors-origins") Optional<List<String>> origins) {
    this.origins =
        origins.orElse(List.of()).stream()
            .map(String::strip)
            .collect(Collectors.toUnmodifiableSet());
  }

  void register(@Observes Filters filters) {
    if (!origins.isEmpty()) {
      filters.register(this::addBeforeTheHead, FIRST);
    }
  }

  private void addBeforeTheHead(RoutingContext context) {
    if (Place.of(context) == Place.DATA) {
      context.addHeadersEndHandler(_ -> add(context));
    }
    context.next();
  }

  private void add(RoutingContext context) {
    MultiMap headers = context.response().headers();
    headers.add(HttpHeaders.VARY, HttpHeaders.ORIGIN);
    @Nullable String origin = context.request().getHeader(HttpHeaders.ORIGIN);
    if (origin == null || !origins.contains(origin)) {
      return;
    }
    headers.set(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
    if (isPreflight(context)) {
      headers.set(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, METHODS);
      headers.set(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, REQUEST_HEADERS);
      headers.set(HttpHeaders.ACCESS_CONTROL_MAX_AGE, SECONDS);
    } else {
      headers.set(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, RESPONSE_HEADERS);
    }
  }

  private static boolean isPreflight(RoutingContext context) {
    return context.request().method().equals(HttpMethod.OPTIONS)
        && context.request().headers().contains(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD);
  }
}

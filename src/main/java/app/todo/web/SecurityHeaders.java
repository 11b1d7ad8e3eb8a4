package app.todo.web;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Tells browsers how little they may do with an answer: with every one, refusals included. */
@Singleton
class SecurityHeaders {
  /** Ahead of whatever may refuse a request. */
  private static final int FIRST = 1_000_000;

  /** A year, which is what browsers' own lists ask for. */
  private static final String HTTPS_ONLY = "max-age=31536000";

  private static final String NO_DEVICES =
      "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()";

  private final ContentPolicies policies;

  SecurityHeaders(ContentPolicies policies) {
    this.policies = policies;
  }

  void register(@Observes Filters filters) {
    filters.register(this::addBeforeTheHead, FIRST);
  }

  private void addBeforeTheHead(RoutingContext context) {
    context.addHeadersEndHandler(_ -> add(context, context.response().headers()));
    context.next();
  }

  private void add(RoutingContext context, MultiMap headers) {
    // Vite's development server puts styles and scripts into the page.
    if (LaunchMode.current() != LaunchMode.DEVELOPMENT) {
      headers.set("Content-Security-Policy", policies.of(Place.of(context)));
    }
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Referrer-Policy", "same-origin");
    headers.set("Permissions-Policy", NO_DEVICES);
    headers.set("Cross-Origin-Opener-Policy", "same-origin");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    // The scheme is the client's own, also behind a proxy that is trusted to say so.
    if ("https".equals(context.request().scheme())) {
      headers.set("Strict-Transport-Security", HTTPS_ONLY);
    }
  }
}

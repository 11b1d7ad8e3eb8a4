package app.todo.web;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Asks whoever keeps a connection open to leave while the service still answers: a load balancer
 * that no longer opens connections to it goes on using those it has.
 */
@Singleton
class Draining {
  /** Ahead of whatever may refuse a request. */
  private static final int FIRST = 1_000_000;

  private volatile boolean stopping;

  void begin(@Observes ShutdownDelayInitiatedEvent event) {
    stopping = true;
  }

  void register(@Observes Filters filters) {
    filters.register(this::closeWhenStopping, FIRST);
  }

  private void closeWhenStopping(RoutingContext context) {
    context.addHeadersEndHandler(_ -> {
      if (stopping) {
        context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
      }
    });
    context.next();
  }
}

package app.todo.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** The problems of requests that no endpoint ever sees. */
@Singleton
class ProblemRoutes {
  /** The largest body that is read, in bytes: 1 MiB. */
  private static final long MAX_BODY = 1 << 20;

  private final ObjectMapper mapper;

  ProblemRoutes(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  void register(@Observes Router router) {
    router
        .route()
        .order(RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT - 1)
        .handler(this::refuseLargeBody)
        .failureHandler(this::explainFailure);
    // An address that can't be decoded has no route to fail on.
    router.errorHandler(400, context -> answer(context, Problem.of(400)));
    router
        .route("/api/*")
        .order(RouteConstants.ROUTE_ORDER_AFTER_DEFAULT + 10_000)
        .handler(context -> answer(context, Problem.of(404)));
  }

  /** Quarkus' own limit answers without a body; what is sent in chunks still runs into it. */
  private void refuseLargeBody(RoutingContext context) {
    String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
    if (length != null && isLarge(length)) {
      context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
      answer(context, Problem.of(413));
    } else {
      context.next();
    }
  }

  private static boolean isLarge(String length) {
    try {
      return Long.parseLong(length) > MAX_BODY;
    } catch (NumberFormatException _) {
      return true;
    }
  }

  private void explainFailure(RoutingContext context) {
    int status = context.statusCode();
    if (status >= 400 && status < 500 && !context.response().headWritten()) {
      answer(context, Problem.of(status));
    } else {
      context.next();
    }
  }

  private void answer(RoutingContext context, Problem problem) {
    var response = context.response();
    response.setStatusCode(problem.status());
    response.putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE);
    if (context.request().method() == HttpMethod.HEAD) {
      response.end();
    } else {
      response.end(json(problem));
    }
  }

  private String json(Problem problem) {
    try {
      return mapper.writeValueAsString(problem);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}

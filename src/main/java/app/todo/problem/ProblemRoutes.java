package app.todo.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The problems of requests that no endpoint ever sees. */
@Singleton
class ProblemRoutes {
  /** Refusals carry the headers that every answer does, and come before anything else. */
  private static final int AFTER_HEADERS = -900_000;

  /** In characters: room for each filter at its longest. */
  private static final int LONGEST_ADDRESS = 16 * 1024;

  /** In characters, all together. */
  private static final int LARGEST_HEADERS = 16 * 1024;

  private final ObjectMapper mapper;

  ProblemRoutes(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  void register(@Observes Router router) {
    router
        .route()
        .order(AFTER_HEADERS)
        .handler(this::refuseUnreadable)
        .failureHandler(this::explainFailure);
    router
        .route("/api/*")
        .order(RouteConstants.ROUTE_ORDER_AFTER_DEFAULT + 10_000)
        .handler(context -> answer(context, Problem.of(404)));
  }

  /** Looks at what the server would refuse by itself, which it does without a word. */
  private void refuseUnreadable(RoutingContext context) {
    HttpServerRequest request = context.request();
    @Nullable Problem refusal = refusal(context);
    if (refusal == null) {
      context.next();
      return;
    }
    if (!hasEnd(request)) {
      request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
    }
    answer(context, refusal);
    // A client that is still sending hears nothing before it is done.
    request.resume();
  }

  private static @Nullable Problem refusal(RoutingContext context) {
    HttpServerRequest request = context.request();
    if (!hasOneHost(request)) {
      return Problem.of(400, "Send one Host header, with the host that the address names.");
    }
    if (request.uri().length() > LONGEST_ADDRESS) {
      return Problem.of(414);
    }
    if (size(request.headers()) > LARGEST_HEADERS) {
      return Problem.of(431);
    }
    if (!isReadable(request.uri())) {
      return Problem.of(
          400, "The address can't be read: what is special in addresses is percent-encoded.");
    }
    if (!isReadable(request.absoluteURI())) {
      return Problem.of(
          400, "The host or the scheme can't be read: see Host and X-Forwarded-Host or -Proto.");
    }
    if (!hasEnd(request)) {
      return Problem.of(400, "Send the body with its Content-Length, or in chunks alone.");
    }
    return isTooLarge(context) ? Problem.of(413) : null;
  }

  /**
   * RFC 9112, section 3.2. Where proxies are trusted, Quarkus has put one host in their place, also
   * for HTTP/1.0; elsewhere resources have no address without one.
   */
  private static boolean hasOneHost(HttpServerRequest request) {
    List<String> hosts = request.headers().getAll(HttpHeaders.HOST);
    boolean isNamed = hosts.size() == 1 && !hosts.getFirst().isBlank();
    boolean mayBeNone = request.version() == HttpVersion.HTTP_1_0 && request.absoluteURI() != null;
    return isNamed || hosts.size() < 2 && mayBeNone;
  }

  private static int size(MultiMap headers) {
    return headers.entries().stream()
        .mapToInt(header -> header.getKey().length() + header.getValue().length())
        .sum();
  }

  private static boolean isReadable(String address) {
    try {
      new URI(address);
      return true;
    } catch (URISyntaxException _) {
      return false;
    }
  }

  /** No other encoding says where a body ends (RFC 9112, section 6.3). */
  private static boolean hasEnd(HttpServerRequest request) {
    @Nullable String encoding = request.getHeader(HttpHeaders.TRANSFER_ENCODING);
    return encoding == null || encoding.equalsIgnoreCase("chunked");
  }

  private static boolean isTooLarge(RoutingContext context) {
    @Nullable String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
    try {
      return length != null && Long.parseLong(length) > BodyLimit.of(context);
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

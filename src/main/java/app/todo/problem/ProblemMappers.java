package app.todo.problem;

import app.todo.database.DatabaseAwayException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpServerResponse;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.nio.channels.ClosedChannelException;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns whatever an endpoint throws into a problem. Only what is our fault is logged. */
class ProblemMappers {
  private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

  private final AllowedMethods allowed;
  private final MeterRegistry meters;
  private final Counter cancelled;

  ProblemMappers(AllowedMethods allowed, MeterRegistry meters) {
    this.allowed = allowed;
    this.meters = meters;
    this.cancelled =
        Counter.builder("todo.statements.cancelled")
            .description("Requests that failed because a statement took longer than it may")
            .register(meters);
  }

  @ServerExceptionMapper
  Response brokenRules(BrokenRulesException e) {
    return response(Problem.ofViolations(e.violations())).build();
  }

  @ServerExceptionMapper
  Response invalid(ConstraintViolationException e) {
    return response(Problem.ofViolations(Violations.of(e.getConstraintViolations()))).build();
  }

  @ServerExceptionMapper
  Response refused(RefusedException e) {
    int status = Refusals.status(e);
    Response.ResponseBuilder response = response(Problem.of(status, message(e)));
    return (status == 401 ? challenging(response) : response).build();
  }

  @ServerExceptionMapper
  Response tooMany(TooManyRequestsException e) {
    Counter.builder("todo.refusals")
        .description("Requests that were answered 429, by the limit they met")
        .tag("reason", e.limit())
        .register(meters)
        .increment();
    return response(Problem.of(429, message(e)))
        .header(HttpHeaders.RETRY_AFTER, Math.max(1, e.retryAfter().toSeconds()))
        .build();
  }

  @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
  Response unauthorized(RuntimeException e) {
    return challenging(response(Problem.of(401))).build();
  }

  @ServerExceptionMapper
  Response sessionEnded(SessionEndedException e) {
    LOG.debug("A session was ended", e);
    return challenging(response(Problem.ofSessionEnded(message(e)))).build();
  }

  @ServerExceptionMapper
  Response passkeyDemanded(PasskeyDemandedException e) {
    return response(Problem.ofPasskeyDemanded(message(e))).build();
  }

  @ServerExceptionMapper
  Response forbidden(ForbiddenException e) {
    return response(e.getMessage() == null ? Problem.of(403) : Problem.of(403, message(e))).build();
  }

  /** A parameter that could not be converted arrives as the cause of a NotFoundException. */
  @ServerExceptionMapper
  Response notFound(NotFoundException e) {
    return e.getCause() instanceof BrokenRulesException broken
        ? brokenRules(broken)
        : refusedByJaxRs(e);
  }

  @ServerExceptionMapper
  Response refusedByJaxRs(WebApplicationException e) {
    if (e.getResponse().getStatus() >= 500) {
      return ours(e);
    }
    return response(Problem.of(e.getResponse().getStatus())).build();
  }

  @ServerExceptionMapper
  Response notAllowed(NotAllowedException e, UriInfo uri) {
    return response(Problem.of(405)).allow(allowed.of(uri.getPath())).build();
  }

  /** A client that has left gets no answer, and its leaving is no failure. */
  @ServerExceptionMapper
  Response failed(Throwable e, HttpServerResponse response) {
    return response.closed() ? left(e) : ours(e);
  }

  private Response ours(Throwable e) {
    Optional<Outage> outage = Outage.behind(e);
    if (outage.isPresent()) {
      return unavailable(outage.get(), e);
    }
    LOG.error("A request failed", e);
    return response(Problem.of(500)).build();
  }

  @ServerExceptionMapper
  Response away(DatabaseAwayException e) {
    return unavailable(Outage.AWAY, e);
  }

  @ServerExceptionMapper({ClosedChannelException.class, AbandonedException.class})
  Response abandoned(Exception e) {
    return left(e);
  }

  private static Response left(Throwable e) {
    LOG.debug("A client has left before its answer ended", e);
    return response(Problem.of(500)).build();
  }

  /** The heartbeat logs once that the database can't be reached. */
  private Response unavailable(Outage outage, Throwable e) {
    switch (outage) {
      case AWAY -> LOG.debug("The database is away", e);
      case TOO_SLOW -> {
        cancelled.increment();
        LOG.warn("A statement took too long and was cancelled", e);
      }
      case FULL -> LOG.error("The database has no room left: a write was refused");
    }
    return response(Problem.of(503, outage.detail()))
        .header(HttpHeaders.RETRY_AFTER, outage.retrySeconds())
        .build();
  }

  private static Response.ResponseBuilder response(Problem problem) {
    return Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
  }

  private static Response.ResponseBuilder challenging(Response.ResponseBuilder response) {
    return response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
  }

  private static String message(Throwable e) {
    return String.valueOf(e.getMessage());
  }
}

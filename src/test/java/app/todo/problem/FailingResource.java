package app.todo.problem;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.nio.channels.ClosedChannelException;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** Breaks in the ways a service can that is our fault or the database's. */
@Path("/api/failing")
@PermitAll
public class FailingResource {
  static final String INTERNALS = "password=hunter2 at jdbc:postgresql://10.0.0.1/todo";

  /** Whatever goes wrong. */
  enum Fault {
    BUG,
    ERROR,
    REFUSED_STATEMENT,
    LOST_CONNECTION,
    DATABASE_STOPPING,
    EXHAUSTED_POOL,
    CANCELLED_STATEMENT,
    FULL_DISK,
    LOST_CLIENT
  }

  @GET
  @Path("{fault}")
  @Operation(hidden = true)
  public String fail(@RestPath Fault fault) throws Exception {
    switch (fault) {
      case BUG -> throw new IllegalStateException(INTERNALS);
      case ERROR -> throw new AssertionError(INTERNALS);
      case REFUSED_STATEMENT ->
          throw new IllegalStateException(new SQLException(INTERNALS, "42P01"));
      case LOST_CONNECTION -> throw new SQLException(INTERNALS, "08006");
      case DATABASE_STOPPING ->
          throw new IllegalStateException(new SQLException(INTERNALS, "57P01"));
      case EXHAUSTED_POOL ->
          throw new IllegalStateException(new SQLException("Acquisition timeout while waiting"));
      case CANCELLED_STATEMENT ->
          throw new IllegalStateException(new SQLException(INTERNALS, "57014"));
      case FULL_DISK -> throw new IllegalStateException(new SQLException(INTERNALS, "53100"));
      case LOST_CLIENT -> throw new ClosedChannelException();
    }
    return "";
  }

  /** An answer that fails while it is written. */
  @GET
  @Path("answer")
  @Operation(hidden = true)
  public Answer answer() {
    return new Answer();
  }

  /** Can't be written. */
  public static class Answer {
    public String getText() {
      throw new IllegalStateException(INTERNALS);
    }
  }
}

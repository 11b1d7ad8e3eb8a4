package app.todo.task;

import app.todo.problem.StaleException;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** The conditions of RFC 9110 under which a request is meant: {@code If-(None-)Match}. */
final class Preconditions {
  private Preconditions() {}

  /** Whether the client holds what it asks for already. A proxy may have made its tag weak. */
  static boolean isCurrent(Request request, EntityTag tag) {
    return failed(request, tag, Response.Status.NOT_MODIFIED)
        || failed(request, new EntityTag(tag.getValue(), true), Response.Status.NOT_MODIFIED);
  }

  /**
   * Refuses a write that is meant for an earlier state.
   *
   * @throws StaleException when it has changed
   */
  static void require(Request request, EntityTag tag) {
    if (failed(request, tag, Response.Status.PRECONDITION_FAILED)) {
      throw new StaleException("The task has changed since you read it; read it again.");
    }
  }

  private static boolean failed(Request request, EntityTag tag, Response.Status status) {
    Response.@Nullable ResponseBuilder unmet = request.evaluatePreconditions(tag);
    return unmet != null && unmet.build().getStatus() == status.getStatusCode();
  }
}

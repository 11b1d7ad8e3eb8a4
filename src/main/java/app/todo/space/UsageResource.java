package app.todo.space;

import app.todo.identity.Caller;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How much of its quotas an account uses. */
@Path("/api/usage")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts")
@RunOnVirtualThread
class UsageResource {
  private final Quotas quotas;
  private final Caller caller;

  UsageResource(Quotas quotas, Caller caller) {
    this.quotas = quotas;
    this.caller = caller;
  }

  @GET
  @Operation(
      operationId = "getUsage",
      summary = "How many tasks and tags the account has, how many bytes they take, and the most")
  public UsageView usage() throws SQLException {
    return UsageView.of(quotas.measure(caller.spaceId()), quotas.most());
  }

  /**
   * What is used, and the most that may be; beyond it, adding is refused with 409.
   *
   * @param rows tasks and tags, those in the trash too
   * @param bytes about what they take
   */
  @Schema(name = "Usage")
  record UsageView(long rows, long maxRows, long bytes, long maxBytes) {
    static UsageView of(Quotas.Usage used, Quotas.Usage most) {
      return new UsageView(used.rows(), most.rows(), used.bytes(), most.bytes());
    }
  }
}

package app.todo.task;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Statistics over HTTP. */
@Path("/api/stats")
@Tag(name = "Tasks")
@RunOnVirtualThread
class StatisticsResource {
  private final Statistician statistician;

  StatisticsResource(Statistician statistician) {
    this.statistician = statistician;
  }

  @GET
  @Path("tasks")
  @Operation(
      operationId = "countTasks",
      summary = "The account's tasks in numbers, in its time zone")
  public TaskStatistics tasks() {
    return statistician.count();
  }
}

package app.todo.task;

import app.todo.space.HeavyReads;
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
  private final HeavyReads reads;

  StatisticsResource(Statistician statistician, HeavyReads reads) {
    this.statistician = statistician;
    this.reads = reads;
  }

  @GET
  @Path("tasks")
  @Operation(
      operationId = "countTasks",
      summary = "The account's tasks in numbers, in its time zone")
  public TaskStatistics tasks() {
    return reads.read(statistician::count);
  }
}

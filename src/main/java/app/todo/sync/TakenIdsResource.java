package app.todo.sync;

import app.todo.space.HeavyReads;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Which ids new rows can't have. */
@Path("/api/sync/taken-ids")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sync")
@RunOnVirtualThread
class TakenIdsResource {
  private final Rows rows;
  private final HeavyReads reads;

  TakenIdsResource(Rows rows, HeavyReads reads) {
    this.rows = rows;
    this.reads = reads;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "findTakenIds",
      summary = "Those of some ids that a new row would be refused",
      description =
          "Before rows are brought from elsewhere under their own ids: creating a row whose id is"
              + " taken, by this account or another, is refused with 409.")
  public TakenIds taken(Ids ids) {
    return new TakenIds(reads.read(() -> rows.taken(ids.ids())));
  }

  /** Ids that are asked about. */
  record Ids(
      @NotNull @Size(max = 10_000, message = "must be at most {max}") List<@NotNull UUID> ids) {}

  /** Those of them that are taken. */
  record TakenIds(Set<UUID> taken) {}
}

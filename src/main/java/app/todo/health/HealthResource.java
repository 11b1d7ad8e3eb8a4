package app.todo.health;

import app.todo.database.DatabaseStatus;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Says whether the service can do its work, without waiting for anything. */
@Path("/health")
@Tag(name = "Health")
@PermitAll
@NonBlocking
@Produces(MediaType.APPLICATION_JSON)
public class HealthResource {

  private final DatabaseStatus database;

  HealthResource(DatabaseStatus database) {
    this.database = database;
  }

  @GET
  @Operation(operationId = "checkHealth", summary = "Whether the service can do its work")
  @APIResponseSchema(value = View.class, responseCode = "200", responseDescription = "All is well")
  @APIResponse(
      responseCode = "503",
      description = "The database can't be reached",
      content = @Content(schema = @Schema(implementation = View.class)))
  public Response health() {
    Health health = Health.of(database);
    return health.answer(new View(health.status(), health.database()));
  }

  @RegisterForReflection
  @Schema(name = "Health")
  record View(String status, String database) {}
}

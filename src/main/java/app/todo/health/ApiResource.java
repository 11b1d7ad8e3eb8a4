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
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the API says of itself, to clients that are not signed in yet. */
@Path("/api")
@Tag(name = "Health")
@PermitAll
@NonBlocking
@Produces(MediaType.APPLICATION_JSON)
public class ApiResource {

  /** What the earlier application's clients look for. */
  private static final String SERVICE = "todo-frontend";

  private final DatabaseStatus database;
  private final Clock clock;
  private final String version;

  ApiResource(
      DatabaseStatus database,
      Clock clock,
      @ConfigProperty(name = "quarkus.application.version") String version) {
    this.database = database;
    this.clock = clock;
    this.version = version;
  }

  @GET
  @Operation(operationId = "getApi", summary = "What the API says of itself")
  public AboutView about() {
    return new AboutView("Todo API", version, "/docs", "/health");
  }

  @GET
  @Path("health")
  @Operation(operationId = "checkApi", summary = "The same, as earlier clients ask")
  @APIResponseSchema(
      value = HealthView.class,
      responseCode = "200",
      responseDescription = "All is well")
  @APIResponse(
      responseCode = "503",
      description = "The database can't be reached",
      content = @Content(schema = @Schema(implementation = HealthView.class)))
  public Response health() {
    Health health = Health.of(database);
    return health.answer(
        new HealthView(health.status(), clock.instant(), SERVICE, health.database()));
  }

  record AboutView(String message, String version, String docs, String health) {}

  @RegisterForReflection
  record HealthView(String status, Instant timestamp, String service, String database) {}
}

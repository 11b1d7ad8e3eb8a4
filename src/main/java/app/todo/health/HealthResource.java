package app.todo.health;

import app.todo.database.DatabaseStatus;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Says whether the service can do its work, without waiting for anything. */
@Path("/health")
@PermitAll
@NonBlocking
@Produces(MediaType.APPLICATION_JSON)
public class HealthResource {

  private final DatabaseStatus database;

  HealthResource(DatabaseStatus database) {
    this.database = database;
  }

  @GET
  public Response health() {
    Health health = Health.of(database);
    return health.answer(new View(health.status(), health.database()));
  }

  record View(String status, String database) {}
}

package app.todo.health;

import app.todo.database.DatabaseStatus;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Says whether the service can do its work, without waiting for anything. */
@Path("/")
@PermitAll
@NonBlocking
@Produces(MediaType.APPLICATION_JSON)
public class HealthResource {

  private static final CacheControl NO_STORE = CacheControl.valueOf("no-store");

  private final DatabaseStatus database;
  private final String version;

  HealthResource(
      DatabaseStatus database,
      @ConfigProperty(name = "quarkus.application.version") String version) {
    this.database = database;
    this.version = version;
  }

  @GET
  @Path("health")
  public Response health() {
    boolean connected = database.isServing();
    return answer(connected, new Health(status(connected), connection(connected)));
  }

  /** The same under the API's own path, as the earlier application's clients ask for it. */
  @GET
  @Path("api/health")
  public Response apiHealth() {
    boolean connected = database.isServing();
    return answer(
        connected,
        new ApiHealth(status(connected), Instant.now(), "todo-frontend", connection(connected)));
  }

  @GET
  @Path("api")
  public About about() {
    return new About("Todo API", version, "/docs", "/health");
  }

  private static Response answer(boolean connected, Object body) {
    return Response.status(connected ? Status.OK : Status.SERVICE_UNAVAILABLE)
        .cacheControl(NO_STORE)
        .entity(body)
        .build();
  }

  private static String status(boolean connected) {
    return connected ? "ok" : "error";
  }

  private static String connection(boolean connected) {
    return connected ? "connected" : "disconnected";
  }

  record Health(String status, String database) {}

  record ApiHealth(String status, Instant timestamp, String service, String database) {}

  record About(String message, String version, String docs, String health) {}
}

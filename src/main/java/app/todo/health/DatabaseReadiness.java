package app.todo.health;

import app.todo.database.DatabaseStatus;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Keeps a replica out of the load balancer while its database is away or not migrated yet.
 *
 * <p>It is the only check. Live says that the process runs: no restart brings a database back.
 * Started says that the process has started, with an embedded database migrated and one elsewhere
 * perhaps still awaited: a replica waiting for its database must not be killed for it, nor one in
 * the middle of a long migration.
 */
@Readiness
class DatabaseReadiness implements HealthCheck {

  private final DatabaseStatus database;

  DatabaseReadiness(DatabaseStatus database) {
    this.database = database;
  }

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder response =
        HealthCheckResponse.named("database").status(database.isServing());
    String trouble = database.trouble();
    return (trouble.isEmpty() ? response : response.withData("detail", trouble)).build();
  }
}

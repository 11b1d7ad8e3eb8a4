package app.todo.database;

import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Turns requests to the API away while the database is, before they wait for a connection. Its
 * health, and what it says of itself, need none.
 */
class DatabaseAwayFilter {

  private final DatabaseStatus database;

  DatabaseAwayFilter(DatabaseStatus database) {
    this.database = database;
  }

  @ServerRequestFilter(preMatching = true)
  public void requireDatabase(UriInfo request) {
    String path = request.getPath();
    if (path.startsWith("/api/") && !path.equals("/api/health")) {
      database.requireServing();
    }
  }
}

package app.todo.health;

import app.todo.database.DatabaseStatus;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;

/** The state of the service at one moment, in the words of the API. */
record Health(boolean isGood) {

  static Health of(DatabaseStatus database) {
    return new Health(database.isServing());
  }

  String status() {
    return isGood ? "ok" : "error";
  }

  String database() {
    return isGood ? "connected" : "disconnected";
  }

  Response answer(Object body) {
    return Response.status(isGood ? Status.OK : Status.SERVICE_UNAVAILABLE)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .entity(body)
        .build();
  }
}

package app.todo.drill;

import io.restassured.path.json.JsonPath;
import java.net.http.HttpResponse;

/**
 * What came back to a request.
 *
 * @param status 0 when the connection was cut
 * @param body what the service said, or why there was no answer
 */
record Answer(int status, String type, boolean retriable, String body) {
  private static final int NONE = 0;

  static Answer of(HttpResponse<String> response) {
    return new Answer(
        response.statusCode(),
        response.headers().firstValue("Content-Type").orElse(""),
        response.headers().firstValue("Retry-After").isPresent(),
        response.body());
  }

  static Answer cut(Exception reason) {
    return new Answer(NONE, "", false, reason.toString());
  }

  /** Whether the connection broke, or the server told that it did not get the request on it. */
  boolean isCut() {
    return status == NONE || status == 408;
  }

  /** Whether it says as a problem that there is trouble, what it is, and that it may pass. */
  boolean isRefusal() {
    return (status == 503 || status == 429)
        && retriable
        && type.startsWith("application/problem+json")
        && json().getInt("status") == status
        && json().getString("detail").endsWith(".");
  }

  JsonPath json() {
    return JsonPath.from(body);
  }
}

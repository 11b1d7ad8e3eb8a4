package app.todo;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.builder.ResponseSpecBuilder;
import io.restassured.specification.ResponseSpecification;
import java.util.Map;

/** What refusals look like, for {@code then().spec(…)}. */
public final class Problems {
  private Problems() {}

  /** A problem with all its members, whatever it says. */
  public static ResponseSpecification problem(int status) {
    return form(status)
        .expectBody("violations", status == 422 ? not(empty()) : empty())
        .expectBody("detail", not(blankOrNullString()))
        .build();
  }

  /** A problem that says just this. */
  public static ResponseSpecification problem(int status, String detail) {
    return form(status)
        .expectBody("violations", empty())
        .expectBody("detail", equalTo(detail))
        .build();
  }

  /** The problem of a broken rule, maybe among others. */
  public static ResponseSpecification violation(String field, String message) {
    return form(422)
        .expectBody("violations", hasItem(Map.of("field", field, "message", message)))
        .expectBody("detail", allOf(containsString(field), containsString(message)))
        .build();
  }

  private static ResponseSpecBuilder form(int status) {
    return new ResponseSpecBuilder()
        .expectStatusCode(status)
        .expectHeader("Content-Type", startsWith("application/problem+json"))
        .expectBody(
            "keySet()", containsInAnyOrder("type", "title", "status", "detail", "violations"))
        .expectBody("type", equalTo("about:blank"))
        .expectBody("title", not(blankOrNullString()))
        .expectBody("status", equalTo(status));
  }
}

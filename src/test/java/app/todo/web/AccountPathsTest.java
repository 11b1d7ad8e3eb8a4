package app.todo.web;

import static app.todo.Person.anyone;
import static app.todo.Person.registered;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import app.todo.Person;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class AccountPathsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"tasks", "tasks/trash", "tags", "stats/tasks", "changes", "mail", "webhook"})
  void the_caller_s_own_path_is_answered_as_the_short_one(String path) {
    Person person = registered();

    person.asks().get("/api/" + person.id() + "/" + path).then().statusCode(200);
  }

  @Test
  void an_id_is_the_same_in_capitals() {
    Person person = registered();

    String id = person.id().toString().toUpperCase(Locale.ROOT);
    person.asks().get("/api/" + id + "/tasks").then().statusCode(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasks", "tasks/trash", "tags", "stats/tasks", "changes", "events"})
  void another_s_path_is_not_found(String path) {
    Person other = registered();

    registered()
        .asks()
        .get("/api/" + other.id() + "/" + path)
        .then()
        .statusCode(404)
        .body("detail", equalTo("Not found"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "me", "AUTH", "%2e", "a%2Fb", "a+b", "%00", "%ff", "%25zz"})
  void a_path_of_nobody_is_not_found(String account) {
    registered()
        .asks()
        .urlEncodingEnabled(false)
        .get("/api/" + account + "/tasks")
        .then()
        .statusCode(404)
        .body("detail", equalTo("Not found"));
  }

  @Test
  void without_a_session_nobody_s_path_is_told_from_another() {
    Person person = registered();

    anyone().get("/api/" + person.id() + "/tasks").then().statusCode(401);
    anyone().get("/api/" + UUID.randomUUID() + "/tasks").then().statusCode(401);
  }

  @Test
  void the_query_is_kept() {
    Person person = registered();
    person.adds("Call Ana");
    person.adds("50% off");

    person
        .asks()
        .queryParam("search", "50%")
        .queryParam("page_size", 1)
        .get("/api/" + person.id() + "/tasks")
        .then()
        .statusCode(200)
        .body("tasks.title", equalTo(List.of("50% off")))
        .body("page_size", equalTo(1));
  }

  @Test
  void tasks_are_written_by_it_too() {
    Person person = registered();
    String tasks = "/api/" + person.id() + "/tasks";

    String id = person.asks().body("{\"title\": \"Call Ana\"}").post(tasks).path("id");
    person
        .asks()
        .body("{\"completed\": true}")
        .patch(tasks + "/" + id)
        .then()
        .statusCode(200)
        .body("completed", equalTo(true));

    person.asks().get("/api/tasks").then().body("tasks.id", hasItem(id));
  }

  /** As on the short path. */
  @ParameterizedTest
  @ValueSource(strings = {"%25", "%2500", "%00", "a%20b", "%C3%A9", "%FF", "..%2f..%2fhealth"})
  void what_is_encoded_in_it_is_decoded_once(String id) {
    Person person = registered();
    for (String tasks : List.of("/api/tasks/", "/api/" + person.id() + "/tasks/")) {
      person.asks().urlEncodingEnabled(false).get(tasks + id).then().statusCode(404);
    }
  }

  @Test
  void an_encoded_slash_in_it_is_none() {
    Person person = registered();
    UUID task = person.adds("Call Ana");
    String tasks = "/api/" + person.id() + "/tasks/";

    person.asks().delete(tasks + task).then().statusCode(204);

    String encoded = task.toString().replace("-", "%2D");
    person
        .asks()
        .urlEncodingEnabled(false)
        .post(tasks + task + "%2Frestore")
        .then()
        .statusCode(405);
    person
        .asks()
        .urlEncodingEnabled(false)
        .post(tasks + encoded + "/restore")
        .then()
        .statusCode(200);
  }

  @Test
  void another_s_path_writes_nothing() {
    Person person = registered();
    UUID task = person.adds("Call Ana");
    Person other = registered();

    person.asks().delete("/api/" + other.id() + "/tasks/" + task).then().statusCode(404);

    person.asks().get("/api/tasks/" + task).then().statusCode(200);
  }
}

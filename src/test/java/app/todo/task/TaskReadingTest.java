package app.todo.task;

import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;

import app.todo.Person;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class TaskReadingTest {
  @Test
  void a_task_is_tagged_with_its_revision() {
    Person ana = Person.registered();
    ana.adds("First");
    UUID id = ana.adds("Second");
    ana.gets("/api/tasks/" + id)
        .statusCode(200)
        .header("ETag", equalTo("\"2\""))
        .body("revision", equalTo(2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"1\"", "W/\"1\"", "\"0\", \"1\"", "*"})
  void what_the_client_holds_already_is_not_sent_again(String etag) {
    Person ana = Person.registered();
    UUID id = ana.adds("Call Ben");
    ana.asks()
        .header("If-None-Match", etag)
        .get("/api/tasks/" + id)
        .then()
        .statusCode(304)
        .header("ETag", equalTo("\"1\""))
        .body(emptyString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"0\"", "\"11\"", "nonsense", "\"", ""})
  void what_the_client_does_not_hold_is_sent(String etag) {
    Person ana = Person.registered();
    UUID id = ana.adds("Call Ben");
    ana.asks()
        .header("If-None-Match", etag)
        .get("/api/tasks/" + id)
        .then()
        .statusCode(200)
        .body("title", equalTo("Call Ben"));
  }

  @Test
  void a_task_that_has_changed_is_sent_again() {
    Person ana = Person.registered();
    UUID id = ana.adds("Call Ben");
    ana.patches("/api/tasks/" + id, "{'title': 'Call Eve'}");
    ana.asks()
        .header("If-None-Match", "\"1\"")
        .get("/api/tasks/" + id)
        .then()
        .statusCode(200)
        .header("ETag", equalTo("\"2\""))
        .body("title", equalTo("Call Eve"));
  }

  @Test
  void a_task_that_never_was_is_not_found() {
    Person ana = Person.registered();
    ana.gets("/api/tasks/" + UUID.randomUUID())
        .statusCode(404)
        .contentType("application/problem+json")
        .body("detail", equalTo("Task not found"));
  }

  @Test
  void a_task_of_another_account_is_not_found() {
    Person ana = Person.registered();
    Person ben = Person.registered();
    UUID id = ana.adds("Secret");
    ben.gets("/api/tasks/" + id).statusCode(404).body("detail", equalTo("Task not found"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "nonsense", "019aa000-0000-7000-8000-00000000000", "%00"})
  void an_id_that_can_be_no_tasks_is_not_found(String id) {
    Person ana = Person.registered();
    ana.asks()
        .urlEncodingEnabled(false)
        .get("/api/tasks/" + id)
        .then()
        .statusCode(404)
        .contentType("application/problem+json");
  }
}

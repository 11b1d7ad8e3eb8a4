package app.todo.task;

import static org.hamcrest.Matchers.equalTo;

import app.todo.Person;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class TaskResourceTest {
  @Test
  void a_task_can_be_finished() {
    Person ana = Person.registered();
    UUID id = ana.adds("Call Ana");
    ana.asks()
        .body("{\"completed\": true}")
        .patch("/api/tasks/" + id)
        .then()
        .statusCode(200)
        .body("completed", equalTo(true));
  }
}

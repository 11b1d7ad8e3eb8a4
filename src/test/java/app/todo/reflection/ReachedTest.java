package app.todo.reflection;

import static io.restassured.RestAssured.get;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.todo.Person;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.jsonFormatVisitors.JsonFormatVisitorWrapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** All that Jackson and Hibernate reach by reflection is registered for a native executable. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReachedTest {
  @Inject ObjectMapper mapper;
  @Inject EntityManagerFactory hibernate;

  @Test
  void a_record_that_is_not_registered_fails_in_every_test_that_reaches_it() {
    Class<?> result = Types.named("app.todo.account.Sessions$Found");
    assertThrows(
        IllegalStateException.class,
        () -> mapper.acceptJsonFormatVisitor(result, new JsonFormatVisitorWrapper.Base()));
    assertThrows(Exception.class, () -> mapper.readValue("{}", result));
  }

  @Test
  void what_a_person_does_is_watched() {
    Person ana = Person.registered();
    String task =
        ana.asks()
            .body(
                """
                {
                  "title": "Water the plants",
                  "due_date": "2026-11-21",
                  "recurrence_pattern": {"frequency": "daily", "end_date": "2027-01-01"}
                }
                """)
            .post("/api/tasks")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    ana.asks().body(Map.of("completed", true)).patch("/api/tasks/" + task).then().statusCode(200);
    ana.asks().get("/api/tasks?priority=low").then().statusCode(200);
    ana.asks().get("/api/tasks?completed=none").then().statusCode(422);
    get("/health").then().statusCode(200);
    get("/api/health").then().statusCode(200);

    assertReached(
        "account.Registered", "health.ApiResource$HealthView", "health.HealthResource$View");
    assertReached("patch.Creation", "patch.MergePatch", "problem.Problem", "problem.Violation");
    assertReached("task.TaskDraft", "task.TaskView", "task.Due", "task.Due$Day", "task.Priority");
    assertReached("task.Recurrence", "task.Recurrence$Frequency", "task.TaskQuery$Status");
  }

  private static void assertReached(String... names) {
    for (String name : names) {
      assertTrue(ReflectionWatch.REACHED.contains("app.todo." + name), name);
    }
  }

  /** Quarkus registers what is mapped, and nothing that only a column's type names. */
  @Test
  void what_hibernate_maps_is_known() {
    List<Class<?>> reached =
        hibernate.getMetamodel().getManagedTypes().stream()
            .flatMap(type -> type.getAttributes().stream())
            .<Class<?>>map(attribute -> attribute.getJavaType())
            .filter(type -> Types.isOurs(type) && !Types.isMapped(type))
            .distinct()
            .toList();

    assertEquals(6, reached.size(), reached::toString);
    reached.forEach(ReflectionWatch::require);
  }
}

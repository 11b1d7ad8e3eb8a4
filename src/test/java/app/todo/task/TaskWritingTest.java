package app.todo.task;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.todo.AtOnce;
import app.todo.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class TaskWritingTest {
  private static final String FULL =
      """
      {
        "title": "Pay the rent",
        "description": "To the new account",
        "completed": true,
        "priority": "high",
        "due_date": "2027-01-31T17:00:00Z",
        "reminder_time": "2027-01-31T09:00:00Z",
        "recurrence_pattern": {
          "frequency": "monthly",
          "interval": 2,
          "day_of_month": 31,
          "occurrences": 5
        },
        "tags": ["home", "money"],
        "position": "a0"
      }
      """;

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "PATCH"})
  void members_that_are_absent_are_kept(String method) {
    Person ana = Person.registered();
    UUID id = ana.addsTask(FULL);
    write(method, ana, id, "{'title': 'Pay it'}")
        .statusCode(200)
        .header("ETag", equalTo("\"2\""))
        .body("title", equalTo("Pay it"))
        .body("description", equalTo("To the new account"))
        .body("completed", equalTo(true))
        .body("completed_at", notNullValue())
        .body("priority", equalTo("high"))
        .body("due_date", equalTo("2027-01-31T17:00:00Z"))
        .body("reminder_time", equalTo("2027-01-31T09:00:00Z"))
        .body("recurrence_pattern.frequency", equalTo("monthly"))
        .body("recurrence_pattern.interval", equalTo(2))
        .body("recurrence_pattern.day_of_month", equalTo(31))
        .body("recurrence_pattern.occurrences", equalTo(5))
        .body("tags.name", contains("home", "money"))
        .body("position", equalTo("a0"))
        .body("revision", equalTo(2));
  }

  @ParameterizedTest
  @CsvSource({
    "PUT,   description",
    "PATCH, description",
    "PUT,   due_date",
    "PATCH, due_date",
    "PUT,   reminder_time",
    "PATCH, reminder_time",
    "PUT,   recurrence_pattern",
    "PATCH, recurrence_pattern",
    "PUT,   position",
    "PATCH, position"
  })
  void null_clears(String method, String member) {
    Person ana = Person.registered();
    UUID id = ana.addsTask(FULL);
    write(method, ana, id, "{'%s': null}".formatted(member))
        .statusCode(200)
        .body(member, nullValue());
    ana.gets("/api/tasks/" + id).body(member, nullValue()).body("title", equalTo("Pay the rent"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "PATCH"})
  void null_brings_back_the_default_where_there_is_one(String method) {
    Person ana = Person.registered();
    UUID id = ana.addsTask(FULL);
    write(method, ana, id, "{'completed': null, 'priority': null, 'tags': null}")
        .statusCode(200)
        .body("completed", equalTo(false))
        .body("completed_at", nullValue())
        .body("priority", equalTo("medium"))
        .body("tags", empty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "PATCH"})
  void a_title_cannot_be_cleared(String method) {
    Person ana = Person.registered();
    UUID id = ana.addsTask(FULL);
    write(method, ana, id, "{'title': null}")
        .statusCode(422)
        .body("violations.field", contains("title"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "PATCH"})
  void tags_that_are_written_take_the_place_of_all(String method) {
    Person ana = Person.registered();
    UUID id = ana.addsTask(FULL);
    write(method, ana, id, "{'tags': ['money', 'bank']}")
        .body("tags.name", contains("bank", "money"));
  }

  @Test
  void a_patch_reaches_into_the_pattern() {
    Person ana = Person.registered();
    UUID id = ana.addsTask(FULL);
    ana.patches(
            "/api/tasks/" + id,
            "{'recurrence_pattern': {'interval': 3, 'occurrences': null, 'from': 'completion'}}")
        .statusCode(200)
        .body("recurrence_pattern.frequency", equalTo("monthly"))
        .body("recurrence_pattern.interval", equalTo(3))
        .body("recurrence_pattern.day_of_month", equalTo(31))
        .body("recurrence_pattern.occurrences", nullValue())
        .body("recurrence_pattern.from", equalTo("completion"));
  }

  @Test
  void a_patch_makes_a_pattern_where_there_was_none() {
    Person ana = Person.registered();
    UUID id = ana.adds("Water the plants");
    ana.patches("/api/tasks/" + id, "{'recurrence_pattern': {'frequency': 'daily', 'month': null}}")
        .statusCode(200)
        .body("is_recurring", equalTo(true))
        .body("recurrence_pattern.interval", equalTo(1));
  }

  @Test
  void a_put_replaces_the_pattern_whole() {
    Person ana = Person.registered();
    UUID id = ana.addsTask(FULL);
    ana.puts("/api/tasks/" + id, "{'recurrence_pattern': {'frequency': 'weekly'}}")
        .statusCode(200)
        .body("recurrence_pattern.frequency", equalTo("weekly"))
        .body("recurrence_pattern.interval", equalTo(1))
        .body("recurrence_pattern.day_of_month", nullValue())
        .body("recurrence_pattern.occurrences", nullValue());
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/json", "application/merge-patch+json"})
  void a_patch_comes_as_json_of_either_name(String type) {
    Person ana = Person.registered();
    UUID id = ana.adds("Call Ben");
    ana.asks()
        .contentType(type)
        .body("{\"title\": \"Call Eve\"}")
        .patch("/api/tasks/" + id)
        .then()
        .statusCode(200)
        .body("title", equalTo("Call Eve"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "null", "5", "'title'", "true"})
  void a_body_that_is_no_object_is_refused(String body) {
    Person ana = Person.registered();
    UUID id = ana.adds("Call Ben");
    ana.patches("/api/tasks/" + id, body).statusCode(422);
    ana.puts("/api/tasks/" + id, body).statusCode(422);
    ana.posts("/api/tasks", body).statusCode(422);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "PATCH"})
  void what_has_been_refused_has_changed_nothing(String method) {
    Person ana = Person.registered();
    UUID id = ana.adds("Call Ben");
    write(method, ana, id, "{'title': 'Call Eve', 'priority': 'extreme', 'tags': ['new']}")
        .statusCode(422)
        .body("violations.field", contains("priority"));
    ana.gets("/api/tasks/" + id)
        .header("ETag", equalTo("\"1\""))
        .body("title", equalTo("Call Ben"));
    ana.gets("/api/tags").body("tags", empty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "PATCH", "DELETE"})
  void a_write_that_is_meant_for_an_earlier_state_is_refused(String method) {
    Person ana = Person.registered();
    UUID id = ana.adds("Call Ben");
    ana.patches("/api/tasks/" + id, "{'title': 'Call Eve'}");
    writeIfMatch(method, ana, id, "\"1\"")
        .statusCode(412)
        .contentType("application/problem+json")
        .body("title", equalTo("Precondition Failed"));
    ana.gets("/api/tasks/" + id).body("title", equalTo("Call Eve"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PUT    | "2"
          PATCH  | "2"
          DELETE | "2"
          PATCH  | "1", "2"
          PATCH  | *
          """)
  void a_write_that_is_meant_for_this_state_is_done(String method, String etag) {
    Person ana = Person.registered();
    UUID id = ana.adds("Call Ben");
    ana.patches("/api/tasks/" + id, "{'title': 'Call Eve'}");
    int status = writeIfMatch(method, ana, id, etag).extract().statusCode();
    assertEquals(method.equals("DELETE") ? 204 : 200, status);
  }

  @ParameterizedTest
  @ValueSource(strings = {"W/\"1\"", "nonsense", "\""})
  void a_tag_that_does_not_name_this_very_state_is_no_match(String etag) {
    Person ana = Person.registered();
    UUID id = ana.adds("Call Ben");
    writeIfMatch("PATCH", ana, id, etag).statusCode(412);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "PATCH", "DELETE"})
  void a_task_that_never_was_is_not_found(String method) {
    Person ana = Person.registered();
    write(method, ana, UUID.randomUUID(), "{}")
        .statusCode(404)
        .body("detail", equalTo("Task not found"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "PATCH", "DELETE"})
  void anothers_task_is_not_found(String method) {
    Person ana = Person.registered();
    Person ben = Person.registered();
    UUID id = ana.adds("Secret");
    write(method, ben, id, "{'title': 'Mine'}").statusCode(404);
    ana.gets("/api/tasks/" + id).body("title", equalTo("Secret")).body("revision", equalTo(1));
  }

  @Test
  void finishing_twice_keeps_the_first_moment() {
    Person ana = Person.registered();
    UUID id = ana.adds("Call Ben");
    String first =
        ana.patches("/api/tasks/" + id, "{'completed': true}").extract().path("completed_at");
    ana.patches("/api/tasks/" + id, "{'completed': true}")
        .body("completed", equalTo(true))
        .body("completed_at", equalTo(first));
    ana.patches("/api/tasks/" + id, "{'completed': false}").body("completed_at", nullValue());
  }

  @Test
  void patches_of_different_members_at_once_all_survive() {
    Person ana = Person.registered();
    UUID id = ana.adds("Call Ben");
    List<String> patches =
        List.of(
            "{'title': 'Call Eve'}",
            "{'description': 'About Sunday'}",
            "{'completed': true}",
            "{'priority': 'low'}",
            "{'due_date': '2027-01-31'}",
            "{'reminder_time': '2027-01-31T09:00:00Z'}",
            "{'tags': ['family']}",
            "{'position': 'a0'}");
    AtOnce.each(
        patches.size(), i -> ana.patches("/api/tasks/" + id, patches.get(i)).statusCode(200));
    ana.gets("/api/tasks/" + id)
        .body("title", equalTo("Call Eve"))
        .body("description", equalTo("About Sunday"))
        .body("completed", equalTo(true))
        .body("priority", equalTo("low"))
        .body("due_date", equalTo("2027-01-31"))
        .body("reminder_time", equalTo("2027-01-31T09:00:00Z"))
        .body("tags.name", contains("family"))
        .body("position", equalTo("a0"))
        .body("revision", equalTo(1 + patches.size()));
  }

  private static ValidatableResponse write(String method, Person person, UUID id, String body) {
    return switch (method) {
      case "PUT" -> person.puts("/api/tasks/" + id, body);
      case "PATCH" -> person.patches("/api/tasks/" + id, body);
      case "DELETE" -> person.deletes("/api/tasks/" + id);
      default -> throw new IllegalArgumentException(method);
    };
  }

  private static ValidatableResponse writeIfMatch(
      String method, Person person, UUID id, String etag) {
    var request = person.asks().header("If-Match", etag);
    return (method.equals("DELETE") ? request : request.body("{\"title\": \"Call Fay\"}"))
        .request(method, "/api/tasks/" + id)
        .then();
  }
}

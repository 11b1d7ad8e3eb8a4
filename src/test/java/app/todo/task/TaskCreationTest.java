package app.todo.task;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.todo.AtOnce;
import app.todo.Person;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class TaskCreationTest {
  private static final String UTC = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?Z";

  @Test
  void a_task_of_nothing_but_a_title_is_open_and_of_medium_priority() {
    Person ana = Person.registered();
    ana.posts("/api/tasks", "{'title': 'Call Ben'}")
        .statusCode(201)
        .body("user_id", equalTo(ana.id().toString()))
        .body("title", equalTo("Call Ben"))
        .body("description", nullValue())
        .body("completed", equalTo(false))
        .body("completed_at", nullValue())
        .body("priority", equalTo("medium"))
        .body("due_date", nullValue())
        .body("reminder_time", nullValue())
        .body("is_recurring", equalTo(false))
        .body("recurrence_pattern", nullValue())
        .body("tags", empty())
        .body("position", nullValue())
        .body("revision", equalTo(1))
        .body("created_at", matchesPattern(UTC))
        .body("updated_at", matchesPattern(UTC));
  }

  @Test
  void a_task_keeps_all_that_is_written() {
    Person ana = Person.registered();
    ana.posts(
            "/api/tasks",
            """
            {
              "title": "Pay the rent",
              "description": "To the *new* account",
              "completed": false,
              "priority": "urgent",
              "due_date": "2027-01-31T17:00:00+01:00",
              "reminder_time": "2027-01-31T09:00:00+01:00",
              "is_recurring": true,
              "recurrence_pattern": {
                "frequency": "monthly",
                "interval": 2,
                "day_of_month": 31,
                "end_date": "2028-01-31"
              },
              "tags": ["home", "Money"],
              "position": "a0V"
            }
            """)
        .statusCode(201)
        .body("description", equalTo("To the *new* account"))
        .body("priority", equalTo("urgent"))
        .body("due_date", equalTo("2027-01-31T16:00:00Z"))
        .body("reminder_time", equalTo("2027-01-31T08:00:00Z"))
        .body("is_recurring", equalTo(true))
        .body("recurrence_pattern.frequency", equalTo("monthly"))
        .body("recurrence_pattern.interval", equalTo(2))
        .body("recurrence_pattern.days_of_week", nullValue())
        .body("recurrence_pattern.day_of_month", equalTo(31))
        .body("recurrence_pattern.month", nullValue())
        .body("recurrence_pattern.end_date", equalTo("2028-01-31"))
        .body("recurrence_pattern.occurrences", nullValue())
        .body("recurrence_pattern.from", equalTo("due"))
        .body("tags.name", contains("home", "Money"))
        .body("tags.color", contains("#718096", "#EF4444"))
        .body("position", equalTo("a0V"));
  }

  @Test
  void what_is_created_is_what_is_read() {
    Person ana = Person.registered();
    var created =
        ana.posts(
                "/api/tasks", "{'title': 'Call Ben', 'tags': ['b', 'a'], 'due_date': '2027-01-31'}")
            .extract();
    assertEquals(
        created.jsonPath().getMap(""),
        ana.gets("/api/tasks/" + created.path("id")).extract().jsonPath().getMap(""));
  }

  @Test
  void the_answer_says_where_the_task_is_and_which_revision() {
    Person ana = Person.registered();
    var created = ana.posts("/api/tasks", "{'title': 'Call Ben'}").statusCode(201);
    String id = created.extract().path("id");
    created.header("Location", endsWith("/api/tasks/" + id)).header("ETag", equalTo("\"1\""));
    assertEquals(7, UUID.fromString(id).version());
  }

  @Test
  void a_task_may_be_finished_from_the_start() {
    Person ana = Person.registered();
    ana.posts("/api/tasks", "{'title': 'Call Ben', 'completed': true}")
        .statusCode(201)
        .body("completed", equalTo(true))
        .body("completed_at", matchesPattern(UTC));
  }

  @Test
  void the_same_creation_sent_twice_makes_one_task() {
    Person ana = Person.registered();
    UUID id = newId();
    String body = "{'id': '%s', 'title': 'Call Ben', 'tags': ['family']}".formatted(id);
    ana.posts("/api/tasks", body).statusCode(201).body("id", equalTo(id.toString()));
    ana.posts("/api/tasks", body)
        .statusCode(200)
        .header("Location", nullValue())
        .header("ETag", equalTo("\"1\""))
        .body("id", equalTo(id.toString()))
        .body("revision", equalTo(1));
    assertEquals(List.of("Call Ben"), ana.finds());
  }

  @Test
  void a_creation_sent_again_answers_with_the_task_as_it_has_become() {
    Person ana = Person.registered();
    UUID id = newId();
    String body = "{'id': '%s', 'title': 'Call Ben'}".formatted(id);
    ana.posts("/api/tasks", body).statusCode(201);
    ana.patches("/api/tasks/" + id, "{'title': 'Call Ben and Eve'}").statusCode(200);
    ana.posts("/api/tasks", body).statusCode(200).body("title", equalTo("Call Ben and Eve"));
  }

  @Test
  void a_creation_sent_again_does_not_take_the_task_out_of_the_trash() {
    Person ana = Person.registered();
    UUID id = newId();
    String body = "{'id': '%s', 'title': 'Call Ben'}".formatted(id);
    ana.posts("/api/tasks", body).statusCode(201);
    ana.deletes("/api/tasks/" + id).statusCode(204);
    ana.posts("/api/tasks", body).statusCode(200);
    ana.gets("/api/tasks/" + id).statusCode(404);
  }

  @Test
  void the_same_creation_sent_by_eight_at_once_makes_one_task() {
    Person ana = Person.registered();
    String body = "{'id': '%s', 'title': 'Call Ben', 'tags': ['family']}".formatted(newId());
    List<Integer> statuses =
        AtOnce.each(8, _ -> ana.posts("/api/tasks", body).extract().statusCode());
    assertEquals(
        List.of(200, 200, 200, 200, 200, 200, 200, 201), statuses.stream().sorted().toList());
    assertEquals(List.of("Call Ben"), ana.finds());
  }

  @Test
  void an_id_that_two_accounts_claim_at_once_goes_to_one_of_them() {
    Person ana = Person.registered();
    Person ben = Person.registered();
    String body = "{'id': '%s', 'title': 'Mine'}".formatted(newId());
    List<Integer> statuses =
        AtOnce.each(2, i -> (i == 0 ? ana : ben).posts("/api/tasks", body).extract().statusCode());
    assertEquals(List.of(201, 409), statuses.stream().sorted().toList());
  }

  @Test
  void the_id_of_anothers_task_is_taken() {
    Person ana = Person.registered();
    Person ben = Person.registered();
    UUID id = ana.adds("Secret");
    ben.posts("/api/tasks", "{'id': '%s', 'title': 'Mine'}".formatted(id))
        .statusCode(409)
        .body("title", equalTo("Conflict"));
    ana.gets("/api/tasks/" + id).body("title", equalTo("Secret"));
  }

  @Test
  void the_id_of_a_task_that_is_gone_for_good_stays_taken() {
    Person ana = Person.registered();
    UUID id = ana.adds("Call Ben");
    ana.deletes("/api/tasks/" + id).statusCode(204);
    ana.deletes("/api/tasks/trash").statusCode(204);
    ana.posts("/api/tasks", "{'id': '%s', 'title': 'Call Ben'}".formatted(id)).statusCode(409);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'7'",
        "''",
        "7",
        "true",
        "{}",
        "[]",
        "'019aa0000000700080000000000000001'",
        "'{019aa000-0000-7000-8000-000000000001}'",
        // Versions 1, 4 and 8.
        "'019aa000-0000-1000-8000-000000000001'",
        "'019aa000-0000-4000-8000-000000000001'",
        "'019aa000-0000-8000-8000-000000000001'",
        // Not the variant of RFC 9562.
        "'019aa000-0000-7000-0000-000000000001'",
        "'019aa000-0000-7000-c000-000000000001'"
      })
  void an_id_that_is_not_a_uuid_of_version_7_is_refused(String id) {
    Person ana = Person.registered();
    ana.posts("/api/tasks", "{'id': %s, 'title': 'Call Ben'}".formatted(id))
        .statusCode(422)
        .body("violations.field", contains("id"))
        .body("violations.message", contains("must be a UUID of version 7"));
  }

  @Test
  void an_id_that_is_null_is_made_by_the_service() {
    Person ana = Person.registered();
    String id =
        ana.posts("/api/tasks", "{'id': null, 'title': 'Call Ben'}")
            .statusCode(201)
            .extract()
            .path("id");
    assertEquals(7, UUID.fromString(id).version());
  }

  @ParameterizedTest
  @ValueSource(strings = {"user_id", "completed_at", "revision", "created_at", "nonsense"})
  void a_member_that_nobody_may_write_is_refused_by_name(String member) {
    Person ana = Person.registered();
    ana.posts("/api/tasks", "{'title': 'Call Ben', '%s': 1}".formatted(member))
        .statusCode(422)
        .body("violations.field", contains(member))
        .body("violations.message", contains("is not a known member"));
    assertEquals(List.of(), ana.finds());
  }

  private static UUID newId() {
    return UuidVersion7Strategy.INSTANCE.generateUuid(null);
  }
}

package app.todo.task;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import app.todo.Person;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Due dates and reminders. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class TaskDatesTest {

  @ParameterizedTest
  @CsvSource({
    "2026-11-21, 2026-11-21",
    "2028-02-29, 2028-02-29",
    "1500-02-28, 1500-02-28",
    "0001-01-01, 0001-01-01",
    "9999-12-31, 9999-12-31",
    "2026-11-21T17:00:00Z, 2026-11-21T17:00:00Z",
    "2026-11-21T17:00:00.123456Z, 2026-11-21T17:00:00.123456Z",
    "2026-11-21T17:00:00+14:00, 2026-11-21T03:00:00Z",
    "2026-11-21T17:00:00-11:30, 2026-11-22T04:30:00Z",
    "2026-11-21T17:00:00, 2026-11-21T17:00:00Z",
    "0001-01-01T00:00:00Z, 0001-01-01T00:00:00Z",
    "9999-12-31T23:59:59.999999Z, 9999-12-31T23:59:59.999999Z"
  })
  void a_due_date_is_kept_wherever_the_person_is(String written, String read) {
    for (String zone : new String[] {"Pacific/Kiritimati", "America/Los_Angeles"}) {
      Person ana = Person.livingIn(zone);
      UUID id = ana.addsTask("{'title': 'a', 'due_date': '%s'}".formatted(written));
      ana.gets("/api/tasks/" + id).body("due_date", equalTo(read));
      // Saving what was read moves nothing.
      ana.patches("/api/tasks/" + id, "{'due_date': '%s'}".formatted(read))
          .body("due_date", equalTo(read));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-02-29",
        "2026-13-01",
        "0000-01-01",
        "10000-01-01",
        "2026-11-21T24:00:00Z",
        "2026-11-21 17:00",
        "9999-12-31T23:59:59-01:00"
      })
  void what_is_no_date_is_refused(String due) {
    Person ana = Person.registered();
    ana.posts("/api/tasks", "{'title': 'a', 'due_date': '%s'}".formatted(due))
        .statusCode(422)
        .body("violations.field", contains("due_date"))
        .body(
            "violations.message",
            contains("must be a date as in 2026-11-21 or a date-time as in 2026-11-21T17:00:00Z"));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-21T17:00:00Z, 2026-11-21T17:00:00Z",
    "2026-11-21T17:00:00Z, 2025-01-01T00:00:00Z",
    "2026-11-21T17:00:00Z, 2026-11-21T18:00:00+01:00",
    "2026-11-21, 2026-11-20T09:00:00Z",
    "2026-11-21, 2026-11-21T23:00:00Z",
    "2026-11-21, 2026-12-24T09:00:00Z"
  })
  void a_reminder_may_come_until_the_due_moment_and_at_any_time_of_a_whole_day(
      String due, String reminder) {
    Person ana = Person.registered();
    ana.posts(
            "/api/tasks",
            "{'title': 'a', 'due_date': '%s', 'reminder_time': '%s'}".formatted(due, reminder))
        .statusCode(201);
  }

  @Test
  void a_reminder_needs_no_due_date() {
    Person ana = Person.registered();
    ana.posts("/api/tasks", "{'title': 'a', 'reminder_time': '2026-11-21T09:00:00'}")
        .statusCode(201)
        .body("reminder_time", equalTo("2026-11-21T09:00:00Z"));
  }

  @Test
  void a_reminder_does_not_come_after_the_due_moment() {
    Person ana = Person.registered();
    ana.posts(
            "/api/tasks",
            """
            {
              "title": "a",
              "due_date": "2026-11-21T17:00:00Z",
              "reminder_time": "2026-11-21T17:00:00.000001Z"
            }
            """)
        .statusCode(422)
        .body("violations.field", contains("reminder_time"))
        .body("violations.message", contains("must not be after due_date"));
  }

  @Test
  void a_due_moment_does_not_move_before_its_reminder() {
    Person ana = Person.registered();
    UUID id =
        ana.addsTask(
            """
            {
              "title": "a",
              "due_date": "2026-11-21T17:00:00Z",
              "reminder_time": "2026-11-21T16:00:00Z"
            }
            """);
    ana.patches("/api/tasks/" + id, "{'due_date': '2026-11-21T15:00:00Z'}")
        .statusCode(422)
        .body("violations.field", contains("reminder_time"));
    ana.patches("/api/tasks/" + id, "{'due_date': '2026-11-21T15:00:00Z', 'reminder_time': null}")
        .statusCode(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'title': 'Still to do'}",
        "{'description': 'Soon'}",
        "{'priority': 'urgent'}",
        "{'tags': ['late']}",
        "{'completed': true}",
        "{'position': 'a0'}",
        "{'due_date': '2001-02-03'}",
        "{'due_date': '2001-02-03T04:05:06Z', 'reminder_time': '2001-02-02T04:05:06Z'}",
        "{'due_date': null}",
        "{'reminder_time': '2001-01-01T00:00:00Z'}",
        "{'reminder_time': null}",
        "{'recurrence_pattern': {'frequency': 'daily', 'end_date': '2001-02-03'}}"
      })
  void an_overdue_task_can_be_edited_in_every_way(String patch) {
    Person ana = Person.registered();
    UUID id =
        ana.addsTask(
            """
            {
              "title": "a",
              "due_date": "2001-01-01T17:00:00Z",
              "reminder_time": "2001-01-01T09:00:00Z"
            }
            """);
    ana.patches("/api/tasks/" + id, patch).statusCode(200);
  }

  @Test
  void a_whole_day_can_become_a_moment_and_a_moment_a_whole_day() {
    Person ana = Person.registered();
    UUID id = ana.addsTask("{'title': 'a', 'due_date': '2026-11-21'}");
    ana.patches("/api/tasks/" + id, "{'due_date': '2026-11-22T09:00:00Z'}")
        .body("due_date", equalTo("2026-11-22T09:00:00Z"));
    ana.patches("/api/tasks/" + id, "{'due_date': '2026-11-23'}")
        .body("due_date", equalTo("2026-11-23"));
    ana.patches("/api/tasks/" + id, "{'due_date': null}").body("due_date", nullValue());
  }
}

package app.todo.task;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
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

/** What reminders of a task may be, and what clients see of them that know only one. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class RemindersTest {
  private static final String CALL =
      """
      {
        "title": "Call Ana",
        "due_date": "2027-01-31T17:00:00Z",
        "reminders": ["PT10M", "P1D", "2027-01-31T08:00:00Z", "2027-01-30T20:00:00+01:00"]
      }
      """;

  @Test
  void a_task_has_several_of_each_form() {
    Person ana = Person.registered();
    UUID id = ana.addsTask(CALL);
    ana.gets("/api/tasks/" + id)
        .body("reminders", contains("PT10M", "P1D", "2027-01-31T08:00:00Z", "2027-01-30T19:00:00Z"))
        .body("reminder_time", equalTo("2027-01-30T19:00:00Z"));
  }

  @Test
  void a_task_has_none_unless_it_says_so() {
    Person ana = Person.registered();
    ana.posts("/api/tasks", "{'title': 'a'}")
        .body("reminders", empty())
        .body("reminder_time", nullValue());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PT5S",
        "PT1M30S",
        "-PT5M",
        "PT",
        "P",
        "P29D",
        "P28DT1M",
        "P1M",
        "P1W",
        "evening",
        "2027-01-31",
        "",
        "PT10m"
      })
  void other_texts_are_refused(String reminder) {
    Person ana = Person.registered();
    ana.posts("/api/tasks", "{'title': 'a', 'reminders': ['%s']}".formatted(reminder))
        .statusCode(422)
        .body("violations.field", contains("reminders[0]"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0M", "PT5M", "PT1H", "P1D", "P28D", "P1DT2H30M", "PT40320M"})
  void durations_of_whole_minutes_are_taken(String reminder) {
    Person ana = Person.registered();
    ana.posts("/api/tasks", "{'title': 'a', 'reminders': ['%s']}".formatted(reminder))
        .statusCode(201)
        .body("reminders", contains(reminder))
        .body("reminder_time", nullValue());
  }

  @Test
  void there_are_five_at_most_and_each_once() {
    Person ana = Person.registered();
    ana.posts(
            "/api/tasks",
            "{'title': 'a', 'reminders': ['PT1M', 'PT2M', 'PT3M', 'PT4M', 'PT5M', 'PT6M']}")
        .statusCode(422)
        .body("violations.field", contains("reminders"));
    ana.posts("/api/tasks", "{'title': 'a', 'reminders': ['PT60M', 'PT1H', 'morning', 'morning']}")
        .statusCode(201)
        .body("reminders", contains("PT60M", "morning"));
  }

  @Test
  void a_moment_among_them_is_not_after_the_due_one() {
    Person ana = Person.registered();
    ana.posts(
            "/api/tasks",
            """
            {
              "title": "a",
              "due_date": "2027-01-31T17:00:00Z",
              "reminders": ["2027-01-31T08:00:00Z", "2027-01-31T17:00:00.000001Z"]
            }
            """)
        .statusCode(422)
        .body("violations.field", contains("reminders"))
        .body("violations.message", contains("must not be after due_date"));
  }

  @Test
  void a_client_that_knows_one_replaces_the_moments_and_keeps_the_rest() {
    Person ana = Person.registered();
    UUID id = ana.addsTask(CALL);
    ana.patches("/api/tasks/" + id, "{'reminder_time': '2027-01-31T09:00:00Z'}")
        .body("reminders", contains("2027-01-31T09:00:00Z", "PT10M", "P1D"))
        .body("reminder_time", equalTo("2027-01-31T09:00:00Z"));
    ana.patches("/api/tasks/" + id, "{'reminder_time': null}")
        .body("reminders", contains("PT10M", "P1D"))
        .body("reminder_time", equalTo("2027-01-30T17:00:00Z"));
  }

  /** As a PUT of all that was read does. */
  @Test
  void a_client_that_sends_back_what_it_read_changes_nothing() {
    Person ana = Person.registered();
    UUID id =
        ana.addsTask("{'title': 'a', 'due_date': '2027-01-31T17:00:00Z', 'reminders': ['PT10M']}");
    ana.puts("/api/tasks/" + id, "{'title': 'b', 'reminder_time': '2027-01-31T16:50:00Z'}")
        .statusCode(200)
        .body("reminders", contains("PT10M"));
  }

  @Test
  void those_before_the_due_moment_move_with_it_and_wait_for_one() {
    Person ana = Person.registered();
    UUID id = ana.addsTask("{'title': 'a', 'reminders': ['PT10M']}");
    ana.patches("/api/tasks/" + id, "{'due_date': '2027-01-31T17:00:00Z'}")
        .body("reminder_time", equalTo("2027-01-31T16:50:00Z"));
    ana.patches("/api/tasks/" + id, "{'due_date': '2027-01-31T12:00:00Z'}")
        .body("reminder_time", equalTo("2027-01-31T11:50:00Z"));
    ana.patches("/api/tasks/" + id, "{'due_date': null}")
        .body("reminders", contains("PT10M"))
        .body("reminder_time", nullValue());
  }

  @ParameterizedTest
  @CsvSource({"UTC, 7, 2027-01-31T07:00:00Z", "Asia/Tokyo, 9, 2027-01-31T00:00:00Z"})
  void the_morning_is_the_account_s(String zone, int hour, String rings) {
    Person ana = Person.livingIn(zone);
    ana.patches("/api/auth/me", "{'morning_hour': %d}".formatted(hour))
        .statusCode(200)
        .body("morning_hour", equalTo(hour));
    ana.posts("/api/tasks", "{'title': 'a', 'due_date': '2027-01-31', 'reminders': ['morning']}")
        .body("reminder_time", equalTo(rings));
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 24})
  void a_day_has_24_hours(int hour) {
    Person.registered()
        .patches("/api/auth/me", "{'morning_hour': %d}".formatted(hour))
        .statusCode(422)
        .body("violations.field", contains("morning_hour"));
  }

  @Test
  void they_move_with_what_repeats() {
    Person ana = Person.registered();
    UUID id =
        ana.addsTask(
            """
            {
              "title": "Call Ana",
              "due_date": "2027-01-31T17:00:00Z",
              "reminders": ["PT10M", "2027-01-31T08:00:00Z", "2027-01-30T19:00:00Z"],
              "recurrence_pattern": {"frequency": "weekly"}
            }
            """);
    String next =
        ana.patches("/api/tasks/" + id, "{'completed': true}").extract().path("next_occurrence_id");
    ana.gets("/api/tasks/" + next)
        .body("due_date", equalTo("2027-02-07T17:00:00Z"))
        .body("reminders", contains("2027-02-06T19:00:00Z", "PT10M", "2027-02-07T08:00:00Z"));
  }
}

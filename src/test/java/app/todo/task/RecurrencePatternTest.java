package app.todo.task;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import app.todo.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class RecurrencePatternTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'frequency': 'daily'",
        "'frequency': 'daily', 'interval': 1",
        "'frequency': 'daily', 'interval': 365",
        "'frequency': 'weekly', 'days_of_week': [0, 1, 2, 3, 4, 5, 6]",
        "'frequency': 'weekly', 'days_of_week': []",
        "'frequency': 'monthly', 'day_of_month': 1",
        "'frequency': 'monthly', 'day_of_month': 31",
        "'frequency': 'yearly', 'month': 1, 'day_of_month': 1",
        "'frequency': 'yearly', 'month': 12, 'day_of_month': 31",
        "'frequency': 'yearly', 'month': 2, 'day_of_month': 30",
        "'frequency': 'monthly', 'nth': 1, 'days_of_week': [4]",
        "'frequency': 'monthly', 'nth': -1, 'days_of_week': [0, 1, 2, 3, 4]",
        "'frequency': 'yearly', 'nth': 4, 'days_of_week': [3], 'month': 11",
        "'frequency': 'daily', 'due_wall_time': '2027-03-28T02:30'",
        "'frequency': 'daily', 'reminder_wall_time': '2027-03-28T02:30:15.5'",
        "'frequency': 'daily', 'occurrences': 1",
        "'frequency': 'daily', 'occurrences': 2147483647",
        "'frequency': 'daily', 'end_date': '2028-02-29'",
        "'frequency': 'daily', 'from': 'completion'",
        "'frequency': 'daily', 'days_of_week': null, 'end_date': null, 'occurrences': null"
      })
  void a_pattern_within_the_limits_is_taken(String pattern) {
    add(pattern).statusCode(201).body("is_recurring", equalTo(true));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          'interval': 1                                    | frequency       | must not be null
          'frequency': null                                | frequency       | must not be null
          'frequency': 'hourly'                            | frequency       | must be one of daily, weekly, monthly, yearly
          'frequency': 1                                   | frequency       | must be one of daily, weekly, monthly, yearly
          'frequency': 'daily', 'interval': 0              | interval        | must be greater than or equal to 1
          'frequency': 'daily', 'interval': -1             | interval        | must be greater than or equal to 1
          'frequency': 'daily', 'interval': 366            | interval        | must be less than or equal to 365
          'frequency': 'daily', 'interval': 1.5            | interval        | must be a whole number
          'frequency': 'daily', 'interval': '2'            | interval        | must be a whole number
          'frequency': 'daily', 'interval': 1e400          | interval        | must be a whole number
          'frequency': 'daily', 'interval': 99999999999    | interval        | is out of range
          'frequency': 'weekly', 'days_of_week': [-1]      | days_of_week[0] | must be greater than or equal to 0
          'frequency': 'weekly', 'days_of_week': [7]       | days_of_week[0] | must be less than or equal to 6
          'frequency': 'weekly', 'days_of_week': [null]    | days_of_week[0] | must not be null
          'frequency': 'weekly', 'days_of_week': 1         | days_of_week    | must be a list
          'frequency': 'weekly', 'days_of_week': ['1']     | days_of_week[0] | must be a whole number
          'frequency': 'daily', 'days_of_week': [1]        | days_of_week    | must be absent unless the frequency is weekly or nth counts
          'frequency': 'monthly', 'days_of_week': [1]      | days_of_week    | must be absent unless the frequency is weekly or nth counts
          'frequency': 'monthly', 'nth': 0, 'days_of_week': [1] | nth        | must be 1 to 4, or -1 for the last
          'frequency': 'monthly', 'nth': 5, 'days_of_week': [1] | nth        | must be less than or equal to 4
          'frequency': 'monthly', 'nth': -2, 'days_of_week': [1] | nth       | must be greater than or equal to -1
          'frequency': 'monthly', 'nth': 1                 | days_of_week    | must name the days that nth counts
          'frequency': 'monthly', 'nth': 1, 'days_of_week': [1], 'day_of_month': 1 | day_of_month | must be absent when there is an nth
          'frequency': 'weekly', 'nth': 1, 'days_of_week': [1] | nth         | must be absent unless the frequency is monthly or yearly
          'frequency': 'monthly', 'day_of_month': 0        | day_of_month    | must be greater than or equal to 1
          'frequency': 'monthly', 'day_of_month': 32       | day_of_month    | must be less than or equal to 31
          'frequency': 'weekly', 'day_of_month': 1         | day_of_month    | must be absent unless the frequency is monthly or yearly
          'frequency': 'yearly', 'month': 0                | month           | must be greater than or equal to 1
          'frequency': 'yearly', 'month': 13               | month           | must be less than or equal to 12
          'frequency': 'monthly', 'month': 1               | month           | must be absent unless the frequency is yearly
          'frequency': 'daily', 'occurrences': 0           | occurrences     | must be greater than or equal to 1
          'frequency': 'daily', 'occurrences': 2147483648  | occurrences     | is out of range
          'frequency': 'daily', 'end_date': '2027-02-29'   | end_date        | must be a date as in 2026-11-21
          'frequency': 'daily', 'end_date': ''             | end_date        | must be a date as in 2026-11-21
          'frequency': 'daily', 'end_date': 20000          | end_date        | must be a date as in 2026-11-21
          'frequency': 'daily', 'end_date': [2027, 1, 1]   | end_date        | must be a date as in 2026-11-21
          'frequency': 'daily', 'end_date': '2027-01-01T00:00:00Z' | end_date | must be a date as in 2026-11-21
          'frequency': 'daily', 'end_date': '+12027-01-01' | end_date        | must be in the years 1 to 9999
          'frequency': 'daily', 'end_date': '2027-01-01', 'occurrences': 2 | occurrences | must be absent when there is an end_date
          'frequency': 'daily', 'from': 'start'            | from            | must be one of due, completion
          'frequency': 'daily', 'due_wall_time': '2027-03-28T02:30Z' | due_wall_time | must be a local date-time as in 2027-03-28T02:30
          'frequency': 'daily', 'due_wall_time': '2027-03-28' | due_wall_time | must be a local date-time as in 2027-03-28T02:30
          'frequency': 'daily', 'due_wall_time': '+12027-03-28T02:30' | due_wall_time | must be a local date-time as in 2027-03-28T02:30
          'frequency': 'daily', 'reminder_wall_time': 5    | reminder_wall_time | must be text
          'frequency': 'daily', 'count': 3                 | count           | is not a known member
          """)
  void a_pattern_past_the_limits_is_refused(String pattern, String field, String message) {
    add(pattern)
        .statusCode(422)
        .body("violations.field", contains("recurrence_pattern." + field))
        .body("violations.message", contains(message));
  }

  @Test
  void a_patch_that_leaves_a_detail_of_another_frequency_is_refused() {
    Person ana = Person.registered();
    UUID id =
        ana.addsTask(
            "{'title': 'a', 'recurrence_pattern': {'frequency': 'weekly', 'days_of_week': [1]}}");
    ana.patches("/api/tasks/" + id, "{'recurrence_pattern': {'frequency': 'daily'}}")
        .statusCode(422)
        .body("violations.field", contains("recurrence_pattern.days_of_week"));
    ana.patches(
            "/api/tasks/" + id,
            "{'recurrence_pattern': {'frequency': 'daily', 'days_of_week': null}}")
        .statusCode(200);
  }

  @Test
  void what_is_said_not_to_repeat_does_not() {
    Person ana = Person.registered();
    ana.posts(
            "/api/tasks",
            "{'title': 'a', 'is_recurring': false, 'recurrence_pattern': {'frequency': 'daily'}}")
        .statusCode(201)
        .body("is_recurring", equalTo(false))
        .body("recurrence_pattern", nullValue());
  }

  @Test
  void what_repeated_can_be_made_to_stop() {
    Person ana = Person.registered();
    UUID id = ana.addsTask("{'title': 'a', 'recurrence_pattern': {'frequency': 'daily'}}");
    ana.patches("/api/tasks/" + id, "{'is_recurring': false}")
        .statusCode(200)
        .body("is_recurring", equalTo(false))
        .body("recurrence_pattern", nullValue());
  }

  @Test
  void what_is_said_to_repeat_needs_a_pattern() {
    Person ana = Person.registered();
    ana.posts("/api/tasks", "{'title': 'a', 'is_recurring': true}")
        .statusCode(422)
        .body("violations.field", contains("recurrence_pattern"))
        .body("violations.message", contains("is needed when is_recurring is true"));
  }

  @Test
  void what_repeats_already_may_be_said_to() {
    Person ana = Person.registered();
    UUID id = ana.addsTask("{'title': 'a', 'recurrence_pattern': {'frequency': 'daily'}}");
    ana.patches("/api/tasks/" + id, "{'is_recurring': true, 'title': 'b'}")
        .statusCode(200)
        .body("recurrence_pattern.frequency", equalTo("daily"));
  }

  private static ValidatableResponse add(String pattern) {
    return Person.registered()
        .posts("/api/tasks", "{'title': 'a', 'recurrence_pattern': {%s}}".formatted(pattern));
  }
}

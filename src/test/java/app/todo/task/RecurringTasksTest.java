package app.todo.task;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.todo.AtOnce;
import app.todo.Person;
import app.todo.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class RecurringTasksTest {
  private static final String DAILY =
      """
      {
        "title": "Water the plants",
        "due_date": "2027-01-30",
        "recurrence_pattern": {"frequency": "daily"}
      }
      """;

  @Inject TestClock clock;

  @Test
  void finishing_a_task_that_repeats_makes_the_next_one() {
    Person ana = Person.registered();
    UUID id =
        ana.addsTask(
            """
            {
              "title": "Pay the rent",
              "description": "By bank",
              "priority": "high",
              "due_date": "2027-01-31T16:00:00Z",
              "reminder_time": "2027-01-30T09:00:00Z",
              "recurrence_pattern": {"frequency": "monthly", "occurrences": 3},
              "tags": ["home", "money"],
              "position": "a0"
            }
            """);
    finish(ana, id);
    ana.gets("/api/tasks", "completed", "pending")
        .body("count", equalTo(1))
        .body("tasks[0].id", not(equalTo(id.toString())))
        .body("tasks[0].title", equalTo("Pay the rent"))
        .body("tasks[0].description", equalTo("By bank"))
        .body("tasks[0].completed", equalTo(false))
        .body("tasks[0].completed_at", nullValue())
        .body("tasks[0].priority", equalTo("high"))
        .body("tasks[0].due_date", equalTo("2027-02-28T16:00:00Z"))
        .body("tasks[0].reminder_time", equalTo("2027-02-27T09:00:00Z"))
        .body("tasks[0].is_recurring", equalTo(true))
        .body("tasks[0].recurrence_pattern.frequency", equalTo("monthly"))
        .body("tasks[0].recurrence_pattern.day_of_month", equalTo(31))
        .body("tasks[0].recurrence_pattern.occurrences", equalTo(2))
        .body("tasks[0].tags.name", contains("home", "money"))
        .body("tasks[0].position", equalTo("a0"));
  }

  @Test
  void what_is_finished_stays_as_it_was() {
    Person ana = Person.registered();
    UUID id = ana.addsTask(DAILY);
    finish(ana, id);
    ana.gets("/api/tasks/" + id)
        .body("completed", equalTo(true))
        .body("due_date", equalTo("2027-01-30"))
        .body("recurrence_pattern.frequency", equalTo("daily"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "frequency": "daily", "occurrences": 3                      | 2027-01-30 2027-01-31 2027-02-01
          "frequency": "daily", "end_date": "2027-01-31"              | 2027-01-30 2027-01-31
          "frequency": "daily", "end_date": "2027-01-01"              | 2027-01-30
          "frequency": "daily", "occurrences": 1                      | 2027-01-30
          "frequency": "weekly", "days_of_week": [0, 4], "occurrences": 4 | 2027-01-30 2027-02-01 2027-02-05 2027-02-08
          "frequency": "weekly", "interval": 2, "occurrences": 3      | 2027-01-30 2027-02-13 2027-02-27
          "frequency": "monthly", "day_of_month": 31, "occurrences": 5 | 2027-01-30 2027-01-31 2027-02-28 2027-03-31 2027-04-30
          "frequency": "monthly", "occurrences": 3                    | 2027-01-30 2027-02-28 2027-03-30
          "frequency": "yearly", "month": 2, "day_of_month": 29, "occurrences": 4 | 2027-01-30 2027-02-28 2028-02-29 2029-02-28
          """)
  void a_series_goes_on_until_it_ends(String pattern, String days) {
    Person ana = Person.registered();
    ana.addsTask(
        "{'title': 'a', 'due_date': '2027-01-30', 'recurrence_pattern': {%s}}".formatted(pattern));
    List<String> due = new ArrayList<>();
    for (int i = 0; i < days.split(" ").length; i++) {
      var open = ana.gets("/api/tasks", "completed", "pending").body("count", equalTo(1)).extract();
      due.add(open.path("tasks[0].due_date"));
      finish(ana, UUID.fromString(open.path("tasks[0].id")));
    }
    assertEquals(days, String.join(" ", due));
    int open = pattern.contains("_date") || pattern.contains("occ") ? 0 : 1;
    ana.gets("/api/tasks", "completed", "pending").body("count", equalTo(open));
  }

  @Test
  void a_series_keeps_its_time_of_day_where_the_person_is() {
    Person ana = Person.livingIn("Europe/Berlin");
    // 02:30 in winter; on 2027-03-28 there is no such time.
    ana.addsTask(
        """
        {
          "title": "Night watch",
          "due_date": "2027-03-27T01:30:00Z",
          "reminder_time": "2027-03-27T00:30:00Z",
          "recurrence_pattern": {"frequency": "daily"}
        }
        """);
    finish(ana, openTask(ana));
    ana.gets("/api/tasks/" + openTask(ana))
        .body("due_date", equalTo("2027-03-28T01:30:00Z"))
        .body("reminder_time", equalTo("2027-03-28T00:30:00Z"))
        .body("recurrence_pattern.due_wall_time", equalTo("2027-03-28T02:30"));
    finish(ana, openTask(ana));
    ana.gets("/api/tasks/" + openTask(ana))
        .body("due_date", equalTo("2027-03-29T00:30:00Z"))
        .body("reminder_time", equalTo("2027-03-28T23:30:00Z"))
        .body("recurrence_pattern.due_wall_time", nullValue());
  }

  @Test
  void dates_that_have_passed_when_it_is_finished_are_left_out() {
    Person ana = Person.registered();
    ana.addsTask(
        """
        {
          "title": "Water the plants",
          "due_date": "2027-09-06",
          "recurrence_pattern": {"frequency": "weekly", "days_of_week": [0]}
        }
        """);
    try (var _ = clock.to(Instant.parse("2027-11-29T12:00:00Z"))) {
      Person later = ana.signedInAgain();
      finish(later, openTask(later));
      later.gets("/api/tasks/" + openTask(later)).body("due_date", equalTo("2027-12-06"));
    }
  }

  @Test
  void the_last_friday_of_each_month_comes_round() {
    Person ana = Person.registered();
    ana.addsTask(
        """
        {
          "title": "Close the books",
          "due_date": "2027-01-29",
          "recurrence_pattern": {"frequency": "monthly", "nth": -1, "days_of_week": [4]}
        }
        """);
    finish(ana, openTask(ana));
    ana.gets("/api/tasks/" + openTask(ana))
        .body("due_date", equalTo("2027-02-26"))
        .body("recurrence_pattern.nth", equalTo(-1))
        .body("recurrence_pattern.day_of_month", nullValue());
  }

  @Test
  void skipping_one_moves_its_date_and_makes_no_other() {
    Person ana = Person.registered();
    UUID id = ana.addsTask(DAILY);
    ana.patches("/api/tasks/" + id, "{'due_date': '2027-01-31'}").statusCode(200);
    ana.gets("/api/tasks").body("tasks.id", contains(id.toString()));
    finish(ana, id);
    ana.gets("/api/tasks/" + openTask(ana)).body("due_date", equalTo("2027-02-01"));
  }

  @Test
  void from_completion_the_day_counts_on_which_it_was_done_where_the_person_is() {
    Person ana = Person.livingIn("Pacific/Kiritimati");
    ana.addsTask(
        """
        {
          "title": "Water the plants",
          "due_date": "2027-01-30",
          "recurrence_pattern": {"frequency": "daily", "interval": 3, "from": "completion"}
        }
        """);
    try (var _ = clock.to(Instant.parse("2027-02-10T12:00:00Z"))) {
      Person later = ana.signedInAgain();
      finish(later, openTask(later));
      // It is the 11th already in Kiritimati.
      later.gets("/api/tasks/" + openTask(later)).body("due_date", equalTo("2027-02-14"));
    }
  }

  @Test
  void without_a_due_date_the_next_one_is_due_after_the_day_on_which_it_was_done() {
    Person ana = Person.registered();
    ana.addsTask("{'title': 'Stretch', 'recurrence_pattern': {'frequency': 'weekly'}}");
    try (var _ = clock.to(Instant.parse("2027-02-10T12:00:00Z"))) {
      Person later = ana.signedInAgain();
      finish(later, openTask(later));
      later.gets("/api/tasks/" + openTask(later)).body("due_date", equalTo("2027-02-17"));
    }
  }

  @Test
  void finishing_twice_makes_one() {
    Person ana = Person.registered();
    UUID id = ana.addsTask(DAILY);
    finish(ana, id);
    finish(ana, id);
    ana.gets("/api/tasks").body("count", equalTo(2));
  }

  @Test
  void finishing_by_eight_at_once_makes_one() {
    Person ana = Person.registered();
    UUID id = ana.addsTask(DAILY);
    AtOnce.each(8, _ -> ana.patches("/api/tasks/" + id, "{'completed': true}").statusCode(200));
    ana.gets("/api/tasks").body("count", equalTo(2));
  }

  @Test
  void a_task_that_is_made_finished_is_followed_by_its_next_one_once() {
    Person ana = Person.registered();
    String body =
        """
        {
          "id": "%s",
          "title": "Water the plants",
          "completed": true,
          "due_date": "2027-01-30",
          "recurrence_pattern": {"frequency": "daily"}
        }
        """
            .formatted(org.hibernate.id.uuid.UuidVersion7Strategy.INSTANCE.generateUuid(null));
    ana.posts("/api/tasks", body).statusCode(201);
    ana.posts("/api/tasks", body).statusCode(200);
    ana.gets("/api/tasks", "completed", "pending").body("tasks.due_date", contains("2027-01-31"));
    ana.gets("/api/tasks").body("count", equalTo(2));
  }

  @Test
  void what_was_finished_before_it_repeated_makes_no_next_one() {
    Person ana = Person.registered();
    UUID id = ana.addsTask("{'title': 'a', 'completed': true}");
    ana.patches("/api/tasks/" + id, "{'recurrence_pattern': {'frequency': 'daily'}}");
    ana.patches("/api/tasks/" + id, "{'completed': true}");
    ana.gets("/api/tasks").body("count", equalTo(1));
  }

  @Test
  void reopening_takes_back_the_next_one() {
    Person ana = Person.registered();
    UUID id = ana.addsTask(DAILY);
    finish(ana, id);
    reopen(ana, id);
    ana.gets("/api/tasks").body("tasks.id", contains(id.toString()));
  }

  @Test
  void reopening_leaves_a_next_one_that_has_been_written() {
    Person ana = Person.registered();
    UUID id = ana.addsTask(DAILY);
    finish(ana, id);
    ana.patches("/api/tasks/" + openTask(ana), "{'title': 'Water the palms'}");
    reopen(ana, id);
    assertEquals(List.of("Water the palms", "Water the plants"), ana.finds());
  }

  @Test
  void finishing_reopening_and_finishing_makes_the_very_same_next_one() {
    Person ana = Person.registered();
    UUID id = ana.addsTask(DAILY);
    finish(ana, id);
    UUID next = openTask(ana);
    reopen(ana, id);
    finish(ana, id);
    assertEquals(next, openTask(ana));
    ana.gets("/api/tasks").body("count", equalTo(2));
    ana.gets("/api/tasks/trash").body("tasks", empty());
  }

  @Test
  void reopening_takes_the_next_one_back_as_often_as_it_is_done() {
    Person ana = Person.registered();
    UUID id = ana.addsTask(DAILY);
    for (int i = 0; i < 3; i++) {
      finish(ana, id);
      ana.gets("/api/tasks").body("count", equalTo(2));
      reopen(ana, id);
      ana.gets("/api/tasks").body("tasks.id", contains(id.toString()));
    }
  }

  @Test
  void the_next_one_is_made_again_from_what_the_task_has_become() {
    Person ana = Person.registered();
    UUID id = ana.addsTask(DAILY);
    finish(ana, id);
    reopen(ana, id);
    ana.patches("/api/tasks/" + id, "{'title': 'Water the palms', 'tags': ['garden']}");
    finish(ana, id);
    ana.gets("/api/tasks/" + openTask(ana))
        .body("title", equalTo("Water the palms"))
        .body("tags.name", contains("garden"));
  }

  @Test
  void what_was_taken_back_is_made_again_also_when_the_trash_has_been_emptied() {
    Person ana = Person.registered();
    UUID id = ana.addsTask(DAILY);
    finish(ana, id);
    UUID next = openTask(ana);
    reopen(ana, id);
    ana.deletes("/api/tasks/trash").statusCode(204);
    finish(ana, id);
    assertEquals(next, openTask(ana));
    ana.gets("/api/tasks/" + next)
        .body("title", equalTo("Water the plants"))
        .body("due_date", equalTo("2027-01-31"));
  }

  @Test
  void a_next_one_that_has_been_deleted_is_made_again() {
    Person ana = Person.registered();
    UUID id = ana.addsTask(DAILY);
    finish(ana, id);
    UUID next = openTask(ana);
    ana.deletes("/api/tasks/" + next);
    reopen(ana, id);
    finish(ana, id);
    assertEquals(next, openTask(ana));
  }

  @Test
  void a_next_one_that_has_been_deleted_is_not_made_again_by_finishing_twice() {
    Person ana = Person.registered();
    UUID id = ana.addsTask(DAILY);
    finish(ana, id);
    ana.deletes("/api/tasks/" + openTask(ana));
    finish(ana, id);
    ana.gets("/api/tasks").body("tasks.id", contains(id.toString()));
  }

  @Test
  void what_is_taken_back_does_not_lie_in_the_trash() {
    Person ana = Person.registered();
    UUID id = ana.addsTask(DAILY);
    finish(ana, id);
    reopen(ana, id);
    ana.gets("/api/tasks/trash").body("tasks", empty());
  }

  @Test
  void moving_the_due_date_while_finishing_moves_the_next_one() {
    Person ana = Person.registered();
    UUID id = ana.addsTask(DAILY);
    ana.patches("/api/tasks/" + id, "{'completed': true, 'due_date': '2027-03-01'}");
    ana.gets("/api/tasks/" + openTask(ana)).body("due_date", equalTo("2027-03-02"));
  }

  @Test
  void reopening_and_moving_the_due_date_at_once_takes_back_the_next_one() {
    Person ana = Person.registered();
    UUID id = ana.addsTask(DAILY);
    finish(ana, id);
    ana.patches("/api/tasks/" + id, "{'completed': false, 'due_date': '2027-03-01'}");
    ana.gets("/api/tasks").body("tasks.id", contains(id.toString()));
  }

  @Test
  void deleting_the_finished_task_leaves_the_next_one() {
    Person ana = Person.registered();
    UUID id = ana.addsTask(DAILY);
    finish(ana, id);
    ana.deletes("/api/tasks/" + id);
    ana.gets("/api/tasks").body("tasks.due_date", contains("2027-01-31"));
  }

  @Test
  void the_last_day_of_all_can_be_finished() {
    Person ana = Person.registered();
    ana.addsTask(
        """
        {
          "title": "The end",
          "due_date": "9999-12-31",
          "recurrence_pattern": {"frequency": "daily"}
        }
        """);
    finish(ana, openTask(ana));
    ana.gets("/api/tasks").body("count", equalTo(1));
  }

  private static void finish(Person person, UUID id) {
    person.patches("/api/tasks/" + id, "{'completed': true}").statusCode(200);
  }

  private static void reopen(Person person, UUID id) {
    person.patches("/api/tasks/" + id, "{'completed': false}").statusCode(200);
  }

  /** The one task that is open. */
  private static UUID openTask(Person person) {
    return UUID.fromString(
        person
            .gets("/api/tasks", "completed", "pending")
            .body("count", equalTo(1))
            .extract()
            .path("tasks[0].id"));
  }
}

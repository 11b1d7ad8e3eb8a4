package app.todo.task;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import app.todo.Person;
import app.todo.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class StatisticsTest {
  @Inject TestClock clock;

  @Test
  void nobody_begins_with_anything_to_count() {
    Person.registered()
        .gets("/api/stats/tasks")
        .statusCode(200)
        .body("total", equalTo(0))
        .body("completed", equalTo(0))
        .body("pending", equalTo(0))
        .body("by_priority.low", equalTo(0))
        .body("by_priority.medium", equalTo(0))
        .body("by_priority.high", equalTo(0))
        .body("by_priority.urgent", equalTo(0))
        .body("overdue", equalTo(0))
        .body("due_today", equalTo(0))
        .body("due_this_week", equalTo(0))
        .body("recurring", equalTo(0))
        .body("completion_rate", equalTo(0.0f))
        .body("generated_at", endsWith("Z"));
  }

  @Test
  void tasks_are_counted_by_what_they_are() {
    Person ana = Person.registered();
    Person ben = Person.registered();
    ana.addsTask("{'title': 'a', 'priority': 'low'}");
    ana.addsTask("{'title': 'b', 'priority': 'high', 'completed': true}");
    ana.addsTask("{'title': 'c', 'priority': 'high'}");
    ana.addsTask(
        "{'title': 'd', 'priority': 'urgent', 'recurrence_pattern': {'frequency': 'daily'}}");
    ana.addsTask("{'title': 'e', 'completed': true}");
    ana.addsTask("{'title': 'f'}");
    ana.deletes("/api/tasks/" + ana.addsTask("{'title': 'deleted', 'priority': 'low'}"));
    ben.adds("of another");
    ana.gets("/api/stats/tasks")
        .body("total", equalTo(6))
        .body("completed", equalTo(2))
        .body("pending", equalTo(4))
        .body("by_priority.low", equalTo(1))
        .body("by_priority.medium", equalTo(2))
        .body("by_priority.high", equalTo(2))
        .body("by_priority.urgent", equalTo(1))
        .body("recurring", equalTo(1))
        .body("completion_rate", equalTo(33.3f));
  }

  /** Each row is a due date, and whether an open task of it is overdue, due today and this week. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2027-02-09                  | 1 | 0 | 1
          2027-02-07                  | 1 | 0 | 0
          2027-02-08                  | 1 | 0 | 1
          2027-02-10                  | 0 | 1 | 1
          2027-02-11                  | 0 | 0 | 1
          2027-02-14                  | 0 | 0 | 1
          2027-02-15                  | 0 | 0 | 0
          2027-02-08T07:59:59.999999Z | 1 | 0 | 0
          2027-02-08T08:00:00Z        | 1 | 0 | 1
          2027-02-10T07:59:59.999999Z | 1 | 0 | 1
          2027-02-10T08:00:00Z        | 1 | 1 | 1
          2027-02-11T05:00:00Z        | 0 | 1 | 1
          2027-02-11T07:59:59.999999Z | 0 | 1 | 1
          2027-02-11T08:00:00Z        | 0 | 0 | 1
          2027-02-15T07:59:59.999999Z | 0 | 0 | 1
          2027-02-15T08:00:00Z        | 0 | 0 | 0
          """)
  void days_and_weeks_are_those_of_the_person(
      String due, int overdue, int dueToday, int dueThisWeek) {
    Person ana = Person.livingIn("America/Los_Angeles");
    ana.addsTask("{'title': 'open', 'due_date': '%s'}".formatted(due));
    ana.addsTask("{'title': 'done', 'due_date': '%s', 'completed': true}".formatted(due));
    // It is 20:00 on Wednesday, February 10, in Los Angeles, and Thursday elsewhere.
    try (var _ = clock.to(Instant.parse("2027-02-11T04:00:00Z"))) {
      ana.signedInAgain()
          .gets("/api/stats/tasks")
          .body("overdue", equalTo(overdue))
          .body("due_today", equalTo(dueToday))
          .body("due_this_week", equalTo(dueThisWeek));
    }
  }

  @Test
  void a_week_begins_on_monday_and_ends_on_sunday() {
    Person ana = Person.registered();
    ana.addsTask("{'title': 'Monday', 'due_date': '2027-02-08'}");
    ana.addsTask("{'title': 'Sunday', 'due_date': '2027-02-14'}");
    ana.addsTask("{'title': 'Sunday before', 'due_date': '2027-02-07'}");
    for (String now : new String[] {"2027-02-08T00:00:00Z", "2027-02-14T23:00:00Z"}) {
      try (var _ = clock.to(Instant.parse(now))) {
        ana.signedInAgain().gets("/api/stats/tasks").body("due_this_week", equalTo(2));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 0, 100.0", "1, 1, 50.0", "2, 1, 66.7", "1, 2, 33.3", "1, 7, 12.5"})
  void the_rate_of_completion_is_in_per_cent_to_one_decimal(int done, int open, float rate) {
    Person ana = Person.registered();
    for (int i = 0; i < done; i++) {
      ana.addsTask("{'title': 'done', 'completed': true}");
    }
    for (int i = 0; i < open; i++) {
      ana.adds("open");
    }
    ana.gets("/api/stats/tasks").body("completion_rate", equalTo(rate));
  }
}

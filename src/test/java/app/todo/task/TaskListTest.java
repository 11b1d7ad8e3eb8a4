package app.todo.task;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.todo.Person;
import app.todo.TextCases;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of a list and its order. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class TaskListTest {

  @Test
  void nobody_begins_with_tasks() {
    Person.registered()
        .gets("/api/tasks")
        .statusCode(200)
        .body("tasks", empty())
        .body("count", equalTo(0))
        .body("page", equalTo(1))
        .body("page_size", equalTo(20));
  }

  @Test
  void a_list_shows_each_task_as_it_is() {
    Person ana = Person.registered();
    UUID id =
        ana.addsTask(
            """
            {
              "title": "Pay the rent",
              "priority": "high",
              "due_date": "2027-01-31",
              "recurrence_pattern": {"frequency": "monthly"},
              "tags": ["money", "home"]
            }
            """);
    Map<String, Object> task = ana.gets("/api/tasks/" + id).extract().jsonPath().getMap("");
    assertEquals(task, ana.gets("/api/tasks").extract().jsonPath().getMap("tasks[0]"));
  }

  @Test
  void the_newest_comes_first_unless_it_is_asked_otherwise() {
    Person ana = Person.registered();
    ana.adds("one");
    ana.adds("two");
    ana.adds("three");
    assertEquals(List.of("three", "two", "one"), ana.finds());
    assertEquals(List.of("one", "two", "three"), ana.finds("sort_order", "asc"));
  }

  @Test
  void nobody_sees_the_tasks_of_others() {
    Person ana = Person.registered();
    Person ben = Person.registered();
    ana.adds("of Ana");
    ben.adds("of Ben");
    assertEquals(List.of("of Ana"), ana.finds());
  }

  @Test
  void pages_follow_each_other_and_each_counts_the_whole_list() {
    Person ana = Person.registered();
    List<String> titles = IntStream.rangeClosed(1, 23).mapToObj(i -> "task " + i).toList();
    titles.forEach(ana::adds);
    ana.gets("/api/tasks").body("tasks", hasSize(20)).body("count", equalTo(23));
    List<String> read = new ArrayList<>();
    for (int page = 1; page <= 3; page++) {
      var answer =
          ana.gets("/api/tasks", "page", page, "page_size", 10, "sort_order", "asc")
              .body("count", equalTo(23))
              .body("page", equalTo(page))
              .body("page_size", equalTo(10));
      read.addAll(answer.extract().path("tasks.title"));
    }
    assertEquals(titles, read);
  }

  @Test
  void a_page_past_the_end_is_empty_and_counts_all_the_same() {
    Person ana = Person.registered();
    ana.adds("one");
    ana.gets("/api/tasks", "page", 2).body("tasks", empty()).body("count", equalTo(1));
    ana.gets("/api/tasks", "page", 1_000_000, "page_size", 100)
        .statusCode(200)
        .body("tasks", empty())
        .body("count", equalTo(1));
  }

  @Test
  void a_page_has_1_to_100_tasks() {
    Person ana = Person.registered();
    ana.adds("one");
    ana.adds("two");
    ana.gets("/api/tasks", "page_size", 1).statusCode(200).body("tasks.title", contains("two"));
    ana.gets("/api/tasks", "page_size", 100).statusCode(200).body("tasks", hasSize(2));
  }

  @ParameterizedTest
  @CsvSource({
    "page, 0",
    "page, -1",
    "page, 1000001",
    "page, x",
    "page, 1.5",
    "page, 99999999999",
    "page_size, 0",
    "page_size, 101",
    "page_size, x",
    "completed, yes",
    "completed, PENDING",
    "priority, extreme",
    "due_before, tomorrow",
    "due_before, 2026-02-29",
    "due_after, 2026-13-01",
    "overdue, yes",
    "is_recurring, 1",
    "sort_by, user_id",
    "sort_by, 'title; drop table task'",
    "sort_order, down"
  })
  void an_unknown_value_is_refused_by_its_parameter(String parameter, String value) {
    Person ana = Person.registered();
    ana.gets("/api/tasks", parameter, value)
        .statusCode(422)
        .contentType("application/problem+json")
        .body("violations.field", contains(parameter));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "completed",
        "search",
        "priority",
        "tags",
        "due_before",
        "due_after",
        "overdue",
        "is_recurring",
        "sort_by",
        "sort_order",
        "page",
        "page_size"
      })
  void an_empty_field_of_a_form_asks_for_nothing(String parameter) {
    Person ana = Person.registered();
    ana.adds("one");
    assertEquals(List.of("one"), ana.finds(parameter, ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          created_at | asc  | b A c á B
          created_at | desc | B á c A b
          updated_at | asc  | A c á B b
          updated_at | desc | b B á c A
          due_date   | asc  | á c B b A
          due_date   | desc | B c á A b
          priority   | asc  | b B A á c
          priority   | desc | c á A B b
          position   | asc  | c b A á B
          position   | desc | A b c B á
          """)
  void tasks_are_sorted_by_what_is_asked_for_and_then_by_their_ids(
      String by, String order, String titles) {
    Person ana = Person.registered();
    UUID first = ana.addsTask("{'title': 'b', 'priority': 'low', 'position': 'Zz'}");
    ana.addsTask("{'title': 'A', 'position': 'a0'}");
    ana.addsTask(
        "{'title': 'c', 'priority': 'urgent', 'due_date': '2027-01-31', 'position': 'ZZ'}");
    ana.addsTask("{'title': 'á', 'priority': 'high', 'due_date': '2027-01-30T23:00:00Z'}");
    ana.addsTask("{'title': 'B', 'priority': 'low', 'due_date': '2027-01-31T01:00:00Z'}");
    ana.patches("/api/tasks/" + first, "{'description': 'Written last'}");
    List<String> expected = new ArrayList<>(List.of(titles.split(" ")));
    assertEquals(expected, ana.finds("sort_by", by, "sort_order", order));
  }

  @Test
  void titles_are_sorted_as_in_the_page() {
    Person ana = Person.registered();
    List<String> titles =
        TextCases.read().inOrder().stream()
            .filter(title -> !title.isBlank() && title.equals(title.strip()))
            .toList();
    List<String> shuffled = new ArrayList<>(titles);
    Collections.shuffle(shuffled, new Random(1));
    shuffled.forEach(ana::adds);
    assertEquals(titles, ana.finds("sort_by", "title", "sort_order", "asc", "page_size", 100));
    assertEquals(titles.reversed(), ana.finds("sort_by", "title", "page_size", 100));
  }

  @Test
  void a_title_that_is_rewritten_is_sorted_anew() {
    Person ana = Person.registered();
    UUID first = ana.adds("Task 1");
    ana.adds("Task 2");
    ana.patches("/api/tasks/" + first, "{'title': 'Task 10'}");
    assertEquals(List.of("Task 10", "Task 2"), ana.finds("sort_by", "title"));
  }

  @Test
  void tasks_of_one_title_are_sorted_by_their_ids() {
    Person ana = Person.registered();
    List.of("apple", "Apple", "APPLE").forEach(ana::adds);
    assertEquals(List.of("APPLE", "Apple", "apple"), ana.finds("sort_by", "title"));
  }

  @ParameterizedTest
  @CsvSource({
    "Pacific/Kiritimati,  day before, 2027-01-30T09:59:59Z",
    "Pacific/Kiritimati,  day after,  2027-01-30T10:00:01Z",
    "America/Los_Angeles, day before, 2027-01-31T07:59:59Z",
    "America/Los_Angeles, day after,  2027-01-31T08:00:01Z"
  })
  void a_whole_day_is_sorted_where_it_begins_for_the_person(
      String zone, String day, String moment) {
    Person ana = Person.livingIn(zone);
    ana.addsTask("{'title': 'moment', 'due_date': '%s'}".formatted(moment));
    ana.addsTask("{'title': '%s', 'due_date': '2027-01-31'}".formatted(day));
    List<String> expected =
        day.equals("day before") ? List.of("moment", day) : List.of(day, "moment");
    assertEquals(expected, ana.finds("sort_by", "due_date", "sort_order", "asc"));
  }

  @Test
  void a_whole_day_in_summer_is_sorted_where_it_begins_in_summer() {
    // In winter Berlin is one hour east of UTC and in summer two, whenever one asks.
    Person ana = Person.livingIn("Europe/Berlin");
    ana.addsTask("{'title': 'July 1', 'due_date': '2027-07-01'}");
    ana.addsTask("{'title': 'just before', 'due_date': '2027-06-30T21:59:00Z'}");
    ana.addsTask("{'title': 'just after', 'due_date': '2027-06-30T22:01:00Z'}");
    ana.addsTask("{'title': 'January 1', 'due_date': '2027-01-01'}");
    ana.addsTask("{'title': 'before new year', 'due_date': '2026-12-31T22:59:00Z'}");
    ana.addsTask("{'title': 'after new year', 'due_date': '2026-12-31T23:01:00Z'}");
    assertEquals(
        List.of(
            "before new year",
            "January 1",
            "after new year",
            "just before",
            "July 1",
            "just after"),
        ana.finds("sort_by", "due_date", "sort_order", "asc"));
  }
}

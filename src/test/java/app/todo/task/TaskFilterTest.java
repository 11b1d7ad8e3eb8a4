package app.todo.task;

import static org.hamcrest.Matchers.contains;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.todo.Person;
import app.todo.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class TaskFilterTest {
  @Inject TestClock clock;

  /** Each row is a query, as in a URL, and the tasks that it finds by name. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          page=1                                  | bill call idea rent trip
          completed=all                           | bill call idea rent trip
          completed=pending                       | bill idea rent
          completed=completed                     | call trip
          priority=high                           | rent
          priority=high&priority=low              | idea rent trip
          priority=high&priority=high             | rent
          tags=home                               | bill rent trip
          tags=HOME                               | bill rent trip
          tags=%20home%20                         | bill rent trip
          tags=home&tags=money                    | bill rent
          tags=money&tags=home&tags=a,%20b        | bill
          tags=a,%20b                             | bill
          tags=home,money                         | ''
          tags=unknown                            | ''
          tags=home&tags=unknown                  | ''
          is_recurring=true                       | rent
          is_recurring=false                      | bill call idea trip
          due_before=2027-01-31                   | bill rent
          due_before=2027-01-30                   | bill
          due_after=2027-01-31                    | rent trip
          due_after=2027-02-01                    | trip
          due_after=2027-01-30&due_before=2027-01-31 | bill rent
          due_after=2027-02-02&due_before=2027-02-01 | ''
          overdue=true                            | ''
          search=rent                             | rent
          completed=pending&tags=home             | bill rent
          completed=pending&tags=home&priority=high&due_after=2027-01-01&is_recurring=true&search=RENT | rent
          completed=completed&tags=home&priority=high | ''
          """)
  void filters_narrow_a_list_alone_and_together(String query, String found) {
    Person ana = Person.registered();
    ana.addsTask("{'title': 'idea', 'priority': 'low'}");
    ana.addsTask("{'title': 'call', 'completed': true}");
    ana.addsTask("{'title': 'bill', 'due_date': '2027-01-30', 'tags': ['home', 'money', 'a, b']}");
    ana.addsTask(
        """
        {
          "title": "rent",
          "priority": "high",
          "due_date": "2027-01-31T16:00:00Z",
          "tags": ["Money", "Home"],
          "recurrence_pattern": {"frequency": "monthly"}
        }
        """);
    ana.addsTask(
        """
        {
          "title": "trip",
          "priority": "low",
          "completed": true,
          "due_date": "2027-02-01",
          "tags": ["home"]
        }
        """);
    assertEquals(found, titles(ana, query));
  }

  @Test
  void nobody_finds_by_the_tags_of_others() {
    Person ana = Person.registered();
    Person ben = Person.registered();
    ana.addsTask("{'title': 'Secret', 'tags': ['shared']}");
    ben.addsTask("{'title': 'Mine', 'tags': ['shared']}");
    assertEquals(List.of("Mine"), ben.finds("tags", "shared"));
    assertEquals(List.of("Mine"), ben.finds("search", "shared"));
  }

  @Test
  void up_to_20_tags_can_be_asked_for() {
    Person ana = Person.registered();
    List<String> names = IntStream.rangeClosed(1, 20).mapToObj(i -> "tag" + i).toList();
    ana.addsTask("{'title': 'all', 'tags': ['%s']}".formatted(String.join("', '", names)));
    ana.addsTask("{'title': 'one', 'tags': ['tag1']}");
    assertEquals(List.of("all"), ana.finds("tags", names));
    ana.gets("/api/tasks", "tags", IntStream.rangeClosed(1, 21).mapToObj(i -> "t" + i).toList())
        .statusCode(422)
        .body("violations.field", contains("tags"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Pacific/Kiritimati  | due_before=2027-01-31                  | day eve first last
          Pacific/Kiritimati  | due_before=2027-01-30                  | eve
          Pacific/Kiritimati  | due_after=2027-01-31                   | day first last next
          Pacific/Kiritimati  | due_after=2027-02-01                   | next
          Pacific/Kiritimati  | due_before=2027-01-30T10:00:00Z        | day eve first
          Pacific/Kiritimati  | due_before=2027-01-30T09:59:59.999999Z | eve
          America/Los_Angeles | due_before=2027-01-31                  | day eve first last
          America/Los_Angeles | due_before=2027-01-30                  | eve
          America/Los_Angeles | due_after=2027-02-01                   | next
          America/Los_Angeles | due_after=2027-02-01T07:59:59Z         | day last next
          America/Los_Angeles | due_after=2027-02-01T08:00:00Z         | next
          UTC                 | due_before=2027-01-31T00:00:00Z        | day eve first
          UTC                 | due_before=2027-01-30T23:59:59.999999Z | eve
          UTC                 | due_after=2027-01-31T00:00:00.000001Z  | day last next
          UTC                 | due_after=2027-01-31T23:59:59.999999Z  | day last next
          UTC                 | due_after=2027-02-01T00:00:00Z         | next
          UTC                 | due_after=2027-01-31T01:00:00%2B01:00  | day first last next
          Europe/Berlin       | due_after=2027-01-31T00:00:00Z         | day last next
          """)
  void due_bounds_are_inclusive_where_the_person_is(String zoneId, String query, String found) {
    Person ana = Person.livingIn(zoneId);
    LocalDate day = LocalDate.parse("2027-01-31");
    Instant first = day.atStartOfDay(ZoneId.of(zoneId)).toInstant();
    Instant next = day.plusDays(1).atStartOfDay(ZoneId.of(zoneId)).toInstant();
    ana.addsTask("{'title': 'day', 'due_date': '%s'}".formatted(day));
    ana.addsTask("{'title': 'eve', 'due_date': '%s'}".formatted(first.minusNanos(1_000)));
    ana.addsTask("{'title': 'first', 'due_date': '%s'}".formatted(first));
    ana.addsTask("{'title': 'last', 'due_date': '%s'}".formatted(next.minusNanos(1_000)));
    ana.addsTask("{'title': 'next', 'due_date': '%s'}".formatted(next));
    ana.adds("whenever");
    assertEquals(found, titles(ana, query));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2027-01-30T12:00:00Z | true  | ''
          2027-01-30T12:00:00Z | false | day done moment whenever
          2027-01-31T11:59:00Z | true  | ''
          2027-01-31T12:00:01Z | true  | moment
          2027-01-31T12:00:01Z | false | day done whenever
          2027-02-01T07:59:00Z | true  | moment
          2027-02-01T08:00:00Z | true  | day moment
          2027-02-01T08:00:00Z | false | done whenever
          """)
  void overdue_is_what_is_open_and_past_its_due_date_where_the_person_is(
      Instant now, boolean overdue, String found) {
    Person ana = Person.livingIn("America/Los_Angeles");
    ana.addsTask("{'title': 'day', 'due_date': '2027-01-31'}");
    ana.addsTask("{'title': 'moment', 'due_date': '2027-01-31T12:00:00Z'}");
    ana.addsTask("{'title': 'done', 'due_date': '2027-01-01', 'completed': true}");
    ana.adds("whenever");
    try (var _ = clock.to(now)) {
      assertEquals(found, titles(ana.signedInAgain(), "overdue=" + overdue));
    }
  }

  /** What a query finds, as it stands in a URL, in the order of the titles. */
  private static String titles(Person person, String query) {
    List<String> titles =
        person
            .asks()
            .urlEncodingEnabled(false)
            .get("/api/tasks?sort_by=title&sort_order=asc&" + query)
            .then()
            .statusCode(200)
            .extract()
            .path("tasks.title");
    return String.join(" ", titles);
  }
}

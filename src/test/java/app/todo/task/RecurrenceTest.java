package app.todo.task;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RecurrenceTest {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .build();

  /** 2026-11-21 is a Saturday. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          daily                                             | 2026-11-21 | 2026-11-22 2026-11-23
          daily   "interval": 3                             | 2026-12-30 | 2027-01-02 2027-01-05
          daily   "interval": 365                           | 2027-03-01 | 2028-02-29 2029-02-28
          weekly                                            | 2026-11-21 | 2026-11-28 2026-12-05
          weekly  "days_of_week": [0, 2, 4]                 | 2026-11-21 | 2026-11-23 2026-11-25 2026-11-27 2026-11-30
          weekly  "days_of_week": [4, 0, 0]                 | 2026-11-21 | 2026-11-23 2026-11-27 2026-11-30
          weekly  "days_of_week": [6]                       | 2026-11-21 | 2026-11-22 2026-11-29
          weekly  "days_of_week": []                        | 2026-11-21 | 2026-11-28
          weekly  "interval": 2                             | 2026-11-21 | 2026-12-05 2026-12-19
          weekly  "interval": 2, "days_of_week": [0, 6]     | 2026-11-16 | 2026-11-22 2026-11-30 2026-12-06
          weekly  "interval": 2, "days_of_week": [1]        | 2026-11-21 | 2026-12-01 2026-12-15
          weekly  "interval": 52                            | 2026-11-21 | 2027-11-20
          monthly                                           | 2026-11-21 | 2026-12-21 2027-01-21
          monthly "day_of_month": 1                         | 2026-11-21 | 2026-12-01 2027-01-01
          monthly "day_of_month": 25                        | 2026-11-21 | 2026-11-25 2026-12-25
          monthly "day_of_month": 31                        | 2027-01-31 | 2027-02-28 2027-03-31 2027-04-30 2027-05-31
          monthly "day_of_month": 31                        | 2028-01-31 | 2028-02-29 2028-03-31
          monthly "day_of_month": 30                        | 2027-01-30 | 2027-02-28 2027-03-30
          monthly "interval": 6, "day_of_month": 31         | 2026-08-31 | 2027-02-28 2027-08-31
          monthly "interval": 365                           | 2026-11-21 | 2057-04-21
          yearly                                            | 2026-11-21 | 2027-11-21 2028-11-21
          yearly  "month": 2, "day_of_month": 29            | 2028-02-29 | 2029-02-28 2030-02-28 2031-02-28 2032-02-29
          yearly  "month": 2, "day_of_month": 31            | 2026-11-21 | 2027-02-28 2028-02-29
          yearly  "month": 3                                | 2026-11-21 | 2027-03-21 2028-03-21
          yearly  "interval": 4, "month": 2, "day_of_month": 29 | 2028-02-29 | 2032-02-29 2036-02-29
          yearly  "interval": 365                           | 2026-11-21 | 2391-11-21
          monthly "nth": -1, "days_of_week": [4]            | 2026-11-21 | 2026-11-27 2026-12-25 2027-01-29
          monthly "nth": 2, "days_of_week": [1]             | 2026-11-10 | 2026-12-08 2027-01-12
          monthly "nth": -1, "days_of_week": [0, 1, 2, 3, 4] | 2026-11-21 | 2026-11-30 2026-12-31
          yearly  "nth": 4, "days_of_week": [3]             | 2026-11-26 | 2027-11-25 2028-11-23
          """)
  void it_comes_round_on_the_days_of_its_pattern(String pattern, String due, String next) {
    Recurrence recurrence = recurrence(pattern);
    long count = next.split(" ").length;
    assertEquals(
        next,
        Stream.iterate(LocalDate.parse(due), day -> recurrence.nextAfter(day, day).orElseThrow())
            .skip(1)
            .limit(count)
            .map(LocalDate::toString)
            .collect(joining(" ")));
  }

  @Test
  void what_a_pattern_leaves_open_is_taken_from_the_due_date() {
    LocalDate due = LocalDate.parse("2027-01-31");
    assertEquals(recurrence("daily"), recurrence("daily").resolved(due));
    assertEquals(recurrence("weekly 'days_of_week': [6]"), recurrence("weekly").resolved(due));
    assertEquals(recurrence("monthly 'day_of_month': 31"), recurrence("monthly").resolved(due));
    assertEquals(
        recurrence("yearly 'month': 1, 'day_of_month': 31"), recurrence("yearly").resolved(due));
  }

  @Test
  void what_a_pattern_says_is_not_taken_from_the_due_date() {
    LocalDate due = LocalDate.parse("2027-01-31");
    Recurrence weekly = recurrence("weekly 'days_of_week': [1]");
    Recurrence yearly = recurrence("yearly 'month': 5, 'day_of_month': 2");
    assertEquals(weekly, weekly.resolved(due));
    assertEquals(yearly, yearly.resolved(due));
  }

  @Test
  void the_end_date_may_still_be_due_and_nothing_after_it() {
    Recurrence daily = recurrence("daily 'end_date': '2026-11-23'");
    assertEquals(
        Optional.of(day("2026-11-23")), daily.nextAfter(day("2026-11-22"), day("2026-11-22")));
    assertEquals(Optional.empty(), daily.nextAfter(day("2026-11-23"), day("2026-11-23")));
    assertEquals(Optional.empty(), daily.nextAfter(day("2027-11-23"), day("2027-11-23")));
  }

  @Test
  void occurrences_count_down_to_the_last() {
    Recurrence two = recurrence("daily 'occurrences': 2");
    Recurrence one = recurrence("daily 'occurrences': 1");
    assertEquals(Optional.of(one), two.rest());
    assertEquals(Optional.empty(), one.rest());
    assertEquals(Optional.of(recurrence("daily")), recurrence("daily").rest());
  }

  @Test
  void nothing_is_due_past_the_last_year_that_a_date_can_say() {
    assertEquals(
        Optional.of(day("9999-12-31")),
        recurrence("daily").nextAfter(day("9999-12-30"), day("9999-12-30")));
    assertEquals(
        Optional.empty(), recurrence("daily").nextAfter(day("9999-12-31"), day("9999-12-31")));
    assertEquals(
        Optional.empty(), recurrence("yearly").nextAfter(day("9999-02-01"), day("9999-02-01")));
  }

  @Test
  void the_first_day_that_a_date_can_say_has_a_next_one() {
    assertEquals(
        Optional.of(day("0001-01-02")),
        recurrence("daily").nextAfter(day("0001-01-01"), day("0001-01-01")));
    // A moment of the first day may fall on the day before where the person is.
    assertEquals(
        Optional.of(day("0001-01-01")),
        recurrence("daily").nextAfter(day("0000-12-31"), day("0000-12-31")));
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  /** The pattern of a frequency and the members that follow it. */
  private static Recurrence recurrence(String pattern) {
    String[] parts = pattern.replace('\'', '"').split("\\s+", 2);
    String members = parts.length == 1 ? "" : ", " + parts[1];
    try {
      return JSON.readValue(
          "{\"frequency\": \"%s\"%s}".formatted(parts[0], members), Recurrence.class);
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalArgumentException(pattern, e);
    }
  }
}

package app.todo.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DueTest {
  private static final ZoneId KIRITIMATI = ZoneId.of("Pacific/Kiritimati");
  private static final ZoneId LOS_ANGELES = ZoneId.of("America/Los_Angeles");

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-21", "2028-02-29", "0001-01-01", "9999-12-31"})
  void a_date_is_a_whole_day(String text) {
    assertEquals(new Due.Day(LocalDate.parse(text)), Due.parse(text));
    assertEquals(text, Due.parse(text).text());
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-21T17:00:00Z, 2026-11-21T17:00:00Z",
    "2026-11-21T17:00:00+05:30, 2026-11-21T11:30:00Z",
    "2026-11-21T17:00:00-08:00, 2026-11-22T01:00:00Z",
    "2026-11-21T17:00:00, 2026-11-21T17:00:00Z",
    "2026-11-21T17:00, 2026-11-21T17:00:00Z",
    "2026-11-21T17:00:00.123456789Z, 2026-11-21T17:00:00.123456Z",
    "2026-11-21t17:00:00z, 2026-11-21T17:00:00Z",
    "0001-01-01T00:00:00Z, 0001-01-01T00:00:00Z",
    "9999-12-31T23:59:59Z, 9999-12-31T23:59:59Z"
  })
  void a_date_time_is_a_moment_in_utc_unless_it_says_otherwise(String text, String utc) {
    assertEquals(new Moment(Instant.parse(utc)), Due.parse(text));
    assertEquals(utc, Due.parse(text).text());
    assertEquals(new Moment(Instant.parse(utc)), Moment.parse(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "tomorrow",
        "2026-02-29",
        "2026-13-01",
        "2026-11-31",
        "2026-1-1",
        "26-11-2026",
        "0000-12-31",
        "10000-01-01",
        "+10000-01-01",
        "-0001-01-01",
        " 2026-11-21",
        "2026-11-21 17:00:00Z",
        "2026-11-21T",
        "2026-11-21T25:00:00Z",
        "2026-11-21T17:60:00Z",
        "2026-02-29T17:00:00Z",
        "2026-11-21T17:00:00+19:00",
        "0000-12-31T23:00:00Z",
        "0001-01-01T00:00:00+01:00",
        "9999-12-31T23:00:00-02:00",
        "+10000-01-01T00:00:00Z",
        "1763740800"
      })
  void what_is_neither_is_refused(String text) {
    assertThrows(IllegalArgumentException.class, () -> Due.parse(text));
    assertThrows(IllegalArgumentException.class, () -> Moment.parse(text));
  }

  @Test
  void a_moment_falls_on_the_day_that_it_is_where_the_person_is() {
    Due moment = Due.parse("2026-11-21T17:00:00Z");
    assertEquals(LocalDate.parse("2026-11-22"), moment.day(KIRITIMATI));
    assertEquals(LocalDate.parse("2026-11-21"), moment.day(LOS_ANGELES));
  }
}

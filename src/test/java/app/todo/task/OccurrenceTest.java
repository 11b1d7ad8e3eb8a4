package app.todo.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import app.todo.task.Recurrence.Frequency;
import app.todo.task.Recurrence.From;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OccurrenceTest {
  private static final UUID ID = UUID.fromString("019aa000-0000-7000-8000-000000000001");
  private static final ZoneId UTC = ZoneId.of("UTC");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Recurrence DAILY = daily(From.DUE, null);

  @Test
  void a_whole_day_is_followed_by_a_whole_day() {
    assertEquals("2026-11-26", dueAfter("2026-11-21", DAILY, "2026-11-25T12:00:00Z", UTC));
  }

  @Test
  void a_moment_is_followed_by_the_same_time_of_day_where_the_person_is() {
    assertEquals(
        "2026-11-26T17:00:00Z",
        dueAfter("2026-11-21T17:00:00Z", DAILY, "2026-11-25T12:00:00Z", UTC));
  }

  @Test
  void from_completion_it_is_counted_from_the_day_of_completion_where_the_person_is() {
    Recurrence daily = daily(From.COMPLETION, null);
    String evening = "2026-11-25T23:30:00Z";
    assertEquals("2026-11-26", dueAfter("2026-11-21", daily, evening, UTC));
    assertEquals("2026-11-27", dueAfter("2026-11-21", daily, evening, BERLIN));
    assertEquals("2026-11-27T08:00:00Z", dueAfter("2026-11-21T08:00:00Z", daily, evening, BERLIN));
  }

  @Test
  void without_a_due_date_it_is_due_after_the_day_of_completion() {
    assertEquals("2026-11-26", dueAfter(null, DAILY, "2026-11-25T12:00:00Z", UTC));
  }

  @Test
  void it_carries_the_pattern_with_what_the_due_date_has_fixed() {
    Recurrence monthly = of(Frequency.MONTHLY, From.DUE, null);
    Occurrence next = next("2027-01-31", monthly, "2027-01-31T12:00:00Z", UTC);
    assertEquals(Due.parse("2027-02-28"), next.due());
    assertEquals(31, next.recurrence().dayOfMonth());
  }

  @Test
  void from_completion_nothing_is_fixed() {
    Recurrence monthly = of(Frequency.MONTHLY, From.COMPLETION, null);
    Occurrence next = next("2027-01-31", monthly, "2027-01-15T12:00:00Z", UTC);
    assertEquals(Due.parse("2027-02-15"), next.due());
    assertNull(next.recurrence().dayOfMonth());
  }

  @Test
  void it_carries_one_occurrence_less() {
    Occurrence next = next("2026-11-21", daily(From.DUE, 3), "2026-11-21T12:00:00Z", UTC);
    assertEquals(2, next.recurrence().occurrences());
  }

  @Test
  void the_last_has_no_next_one() {
    Occurrence last = occurrence("2026-11-21", null, daily(From.DUE, 1));
    assertEquals(Optional.empty(), last.next(Instant.parse("2026-11-21T12:00:00Z"), UTC));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-21T17:00:00Z, 2026-11-21T16:30:00Z, 2026-11-22T16:30:00Z",
    "2026-11-21T17:00:00Z, 2026-11-19T08:00:00Z, 2026-11-20T08:00:00Z",
    "2026-11-21,           2026-11-21T08:00:00Z, 2026-11-22T08:00:00Z",
    "2026-11-21,           2026-11-22T08:00:00Z, 2026-11-23T08:00:00Z",
  })
  void the_reminder_keeps_its_distance(String due, String reminder, String next) {
    Occurrence occurrence = occurrence(due, reminder, DAILY);
    Instant completed = Instant.parse("2026-11-21T12:00:00Z");
    assertEquals(Moment.parse(next), occurrence.next(completed, UTC).orElseThrow().reminder());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Europe/Berlin     | 2027-03-27T09:00 | 2027-03-28T09:00
          Europe/Berlin     | 2027-03-27T02:30 | 2027-03-28T03:30
          Europe/Berlin     | 2027-10-30T02:30 | 2027-10-31T02:30
          Europe/Berlin     | 2027-10-31T02:30 | 2027-11-01T02:30
          America/New_York  | 2027-03-13T02:30 | 2027-03-14T03:30
          America/New_York  | 2027-11-06T01:30 | 2027-11-07T01:30
          America/Santiago  | 2027-09-04T00:00 | 2027-09-05T01:00
          Pacific/Apia      | 2011-12-29T09:00 | 2011-12-31T09:00
          """)
  void the_time_of_day_stays_when_clocks_change(
      String zoneId, LocalDateTime due, LocalDateTime next) {
    ZoneId zone = ZoneId.of(zoneId);
    Instant moment = due.atZone(zone).toInstant();
    Occurrence occurrence = next(moment.toString(), DAILY, moment.toString(), zone);
    assertEquals(new Moment(next.atZone(zone).toInstant()), occurrence.due());
  }

  @Test
  void an_hour_that_comes_twice_is_the_first_of_the_two() {
    assertEquals(
        "2027-10-31T00:30:00Z",
        dueAfter("2027-10-30T00:30:00Z", DAILY, "2027-10-30T12:00:00Z", BERLIN));
  }

  @Test
  void its_id_follows_from_the_task_and_the_new_due_date() {
    UUID tomorrow = next("2026-11-21", DAILY, "2026-11-20T12:00:00Z", UTC).id();
    UUID sent_again = next("2026-11-21", DAILY, "2026-11-21T18:00:00Z", UTC).id();
    UUID later = next("2026-11-21", DAILY, "2026-11-22T12:00:00Z", UTC).id();
    assertEquals(tomorrow, sent_again);
    assertNotEquals(tomorrow, later);
    assertEquals(3, tomorrow.version());
  }

  @Test
  void time_ends_with_the_year_9999() {
    Instant completed = Instant.parse("2026-11-21T12:00:00Z");
    assertEquals(Optional.empty(), occurrence("9999-12-31", null, DAILY).next(completed, UTC));
    assertEquals(
        Optional.empty(), occurrence("9999-12-31T10:00:00Z", null, DAILY).next(completed, UTC));
    // Already the year 10000 where the person is.
    assertEquals(
        Optional.empty(), occurrence("9999-12-31T23:30:00Z", null, DAILY).next(completed, BERLIN));
  }

  @Test
  void a_reminder_past_the_year_9999_is_left_out() {
    Occurrence last =
        occurrence("9999-12-30", "9999-12-31T10:00:00Z", DAILY)
            .next(Instant.parse("2026-11-21T12:00:00Z"), UTC)
            .orElseThrow();
    assertEquals(Due.parse("9999-12-31"), last.due());
    assertNull(last.reminder());
  }

  @Test
  void time_begins_with_the_year_1() {
    ZoneId west = ZoneId.of("America/Los_Angeles");
    // Still the year before where the person is.
    assertEquals(
        "0001-01-02T00:00:00Z",
        dueAfter("0001-01-01T00:00:00Z", DAILY, "0001-01-01T00:00:00Z", west));
  }

  private static @Nullable String dueAfter(
      @Nullable String due, Recurrence recurrence, String completed, ZoneId zone) {
    Due next = next(due, recurrence, completed, zone).due();
    return next == null ? null : next.text();
  }

  private static Occurrence next(
      @Nullable String due, Recurrence recurrence, String completed, ZoneId zone) {
    return occurrence(due, null, recurrence).next(Instant.parse(completed), zone).orElseThrow();
  }

  private static Occurrence occurrence(
      @Nullable String due, @Nullable String reminder, Recurrence recurrence) {
    return new Occurrence(
        ID,
        due == null ? null : Due.parse(due),
        reminder == null ? null : Moment.parse(reminder),
        recurrence);
  }

  private static Recurrence daily(From from, @Nullable Integer occurrences) {
    return of(Frequency.DAILY, from, occurrences);
  }

  private static Recurrence of(Frequency frequency, From from, @Nullable Integer occurrences) {
    return new Recurrence(
        frequency, 1, null, null, null, null, null, occurrences, from, null, null);
  }
}

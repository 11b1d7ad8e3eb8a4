package app.todo.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import app.todo.space.Write;
import app.todo.task.Recurrence.Frequency;
import app.todo.task.Recurrence.From;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
  void a_task_that_is_open_or_does_not_repeat_has_none() {
    Task open = task("2026-11-21", null, DAILY, null);
    Task once = task("2026-11-21", null, null, "2026-11-21T12:00:00Z");
    assertEquals(Optional.empty(), open.next(UTC));
    assertEquals(Optional.empty(), once.next(UTC));
  }

  @Test
  void a_whole_day_is_followed_by_a_whole_day() {
    assertEquals("2026-11-22", next("2026-11-21", DAILY, "2026-11-25T12:00:00Z", UTC).due().text());
  }

  @Test
  void a_moment_is_followed_by_the_same_time_of_day_where_the_person_is() {
    assertEquals(
        "2026-11-22T17:00:00Z",
        next("2026-11-21T17:00:00Z", DAILY, "2026-11-25T12:00:00Z", UTC).due().text());
  }

  @Test
  void from_completion_it_is_counted_from_the_day_of_completion_where_the_person_is() {
    Recurrence daily = daily(From.COMPLETION, null);
    String evening = "2026-11-25T23:30:00Z";
    assertEquals("2026-11-26", next("2026-11-21", daily, evening, UTC).due().text());
    assertEquals("2026-11-27", next("2026-11-21", daily, evening, BERLIN).due().text());
    assertEquals(
        "2026-11-27T08:00:00Z", next("2026-11-21T08:00:00Z", daily, evening, BERLIN).due().text());
  }

  @Test
  void without_a_due_date_it_is_due_after_the_day_of_completion() {
    assertEquals("2026-11-26", next(null, DAILY, "2026-11-25T12:00:00Z", UTC).due().text());
  }

  @Test
  void it_carries_the_pattern_with_what_the_due_date_has_fixed() {
    Recurrence monthly = of(Frequency.MONTHLY, From.DUE, null);
    Occurrence next = next("2027-01-31", monthly, "2027-01-31T12:00:00Z", UTC);
    assertEquals("2027-02-28", next.due().text());
    assertEquals(31, next.recurrence().dayOfMonth());
  }

  @Test
  void from_completion_nothing_is_fixed() {
    Recurrence monthly = of(Frequency.MONTHLY, From.COMPLETION, null);
    Occurrence next = next("2027-01-31", monthly, "2027-01-15T12:00:00Z", UTC);
    assertEquals("2027-02-15", next.due().text());
    assertNull(next.recurrence().dayOfMonth());
  }

  @Test
  void it_carries_one_occurrence_less() {
    Occurrence next = next("2026-11-21", daily(From.DUE, 3), "2026-11-21T12:00:00Z", UTC);
    assertEquals(2, next.recurrence().occurrences());
  }

  @Test
  void the_last_has_no_next_one() {
    Task last = task("2026-11-21", null, daily(From.DUE, 1), "2026-11-21T12:00:00Z");
    assertEquals(Optional.empty(), last.next(UTC));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-21T17:00:00Z, 2026-11-21T16:30:00Z, 2026-11-22T16:30:00Z",
    "2026-11-21T17:00:00Z, 2026-11-19T08:00:00Z, 2026-11-20T08:00:00Z",
    "2026-11-21,           2026-11-21T08:00:00Z, 2026-11-22T08:00:00Z",
    "2026-11-21,           2026-11-22T08:00:00Z, 2026-11-23T08:00:00Z",
  })
  void the_reminder_keeps_its_distance(String due, String reminder, String next) {
    Task task = task(due, reminder, DAILY, "2026-11-21T12:00:00Z");
    assertEquals(Moment.parse(next), task.next(UTC).orElseThrow().reminder());
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
    Occurrence next = next("2027-10-30T00:30:00Z", DAILY, "2027-10-30T12:00:00Z", BERLIN);
    assertEquals("2027-10-31T00:30:00Z", next.due().text());
  }

  @Test
  void the_reminder_is_not_put_after_the_due_moment_by_a_clock_change() {
    // 02:30 and 03:15 in Berlin; on the 28th the clock goes from 02:00 to 03:00.
    Task task = task("2027-03-27T02:15:00Z", "2027-03-27T01:30:00Z", DAILY, "2027-03-27T12:00:00Z");
    Occurrence next = task.next(BERLIN).orElseThrow();
    assertEquals("2027-03-28T01:15:00Z", next.due().text());
    assertEquals(Moment.parse("2027-03-28T01:15:00Z"), next.reminder());
  }

  @Test
  void its_id_follows_from_the_task_and_the_new_due_date() {
    UUID tomorrow = next("2026-11-21", DAILY, "2026-11-21T12:00:00Z", UTC).id();
    UUID sent_again = next("2026-11-21", DAILY, "2026-11-23T18:00:00Z", UTC).id();
    UUID later = next("2026-11-22", DAILY, "2026-11-21T12:00:00Z", UTC).id();
    assertEquals(tomorrow, sent_again);
    assertNotEquals(tomorrow, later);
    assertEquals(3, tomorrow.version());
  }

  @Test
  void time_ends_with_the_year_9999() {
    assertEquals(
        Optional.empty(), task("9999-12-31", null, DAILY, "2026-11-21T12:00:00Z").next(UTC));
    assertEquals(
        Optional.empty(),
        task("9999-12-31T10:00:00Z", null, DAILY, "2026-11-21T12:00:00Z").next(UTC));
    // Already the year 10000 where the person is.
    assertEquals(
        Optional.empty(),
        task("9999-12-31T23:30:00Z", null, DAILY, "2026-11-21T12:00:00Z").next(BERLIN));
  }

  @Test
  void a_reminder_past_the_year_9999_is_left_out() {
    Task task = task("9999-12-30", "9999-12-31T10:00:00Z", DAILY, "2026-11-21T12:00:00Z");
    Occurrence last = task.next(UTC).orElseThrow();
    assertEquals("9999-12-31", last.due().text());
    assertNull(last.reminder());
  }

  @Test
  void time_begins_with_the_year_1() {
    ZoneId west = ZoneId.of("America/Los_Angeles");
    // Still the year before where the person is.
    Occurrence next = next("0001-01-01T00:00:00Z", DAILY, "2026-11-21T12:00:00Z", west);
    assertEquals("0001-01-02T00:00:00Z", next.due().text());
  }

  private static Occurrence next(
      @Nullable String due, Recurrence recurrence, String completed, ZoneId zone) {
    return task(due, null, recurrence, completed).next(zone).orElseThrow();
  }

  /** A task, completed at a moment or still open. */
  private static Task task(
      @Nullable String due,
      @Nullable String reminder,
      @Nullable Recurrence recurrence,
      @Nullable String completed) {
    Instant made = Instant.parse("2026-11-01T12:00:00Z");
    Task task = new Task(ID, at(made));
    TaskDraft draft =
        new TaskDraft(
            "Water the plants",
            null,
            completed != null,
            Priority.MEDIUM,
            due == null ? null : Due.parse(due),
            reminder == null ? null : Moment.parse(reminder),
            recurrence,
            null,
            List.of(),
            null);
    task.write(draft, Set.of(), at(completed == null ? made : Instant.parse(completed)));
    return task;
  }

  private static Recurrence daily(From from, @Nullable Integer occurrences) {
    return of(Frequency.DAILY, from, occurrences);
  }

  private static Recurrence of(Frequency frequency, From from, @Nullable Integer occurrences) {
    return new Recurrence(
        frequency, 1, null, null, null, (@Nullable LocalDate) null, occurrences, from);
  }

  private static Write at(Instant moment) {
    return new Write(UUID.randomUUID(), 1, moment, ZoneOffset.UTC);
  }
}

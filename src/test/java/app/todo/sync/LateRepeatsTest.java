package app.todo.sync;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.todo.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Completing a repeat makes the next occurrence, in whichever order the edits arrive. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class LateRepeatsTest {
  private static final String COMPLETED = "'set': {'completed': true}";
  private static final String REOPENED = "'set': {'completed': false}";

  private Person ana;
  private Device phone;
  private Device laptop;
  private final UUID task = Device.newId();

  @BeforeEach
  void two_devices() {
    ana = Person.registered();
    phone = Device.of(ana);
    laptop = Device.of(ana);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void a_pattern_older_than_the_completion_makes_the_next_one(boolean isCompletionFirst) {
    creates("null");
    phone.does("task", task, "update", COMPLETED, ago(20));
    laptop.does("task", task, "update", pattern("daily"), ago(30));
    arrive(isCompletionFirst);
    open().body("tasks.due_date", contains("2027-01-31"));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void a_pattern_newer_than_the_completion_makes_no_next_one(boolean isCompletionFirst) {
    creates("null");
    phone.does("task", task, "update", COMPLETED, ago(30));
    laptop.does("task", task, "update", pattern("daily"), ago(20));
    arrive(isCompletionFirst);
    open().body("tasks", empty());
  }

  @ParameterizedTest
  @CsvSource({
    "daily, 20, true, 2027-02-06",
    "daily, 20, false, 2027-02-06",
    "daily, 40, true, 2027-01-31",
    "daily, 40, false, 2027-01-31",
    "none, 20, true, 2027-02-06",
    "none, 20, false, 2027-02-06",
    "none, 40, true, ''",
    "none, 40, false, ''"
  })
  void the_pattern_at_the_completion_decides(
      String changed, long minutesAgo, boolean isCompletionFirst, String due) {
    creates("{'frequency': 'weekly'}");
    phone.does("task", task, "update", COMPLETED, ago(30));
    laptop.does("task", task, "update", pattern(changed), ago(minutesAgo));
    arrive(isCompletionFirst);
    List<String> expected = due.isEmpty() ? List.of() : List.of(due);
    assertEquals(expected, open().extract().<List<String>>path("tasks.due_date"));
    ana.gets("/api/tasks/trash").body("tasks", empty());
  }

  @Test
  void a_next_one_that_somebody_has_edited_stays_when_an_older_pattern_arrives() {
    creates("{'frequency': 'weekly'}");
    phone.does("task", task, "update", COMPLETED, ago(30));
    phone.does("task", next(phone), "update", "'set': {'title': 'b'}", ago(20));
    phone.syncs();
    laptop.does("task", task, "update", pattern("daily"), ago(40));
    laptop.syncs();
    open().body("tasks.title", contains("b"));
  }

  @Test
  void a_completion_that_a_slow_clock_dates_before_the_creation_makes_the_next_one() {
    creates("{'frequency': 'weekly'}");
    laptop.does("task", task, "update", COMPLETED, ago(91));
    laptop.syncs();
    open().body("tasks.due_date", contains("2027-02-06"));
  }

  @Test
  void reopening_and_completing_again_counts_from_the_later_pattern() {
    creates("{'frequency': 'weekly'}");
    laptop.does("task", task, "update", pattern("daily"), ago(40));
    laptop.syncs();
    phone.does("task", task, "update", COMPLETED, ago(50));
    phone.does("task", task, "update", REOPENED, ago(45));
    phone.does("task", task, "update", COMPLETED, ago(30));
    phone.syncs();
    open().body("tasks.due_date", contains("2027-01-31"));
  }

  @Test
  void a_next_one_that_was_deleted_after_the_completion_stays_deleted() {
    UUID next = editedAndReopened();
    laptop.does("task", next, "delete", "", ago(10));
    laptop.syncs();
    phone.does("task", task, "update", COMPLETED, ago(20));
    phone.syncs();
    open().body("tasks", empty());
    ana.gets("/api/tasks/trash").body("tasks.title", contains("typed"));
  }

  @Test
  void a_next_one_that_was_deleted_for_good_after_the_completion_stays_deleted() {
    UUID next = editedAndReopened();
    ana.deletes("/api/tasks/" + next).statusCode(204);
    ana.deletes("/api/tasks/trash").statusCode(204);
    phone.does("task", task, "update", COMPLETED, ago(20));
    phone.syncs();
    open().body("tasks", empty());
    ana.gets("/api/tasks/trash").body("tasks", empty());
  }

  @Test
  void a_next_one_that_was_deleted_before_the_completion_comes_back_with_what_was_typed() {
    UUID next = editedAndReopened();
    laptop.does("task", next, "update", "'add': {'tags': ['garden']}", ago(40));
    laptop.does("task", next, "delete", "", ago(30));
    laptop.syncs();
    phone.does("task", task, "update", COMPLETED, ago(20));
    phone.syncs();
    open()
        .body("tasks.id", contains(next.toString()))
        .body("tasks.title", contains("typed"))
        .body("tasks[0].tags.name", contains("garden"));
  }

  /** A next occurrence that somebody has edited, of a task that is open again. */
  private UUID editedAndReopened() {
    creates("{'frequency': 'weekly'}");
    phone.does("task", task, "update", COMPLETED, ago(60));
    UUID next = next(phone);
    phone.does("task", next, "update", "'set': {'title': 'typed'}", ago(55));
    phone.does("task", task, "update", REOPENED, ago(50));
    phone.syncs();
    return next;
  }

  private UUID next(Device device) {
    device.syncs();
    return UUID.fromString(ana.gets("/api/tasks/" + task).extract().path("next_occurrence_id"));
  }

  private void creates(String pattern) {
    String set = "'set': {'title': 'a', 'due_date': '2027-01-30', 'recurrence_pattern': %s}";
    phone.does("task", task, "create", set.formatted(pattern), ago(90));
    phone.syncs();
    laptop.syncs();
  }

  private static String pattern(String frequency) {
    return frequency.equals("none")
        ? "'set': {'recurrence_pattern': null}"
        : "'set': {'recurrence_pattern': {'frequency': '%s'}}".formatted(frequency);
  }

  private void arrive(boolean isPhoneFirst) {
    (isPhoneFirst ? phone : laptop).syncs();
    (isPhoneFirst ? laptop : phone).syncs();
  }

  /** The open tasks but for the one that repeats. */
  private ValidatableResponse open() {
    return ana.gets("/api/tasks", "completed", "pending", "due_after", "2027-01-31");
  }

  private static Instant ago(long minutes) {
    return Instant.now().minus(Duration.ofMinutes(minutes));
  }
}

package app.todo.sync;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.todo.Person;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The later edit wins, field by field, by the moment a person made it, whenever it arrives. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class LaterEditTest {
  private Person ana;
  private Device phone;
  private Device laptop;
  private UUID task;

  @BeforeEach
  void a_task_that_two_devices_know() {
    ana = Person.registered();
    phone = Device.of(ana);
    laptop = Device.of(ana);
    task = Device.newId();
    phone.does("task", task, "create", "'set': {'title': 'a'}", ago(60));
    phone.syncs();
    laptop.syncs();
  }

  @Test
  void an_older_edit_that_arrives_later_is_left() {
    phone.does("task", task, "update", "'set': {'title': 'older', 'priority': 'high'}", ago(20));
    laptop.does("task", task, "update", "'set': {'title': 'newer'}", ago(10));
    laptop.syncs();
    JsonNode answer = phone.syncs();
    assertEquals(0, answer.path("refused").size());
    assertEquals("[{\"id\":2,\"fields\":[\"title\"]}]", answer.path("superseded").toString());
    shows("newer").body("priority", equalTo("high"));
  }

  @ParameterizedTest
  @ValueSource(longs = {-3_000_000, -90, 0, 90, 3_000_000})
  void a_device_whose_clock_is_wrong_wins_no_more_and_no_less(long minutes) {
    phone.setClock(Duration.ofMinutes(minutes));
    phone.does("task", task, "update", "'set': {'title': 'older'}", phone.now().minusSeconds(1200));
    laptop.does("task", task, "update", "'set': {'title': 'newer'}", ago(10));
    laptop.syncs();
    assertEquals(1, phone.syncs().path("superseded").size());
    shows("newer");
    phone.does("task", task, "update", "'set': {'title': 'newest'}", phone.now());
    phone.syncs();
    shows("newest");
  }

  @Test
  void the_seconds_that_a_request_travels_date_no_edit_later() {
    phone.setClock(Duration.ofSeconds(-2));
    UUID row = Device.newId();
    Instant at = phone.now().truncatedTo(ChronoUnit.MILLIS);
    phone.does("task", row, "create", "'set': {'title': 'a'}", at);
    phone.syncs();
    ana.gets("/api/tasks/" + row).body("created_at", equalTo(at.toString()));
  }

  @Test
  void what_lies_in_the_future_counts_as_now() {
    phone.does("task", task, "update", "'set': {'title': 'tomorrow'}", ago(-1440));
    phone.syncs();
    laptop.does("task", task, "update", "'set': {'title': 'now'}");
    laptop.syncs();
    shows("now");
  }

  @Test
  void what_a_wrong_clock_dates_before_all_clocks_counts_as_made_in_1970() {
    phone.setClock(Duration.between(Instant.now(), Instant.parse("9999-01-01T00:00:00Z")));
    UUID row = Device.newId();
    Instant at = Instant.parse("0001-01-01T00:00:00Z");
    phone.does("task", row, "create", "'set': {'title': 'a'}", at);
    assertEquals(0, phone.syncs().path("refused").size());
    ana.gets("/api/tasks/" + row).body("created_at", equalTo("1970-01-01T00:00:00Z"));
  }

  @Test
  void a_rest_write_counts_as_made_now() {
    phone.does("task", task, "update", "'set': {'title': 'older'}", ago(1));
    ana.patches("/api/tasks/" + task, "{'title': 'newer'}").statusCode(200);
    assertEquals(1, phone.syncs().path("superseded").size());
    shows("newer");
  }

  @Test
  void saying_again_what_stands_is_an_edit_too() {
    laptop.does("task", task, "update", "'set': {'title': 'a'}", ago(10));
    laptop.syncs();
    phone.does("task", task, "update", "'set': {'title': 'older'}", ago(20));
    assertEquals(1, phone.syncs().path("superseded").size());
    shows("a");
  }

  @Test
  void tags_merge_by_what_was_added_and_removed() {
    laptop.does("task", task, "update", "'add': {'tags': ['home', 'urgent']}", ago(30));
    laptop.syncs();
    phone.does("task", task, "update", "'add': {'tags': ['Garden']}", ago(20));
    phone.does("task", task, "update", "'remove': {'tags': ['URGENT']}", ago(20));
    laptop.does("task", task, "update", "'add': {'tags': ['urgent']}", ago(25));
    phone.syncs();
    JsonNode answer = laptop.syncs();
    assertEquals(
        List.of("tags.urgent"),
        List.of(answer.path("superseded").path(0).path("fields").path(0).asText()));
    ana.gets("/api/tasks/" + task).body("tags.name", contains("Garden", "home"));
  }

  @Test
  void a_tag_that_was_deleted_later_is_not_made_again() {
    ana.posts("/api/tags", "{'name': 'home'}").statusCode(201);
    phone.does("task", task, "update", "'add': {'tags': ['home']}", ago(1));
    String tag = ana.gets("/api/tags").extract().path("tags[0].id");
    ana.deletes("/api/tags/" + tag).statusCode(204);
    assertEquals(1, phone.syncs().path("superseded").size());
    ana.gets("/api/tags").body("tags", empty());
  }

  @Test
  void a_tag_that_was_added_after_its_deletion_stays_on_that_task() {
    UUID third = Device.newId();
    String added = "'set': {'title': 'c'}, 'add': {'tags': ['home']}";
    phone.does("task", third, "create", added, ago(50));
    phone.does("task", task, "update", "'add': {'tags': ['home']}", ago(10));
    phone.syncs();
    String tag = ana.gets("/api/tags").extract().path("tags[0].id");
    laptop.does("tag", UUID.fromString(tag), "delete", "", ago(20));
    JsonNode answer = laptop.syncs();
    assertEquals("deleted", answer.path("superseded").findPath("fields").path(0).asText());
    ana.gets("/api/tasks/" + task).body("tags.name", contains("home"));
    ana.gets("/api/tasks/" + third).body("tags.name", empty());
    laptop.does("tag", UUID.fromString(tag), "delete", "", ago(20));
    assertEquals(0, laptop.syncs().path("changes").size());
    laptop.does("tag", UUID.fromString(tag), "delete", "", ago(5));
    laptop.syncs();
    ana.gets("/api/tasks/" + task).body("tags.name", empty());
    ana.gets("/api/tags").body("tags", empty());
  }

  @Test
  void clearing_all_tags_leaves_those_that_were_added_later() {
    phone.does("task", task, "update", "'add': {'tags': ['garden']}", ago(30));
    phone.does("task", task, "update", "'add': {'tags': ['home']}", ago(10));
    phone.syncs();
    laptop.does("task", task, "update", "'set': {'tags': null}", ago(20));
    laptop.syncs();
    ana.gets("/api/tasks/" + task).body("tags.name", contains("home"));
  }

  @Test
  void an_edit_does_not_bring_back_what_was_deleted_later() {
    phone.does("task", task, "update", "'set': {'title': 'older'}", ago(20));
    laptop.does("task", task, "delete", "", ago(10));
    laptop.syncs();
    phone.syncs();
    ana.gets("/api/tasks/" + task).statusCode(404);
    ana.gets("/api/tasks/trash").body("tasks.title", contains("older"));
  }

  @Test
  void an_edit_after_the_deletion_brings_the_row_back_whichever_arrives_first() {
    laptop.does("task", task, "delete", "", ago(20));
    phone.does("task", task, "update", "'set': {'title': 'needed'}", ago(10));
    laptop.syncs();
    phone.syncs();
    shows("needed").body("deleted_at", nullValue());
    laptop.does("task", task, "delete", "", ago(15));
    JsonNode answer = laptop.syncs();
    assertEquals("deleted", answer.path("superseded").findPath("fields").path(0).asText());
    shows("needed");
  }

  @Test
  void a_restored_task_is_not_deleted_by_an_older_deletion() {
    ana.deletes("/api/tasks/" + task).statusCode(204);
    ana.posts("/api/tasks/" + task + "/restore").statusCode(200);
    phone.does("task", task, "delete", "", ago(10));
    assertEquals(1, phone.syncs().path("superseded").size());
    shows("a");
  }

  @Test
  void what_is_purged_is_what_lay_in_the_trash_then() {
    phone.does("task", task, "delete", "", ago(30));
    phone.syncs();
    phone.does("task", task, "purge", "", ago(20));
    laptop.does("task", task, "restore", "", ago(10));
    laptop.syncs();
    assertEquals(1, phone.syncs().path("superseded").size());
    shows("a");
    phone.does("task", task, "delete", "");
    phone.does("task", task, "purge", "");
    JsonNode answer = phone.syncs();
    assertEquals("null", answer.path("changes").path(0).path("data").toString());
    phone.does("task", task, "update", "'set': {'title': 'b'}");
    phone.does("task", task, "restore", "");
    phone.does("task", task, "delete", "");
    phone.does("task", task, "purge", "");
    phone.does("task", task, "create", "'set': {'title': 'b'}");
    assertEquals(
        List.of("404", "404", "409"), phone.syncs().path("refused").findValuesAsText("status"));
  }

  @Test
  void two_tags_of_one_name_become_one() {
    UUID first = Device.newId();
    UUID second = Device.newId();
    phone.does("tag", first, "create", "'set': {'name': 'Home', 'color': '#112233'}");
    phone.syncs();
    laptop.does("tag", second, "create", "'set': {'name': 'home', 'color': '#445566'}");
    laptop.does("tag", second, "update", "'set': {'color': '#778899'}");
    JsonNode answer = laptop.syncs();
    assertEquals(0, answer.path("refused").size());
    ana.gets("/api/tags")
        .body("tags.id", contains(first.toString()))
        .body("tags.color", contains("#778899"));
    laptop.does("tag", second, "delete", "");
    laptop.syncs();
    ana.gets("/api/tags").body("count", equalTo(1));
  }

  @Test
  void finishing_is_dated_when_and_where_it_was_done() {
    phone.does(
        "task",
        task,
        "update",
        "'set': {'due_date': '2026-11-02', 'recurrence_pattern':"
            + " {'frequency': 'daily', 'from': 'completion'}}",
        ago(30));
    phone.does("task", task, "update", "'set': {'completed': true}", ago(5));
    JsonNode data = Device.told(phone.syncs(), task).path("data");
    assertEquals(true, data.path("completed").asBoolean());
    String next = data.path("next_occurrence_id").asText();
    ana.gets("/api/tasks/" + next).statusCode(200).body("title", equalTo("a"));
    phone.does("task", task, "update", "'set': {'completed': false}");
    phone.syncs();
    ana.gets("/api/tasks/" + next).statusCode(404);
    ana.gets("/api/tasks/" + task).body("next_occurrence_id", nullValue());
  }

  @Test
  void a_tag_renamed_in_a_batch_shows_in_the_tasks_that_have_it() {
    ana.patches("/api/tasks/" + task, "{'tags': ['home']}");
    phone.syncs();
    String tag = ana.gets("/api/tags").extract().path("tags[0].id");
    phone.does("task", task, "update", "'set': {'title': 'b'}");
    phone.does("tag", UUID.fromString(tag), "update", "'set': {'name': 'house'}");
    JsonNode answer = phone.syncs();
    assertEquals(2, answer.path("changes").size());
    assertEquals(2, answer.path("changes").findValuesAsText("name").size());
    shows("b").body("tags.name", contains("house"));
    phone.does("tag", UUID.fromString(tag), "delete", "");
    phone.does("task", task, "update", "'add': {'tags': ['garden']}");
    assertEquals(3, phone.syncs().path("changes").size());
    shows("b").body("tags.name", contains("garden"));
  }

  private ValidatableResponse shows(String title) {
    return ana.gets("/api/tasks/" + task).statusCode(200).body("title", equalTo(title));
  }

  private static Instant ago(long minutes) {
    return Instant.now().minus(Duration.ofMinutes(minutes));
  }
}

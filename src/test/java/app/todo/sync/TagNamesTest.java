package app.todo.sync;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.todo.Copies;
import app.todo.Person;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A name means the tag that had it when the person made the edit. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class TagNamesTest {
  @Inject Copies copies;

  private Person ana;
  private Device phone;
  private Device laptop;
  private UUID task;
  private UUID home;

  @BeforeEach
  void a_tag_that_two_devices_know() {
    ana = Person.registered();
    phone = Device.of(ana);
    laptop = Device.of(ana);
    task = Device.newId();
    home = Device.newId();
    phone.does("tag", home, "create", "'set': {'name': 'home'}", ago(60));
    phone.does("task", task, "create", "'set': {'title': 'a'}", ago(60));
    phone.syncs();
    laptop.syncs();
  }

  @ParameterizedTest
  @ValueSource(strings = {"'add': {'tags': ['Home']}", "'set': {'tags': ['Home']}"})
  void a_tag_that_is_added_by_its_former_name_is_that_tag(String members) {
    renames("house", 10);
    phone.does("task", task, "update", members, ago(20));
    UUID other = Device.newId();
    phone.does("task", other, "create", "'set': {'title': 'b', 'tags': ['home']}", ago(20));
    assertEquals(0, phone.syncs().path("superseded").size());
    ana.gets("/api/tasks/" + task).body("tags.name", contains("house"));
    ana.gets("/api/tasks/" + other).body("tags.name", contains("house"));
    ana.gets("/api/tags").body("tags.name", contains("house"));
  }

  /** Each is a register of the row, which every read of the task brings. */
  @Test
  void names_to_remove_are_remembered_to_a_bound() {
    for (int i = 0; i < 5; i++) {
      String names =
          IntStream.range(100 * i, 100 * i + 100)
              .mapToObj("'tag %d'"::formatted)
              .collect(Collectors.joining(", "));
      phone.does("task", task, "update", "'remove': {'tags': [%s]}".formatted(names), ago(10 - i));
    }
    assertEquals(0, phone.syncs().path("refused").size());
    assertEquals(1, remembering("title"));
    assertEquals(1, remembering("tags.tag 499"));
    assertEquals(0, remembering("tags.tag 0"));
  }

  @Test
  void a_name_to_remove_that_no_tag_can_have_is_refused() {
    phone.does("task", task, "update", "'remove': {'tags': ['%s']}".formatted("x".repeat(51)));
    assertEquals(422, phone.syncs().at("/refused/0/problem/status").asInt());
  }

  private long remembering(String register) {
    return copies.count("task", ana, "jsonb_exists(edited, '%s')".formatted(register));
  }

  @Test
  void a_tag_that_is_removed_by_its_former_name_is_that_tag() {
    phone.does("task", task, "update", "'add': {'tags': ['home']}", ago(50));
    phone.syncs();
    renames("house", 10);
    phone.does("task", task, "update", "'remove': {'tags': ['home']}", ago(20));
    phone.syncs();
    ana.gets("/api/tasks/" + task).body("tags.name", empty());
  }

  @Test
  void an_older_removal_by_the_former_name_leaves_what_was_added_later() {
    laptop.does("task", task, "update", "'add': {'tags': ['home']}", ago(20));
    renames("house", 10);
    phone.does("task", task, "update", "'remove': {'tags': ['home']}", ago(30));
    assertEquals(1, phone.syncs().path("superseded").size());
    ana.gets("/api/tasks/" + task).body("tags.name", contains("house"));
  }

  @Test
  void a_deletion_leaves_the_tag_where_it_was_added_later_by_its_former_name() {
    laptop.does("task", task, "update", "'add': {'tags': ['home']}", ago(20));
    renames("house", 10);
    phone.does("tag", home, "delete", "", ago(30));
    phone.syncs();
    ana.gets("/api/tasks/" + task).body("tags.name", contains("house"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          tag  | "name": "home"
          task | "title": "b", "tags": ["home"]
          """)
  void a_name_that_another_tag_has_by_now_means_the_one_that_had_it(String kind, String set) {
    renames("house", 10);
    laptop.does(kind, Device.newId(), "create", "'set': {%s}".formatted(set), ago(5));
    laptop.syncs();
    phone.does("task", task, "update", "'add': {'tags': ['home']}", ago(20));
    phone.syncs();
    ana.gets("/api/tasks/" + task).body("tags.name", contains("house"));
    phone.does("task", task, "update", "'add': {'tags': ['home']}", ago(2));
    phone.syncs();
    ana.gets("/api/tasks/" + task).body("tags.name", contains("home", "house"));
  }

  @Test
  void a_name_that_no_tag_had_any_more_is_a_new_tag() {
    renames("house", 10);
    phone.does("task", task, "update", "'add': {'tags': ['home']}", ago(5));
    phone.syncs();
    ana.gets("/api/tasks/" + task).body("tags.name", contains("home"));
    ana.gets("/api/tags").body("tags.name", contains("home", "house"));
  }

  @Test
  void a_tag_that_was_renamed_and_then_deleted_is_not_made_again() {
    renames("house", 10);
    laptop.does("tag", home, "delete", "", ago(5));
    laptop.syncs();
    phone.does("task", task, "update", "'add': {'tags': ['home']}", ago(20));
    assertEquals(1, phone.syncs().path("superseded").size());
    ana.gets("/api/tags").body("tags", empty());
  }

  @Test
  void a_tag_that_was_merged_into_one_deleted_earlier_is_no_deletion() {
    laptop.does("tag", Device.newId(), "create", "'set': {'name': 'home'}", ago(10));
    laptop.does("tag", home, "delete", "", ago(50));
    laptop.syncs();
    phone.does("task", task, "update", "'add': {'tags': ['home']}", ago(30));
    assertEquals(0, phone.syncs().path("superseded").size());
    ana.gets("/api/tasks/" + task).body("tags.name", contains("home"));
  }

  @Test
  void a_deleted_tag_takes_a_taken_name_as_long_as_it_stays_deleted() {
    laptop.does("tag", home, "delete", "", ago(10));
    laptop.does("tag", Device.newId(), "create", "'set': {'name': 'house'}", ago(40));
    laptop.syncs();
    phone.does("tag", home, "update", "'set': {'name': 'house'}", ago(20));
    phone.does("tag", home, "restore", "", ago(15));
    JsonNode answer = phone.syncs();
    assertEquals(0, answer.path("refused").size(), answer::toString);
    assertEquals(List.of("4"), answer.path("superseded").findValuesAsText("id"));
    phone.does("tag", home, "restore", "");
    assertEquals(List.of("409"), phone.syncs().path("refused").findValuesAsText("status"));
    ana.gets("/api/tags").body("tags.name", contains("house"));
  }

  private void renames(String name, long minutesAgo) {
    laptop.does("tag", home, "update", "'set': {'name': '%s'}".formatted(name), ago(minutesAgo));
    laptop.syncs();
  }

  private static Instant ago(long minutes) {
    return Instant.now().minus(Duration.ofMinutes(minutes));
  }
}

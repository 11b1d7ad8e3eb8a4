package app.todo.sync;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.todo.Person;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Lists as devices edit them, and which edit wins. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ListsTest {
  private final Instant noon = Instant.now().minus(Duration.ofDays(1));
  private Person ana;
  private Device phone;

  @BeforeEach
  void register() {
    ana = Person.registered();
    phone = Device.of(ana);
  }

  @Test
  void a_list_and_its_tasks_are_made_in_one_request() {
    UUID list = Device.newId();
    phone.does("list", list, "create", "'set': {'name': 'Home', 'color': '#112233'}");
    phone.does("task", Device.newId(), "create", "'set': {'title': 'a', %s}".formatted(in(list)));
    JsonNode answer = phone.syncs();
    assertEquals(0, answer.path("refused").size(), answer::toString);
    JsonNode made = change(answer, "list").path("data");
    assertEquals("Home", made.path("name").asText());
    assertEquals("#112233", made.path("color").asText());
    assertTrue(made.has("position") && made.has("archived") && made.has("created_at"));
    assertEquals(list.toString(), change(answer, "task").path("data").path("list_id").asText());
  }

  @Test
  void the_later_edit_of_each_field_wins() {
    UUID list = addsList("a");
    does(list, "update", "'set': {'name': 'late', 'archived': true}", 20);
    long early = does(list, "update", "'set': {'name': 'early', 'color': '#112233'}", 10);
    JsonNode answer = phone.syncs();
    assertEquals(early, answer.path("superseded").path(0).path("id").asLong());
    assertEquals("[\"name\"]", answer.path("superseded").path(0).path("fields").toString());
    JsonNode data = change(answer, "list").path("data");
    assertEquals("late", data.path("name").asText());
    assertEquals("#112233", data.path("color").asText());
  }

  @Test
  void a_deleted_list_takes_along_the_tasks_that_were_not_edited_later() {
    UUID list = addsList("a");
    addsTask("stays", list, 30);
    addsTask("goes", list, 0);
    does(list, "delete", "", 20);
    JsonNode answer = phone.syncs();
    assertTrue(change(answer, "list").path("deleted").asBoolean());
    assertEquals("a", change(answer, "list").path("data").path("name").asText());
    assertEquals(List.of("stays"), ana.finds());
    does(list, "restore", "", 40);
    phone.syncs();
    ana.gets("/api/tasks", "list", list).body("count", equalTo(2));
  }

  @Test
  void an_edit_after_the_deletion_brings_a_list_back_with_its_tasks() {
    UUID list = addsList("a");
    addsTask("a", list, 0);
    does(list, "delete", "", 10);
    phone.syncs();
    does(list, "update", "'set': {'name': 'b'}", 20);
    phone.syncs();
    assertEquals(List.of("a"), ana.finds("list", list));
  }

  @Test
  void a_deletion_before_the_last_edit_is_superseded() {
    UUID list = addsList("a");
    addsTask("a", list, 0);
    does(list, "update", "'set': {'name': 'b'}", 20);
    does(list, "delete", "", 10);
    JsonNode answer = phone.syncs();
    assertEquals("[\"deleted\"]", answer.path("superseded").path(0).path("fields").toString());
    assertEquals(List.of("a"), ana.finds("list", list));
  }

  @Test
  void a_purged_list_is_gone_with_its_deleted_tasks() {
    UUID list = addsList("a");
    UUID task = addsTask("a", list, 0);
    does(list, "delete", "", 10);
    does(list, "purge", "", 20);
    does("task", task, "update", "'set': {'title': 'b'}", 30);
    JsonNode answer = phone.syncs();
    assertEquals(List.of("404"), answer.path("refused").findValuesAsText("status"));
    assertTrue(change(answer, "list").path("data").isNull());
    assertTrue(change(answer, "task").path("data").isNull());
    phone.does("task", Device.newId(), "create", "'set': {'title': 'c', %s}".formatted(in(list)));
    JsonNode refused = phone.syncs().path("refused").path(0).path("problem");
    assertEquals("list_id", refused.path("violations").path(0).path("field").asText());
  }

  @Test
  void a_task_may_be_put_into_a_list_that_lies_in_the_trash() {
    UUID list = addsList("a");
    does(list, "delete", "", 10);
    addsTask("a", list, 20);
    assertEquals(List.of("a"), ana.finds("list", "inbox"));
  }

  @Test
  void a_deleted_section_is_a_tombstone_until_it_is_restored() {
    UUID list = addsList("a");
    UUID section = addsSection("Fruit", list);
    does("section", section, "delete", "", 10);
    JsonNode deleted = change(phone.syncs(), "section");
    assertTrue(deleted.path("deleted").asBoolean());
    assertTrue(deleted.path("data").isNull());
    does("section", section, "restore", "", 20);
    JsonNode restored = change(phone.syncs(), "section").path("data");
    assertEquals("Fruit", restored.path("name").asText());
    assertEquals(list.toString(), restored.path("list_id").asText());
  }

  @Test
  void the_later_edit_of_a_section_wins() {
    UUID section = addsSection("a", addsList("a"));
    does("section", section, "update", "'set': {'name': 'late'}", 20);
    does("section", section, "update", "'set': {'name': 'early', 'position': 'a0'}", 10);
    JsonNode answer = phone.syncs();
    assertEquals("[\"name\"]", answer.path("superseded").path(0).path("fields").toString());
    assertEquals("late", change(answer, "section").path("data").path("name").asText());
    assertEquals("a0", change(answer, "section").path("data").path("position").asText());
  }

  @Test
  void a_purged_list_leaves_no_sections() {
    UUID list = addsList("a");
    addsSection("a", list);
    does(list, "delete", "", 10);
    assertTrue(phone.syncs().path("changes").findValuesAsText("kind").equals(List.of("list")));
    does(list, "purge", "", 20);
    assertTrue(change(phone.syncs(), "section").path("data").isNull());
  }

  @Test
  void a_section_of_a_list_that_is_not_there_is_refused() {
    UUID foreign = Person.registered().addsList("theirs");
    for (UUID list : List.of(foreign, Device.newId())) {
      does("section", Device.newId(), "create", "'set': {'name': 'a', %s}".formatted(in(list)), 0);
      assertEquals(List.of("422"), phone.syncs().path("refused").findValuesAsText("status"));
    }
  }

  @Test
  void sets_are_refused() {
    UUID list = addsList("a");
    phone.does("list", list, "update", "'add': {'tags': ['home']}");
    assertEquals(List.of("422"), phone.syncs().path("refused").findValuesAsText("status"));
  }

  private UUID addsList(String name) {
    UUID list = Device.newId();
    does(list, "create", "'set': {'name': '%s'}".formatted(name), 0);
    phone.syncs();
    return list;
  }

  private UUID addsSection(String name, UUID list) {
    UUID section = Device.newId();
    String members = "'set': {'name': '%s', %s}".formatted(name, in(list));
    does("section", section, "create", members, 0);
    assertEquals(0, phone.syncs().path("refused").size());
    return section;
  }

  private UUID addsTask(String title, UUID list, int minute) {
    UUID task = Device.newId();
    String members = "'set': {'title': '%s', %s}".formatted(title, in(list));
    does("task", task, "create", members, minute);
    assertEquals(0, phone.syncs().path("refused").size());
    return task;
  }

  private long does(UUID list, String action, String members, int minute) {
    return does("list", list, action, members, minute);
  }

  private long does(String kind, UUID row, String action, String members, int minute) {
    return phone.does(kind, row, action, members, noon.plus(Duration.ofMinutes(minute)));
  }

  private static String in(UUID list) {
    return "'list_id': '%s'".formatted(list);
  }

  private static JsonNode change(JsonNode answer, String kind) {
    return answer
        .path("changes")
        .valueStream()
        .filter(change -> change.path("kind").asText().equals(kind))
        .findFirst()
        .orElseThrow();
  }
}

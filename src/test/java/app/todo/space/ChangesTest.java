package app.todo.space;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.todo.Copies;
import app.todo.Person;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ChangesTest {
  @Inject Copies copies;

  @Test
  void a_new_account_has_no_changes() {
    Person ana = Person.registered();
    ana.gets("/api/changes")
        .statusCode(200)
        .body("changes", empty())
        .body("cursor", equalTo(ana.id() + ":0"))
        .body("more", equalTo(false))
        .body("reset", equalTo(false));
  }

  @Test
  void a_change_shows_the_row_as_its_own_endpoint_does() {
    Person ana = Person.registered();
    UUID task = ana.addsTask("{'title': 'a', 'tags': ['home'], 'due_date': '2027-01-31'}");
    var changes = ana.gets("/api/changes").body("changes", hasSize(2)).extract().jsonPath();
    assertEquals(
        ana.gets("/api/tasks/" + task).extract().jsonPath().getMap(""),
        changes.getMap("changes.find { it.kind == 'task' }.data"));
    Map<String, Object> tag = changes.getMap("changes.find { it.kind == 'tag' }.data");
    assertEquals(Set.of("id", "name", "color", "created_at"), tag.keySet());
    assertEquals("home", tag.get("name"));
  }

  @Test
  void without_a_cursor_there_is_all_there_is_and_no_tombstones() {
    Person ana = Person.registered();
    ana.deletes("/api/tasks/" + ana.adds("purged"));
    ana.deletes("/api/tasks/trash");
    ana.adds("kept");
    ana.deletes("/api/tasks/" + ana.addsTask("{'title': 'deleted', 'tags': ['home', 'money']}"));
    String home = ana.gets("/api/tags").extract().path("tags[0].id");
    ana.deletes("/api/tags/" + home);
    ana.gets("/api/changes")
        .body("changes.kind", contains("task", "tag", "task"))
        .body("changes[0].data.title", equalTo("kept"))
        .body("changes[1].data.name", equalTo("money"))
        .body("changes[2].data.title", equalTo("deleted"))
        .body("changes.deleted", contains(false, false, true))
        .body("more", equalTo(false))
        .body("reset", equalTo(false));
  }

  @Test
  void after_a_cursor_there_is_what_has_changed_since() {
    Person ana = Person.registered();
    UUID task = ana.adds("a");
    ana.adds("b");
    String cursor = cursor(ana);
    ana.gets("/api/changes", "since", cursor)
        .body("changes", empty())
        .body("cursor", equalTo(cursor));
    ana.patches("/api/tasks/" + task, "{'title': 'c'}");
    ana.gets("/api/changes", "since", cursor)
        .body("changes.id", contains(task.toString()))
        .body("changes.data.title", contains("c"))
        .body("changes.revision", contains(3))
        .body("reset", equalTo(false));
  }

  @Test
  void each_row_comes_once_in_its_newest_state() {
    Person ana = Person.registered();
    String cursor = cursor(ana);
    UUID task = ana.adds("a");
    for (String title : List.of("b", "c", "d")) {
      ana.patches("/api/tasks/" + task, "{'title': '%s'}".formatted(title));
    }
    ana.gets("/api/changes", "since", cursor).body("changes.data.title", contains("d"));
  }

  @Test
  void deletions_are_told_to_those_who_may_know_the_row_and_the_trash_with_what_lies_in_it() {
    Person ana = Person.registered();
    UUID task = ana.addsTask("{'title': 'a', 'tags': ['home']}");
    String tag = ana.gets("/api/tags").extract().path("tags[0].id");
    String cursor = cursor(ana);
    ana.deletes("/api/tasks/" + task);
    ana.deletes("/api/tags/" + tag);
    ana.gets("/api/changes", "since", cursor)
        .body("changes.kind", contains("task", "tag"))
        .body("changes.id", contains(task.toString(), tag))
        .body("changes.space_id", contains(ana.id().toString(), ana.id().toString()))
        .body("changes.deleted", contains(true, true))
        .body("changes[0].data.title", equalTo("a"))
        .body("changes[0].data.deleted_at", notNullValue())
        .body("changes[1].data", nullValue());
  }

  @Test
  void what_comes_back_from_the_trash_comes_back_as_a_change() {
    Person ana = Person.registered();
    UUID task = ana.adds("a");
    ana.deletes("/api/tasks/" + task);
    String cursor = cursor(ana);
    ana.posts("/api/tasks/" + task + "/restore");
    ana.gets("/api/changes", "since", cursor)
        .body("changes.id", contains(task.toString()))
        .body("changes.deleted", contains(false));
  }

  @Test
  void what_is_gone_for_good_stays_told_as_deleted() {
    Person ana = Person.registered();
    UUID task = ana.adds("a");
    String cursor = cursor(ana);
    ana.deletes("/api/tasks/" + task);
    ana.deletes("/api/tasks/trash");
    ana.gets("/api/changes", "since", cursor)
        .body("changes.id", contains(task.toString()))
        .body("changes.deleted", contains(true))
        .body("changes.data", contains(nullValue()));
  }

  @Test
  void pages_of_one_go_through_a_write_that_touched_many_rows() {
    Person ana = Person.registered();
    for (int i = 0; i < 30; i++) {
      ana.addsTask("{'title': 'task %d', 'tags': ['home']}".formatted(i));
    }
    Copy copy = new Copy(ana, 1);
    copy.pull();
    String tag = ana.gets("/api/tags").extract().path("tags[0].id");
    ana.patches("/api/tags/" + tag, "{'name': 'house'}");
    List<Map<String, Object>> changes = copy.pull();
    assertEquals(31, changes.size());
    assertEquals(Set.of(31), revisions(changes));
    assertEquals(new Copy(ana).pulled(), copy.rows());
    assertEquals(0, copy.resets());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 500})
  void a_copy_that_follows_in_pages_knows_what_one_knows_that_loads_all(int limit) {
    Person ana = Person.registered();
    Copy follower = new Copy(ana, limit);
    List<UUID> tasks = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      tasks.add(ana.addsTask("{'title': 'task %d', 'tags': ['home', 'tag%d']}".formatted(i, i)));
      follower.pull();
    }
    ana.patches("/api/tasks/" + tasks.get(0), "{'title': 'changed', 'tags': []}");
    ana.deletes("/api/tasks/" + tasks.get(1));
    ana.deletes("/api/tags/" + ana.gets("/api/tags").extract().path("tags[0].id"));
    ana.posts("/api/tasks/" + tasks.get(1) + "/restore");
    ana.deletes("/api/tasks/" + tasks.get(2));
    follower.pull();
    assertEquals(new Copy(ana).pulled(), follower.rows());
    assertEquals(5 + 6, follower.rows().size());
    assertEquals(1, follower.trash().size());
  }

  @Test
  void a_first_load_in_pages_hears_of_what_is_deleted_meanwhile() {
    Person ana = Person.registered();
    UUID before = ana.adds("deleted before");
    UUID first = ana.adds("first");
    UUID second = ana.adds("second");
    ana.deletes("/api/tasks/" + before);
    ana.deletes("/api/tasks/trash");
    Copy copy = new Copy(ana, 1);
    List<Map<String, Object>> changes = new ArrayList<>();
    assertTrue(copy.pullPage(changes));
    ana.deletes("/api/tasks/" + first);
    ana.deletes("/api/tasks/" + second);
    changes.addAll(copy.pull());
    assertEquals(Map.of(), copy.rows());
    // What was gone before it began never came up.
    assertEquals(
        List.of(first.toString(), first.toString(), second.toString()),
        changes.stream().map(change -> (String) change.get("id")).toList());
  }

  @Test
  void a_page_ends_at_about_1_MiB() {
    Person ana = Person.registered();
    String description = "x".repeat(10_000);
    UUID task = ana.addsTask("{'title': 'a', 'description': '%s'}".formatted(description));
    copies.of("task", task, 200);
    String page = ana.gets("/api/changes").body("more", equalTo(true)).extract().asString();
    assertTrue(page.length() > 900_000 && page.length() < 1_200_000, () -> "" + page.length());
    Copy copy = new Copy(ana);
    copy.pull();
    assertEquals(201, copy.rows().size());
  }

  @Test
  void an_emoji_takes_four_bytes() {
    Person ana = Person.registered();
    ana.adds("Water 🌱");
    byte[] page = ana.gets("/api/changes").extract().asByteArray();
    assertTrue(new String(page, StandardCharsets.UTF_8).contains("Water 🌱"));
  }

  @Test
  void others_changes_are_nobodys_business() {
    Person ana = Person.registered();
    Person ben = Person.registered();
    ana.addsTask("{'title': 'Secret', 'tags': ['home']}");
    ben.gets("/api/changes").body("changes", empty()).body("cursor", equalTo(ben.id() + ":0"));
  }

  @Test
  void a_write_that_is_refused_leaves_no_change() {
    Person ana = Person.registered();
    UUID task = ana.addsTask("{'title': 'a', 'tags': ['home']}");
    String cursor = cursor(ana);
    ana.posts("/api/tasks", "{'title': '', 'tags': ['new']}").statusCode(422);
    ana.patches("/api/tasks/" + task, "{'tags': ['new'], 'priority': 'extreme'}").statusCode(422);
    ana.patches("/api/tasks/" + UUID.randomUUID(), "{'title': 'b'}").statusCode(404);
    ana.posts("/api/tags", "{'name': 'HOME'}").statusCode(409);
    ana.gets("/api/changes", "since", cursor)
        .body("changes", empty())
        .body("cursor", equalTo(cursor));
  }

  @Test
  void a_write_that_changes_nothing_is_no_change() {
    Person ana = Person.registered();
    UUID task = ana.addsTask("{'title': 'a', 'tags': ['home']}");
    String tag = ana.gets("/api/tags").extract().path("tags[0].id");
    String updated = ana.gets("/api/tasks/" + task).extract().path("updated_at");
    String cursor = cursor(ana);
    ana.patches("/api/tasks/" + task, "{}").statusCode(200);
    ana.patches("/api/tasks/" + task, "{'title': ' a ', 'tags': ['HOME']}").statusCode(200);
    ana.patches("/api/tags/" + tag, "{'name': 'home'}").statusCode(200);
    ana.posts("/api/tasks/" + task + "/restore").statusCode(200);
    ana.deletes("/api/tasks/trash").statusCode(204);
    ana.gets("/api/changes", "since", cursor)
        .body("changes", empty())
        .body("cursor", equalTo(cursor));
    ana.gets("/api/tasks/" + task).body("updated_at", equalTo(updated));
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "-1", "42", "~", "0 or 1=1", "%00"})
  void what_is_no_cursor_is_refused(String since) {
    Person ana = Person.registered();
    ana.gets("/api/changes", "since", since)
        .statusCode(422)
        .body("violations.field", contains("since"))
        .body("violations.message", contains("must be the cursor of an earlier answer"));
  }

  @ParameterizedTest
  @CsvSource({"0", "501", "-1", "x", "1.5"})
  void a_page_has_1_to_500_changes(String limit) {
    Person ana = Person.registered();
    ana.gets("/api/changes", "limit", limit)
        .statusCode(422)
        .body("violations.field", contains("limit"));
    ana.gets("/api/changes", "limit", 1).statusCode(200);
    ana.gets("/api/changes", "limit", 500).statusCode(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2", "999999999999999999", "0~2"})
  void a_cursor_from_a_history_that_has_been_undone_begins_anew(String since) {
    Person ana = Person.registered();
    ana.adds("a");
    ana.gets("/api/changes", "since", ana.id() + ":" + since)
        .statusCode(200)
        .body("reset", equalTo(true))
        .body("changes.data.title", contains("a"))
        .body("cursor", equalTo(ana.id() + ":1"));
  }

  @Test
  void a_copy_that_begins_anew_does_so_in_pages() {
    Person ana = Person.registered();
    for (String title : List.of("a", "b", "c")) {
      ana.adds(title);
    }
    var first =
        ana.gets("/api/changes", "since", ana.id() + ":99", "limit", 2)
            .body("reset", equalTo(true))
            .body("more", equalTo(true))
            .body("changes.data.title", contains("a", "b"))
            .extract();
    ana.gets("/api/changes", "since", first.path("cursor"), "limit", 2)
        .body("reset", equalTo(false))
        .body("more", equalTo(false))
        .body("changes.data.title", contains("c"));
  }

  private static String cursor(Person person) {
    return person.gets("/api/changes").statusCode(200).extract().path("cursor");
  }

  private static Set<Integer> revisions(List<Map<String, Object>> changes) {
    return changes.stream()
        .map(change -> (Integer) change.get("revision"))
        .collect(Collectors.toSet());
  }
}

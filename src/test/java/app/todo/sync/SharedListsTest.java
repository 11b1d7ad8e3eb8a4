package app.todo.sync;

import static app.todo.Problems.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.todo.Person;
import app.todo.Shared;
import app.todo.space.Events;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Lists that are shared, as the devices of their members follow them. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class SharedListsTest {
  private Person ana;

  @BeforeEach
  void register() {
    ana = Person.registered();
  }

  @Test
  void sharing_a_list_moves_it_with_its_sections_and_tasks_under_their_ids() {
    UUID list = ana.addsList("Groceries");
    UUID section = ana.addsSection("Fruit", list);
    String body = "{'title': '%s', 'list_id': '%s', 'tags': ['%s']}";
    UUID task = ana.addsTask(body.formatted("Apples", list, "red"));
    UUID step = ana.addsTask("{'title': 'Wash', 'parent_id': '%s'}".formatted(task));
    UUID trashed = ana.addsTask(body.formatted("Pears", list, "green"));
    ana.deletes("/api/tasks/" + trashed);
    ana.addsTask("{'title': 'elsewhere', 'tags': ['red']}");
    Device phone = Device.of(ana);
    phone.syncs();

    Shared shared = Shared.of(ana, list);

    Map<String, String> spaces = new TreeMap<>();
    Map<String, String> movedTo = new TreeMap<>();
    JsonNode answer = phone.syncs();
    answer
        .path("changes")
        .forEach(change -> {
          String kind = change.path("kind").asText();
          if (change.path("space_id").asText().equals(ana.id().toString())) {
            movedTo.put(change.path("id").asText(), change.path("moved_to").asText());
            assertTrue(change.path("deleted").asBoolean(), change::toString);
            assertTrue(change.path("data").isNull(), change::toString);
          } else if (!kind.equals("tag")) {
            spaces.put(change.path("id").asText(), kind);
            assertEquals(shared.space().toString(), change.path("space_id").asText());
          }
        });
    Map<String, String> rows = new TreeMap<>();
    rows.put(list.toString(), "list");
    rows.put(section.toString(), "section");
    List.of(task, step, trashed).forEach(id -> rows.put(id.toString(), "task"));
    assertEquals(rows.keySet(), movedTo.keySet());
    assertEquals(List.of(shared.space().toString()), movedTo.values().stream().distinct().toList());
    spaces.values().remove("member");
    assertEquals(rows, spaces);
    assertEquals(
        List.of("green", "red"),
        named(answer, "tag").stream().distinct().sorted().toList(),
        answer::toString);
    ana.gets("/api/tags").body("tags.name", contains("green", "red"));
  }

  @Test
  void a_device_that_begins_has_each_row_once() {
    UUID list = ana.addsList("Groceries");
    ana.addsTask("{'title': 'Apples', 'list_id': '%s'}".formatted(list));
    Shared.of(ana, list);
    JsonNode answer = Device.of(ana).syncs();
    assertEquals(
        List.of("list", "member", "task"),
        answer.path("changes").findValuesAsText("kind").stream().sorted().toList());
    assertEquals(
        List.of(),
        answer.path("changes").findValuesAsText("moved_to").stream()
            .filter(to -> !to.equals("null"))
            .toList());
  }

  @Test
  void sharing_again_changes_nothing() {
    Shared shared = Shared.by(ana);
    Device phone = Device.of(ana);
    phone.syncs();
    assertEquals(shared, Shared.of(ana, shared.list()));
    assertEquals(0, phone.syncs().path("changes").size());
    Person ben = shared.joinedBy("editor");
    ben.posts("/api/lists/" + shared.list() + "/share").spec(problem(403));
    Person.registered().posts("/api/lists/" + shared.list() + "/share").spec(problem(404));
  }

  @Test
  void who_joins_has_all_rows_and_writes_and_the_others_see_it() {
    UUID list = ana.addsList("Groceries");
    UUID task = ana.addsTask("{'title': 'Apples', 'list_id': '%s'}".formatted(list));
    Shared shared = Shared.of(ana, list);
    Device phone = Device.of(ana);
    phone.syncs();
    Person ben = Person.registered();
    Device tablet = Device.of(ben);
    tablet.syncs();

    shared.joinedBy(ben, "editor");

    JsonNode all = tablet.syncs();
    assertEquals(
        List.of("list", "member", "member", "task"),
        all.path("changes").findValuesAsText("kind").stream().sorted().toList());
    assertEquals(
        new TreeSet<>(List.of(ana.email(), ben.email())),
        new TreeSet<>(all.path("changes").findValuesAsText("email")));
    JsonNode joined = phone.syncs().path("changes");
    assertEquals(List.of(ben.email()), joined.findValuesAsText("email"));
    assertEquals(List.of("editor"), joined.findValuesAsText("role"));
    tablet.does("task", task, "update", "'set': {'completed': true}");
    assertEquals(0, tablet.syncs().path("refused").size());
    assertEquals(List.of("true"), phone.syncs().path("changes").findValuesAsText("completed"));
  }

  @Test
  void members_are_rows_that_nobody_edits() {
    Shared shared = Shared.by(ana);
    Device phone = Device.of(ana);
    String row =
        phone
            .syncs()
            .path("changes")
            .valueStream()
            .filter(change -> change.path("kind").asText().equals("member"))
            .map(change -> change.path("id").asText())
            .findFirst()
            .orElseThrow();
    for (String action : List.of("create", "update", "delete", "restore", "purge")) {
      phone.does(
          "member",
          UUID.fromString(row),
          action,
          "'space_id': '%s', 'set': {'role': 'viewer'}".formatted(shared.space()));
    }
    assertEquals(
        List.of("422", "422", "422", "422", "422"),
        phone.syncs().path("refused").findValuesAsText("status"));
    ana.gets(shared.path()).body("role", equalTo("owner"));
  }

  @Test
  void who_is_removed_drops_the_rows_and_an_old_outbox_changes_nothing() throws Exception {
    UUID list = ana.addsList("Groceries");
    UUID task = ana.addsTask("{'title': 'Apples', 'list_id': '%s'}".formatted(list));
    Shared shared = Shared.of(ana, list);
    Person ben = shared.joinedBy("editor");
    Device phone = Device.of(ana);
    phone.syncs();
    Device tablet = Device.of(ben);
    tablet.syncs();
    try (Events events = Events.of(ben)) {
      assertTrue(events.next().contains(shared.space().toString()));

      ana.deletes(shared.member(ben)).statusCode(204);

      assertTrue(!events.next().contains(shared.space().toString()));
      phone.does("task", task, "update", "'set': {'title': 'Pears'}");
      assertEquals(0, phone.syncs().path("refused").size());
      ben.adds("own");
      String own = events.next();
      assertTrue(!own.contains(shared.space().toString()), own);
      assertEquals(Events.cursor(ben.id(), 1), own);
    }
    tablet.does("task", task, "update", "'set': {'title': 'Plums'}");
    tablet.does("task", task, "delete", "");
    JsonNode answer = tablet.syncs();
    assertEquals(List.of("404", "404"), answer.path("refused").findValuesAsText("status"));
    assertTrue(
        answer
            .path("refused")
            .findValuesAsText("detail")
            .getFirst()
            .contains("no longer a member"));
    assertEquals(shared.space().toString(), answer.path("reset").path(0).asText());
    assertEquals(
        List.of(),
        answer.path("changes").findValuesAsText("title").stream()
            .filter(title -> !title.equals("own"))
            .toList());
    JsonNode gone = Device.of(ana).syncs().path("changes");
    assertEquals(List.of("Pears"), gone.findValuesAsText("title"));
    ben.gets(shared.path()).spec(problem(404));
  }

  /** Its device names no space, as it knows the list as the person's own. */
  @Test
  void what_was_made_offline_in_a_list_that_is_shared_by_then_goes_where_the_list_is() {
    UUID list = ana.addsList("Groceries");
    Device phone = Device.of(ana);
    phone.syncs();
    Shared shared = Shared.of(ana, list);
    UUID section = Device.newId();
    UUID task = Device.newId();
    UUID step = Device.newId();
    phone.does(
        "section", section, "create", "'set': {'name': 'Fruit', 'list_id': '%s'}".formatted(list));
    phone.does(
        "task",
        task,
        "create",
        "'set': {'title': 'Apples', 'list_id': '%s', 'section_id': '%s'}".formatted(list, section));
    phone.does(
        "task", step, "create", "'set': {'title': 'Wash', 'parent_id': '%s'}".formatted(task));
    phone.does("task", step, "update", "'set': {'priority': 'high'}");

    assertEquals(List.of(), phone.syncs().path("refused").findValuesAsText("status"));

    JsonNode rows = Device.of(shared.joinedBy("viewer")).syncs().path("changes");
    for (UUID id : List.of(section, task, step)) {
      assertTrue(rows.findValuesAsText("id").contains(id.toString()), rows::toString);
    }
  }

  @Test
  void a_member_who_is_gone_is_a_tombstone_until_they_join_again() {
    Shared shared = Shared.by(ana);
    Person ben = shared.joinedBy("editor");
    Device phone = Device.of(ana);
    phone.syncs();
    ben.deletes(shared.member(ben)).statusCode(204);
    JsonNode left = phone.syncs().path("changes");
    assertEquals(List.of("member"), left.findValuesAsText("kind"));
    assertEquals(List.of("true"), left.findValuesAsText("deleted"));
    shared.joinedBy(ben, "viewer");
    JsonNode back = phone.syncs().path("changes");
    assertEquals(left.findValuesAsText("id"), back.findValuesAsText("id"));
    assertEquals(List.of("false"), back.findValuesAsText("deleted"));
    assertEquals(List.of("viewer"), back.findValuesAsText("role"));
  }

  @Test
  void a_role_binds_at_once() {
    Shared shared = Shared.by(ana);
    Person ben = shared.joinedBy("editor");
    Device tablet = Device.of(ben);
    tablet.syncs();
    ana.patches(shared.member(ben), "{'role': 'viewer'}")
        .statusCode(200)
        .body("role", equalTo("viewer"));
    tablet.does(
        "task",
        Device.newId(),
        "create",
        "'space_id': '%s', 'set': {'title': 'a', 'list_id': '%s'}"
            .formatted(shared.space(), shared.list()));
    assertEquals(List.of("403"), tablet.syncs().path("refused").findValuesAsText("status"));
    ben.patches(shared.member(ana), "{'role': 'viewer'}").spec(problem(403));
    ben.deletes(shared.member(ana)).spec(problem(403));
  }

  @Test
  void the_last_owner_stays_while_there_are_others() {
    Shared shared = Shared.by(ana);
    Person ben = shared.joinedBy("editor");
    ana.deletes(shared.member(ana))
        .spec(problem(409))
        .body("detail", containsString("Make someone else an owner first"));
    ana.patches(shared.member(ana), "{'role': 'viewer'}").spec(problem(409));
    ana.patches(shared.member(ben), "{'role': 'owner'}").statusCode(200);
    ana.deletes(shared.member(ana)).statusCode(204);
    ben.gets(shared.path()).body("members.role", contains("owner"));
    ana.gets(shared.path()).spec(problem(404));
  }

  @Test
  void the_list_goes_with_its_last_member() {
    Shared shared = Shared.by(ana);
    Device phone = Device.of(ana);
    phone.syncs();
    ana.deletes(shared.member(ana)).statusCode(204);
    JsonNode answer = phone.syncs();
    assertEquals(shared.space().toString(), answer.path("reset").path(0).asText());
    assertEquals(0, answer.path("changes").size());
  }

  @Test
  void an_own_space_has_no_members_but_its_owner() {
    ana.posts("/api/spaces/" + ana.id() + "/invitations", "{}").spec(problem(409));
    Person ben = Person.registered();
    ben.gets("/api/spaces/" + ana.id()).spec(problem(404));
  }

  private static List<String> named(JsonNode answer, String kind) {
    return answer
        .path("changes")
        .valueStream()
        .filter(change -> change.path("kind").asText().equals(kind))
        .map(change -> change.path("data").path("name").asText())
        .toList();
  }
}

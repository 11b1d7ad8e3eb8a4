package app.todo.sync;

import static app.todo.Problems.problem;
import static app.todo.Problems.violation;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.todo.Person;
import app.todo.Shared;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tasks that move between a person's own lists and shared ones. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class SpaceMovesTest {
  private Person ana;
  private Person ben;
  private Shared shared;
  private Device phone;
  private Device tablet;

  @BeforeEach
  void share() {
    ana = Person.registered();
    ben = Person.registered();
    shared = Shared.by(ana);
    shared.joinedBy(ben, "editor");
    phone = Device.of(ana);
    tablet = Device.of(ben);
    phone.syncs();
    tablet.syncs();
  }

  @ParameterizedTest
  @ValueSource(strings = {"rest", "sync"})
  void a_task_moves_into_a_shared_list_with_its_steps_and_tags_and_back(String by) {
    UUID task = ana.addsTask("{'title': 'Party', 'tags': ['fun'], 'position': 'a0'}");
    UUID step = ana.addsTask("{'title': 'Cake', 'parent_id': '%s'}".formatted(task));
    UUID deep = ana.addsTask("{'title': 'Eggs', 'parent_id': '%s'}".formatted(step));
    phone.syncs();
    moves(by, task, "'%s'".formatted(shared.list()));
    JsonNode moved = tablet.syncs();
    assertEquals(
        List.of("Cake", "Eggs", "Party"),
        moved.path("changes").findValuesAsText("title").stream().sorted().toList());
    ben.gets("/api/tasks/" + task)
        .statusCode(200)
        .body("list_id", equalTo(shared.list().toString()))
        .body("user_id", equalTo(shared.space().toString()))
        .body("position", equalTo("a0"))
        .body("created_by", equalTo(ana.id().toString()))
        .body("tags.name", contains("fun"));
    ben.gets("/api/tasks/" + deep).body("list_id", equalTo(shared.list().toString()));
    ben.patches("/api/tasks/" + step, "{'completed': true}")
        .statusCode(200)
        .body("completed_by", equalTo(ben.id().toString()));
    phone.syncs();
    moves(by, task, "null");
    tablet.syncs();
    ben.gets("/api/tasks/" + task).spec(problem(404));
    ben.gets("/api/tasks/" + deep).spec(problem(404));
    ana.gets("/api/tasks/" + task).body("list_id", nullValue()).body("tags.name", contains("fun"));
    ana.gets("/api/tasks/" + step).body("completed_by", equalTo(ben.id().toString()));
    assertEquals(
        List.of("Cake", "Eggs", "Party"), ana.finds("sort_by", "title", "sort_order", "asc"));
  }

  @Test
  void a_device_has_each_moved_row_in_one_space() {
    UUID task = ana.adds("Party");
    phone.syncs();
    moves("rest", task, "'%s'".formatted(shared.list()));
    JsonNode changes = phone.syncs().path("changes");
    assertEquals(
        List.of("false", "true"), changes.findValuesAsText("deleted").stream().sorted().toList());
    assertTrue(changes.findValuesAsText("moved_to").contains(shared.space().toString()));
    moves("rest", task, "null");
    phone.syncs();
    JsonNode whole = Device.of(ana).syncs().path("changes");
    assertEquals(1, whole.findValuesAsText("title").size(), whole::toString);
  }

  @Test
  void an_edit_from_a_device_that_does_not_know_of_the_move_follows_the_task() {
    UUID task = ana.adds("Party");
    Device laptop = Device.of(ana);
    laptop.syncs();
    moves("rest", task, "'%s'".formatted(shared.list()));
    laptop.does("task", task, "update", "'set': {'title': 'Feast'}");
    assertEquals(0, laptop.syncs().path("refused").size());
    ben.gets("/api/tasks/" + task).body("title", equalTo("Feast"));
  }

  @Test
  void an_edit_of_a_task_that_left_for_where_the_editor_is_no_member_is_refused() {
    UUID task = ana.addsTask("{'title': 'Milk', 'list_id': '%s'}".formatted(shared.list()));
    tablet.syncs();
    moves("rest", task, "null");
    tablet.does("task", task, "update", "'set': {'title': 'Butter'}");
    JsonNode answer = tablet.syncs();
    assertEquals(List.of("404"), answer.path("refused").findValuesAsText("status"));
    assertTrue(answer.toString().contains("no longer a member"));
    ana.gets("/api/tasks/" + task).body("title", equalTo("Milk"));
  }

  @Test
  void the_later_of_two_moves_holds_whichever_arrives_first() {
    UUID task = ana.adds("Party");
    UUID other = ana.addsList("Other");
    Instant noon = Instant.now().minus(Duration.ofHours(1));
    phone.does("task", task, "update", into(other), noon.plusSeconds(60));
    Device laptop = Device.of(ana);
    laptop.does("task", task, "update", into(shared.list()), noon);
    phone.syncs();
    JsonNode late = laptop.syncs();
    assertEquals(List.of("list_id"), texts(late.path("superseded").path(0).path("fields")));
    ana.gets("/api/tasks/" + task).body("list_id", equalTo(other.toString()));
    ben.gets("/api/tasks/" + task).spec(problem(404));
  }

  @Test
  void one_batch_creates_moves_and_edits() {
    UUID task = Device.newId();
    phone.does("task", task, "create", "'set': {'title': 'a'}");
    phone.does("task", task, "update", into(shared.list()));
    phone.does("task", task, "update", "'set': {'title': 'b'}, 'add': {'tags': ['new']}");
    JsonNode answer = phone.syncs();
    assertEquals(0, answer.path("refused").size(), answer::toString);
    ben.gets("/api/tasks/" + task).body("title", equalTo("b")).body("tags.name", contains("new"));
  }

  @Test
  void a_task_goes_only_where_one_may_write() {
    Person eve = Person.registered();
    Shared foreign = Shared.by(eve);
    UUID task = ana.adds("Party");
    ana.patches("/api/tasks/" + task, "{'list_id': '%s'}".formatted(foreign.list()))
        .spec(violation("list_id", "must be the id of a list"));
    foreign.joinedBy(ana, "viewer");
    ana.patches("/api/tasks/" + task, "{'list_id': '%s'}".formatted(foreign.list()))
        .spec(violation("list_id", "must be the id of a list"));
    phone.does("task", task, "update", into(foreign.list()));
    assertEquals(List.of("422"), phone.syncs().path("refused").findValuesAsText("status"));
    UUID theirs = eve.addsTask("{'title': 'Milk', 'list_id': '%s'}".formatted(foreign.list()));
    ana.patches("/api/tasks/" + theirs, "{'list_id': null}").spec(problem(403));
    ana.gets("/api/tasks/" + task).body("user_id", equalTo(ana.id().toString()));
  }

  @Test
  void what_was_emptied_from_the_trash_does_not_come_back_by_sharing() {
    UUID list = ana.addsList("Secret");
    UUID task = ana.addsTask("{'title': 'Gone', 'list_id': '%s'}".formatted(list));
    ana.deletes("/api/tasks/" + task).statusCode(204);
    ana.deletes("/api/tasks/trash").statusCode(204);
    Shared other = Shared.of(ana, list);
    other.joinedBy(ben, "editor");
    JsonNode all = tablet.syncs();
    assertTrue(!all.toString().contains("Gone"), all::toString);
  }

  @Test
  void a_task_is_assigned_to_members_alone() {
    UUID task = ana.addsTask("{'title': 'Milk', 'list_id': '%s'}".formatted(shared.list()));
    String path = "/api/tasks/" + task;
    String body = "{'assignee_id': '%s'}";
    ana.patches(path, body.formatted(ben.id()))
        .statusCode(200)
        .body("assignee_id", equalTo(ben.id().toString()));
    String message = "must be the account of a member of the task's list";
    ana.patches(path, body.formatted(Person.registered().id()))
        .spec(violation("assignee_id", message));
    assertEquals(List.of("Milk"), ben.finds("assignee", "me"));
    assertEquals(List.of("Milk"), ana.finds("assignee", ben.id()));
    assertEquals(List.of(), ana.finds("assignee", "me"));
    assertEquals(List.of(), ana.finds("assignee", "none"));
    UUID own = ana.adds("own");
    ana.patches("/api/tasks/" + own, body.formatted(ben.id()))
        .spec(violation("assignee_id", message));
    ana.patches("/api/tasks/" + own, body.formatted(ana.id())).statusCode(200);
  }

  @Test
  void an_assignment_ends_with_the_membership_and_does_not_leave_the_list() {
    String body = "{'title': '%s', 'list_id': '%s', 'assignee_id': '%s'}";
    UUID kept = ana.addsTask(body.formatted("kept", shared.list(), ben.id()));
    UUID moved = ana.addsTask(body.formatted("moved", shared.list(), ben.id()));
    moves("sync", moved, "null");
    ana.gets("/api/tasks/" + moved).body("assignee_id", nullValue());
    phone.syncs();
    ana.deletes(shared.member(ben)).statusCode(204);
    assertTrue(phone.syncs().path("changes").toString().contains(kept.toString()));
    ana.gets("/api/tasks/" + kept).body("assignee_id", nullValue());
  }

  private void moves(String by, UUID task, String list) {
    if (by.equals("rest")) {
      ana.patches("/api/tasks/" + task, "{'list_id': %s}".formatted(list)).statusCode(200);
    } else {
      phone.does("task", task, "update", "'set': {'list_id': %s}".formatted(list));
      assertEquals(0, phone.syncs().path("refused").size());
    }
  }

  private static String into(UUID list) {
    return "'set': {'list_id': '%s'}".formatted(list);
  }

  private static List<String> texts(JsonNode list) {
    return list.valueStream().map(JsonNode::asText).toList();
  }
}

package app.todo.sharing;

import static app.todo.Problems.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.todo.Person;
import app.todo.Shared;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Shared lists by the resources of lists, sections, tasks and tags, and after an account's end. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class SharedListResourceTest {
  private Person ana;
  private Person ben;
  private Shared shared;

  @BeforeEach
  void share() {
    ana = Person.registered();
    shared = Shared.by(ana);
    ben = shared.joinedBy("editor");
  }

  @Test
  void a_shared_list_is_among_its_members_lists() {
    ben.addsList("Own");
    ben.gets("/api/lists")
        .body("lists.name", contains("Groceries", "Own"))
        .body("lists.role", contains("editor", "owner"))
        .body("lists.members", contains(2, 1))
        .body("lists.space_id", contains(shared.space().toString(), ben.id().toString()));
    ben.gets("/api/lists/" + shared.list()).body("members", equalTo(2));
  }

  @Test
  void members_write_to_it_by_its_resources() {
    UUID section = ben.addsSection("Fruit", shared.list());
    String body = "{'title': 'Apples', 'list_id': '%s', 'section_id': '%s', 'tags': ['red']}";
    UUID task = ben.addsTask(body.formatted(shared.list(), section));
    UUID step = ana.addsTask("{'title': 'Wash', 'parent_id': '%s'}".formatted(task));
    assertEquals(List.of("Wash", "Apples"), ana.finds("list", shared.list()));
    assertEquals(List.of("Wash", "Apples"), ben.finds());
    ana.gets("/api/tasks/" + task)
        .body("created_by", equalTo(ben.id().toString()))
        .body("tags.name", contains("red"));
    ana.patches("/api/tasks/" + task, "{'completed': true}")
        .statusCode(200)
        .body("completed_by", equalTo(ana.id().toString()));
    ben.gets("/api/tasks/" + step).body("completed_by", equalTo(ana.id().toString()));
    ben.patches("/api/sections/" + section, "{'name': 'Veg'}").statusCode(200);
    ben.patches("/api/lists/" + shared.list(), "{'name': 'Food'}").statusCode(200);
    ben.deletes("/api/tasks/" + step).statusCode(204);
    ana.posts("/api/tasks/" + step + "/restore").statusCode(200);
    ana.gets("/api/lists/" + shared.list()).body("name", equalTo("Food")).body("open", equalTo(0));
    assertEquals(List.of("Wash", "Apples"), ana.finds("list", shared.list()));
    assertEquals(List.of("Apples"), ana.finds("tags", "red"));
  }

  @Test
  void only_an_owner_deletes_it() {
    ben.addsTask("{'title': 'Apples', 'list_id': '%s'}".formatted(shared.list()));
    ben.deletes("/api/lists/" + shared.list()).spec(problem(403));
    ana.deletes("/api/lists/" + shared.list()).statusCode(204);
    assertEquals(List.of(), ben.finds());
    ben.posts("/api/lists/" + shared.list() + "/restore").statusCode(200).body("open", equalTo(1));
  }

  @Test
  void a_viewer_reads_and_does_not_write() {
    UUID section = ana.addsSection("Fruit", shared.list());
    UUID task = ana.addsTask("{'title': 'Apples', 'list_id': '%s'}".formatted(shared.list()));
    Person eve = shared.joinedBy("viewer");
    eve.gets("/api/tasks/" + task).statusCode(200);
    assertEquals(List.of("Apples"), eve.finds());
    eve.gets("/api/lists/" + shared.list() + "/sections").body("sections.name", contains("Fruit"));
    eve.patches("/api/tasks/" + task, "{'title': 'Mine'}").spec(problem(403));
    eve.puts("/api/tasks/" + task, "{'title': 'Mine'}").spec(problem(403));
    eve.deletes("/api/tasks/" + task).spec(problem(403));
    eve.posts("/api/tasks/" + task + "/restore").spec(problem(403));
    eve.posts("/api/tasks", "{'title': 'a', 'list_id': '%s'}".formatted(shared.list()))
        .spec(problem(403));
    eve.posts("/api/tasks", "{'title': 'a', 'parent_id': '%s'}".formatted(task)).spec(problem(403));
    eve.patches("/api/sections/" + section, "{'name': 'Mine'}").spec(problem(403));
    eve.deletes("/api/sections/" + section).spec(problem(403));
    eve.posts("/api/lists/" + shared.list() + "/sections", "{'name': 'a'}").spec(problem(403));
    eve.patches("/api/lists/" + shared.list(), "{'name': 'Mine'}").spec(problem(403));
    eve.deletes("/api/lists/" + shared.list()).spec(problem(403));
  }

  @Test
  void who_has_left_reaches_nothing_by_the_resources() {
    UUID task = ben.addsTask("{'title': 'Apples', 'list_id': '%s'}".formatted(shared.list()));
    ben.deletes(shared.member(ben)).statusCode(204);
    ben.gets("/api/tasks/" + task).spec(problem(404));
    ben.patches("/api/tasks/" + task, "{'title': 'Mine'}").spec(problem(404));
    ben.gets("/api/lists").body("lists", empty());
    assertEquals(List.of(), ben.finds());
  }

  @Test
  void a_deleted_account_hands_its_list_to_the_longest_standing_editor() {
    shared.joinedBy("viewer");
    shared.joinedBy("editor");
    ana.gets("/api/auth/me/deletion")
        .body("list_name", contains("Groceries"))
        .body("becomes", contains("handed over to " + ben.email()))
        .body("to", contains(ben.email()));
    UUID task =
        ben.addsTask(
            "{'title': 'a', 'list_id': '%s', 'assignee_id': '%s'}"
                .formatted(shared.list(), ana.id()));
    delete(ana);
    ben.gets(shared.path())
        .body("role", equalTo("owner"))
        .body("members.role", contains("owner", "viewer", "editor"));
    ben.gets("/api/tasks/" + task).body("assignee_id", nullValue());
    ben.gets("/api/changes").body("changes.data.email.findAll { it }", hasSize(3));
  }

  @Test
  void a_deleted_account_s_list_that_nobody_else_has_goes_with_it() {
    Person eve = Person.registered();
    Shared alone = Shared.by(eve);
    eve.gets("/api/auth/me/deletion").body("becomes", contains("deleted"));
    delete(eve);
    ana.gets(alone.path()).spec(problem(404));
  }

  @Test
  void a_deleted_account_leaves_the_lists_of_others() {
    ben.gets("/api/auth/me/deletion").body("$", empty());
    delete(ben);
    ana.gets(shared.path()).body("members.role", contains("owner"));
  }

  private static void delete(Person person) {
    person
        .asks()
        .body(Map.of("password", Person.PASSWORD))
        .delete("/api/auth/me")
        .then()
        .statusCode(204);
  }
}

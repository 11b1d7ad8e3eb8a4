package app.todo.list;

import static app.todo.Problems.problem;
import static app.todo.Problems.violation;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.todo.Person;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists over HTTP, and what becomes of the tasks in them. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ListResourceTest {

  @Test
  void a_list_has_what_it_is_made_of() {
    Person ana = Person.registered();
    String id =
        ana.posts("/api/lists", "{'name': ' Groceries ', 'color': '#112233', 'position': 'a0'}")
            .statusCode(201)
            .header("Location", containsString("/api/lists/"))
            .body("name", equalTo("Groceries"))
            .extract()
            .path("id");
    ana.gets("/api/lists/" + id)
        .statusCode(200)
        .body("name", equalTo("Groceries"))
        .body("color", equalTo("#112233"))
        .body("position", equalTo("a0"))
        .body("archived", equalTo(false))
        .body("open", equalTo(0));
  }

  @Test
  void the_same_id_again_makes_no_second_list() {
    Person ana = Person.registered();
    UUID id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
    String body = "{'id': '%s', 'name': 'a'}".formatted(id);
    ana.posts("/api/lists", body).statusCode(201);
    ana.posts("/api/lists", body.replace("'a'", "'b'")).statusCode(200).body("name", equalTo("a"));
    ana.gets("/api/lists").body("count", equalTo(1));
  }

  @Test
  void lists_come_by_position_and_then_by_name() {
    Person ana = Person.registered();
    ana.addsList("beta");
    ana.addsList("Alpha");
    ana.posts("/api/lists", "{'name': 'last', 'position': 'a1'}");
    ana.posts("/api/lists", "{'name': 'first', 'position': 'Zz'}");
    ana.gets("/api/lists").body("lists.name", contains("first", "last", "Alpha", "beta"));
  }

  @Test
  void two_lists_may_have_the_same_name() {
    Person ana = Person.registered();
    ana.addsList("a");
    ana.addsList("a");
    ana.gets("/api/lists").body("lists.name", contains("a", "a"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {}                                  | name     | must not be null
          {'name': ' '}                       | name     | must have 1 to 100 characters
          {'name': 'a', 'color': 'red'}       | color    | must be a color as in #3B82F6
          {'name': 'a', 'position': 'b'}      | position | must be a fractional index of 0-9, A-Z, a-z, such as a0
          {'name': 'a', 'archived': 'yes'}    | archived | must be true or false
          {'name': 'a', 'tasks': []}          | tasks    | is not a known member
          """)
  void what_breaks_a_rule_is_refused(String body, String field, String message) {
    Person.registered().posts("/api/lists", body).spec(violation(field, message));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/lists", "/api/tags"})
  void a_null_of_no_member_changes_nothing(String path) {
    Person ana = Person.registered();
    String id = ana.posts(path, "{'name': 'a'}").statusCode(201).extract().path("id");
    String revision = ana.gets("/api/changes").extract().path("cursor");
    ana.patches(path + "/" + id, "{'titles': null, 'titles\\u0000': null}")
        .statusCode(200)
        .body("name", equalTo("a"));
    ana.gets("/api/changes?since=" + revision).body("changes", empty());
  }

  @Test
  void a_patch_keeps_what_it_does_not_name() {
    Person ana = Person.registered();
    UUID id = ana.addsList("a");
    ana.patches("/api/lists/" + id, "{'archived': true, 'color': '#445566'}")
        .statusCode(200)
        .body("archived", equalTo(true));
    ana.patches("/api/lists/" + id, "{'name': 'b'}")
        .body("name", equalTo("b"))
        .body("color", equalTo("#445566"))
        .body("archived", equalTo(true));
  }

  @Test
  void a_task_is_in_one_list_or_in_the_inbox() {
    Person ana = Person.registered();
    UUID home = ana.addsList("Home");
    UUID work = ana.addsList("Work");
    UUID task = ana.addsTask("{'title': 'listed', 'list_id': '%s'}".formatted(home));
    ana.adds("free");
    assertEquals(List.of("listed"), ana.finds("list", home));
    assertEquals(List.of("free"), ana.finds("list", "inbox"));
    ana.patches("/api/tasks/" + task, "{'list_id': '%s'}".formatted(work))
        .body("list_id", equalTo(work.toString()));
    assertEquals(List.of(), ana.finds("list", home));
    assertEquals(List.of("listed"), ana.finds("list", work));
    ana.patches("/api/tasks/" + task, "{'list_id': null}").body("list_id", nullValue());
    assertEquals(List.of("free", "listed"), ana.finds("list", "inbox"));
  }

  @Test
  void open_tasks_are_counted() {
    Person ana = Person.registered();
    UUID list = ana.addsList("a");
    String body = "{'title': 'a', 'list_id': '%s'}".formatted(list);
    ana.addsTask(body);
    ana.addsTask(body.replace("}", ", 'completed': true}"));
    ana.deletes("/api/tasks/" + ana.addsTask(body));
    ana.gets("/api/lists").body("lists.open", contains(1));
    ana.gets("/api/lists/" + list).body("open", equalTo(1));
  }

  @Test
  void a_task_can_t_be_put_into_a_list_that_is_not_there() {
    Person ana = Person.registered();
    UUID foreign = Person.registered().addsList("theirs");
    UUID task = ana.adds("a");
    for (UUID list : List.of(foreign, UUID.randomUUID())) {
      String member = "'list_id': '%s'".formatted(list);
      ana.posts("/api/tasks", "{'title': 'a', %s}".formatted(member))
          .spec(violation("list_id", "must be the id of a list"));
      ana.patches("/api/tasks/" + task, "{%s}".formatted(member))
          .spec(violation("list_id", "must be the id of a list"));
    }
    ana.gets("/api/tasks", "list", "none")
        .spec(violation("list", "must be the id of a list or inbox"));
  }

  @Test
  void deleting_a_list_deletes_its_tasks_and_restoring_it_brings_those_back() {
    Person ana = Person.registered();
    UUID list = ana.addsList("a");
    String body = "{'title': '%s', 'list_id': '%s'}";
    ana.addsTask(body.formatted("with it", list));
    UUID before = ana.addsTask(body.formatted("before it", list));
    ana.deletes("/api/tasks/" + before).statusCode(204);
    ana.adds("elsewhere");

    ana.deletes("/api/lists/" + list).statusCode(204);
    ana.deletes("/api/lists/" + list).statusCode(204);
    ana.gets("/api/lists/" + list).spec(problem(404));
    assertEquals(List.of("elsewhere"), ana.finds());
    ana.gets("/api/tasks/trash").body("count", equalTo(2));

    ana.posts("/api/lists/" + list + "/restore").statusCode(200).body("open", equalTo(1));
    assertEquals(List.of("with it"), ana.finds("list", list));
    ana.gets("/api/tasks/trash").body("tasks.title", contains("before it"));
  }

  @Test
  void a_task_restored_alone_is_in_the_inbox_while_its_list_is_in_the_trash() {
    Person ana = Person.registered();
    UUID list = ana.addsList("a");
    UUID task = ana.addsTask("{'title': 'a', 'list_id': '%s'}".formatted(list));
    ana.deletes("/api/lists/" + list);
    ana.posts("/api/tasks/" + task + "/restore").statusCode(200);
    assertEquals(List.of("a"), ana.finds("list", "inbox"));
    ana.posts("/api/lists/" + list + "/restore");
    assertEquals(List.of(), ana.finds("list", "inbox"));
  }

  @Test
  void an_unknown_list_is_not_found() {
    Person ana = Person.registered();
    String path = "/api/lists/" + UUID.randomUUID();
    ana.gets(path).spec(problem(404)).body("detail", equalTo("List not found"));
    ana.patches(path, "{}").spec(problem(404));
    ana.deletes(path).spec(problem(404));
    ana.posts(path + "/restore").spec(problem(404));
  }
}

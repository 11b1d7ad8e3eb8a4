package app.todo.list;

import static app.todo.Problems.problem;
import static app.todo.Problems.violation;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import app.todo.Person;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Sections of lists over HTTP, and the tasks that stand under them. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class SectionsTest {
  private Person ana;
  private UUID list;
  private String path;

  @BeforeEach
  void addList() {
    ana = Person.registered();
    list = ana.addsList("Groceries");
    path = "/api/lists/%s/sections".formatted(list);
  }

  @Test
  void a_list_has_sections_by_position_and_then_by_name() {
    ana.posts(path, "{'name': ' Fruit '}")
        .statusCode(201)
        .header("Location", containsString("/api/sections/"))
        .body("name", equalTo("Fruit"))
        .body("list_id", equalTo(list.toString()));
    ana.posts(path, "{'name': 'Bread'}").statusCode(201);
    ana.posts(path, "{'name': 'Milk', 'position': 'a0'}").statusCode(201);
    ana.gets(path).body("sections.name", contains("Milk", "Bread", "Fruit"));
    ana.gets("/api/lists/" + ana.addsList("other") + "/sections").body("sections", empty());
  }

  @Test
  void the_same_id_again_makes_no_second_section() {
    UUID id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
    String body = "{'id': '%s', 'name': 'a'}".formatted(id);
    ana.posts(path, body).statusCode(201);
    ana.posts(path, body.replace("'a'", "'b'")).statusCode(200).body("name", equalTo("a"));
    ana.gets(path).body("count", equalTo(1));
  }

  @Test
  void what_breaks_a_rule_is_refused() {
    ana.posts(path, "{}").spec(violation("name", "must not be null"));
    ana.posts(path, "{'name': 'a', 'position': 'b'}")
        .spec(violation("position", "must be a fractional index of 0-9, A-Z, a-z, such as a0"));
    UUID section = ana.addsSection("a", list);
    for (UUID other : List.of(UUID.randomUUID(), Person.registered().addsList("theirs"))) {
      ana.patches("/api/sections/" + section, "{'list_id': '%s'}".formatted(other))
          .spec(violation("list_id", "must be the id of a list"));
    }
    ana.patches("/api/sections/" + section, "{'list_id': null}")
        .spec(violation("list_id", "must not be null"));
  }

  @Test
  void a_section_is_renamed_and_moved() {
    UUID section = ana.addsSection("a", list);
    ana.patches("/api/sections/" + section, "{'name': 'b', 'position': 'a1'}")
        .statusCode(200)
        .body("name", equalTo("b"))
        .body("position", equalTo("a1"));
    ana.gets(path).body("sections.name", contains("b"));
  }

  @Test
  void deleting_a_section_leaves_its_tasks() {
    UUID section = ana.addsSection("a", list);
    UUID task = ana.addsTask(task(section));
    ana.deletes("/api/sections/" + section).statusCode(204);
    ana.deletes("/api/sections/" + section).statusCode(204);
    ana.gets(path).body("sections", empty());
    ana.gets("/api/tasks/" + task)
        .body("list_id", equalTo(list.toString()))
        .body("section_id", equalTo(section.toString()));
    ana.gets("/api/changes").body("changes.findAll { it.kind == 'section' }", empty());
  }

  @Test
  void a_task_can_t_stand_under_a_section_that_is_not_there() {
    Person bob = Person.registered();
    UUID foreign = bob.addsSection("a", bob.addsList("theirs"));
    UUID task = ana.adds("a");
    for (UUID section : List.of(foreign, UUID.randomUUID())) {
      ana.posts("/api/tasks", task(section))
          .spec(violation("section_id", "must be the id of a section"));
      ana.patches("/api/tasks/" + task, "{'section_id': '%s'}".formatted(section))
          .spec(violation("section_id", "must be the id of a section"));
    }
  }

  @Test
  void steps_stand_under_their_parent_s_section() {
    UUID section = ana.addsSection("a", list);
    UUID parent = ana.addsTask(task(section));
    UUID step = ana.addsTask("{'title': 'step', 'parent_id': '%s'}".formatted(parent));
    ana.gets("/api/tasks/" + step).body("section_id", equalTo(section.toString()));
    ana.patches("/api/tasks/" + parent, "{'section_id': null}");
    ana.gets("/api/tasks/" + step)
        .body("section_id", nullValue())
        .body("list_id", equalTo(list.toString()));
  }

  @Test
  void an_unknown_section_is_not_found() {
    String unknown = "/api/sections/" + UUID.randomUUID();
    ana.patches(unknown, "{}").spec(problem(404)).body("detail", equalTo("Section not found"));
    ana.deletes(unknown).spec(problem(404));
    ana.gets("/api/lists/" + UUID.randomUUID() + "/sections").spec(problem(404));
    ana.posts("/api/lists/" + UUID.randomUUID() + "/sections", "{}").spec(problem(404));
  }

  private String task(UUID section) {
    return "{'title': 'a', 'list_id': '%s', 'section_id': '%s'}".formatted(list, section);
  }
}

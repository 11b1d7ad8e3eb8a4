package app.todo.filter;

import static app.todo.Problems.problem;
import static app.todo.Problems.violation;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.todo.Person;
import app.todo.database.Statements;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Saved filters over HTTP. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class FiltersTest {
  @Inject Statements statements;
  private Person ana;

  @BeforeEach
  void register() {
    ana = Person.registered();
  }

  @Test
  void filters_are_listed_by_position_and_then_by_name() {
    ana.posts("/api/filters", "{'name': ' Urgent ', 'query': 'priority=urgent', 'icon': 'flag'}")
        .statusCode(201)
        .header("Location", containsString("/api/filters/"))
        .body("name", equalTo("Urgent"))
        .body("icon", equalTo("flag"))
        .body("query", equalTo("priority=urgent"));
    add("Errands");
    ana.posts("/api/filters", "{'name': 'Week', 'position': 'a0'}").statusCode(201);
    ana.gets("/api/filters").body("filters.name", contains("Week", "Errands", "Urgent"));
    Person.registered().gets("/api/filters").body("filters", empty());
  }

  @Test
  void a_filter_has_an_icon_and_asks_for_all_tasks_unless_it_says_more() {
    ana.gets("/api/filters/" + add("a")).body("icon", equalTo("filter")).body("query", equalTo(""));
  }

  @Test
  void the_same_id_again_makes_no_second_filter() {
    UUID id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
    String body = "{'id': '%s', 'name': 'a'}".formatted(id);
    ana.posts("/api/filters", body).statusCode(201);
    ana.posts("/api/filters", body.replace("'a'", "'b'"))
        .statusCode(200)
        .body("name", equalTo("a"));
    ana.gets("/api/filters").body("count", equalTo(1));
  }

  @Test
  void what_breaks_a_rule_is_refused() {
    ana.posts("/api/filters", "{}").spec(violation("name", "must not be null"));
    ana.posts("/api/filters", "{'name': 'a', 'icon': 'skull'}")
        .spec(
            violation(
                "icon", "must be one of filter, flag, sun, calendar, bell, person, tag, chart"));
    ana.posts("/api/filters", "{'name': 'a', 'position': 'b'}")
        .spec(violation("position", "must be a fractional index of 0-9, A-Z, a-z, such as a0"));
    String query = "x".repeat(1_001);
    ana.posts("/api/filters", "{'name': 'a', 'query': '%s'}".formatted(query))
        .spec(violation("query", "must have 0 to 1000 characters"));
  }

  @Test
  void a_filter_is_changed_where_the_patch_says() {
    String path = "/api/filters/" + add("a");
    ana.patches(path, "{'query': 'due=today', 'position': 'a1'}")
        .statusCode(200)
        .body("name", equalTo("a"))
        .body("query", equalTo("due=today"))
        .body("position", equalTo("a1"));
    ana.patches(path, "{'position': null}").body("position", nullValue());
  }

  @Test
  void a_deleted_filter_is_gone() {
    UUID id = add("a");
    ana.deletes("/api/filters/" + id).statusCode(204);
    ana.deletes("/api/filters/" + id).statusCode(204);
    ana.gets("/api/filters/" + id).spec(problem(404));
    ana.gets("/api/filters").body("count", equalTo(0));
    ana.posts("/api/filters", "{'id': '%s', 'name': 'b'}".formatted(id)).spec(problem(409));
  }

  @Test
  void filters_take_as_few_statements_as_sections() {
    UUID id = add("a");
    add("b");
    assertEquals(2, count(() -> ana.gets("/api/filters")));
    assertEquals(2, count(() -> ana.gets("/api/filters/" + id)));
    assertEquals(4, count(() -> add("c")));
    assertEquals(5, count(() -> ana.patches("/api/filters/" + id, "{'name': 'd'}")));
    assertEquals(5, count(() -> ana.deletes("/api/filters/" + id)));
  }

  private int count(Runnable deed) {
    return statements.during(deed).size();
  }

  private UUID add(String name) {
    return ana.addsFilter(name);
  }
}

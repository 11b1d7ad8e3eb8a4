package app.todo.task;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.todo.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A list is read to its end by cursors. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class TaskCursorTest {

  @Test
  void who_completes_what_each_page_shows_misses_no_task() {
    Person ana = Person.registered();
    List<String> titles = new ArrayList<>();
    for (int i = 1; i <= 7; i++) {
      ana.adds("task " + i);
      titles.addFirst("task " + i);
    }
    List<String> read =
        read(
            ana,
            Map.of("completed", "pending", "page_size", 2),
            id -> ana.patches("/api/tasks/" + id, "{'completed': true}").statusCode(200));
    assertEquals(titles, read);
    ana.gets("/api/tasks", "completed", "pending").body("count", equalTo(0));
  }

  /** Each page is shorter by what the pages before it completed. */
  @ParameterizedTest
  @CsvSource({
    "created_at, desc",
    "due_date, asc",
    "priority, desc",
    "title, asc",
    "updated_at, asc",
  })
  void who_completes_what_a_filter_finds_misses_no_task(String sortBy, String sortOrder) {
    Person ana = Person.livingIn("America/Los_Angeles");
    UUID home = ana.addsList("Home");
    UUID work = ana.addsList("Work");
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      UUID list = i % 4 == 3 ? work : home;
      String body =
          "{'title': 'task %d', 'list_id': '%s', 'priority': '%s', 'tags': ['%s'], %s}"
              .formatted(
                  i,
                  list,
                  i % 2 == 0 ? "high" : "urgent",
                  i % 3 == 0 ? "garden" : "house",
                  i % 5 == 0 ? "'due_date': null" : "'due_date': '2026-11-2%d'".formatted(i % 4));
      UUID id = ana.addsTask(body);
      if (list.equals(home)) {
        expected.add(id.toString());
      }
    }
    ana.addsTask("{'title': 'task of low priority', 'list_id': '%s'}".formatted(home));
    Map<String, Object> query = new HashMap<>();
    query.put("completed", "pending");
    query.put("list", home);
    query.put("priority", "high,urgent");
    query.put("any_tag", List.of("garden", "house"));
    query.put("due", "overdue,none");
    query.put("search", "task");
    query.put("sort_by", sortBy);
    query.put("sort_order", sortOrder);
    query.put("page_size", 2);
    List<String> read = new ArrayList<>();
    read(
        ana,
        query,
        id -> {
          read.add(id);
          ana.patches("/api/tasks/" + id, "{'completed': true}").statusCode(200);
        });
    assertEquals(expected, read.stream().sorted().toList());
  }

  @ParameterizedTest
  @CsvSource({
    "created_at, asc",
    "created_at, desc",
    "updated_at, asc",
    "updated_at, desc",
    "due_date, asc",
    "due_date, desc",
    "priority, asc",
    "priority, desc",
    "title, asc",
    "title, desc",
    "position, asc",
    "position, desc"
  })
  void each_order_is_read_as_it_is_on_one_page(String sortBy, String sortOrder) {
    Person ana = Person.livingIn("Asia/Tokyo");
    ana.addsTask("{\"title\": \"a 10\"}");
    ana.addsTask("{\"title\": \"A 9\", \"priority\": \"urgent\", \"due_date\": \"2030-05-01\"}");
    ana.addsTask("{\"title\": \"ä\", \"priority\": \"low\", \"position\": \"a0\"}");
    ana.addsTask("{\"title\": \"b\", \"due_date\": \"2030-04-30T15:00:00Z\"}");
    ana.addsTask("{\"title\": \"b\", \"due_date\": \"2030-05-01\", \"position\": \"a0\"}");
    ana.addsTask("{\"title\": \"c\", \"due_date\": \"2029-01-01T00:00:00Z\"}");
    ana.addsTask("{\"title\": \"d\", \"priority\": \"low\", \"position\": \"Zz\"}");
    Map<String, Object> order = Map.of("sort_by", sortBy, "sort_order", sortOrder);
    List<String> ids =
        ana.asks().queryParams(order).get("/api/tasks").then().extract().path("tasks.id");
    for (int size = 1; size <= 3; size++) {
      Map<String, Object> query = new HashMap<>(order);
      query.put("page_size", size);
      List<String> read = new ArrayList<>();
      read(ana, query, read::add);
      assertEquals(ids, read, "by " + size);
    }
  }

  @Test
  void an_answer_by_a_cursor_counts_the_whole_list_and_is_a_first_page() {
    Person ana = Person.registered();
    ana.adds("one");
    ana.adds("two");
    ana.adds("three");
    String cursor = ana.gets("/api/tasks", "page_size", 2).extract().path("cursor");
    ana.gets("/api/tasks", "page_size", 2, "cursor", cursor)
        .body("tasks.title", contains("one"))
        .body("count", equalTo(3))
        .body("page", equalTo(1))
        .body("cursor", nullValue());
  }

  @Test
  void a_cursor_behind_the_last_task_leads_to_an_empty_page_that_counts_all_the_same() {
    Person ana = Person.registered();
    ana.adds("one");
    String cursor = ana.gets("/api/tasks", "page_size", 1).extract().path("cursor");
    ana.gets("/api/tasks", "page_size", 1, "cursor", cursor)
        .body("tasks", hasSize(0))
        .body("count", equalTo(1))
        .body("cursor", nullValue());
  }

  @Test
  void a_cursor_of_another_order_or_with_a_page_is_refused() {
    Person ana = Person.registered();
    ana.adds("one");
    String cursor = ana.gets("/api/tasks", "page_size", 1).extract().path("cursor");
    ana.gets("/api/tasks", "cursor", cursor, "sort_by", "title")
        .statusCode(422)
        .body("violations.field", contains("cursor"));
    ana.gets("/api/tasks", "cursor", cursor, "sort_order", "asc")
        .statusCode(422)
        .body("violations.field", contains("cursor"));
    ana.gets("/api/tasks", "cursor", cursor, "page", 2)
        .statusCode(422)
        .body("violations.field", contains("page"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "created_at", "created_at:desc", "password:desc:%s:"})
  void what_is_no_cursor_is_refused(String text) {
    refused(text.formatted(UUID.randomUUID()), "created_at");
  }

  @ParameterizedTest
  @CsvSource({
    "created_at, yesterday",
    "created_at, ''",
    "updated_at, 99999-01-01T00:00:00Z",
    "due_date, 2030-02-30",
    "priority, extreme",
    "title, 'a\0b'",
  })
  void a_cursor_with_a_value_that_is_none_is_refused(String sortBy, String value) {
    String encoded =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(value.getBytes(StandardCharsets.UTF_8));
    refused("%s:desc:%s:%s".formatted(sortBy, UUID.randomUUID(), encoded), sortBy);
  }

  private static void refused(String cursor, String sortBy) {
    Person.registered()
        .gets("/api/tasks", "cursor", cursor, "sort_by", sortBy)
        .statusCode(422)
        .body("violations.field", contains("cursor"))
        .body("violations.message", contains("must be the cursor of an earlier answer"));
  }

  /** Reads a list to its end, and returns the titles in it. */
  private static List<String> read(
      Person person, Map<String, Object> query, Consumer<String> each) {
    List<String> titles = new ArrayList<>();
    Map<String, Object> next = new HashMap<>(query);
    do {
      JsonPath page =
          person
              .asks()
              .queryParams(next)
              .get("/api/tasks")
              .then()
              .statusCode(200)
              .extract()
              .jsonPath();
      titles.addAll(page.getList("tasks.title", String.class));
      page.getList("tasks.id", String.class).forEach(each);
      next.put("cursor", page.getString("cursor"));
    } while (next.get("cursor") != null && titles.size() <= 100);
    return titles;
  }
}

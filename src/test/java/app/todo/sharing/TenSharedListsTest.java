package app.todo.sharing;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.todo.Person;
import app.todo.Shared;
import app.todo.database.Statements;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** How many SQL statements a member of ten shared lists needs, the session's look-up among them. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // share() makes them
class TenSharedListsTest {
  private static final int TASKS_IN_EACH = 200;
  private static final int TASKS_OF_OTHERS = 10_000;
  private static final List<String> QUERIES =
      List.of(
          "",
          "sort_by=due_date",
          "sort_by=title&page=900",
          "completed=pending&priority=high",
          "search=TASK%2099",
          "due=overdue,today,%2B7d",
          "steps=none",
          "parent=none",
          "assignee=me",
          "assignee=none");

  @Inject Statements statements;
  @Inject DataSource pool;

  private Person ana;
  private List<Shared> lists = List.of();

  /** Once, as the address of the service is not known before the first test. */
  @BeforeEach
  void share() throws SQLException {
    if (!lists.isEmpty()) {
      return;
    }
    Person ben = Person.registered();
    ana = Person.registered();
    lists = Stream.generate(() -> Shared.by(ben)).limit(10).toList();
    lists.forEach(list -> list.joinedBy(ana, "editor"));
    fill();
  }

  @Test
  void a_page_of_tasks_takes_three_and_reads_no_others() {
    for (String query : QUERIES) {
      assertScansNone(query, () -> assertCount(3, () -> get("/api/tasks?page_size=2&" + query)));
    }
  }

  @Test
  void a_page_behind_a_cursor_takes_three_and_reads_no_others() {
    String cursor = ana.gets("/api/tasks").extract().path("cursor");
    assertScansNone(
        "",
        () ->
            assertCount(
                3,
                () ->
                    ana.gets("/api/tasks", "cursor", cursor)
                        .body("tasks", hasSize(20))
                        .body("count", equalTo(10 * TASKS_IN_EACH))));
  }

  @Test
  void lists_take_four_and_statistics_two() {
    assertScansNone(
        "",
        () -> {
          assertCount(4, () -> ana.gets("/api/lists").body("lists", hasSize(10)));
          assertCount(2, () -> get("/api/stats/tasks"));
        });
  }

  @Test
  void changes_take_six_and_one_for_each_space_on_the_page() {
    assertScansNone(
        "",
        () ->
            assertCount(
                9, () -> ana.gets("/api/changes", "limit", 500).body("changes", hasSize(500))));
  }

  @Test
  void a_sync_takes_two_and_with_an_edit_thirteen() {
    String cursor = cursor();
    assertScansNone("", () -> assertCount(2, () -> sync(cursor, List.of())));
    String task =
        ana.gets("/api/tasks", "list", lists.getFirst().list()).extract().path("tasks[0].id");
    assertScansNone("", () -> assertCount(13, () -> sync(cursor, List.of(edit(1, task)))));
  }

  @Test
  void edits_in_ten_spaces_take_ten_and_three_for_each() {
    String cursor = cursor();
    List<String> tasks =
        lists.stream()
            .map(it ->
                (String) ana.gets("/api/tasks", "list", it.list()).extract().path("tasks[0].id"))
            .toList();
    List<Map<String, Object>> edits =
        Stream.iterate(0, i -> i < 10, i -> i + 1).map(i -> edit(i + 1, tasks.get(i))).toList();
    assertScansNone("", () -> assertCount(40, () -> sync(cursor, edits)));
  }

  /** Where a copy is that has read everything. */
  private String cursor() {
    JsonPath page = ana.gets("/api/changes").extract().jsonPath();
    while (page.getBoolean("more")) {
      page = ana.gets("/api/changes", "since", page.getString("cursor")).extract().jsonPath();
    }
    return page.getString("cursor");
  }

  private static Map<String, Object> edit(int id, String task) {
    return Map.of(
        "id",
        id,
        "at",
        "2026-01-01T00:00:00Z",
        "kind",
        "task",
        "row",
        task,
        "do",
        "update",
        "set",
        Map.of("title", UUID.randomUUID().toString()));
  }

  private void sync(String cursor, List<Map<String, Object>> mutations) {
    UUID client = UuidVersion7Strategy.INSTANCE.generateUuid(null);
    Map<String, Object> request =
        Map.of(
            "client_id",
            client,
            "cursor",
            cursor,
            "sent_at",
            "2026-01-01T00:00:00Z",
            "mutations",
            mutations);
    ana.asks()
        .body(request)
        .post("/api/sync")
        .then()
        .statusCode(200)
        .body("refused", hasSize(0))
        .body("changes", hasSize(mutations.size()));
  }

  private void get(String path) {
    ana.asks().urlEncodingEnabled(false).get(path).then().statusCode(200);
  }

  private void assertCount(int expected, Runnable deed) {
    List<String> sent = statements.during(deed);
    assertEquals(expected, sent.size(), () -> String.join("\n", sent));
  }

  private void assertScansNone(String query, Runnable deed) {
    assertEquals(0, statements.sequentialScansDuring("task", deed), query);
  }

  /** Fills each list with tasks, some of which are assigned to the member. */
  private void fill() throws SQLException {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          insert into task (id, space_id, title, search_text, title_key, priority, revision,
            created_at, updated_at)
          select gen_random_uuid(), '%s', 'task ' || n, 'task ' || n, 'task ' || n, n %% 4, 1,
            now(), now()
          from generate_series(1, %d) n
          """
              .formatted(Person.registered().id(), TASKS_OF_OTHERS));
      for (Shared list : lists) {
        statement.execute(
            """
            with owner as (
              update space set revision = revision + %3$d where id = '%1$s'
              returning id, revision - %3$d as revision
            )
            insert into task (id, space_id, list_id, title, search_text, title_key, completed_at,
              priority, due_on, assignee_id, revision, created_at, updated_at)
            select gen_random_uuid(), id, '%2$s', 'task ' || n, 'task ' || n, 'task ' || n,
              case when n %% 3 = 0 then now() end, n %% 4, date '2026-01-01' + n,
              case when n %% 10 = 0 then cast('%4$s' as uuid) end,
              revision + n, now() - interval '1 minute' * n, now()
            from owner, generate_series(1, %3$d) n
            """
                .formatted(list.space(), list.list(), TASKS_IN_EACH, ana.id()));
      }
      statement.execute("vacuum analyze task");
    }
  }
}

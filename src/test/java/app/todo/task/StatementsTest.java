package app.todo.task;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.todo.Person;
import app.todo.database.Statements;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How many SQL statements a request takes, the look-up of its session among them. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class StatementsTest {
  private static final String DAILY =
      """
      {
        "title": "Water the plants",
        "due_date": "2027-01-31",
        "recurrence_pattern": {"frequency": "daily"},
        "tags": ["home", "garden", "summer"]
      }
      """;

  @Inject Statements statements;
  @Inject DataSource pool;

  @Test
  void a_list_of_20_with_their_tags_among_10_000_takes_three_and_none_reads_all_tasks()
      throws SQLException {
    Person ana = Person.registered();
    fill(ana, 10_000);
    long scans =
        statements.sequentialScansDuring(
            "task",
            () ->
                assertEquals(
                    3,
                    count(() ->
                        ana.gets("/api/tasks")
                            .body("tasks", hasSize(20))
                            .body("tasks.tags*.size()", everyItem(equalTo(3)))
                            .body("count", equalTo(10_000)))));
    assertEquals(0, scans);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sort_by=due_date",
        "sort_by=title",
        "sort_by=priority&page=400",
        "page=500",
        "completed=pending&priority=high&priority=urgent",
        "tags=tag%201&tags=tag%2010",
        "search=TASK%2099",
        "overdue=true&due_after=2020-01-01",
        "is_recurring=true",
        "list=inbox",
        "parent=none"
      })
  void no_list_takes_more_or_reads_all_tasks(String query) throws SQLException {
    Person ana = Person.registered();
    fill(ana, 1_000);
    long scans =
        statements.sequentialScansDuring(
            "task",
            () ->
                assertEquals(
                    3,
                    count(() ->
                        ana.asks()
                            .urlEncodingEnabled(false)
                            .get("/api/tasks?page_size=2&" + query)
                            .then()
                            .statusCode(200)
                            .body("tasks", hasSize(2)))));
    assertEquals(0, scans);
  }

  /** Once for the text of tasks and once for their tags, and not again for the count. */
  @Test
  void a_search_is_evaluated_once() {
    Person ana = Person.registered();
    ana.adds("Call Ben");
    String list =
        statements
            .during(() -> ana.gets("/api/tasks", "search", "ben").body("count", equalTo(1)))
            .stream()
            .filter(statement -> statement.contains(" like "))
            .findFirst()
            .orElseThrow();
    assertEquals(2, list.split(" like ", -1).length - 1, list);
  }

  /** PostgreSQL keeps no plan for a list of which it doesn't know how much is wanted. */
  @Test
  void a_page_says_its_size_to_whoever_plans_it() {
    Person ana = Person.registered();
    assertThat(
        statements.during(() -> ana.gets("/api/tasks")),
        hasItem(endsWith("order by t1_0.created_at desc,t1_0.id desc fetch first 20 rows only")));
    assertThat(
        statements.during(() -> ana.gets("/api/tasks?page=3&page_size=7")),
        hasItem(endsWith("offset ? rows fetch first 7 rows only")));
  }

  @Test
  void nothing_else_reads_all_tasks() throws SQLException {
    Person ana = Person.registered();
    fill(ana, 1_000);
    String tag = ana.gets("/api/tags").extract().path("tags[0].id");
    UUID task = ana.addsTask(DAILY);
    long scans =
        statements.sequentialScansDuring(
            "task",
            () -> {
              ana.gets("/api/stats/tasks");
              ana.gets("/api/changes");
              ana.gets("/api/tags");
              ana.gets("/api/tags/" + tag);
              ana.gets("/api/tasks/trash");
              ana.patches("/api/tasks/" + task, "{'completed': true}");
              ana.patches("/api/tags/" + tag, "{'name': 'renamed'}");
              ana.deletes("/api/tags/" + tag);
              ana.deletes("/api/tasks/" + task);
              ana.deletes("/api/tasks/trash");
            });
    assertEquals(0, scans);
  }

  @Test
  void reading_a_task_takes_three() {
    Person ana = Person.registered();
    UUID id = ana.addsTask(DAILY);
    assertEquals(3, count(() -> ana.gets("/api/tasks/" + id)));
  }

  @Test
  void adding_a_task_takes_four_and_with_tags_two_more_and_one_for_each_new_tag() {
    Person ana = Person.registered();
    assertEquals(4, count(() -> ana.adds("Call Ben")));
    ana.addsTask("{'title': 'a', 'tags': ['home', 'garden']}");
    String tagged = "{'title': 'a', 'tags': ['home', 'garden']}";
    assertEquals(6, count(() -> ana.addsTask(tagged)));
    assertEquals(7, count(() -> ana.addsTask(tagged.replace("garden", "new"))));
  }

  @Test
  void changing_a_task_takes_six_and_four_when_nothing_changes() {
    Person ana = Person.registered();
    UUID id = ana.addsTask(DAILY);
    assertEquals(6, count(() -> ana.patches("/api/tasks/" + id, "{'title': 'Water the palms'}")));
    assertEquals(6, count(() -> ana.puts("/api/tasks/" + id, "{'priority': 'high'}")));
    assertEquals(4, count(() -> ana.patches("/api/tasks/" + id, "{}")));
  }

  @Test
  void finishing_a_task_that_repeats_takes_nine() {
    Person ana = Person.registered();
    UUID id = ana.addsTask(DAILY);
    assertEquals(9, count(() -> ana.patches("/api/tasks/" + id, "{'completed': true}")));
  }

  @Test
  void deleting_a_task_takes_five_and_restoring_it_six() {
    Person ana = Person.registered();
    UUID id = ana.addsTask(DAILY);
    assertEquals(5, count(() -> ana.deletes("/api/tasks/" + id)));
    assertEquals(6, count(() -> ana.posts("/api/tasks/" + id + "/restore")));
  }

  @Test
  void statistics_take_one_besides_the_session() {
    Person ana = Person.registered();
    ana.addsTask(DAILY);
    assertEquals(2, count(() -> ana.gets("/api/stats/tasks")));
  }

  @Test
  void changes_take_five_however_many_there_are() throws SQLException {
    Person ana = Person.registered();
    fill(ana, 600);
    assertEquals(
        5, count(() -> ana.gets("/api/changes", "limit", 499).body("changes", hasSize(499))));
  }

  @Test
  void tags_take_three() {
    Person ana = Person.registered();
    ana.addsTask(DAILY);
    assertEquals(3, count(() -> ana.gets("/api/tags")));
  }

  private int count(Runnable deed) {
    return statements.during(deed).size();
  }

  /** Gives a person many tasks with three tags each. */
  private void fill(Person person, int tasks) throws SQLException {
    String fill =
        """
        with
          owner as (
            update space set revision = revision + %2$d where id = '%1$s'
            returning id, revision - %2$d as revision
          ),
          word as (
            insert into tag (id, space_id, name, name_key, search_text, color, revision, created_at)
            select gen_random_uuid(), id, 'tag ' || n, 'tag ' || n, 'tag ' || n, '#3B82F6',
              revision + 1, now()
            from owner, generate_series(0, 29) n
            returning id, space_id, name
          ),
          filled as (
            insert into task (id, space_id, title, search_text, completed_at, priority, due_on, due_at,
              recurrence, revision, created_at, updated_at)
            select gen_random_uuid(), id, 'task ' || n, 'task ' || n,
              case when n %% 3 = 0 then now() end, n %% 4,
              case when n %% 2 = 0 then date '2025-01-01' + n %% 1000 end,
              case when n %% 2 = 1 then timestamptz '2025-01-01 12:00Z' + interval '1 h' * n end,
              case when n %% 10 = 0 then '{"frequency": "daily"}'::jsonb end,
              revision + n, now() - interval '1 minute' * n, now()
            from owner, generate_series(1, %2$d) n
            returning id, space_id, title
          )
        insert into task_tag (space_id, task_id, tag_id)
        select filled.space_id, filled.id, word.id
        from filled, word, generate_series(0, 2) k
        where word.name = 'tag ' || (split_part(filled.title, ' ', 2)::int + k * 9) %% 30
        """
            .formatted(person.id(), tasks);
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(fill);
      statement.execute("analyze task, task_tag, tag");
    }
  }
}

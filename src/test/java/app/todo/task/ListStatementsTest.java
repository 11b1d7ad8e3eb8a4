package app.todo.task;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
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

/** How many SQL statements lists and steps take, the look-up of the session among them. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ListStatementsTest {
  @Inject Statements statements;
  @Inject DataSource pool;

  @Test
  void lists_take_three_and_so_do_their_tasks_and_none_reads_all_tasks() throws SQLException {
    Person ana = Person.registered();
    UUID list = ana.addsList("List");
    fill(ana, list, 10_000);
    long scans =
        statements.sequentialScansDuring(
            "task",
            () -> {
              assertEquals(3, count(() -> ana.gets("/api/lists").body("lists.open", hasItem(34))));
              assertEquals(
                  3, count(() -> ana.gets("/api/tasks", "list", list).body("count", equalTo(50))));
            });
    assertEquals(0, scans);
  }

  @Test
  void deleting_a_list_takes_one_for_its_tasks_and_so_does_restoring_it() throws SQLException {
    Person ana = Person.registered();
    UUID list = ana.addsList("List");
    fill(ana, list, 1_000);
    assertEquals(6, count(() -> ana.deletes("/api/lists/" + list).statusCode(204)));
    assertEquals(7, count(() -> ana.posts("/api/lists/" + list + "/restore").statusCode(200)));
    ana.gets("/api/tasks", "list", list).body("count", equalTo(5));
  }

  @Test
  void steps_take_one_statement_more_however_many_they_are() {
    Person ana = Person.registered();
    UUID parent = ana.adds("parent");
    for (int i = 0; i < 5; i++) {
      ana.addsTask("{'title': 'step', 'parent_id': '%s'}".formatted(parent));
    }
    assertEquals(7, count(() -> ana.patches("/api/tasks/" + parent, "{'completed': true}")));
    assertEquals(6, count(() -> ana.deletes("/api/tasks/" + parent)));
    assertEquals(7, count(() -> ana.posts("/api/tasks/" + parent + "/restore")));
    assertEquals(
        5, count(() -> ana.addsTask("{'title': 'step', 'parent_id': '%s'}".formatted(parent))));
  }

  private int count(Runnable deed) {
    return statements.during(deed).size();
  }

  /** Gives a person many tasks in 200 lists, one of which is named; every third is completed. */
  private void fill(Person person, UUID list, int tasks) throws SQLException {
    execute(
        """
        with owner as (
          update space set revision = revision + %3$d where id = '%1$s'
          returning id, revision - %3$d as revision
        )
        insert into task (id, space_id, title, completed_at, priority, list_id,
          revision, created_at, updated_at)
        select gen_random_uuid(), id, 'task ' || n, case when n %% 3 = 0 then now() end, 1,
          case when n %% 200 = 0 then '%2$s' else md5((n %% 200)::text)::uuid end,
          revision + n, now() - interval '1 minute' * n, now()
        from owner, generate_series(1, %3$d) n
        """
            .formatted(person.id(), list, tasks));
    execute("vacuum analyze task");
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}

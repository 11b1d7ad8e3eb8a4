package app.todo.space;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.todo.Copies;
import app.todo.Eventually;
import app.todo.Person;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class LargeWritesTest {
  private static final int MANY = 2 * LargeWrites.BATCH + 500;
  private static final Duration SOON = Duration.ofSeconds(30);

  @Inject LargeWrites large;
  @Inject Scheduler scheduler;
  @Inject Copies copies;
  @Inject DataSource pool;

  /** What another replica left is continued only when a test says so. */
  @BeforeEach
  void pause() {
    scheduler.pause(LargeWrites.JOB);
  }

  @AfterEach
  void resume() {
    scheduler.resume(LargeWrites.JOB);
  }

  @Test
  void all_tasks_of_a_renamed_tag_change_in_batches() throws SQLException {
    Person ana = Person.registered();
    String tag = hasManyTagged(ana);
    ana.patches("/api/tags/" + tag, "{'name': 'house'}").statusCode(200);
    ana.gets("/api/tasks", "tags", "house").body("count", equalTo(MANY + 1));
    Eventually.await("all tasks", SOON, () -> copies.count("task", ana, "revision = 1") == 0);
    awaitFinished(ana);
    assertEquals(LargeWrites.BATCH, copies.count("task", ana, "revision = 2"));
  }

  @Test
  void a_deleted_tag_is_taken_off_all_tasks() throws SQLException {
    Person ana = Person.registered();
    String tag = hasManyTagged(ana);
    ana.deletes("/api/tags/" + tag).statusCode(204);
    isSeenNowhere(ana);
    awaitFinished(ana);
    assertEquals(0, copies.count("task_tag", ana, "true"));
    assertEquals(0, copies.count("task", ana, "revision = 1"));
  }

  @Test
  void a_deleted_tag_is_seen_nowhere_before_the_last_batch() throws SQLException {
    Person ana = Person.registered();
    String tag = hasManyTagged(ana);
    isDeletedByAReplicaThatEnds(ana, tag);
    isSeenNowhere(ana);
    large.continueAll();
    assertEquals(0, copies.count("task_tag", ana, "true"));
    assertEquals(0, copies.count("large_write", ana, "true"));
  }

  @Test
  void who_restores_a_tag_waits_until_it_is_off_all_tasks() throws SQLException {
    Person ana = Person.registered();
    String tag = hasManyTagged(ana);
    isDeletedByAReplicaThatEnds(ana, tag);
    String restore =
        """
        {
          "client_id": "%s",
          "mutations": [
            {"id": 1, "at": "2040-01-01T00:00:00Z", "kind": "tag", "row": "%s", "do": "restore"}
          ]
        }
        """
            .formatted(UUID.randomUUID(), tag);
    ana.posts("/api/sync", restore).statusCode(429).header("Retry-After", equalTo("2"));
    large.continueAll();
    ana.posts("/api/sync", restore).statusCode(200).body("refused", empty());
    ana.gets("/api/tags")
        .body("tags.name", contains("home"))
        .body("tags[0].task_count", equalTo(0));
  }

  @Test
  void a_large_trash_is_empty_at_once() throws SQLException {
    Person ana = Person.registered();
    UUID task = ana.adds("Call Ben");
    copies.of("task", task, MANY);
    execute("update task set deleted_at = now() where space_id = '%s'".formatted(ana.id()));
    ana.deletes("/api/tasks/trash").statusCode(204);
    ana.gets("/api/tasks/trash").body("count", equalTo(0)).body("tasks", empty());
    awaitFinished(ana);
    assertEquals(MANY + 1, copies.count("task", ana, "purged"));
  }

  @Test
  void what_was_in_an_emptied_trash_is_gone_and_what_comes_later_is_not() throws SQLException {
    Person ana = Person.registered();
    UUID gone = ana.adds("Call Ben");
    UUID later = ana.adds("Call Eve");
    ana.deletes("/api/tasks/" + gone);
    execute(
        """
        with emptied as (
          update space set emptied_revision = revision where id = '%1$s'
        )
        insert into large_write (space_id, kind, row_id, reached)
        values ('%1$s', 'empty-trash', '%1$s', '00000000-0000-0000-0000-000000000000')
        """
            .formatted(ana.id()));
    ana.deletes("/api/tasks/" + later).statusCode(204);
    ana.gets("/api/tasks/trash").body("tasks.title", contains("Call Eve"));
    ana.posts("/api/tasks/" + gone + "/restore").statusCode(404);
    large.continueAll();
    assertEquals(1, copies.count("task", ana, "purged"));
    ana.posts("/api/tasks/" + later + "/restore").statusCode(200);
  }

  @Test
  void a_large_account_is_gone_at_once_and_its_rows_follow() throws SQLException {
    Person ana = Person.registered();
    hasManyTagged(ana);
    ana.asks()
        .body("{\"password\": \"%s\"}".formatted(Person.PASSWORD))
        .delete("/api/auth/me")
        .then()
        .statusCode(204);
    ana.gets("/api/tasks").statusCode(401);
    Person.registered(ana.email(), Person.PASSWORD).gets("/api/tasks").body("count", equalTo(0));
    Eventually.await("the space", SOON, () -> copies.countSpaces(ana) == 0);
    assertEquals(0, copies.count("task", ana, "true"));
    assertEquals(0, copies.count("tag", ana, "true"));
  }

  /** Gives a person many tasks with one tag, all in revision 1; returns the tag. */
  private String hasManyTagged(Person person) throws SQLException {
    UUID task = person.addsTask("{'title': 'Call Ben', 'tags': ['home']}");
    copies.of("task", task, MANY);
    execute(
        """
        insert into task_tag (space_id, task_id, tag_id)
        select task.space_id, task.id, tag.id
        from task
        join tag on tag.space_id = task.space_id
        where task.space_id = '%s'
        on conflict do nothing
        """
            .formatted(person.id()));
    execute("analyze task, task_tag, tag");
    return person.gets("/api/tags").extract().path("tags[0].id");
  }

  private void isDeletedByAReplicaThatEnds(Person person, String tag) throws SQLException {
    execute("update tag set deleted_at = now() where id = '%s'".formatted(tag));
    execute(
        """
        insert into large_write (space_id, kind, row_id, reached)
        values ('%s', 'remove-tag', '%s', '00000000-0000-0000-0000-000000000000')
        """
            .formatted(person.id(), tag));
  }

  private static void isSeenNowhere(Person person) {
    person.gets("/api/tags").body("tags", empty());
    person.gets("/api/tasks", "tags", "home").body("count", equalTo(0));
    person.gets("/api/tasks", "search", "home").body("count", equalTo(0));
    person.gets("/api/tasks", "page_size", 1).body("tasks[0].tags", empty());
  }

  private void awaitFinished(Person person) {
    Eventually.await(
        "the last batch", SOON, () -> copies.count("large_write", person, "true") == 0);
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}

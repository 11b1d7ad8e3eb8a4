package app.todo.task;

import static app.todo.Problems.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.todo.Copies;
import app.todo.Person;
import app.todo.TestClock;
import app.todo.space.LargeWrites;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class TrashTest {
  @Inject TestClock clock;
  @Inject Trash trash;
  @Inject Copies copies;

  @Test
  void a_deleted_task_is_in_the_trash_and_nowhere_else() {
    Person ana = Person.registered();
    UUID id = ana.addsTask("{'title': 'Call Ben', 'tags': ['family']}");
    ana.deletes("/api/tasks/" + id).statusCode(204).body(emptyString());
    ana.gets("/api/tasks/" + id).statusCode(404).body("detail", equalTo("Task not found"));
    assertEquals(List.of(), ana.finds());
    ana.gets("/api/tasks/trash")
        .statusCode(200)
        .body("tasks.id", contains(id.toString()))
        .body("tasks[0].tags.name", contains("family"))
        .body("count", equalTo(1))
        .body("page", equalTo(1))
        .body("page_size", equalTo(20));
  }

  @Test
  void deleting_twice_is_deleting_once() {
    Person ana = Person.registered();
    UUID id = ana.adds("Call Ben");
    ana.deletes("/api/tasks/" + id).statusCode(204);
    ana.deletes("/api/tasks/" + id).statusCode(204);
    ana.gets("/api/tasks/trash").body("count", equalTo(1)).body("tasks[0].revision", equalTo(2));
  }

  @Test
  void a_task_that_is_gone_for_good_can_be_deleted_once_more() {
    Person ana = Person.registered();
    UUID id = ana.adds("Call Ben");
    ana.deletes("/api/tasks/" + id);
    ana.deletes("/api/tasks/trash");
    ana.deletes("/api/tasks/" + id).statusCode(204);
    ana.gets("/api/tasks/trash").body("tasks", empty());
  }

  @Test
  void what_is_in_the_trash_cannot_be_written() {
    Person ana = Person.registered();
    UUID id = ana.adds("Call Ben");
    ana.deletes("/api/tasks/" + id);
    ana.patches("/api/tasks/" + id, "{'title': 'Call Eve'}").statusCode(404);
    ana.puts("/api/tasks/" + id, "{'title': 'Call Eve'}").statusCode(404);
    ana.gets("/api/tasks/trash").body("tasks.title", contains("Call Ben"));
  }

  @Test
  void a_restored_task_is_as_it_was() {
    Person ana = Person.registered();
    UUID id =
        ana.addsTask(
            """
            {
              "title": "Pay the rent",
              "description": "By bank",
              "completed": true,
              "priority": "high",
              "due_date": "2027-01-31",
              "tags": ["home"],
              "position": "a0"
            }
            """);
    ana.deletes("/api/tasks/" + id);
    ana.posts("/api/tasks/" + id + "/restore")
        .statusCode(200)
        .header("ETag", equalTo("\"3\""))
        .body("title", equalTo("Pay the rent"))
        .body("description", equalTo("By bank"))
        .body("completed", equalTo(true))
        .body("priority", equalTo("high"))
        .body("due_date", equalTo("2027-01-31"))
        .body("tags.name", contains("home"))
        .body("position", equalTo("a0"));
    assertEquals(List.of("Pay the rent"), ana.finds());
    ana.gets("/api/tasks/trash").body("tasks", empty());
  }

  @Test
  void restoring_twice_is_restoring_once() {
    Person ana = Person.registered();
    UUID id = ana.adds("Call Ben");
    ana.deletes("/api/tasks/" + id);
    ana.posts("/api/tasks/" + id + "/restore").statusCode(200).body("revision", equalTo(3));
    ana.posts("/api/tasks/" + id + "/restore").statusCode(200).body("revision", equalTo(3));
  }

  @Test
  void who_restores_an_earlier_state_is_told() {
    Person ana = Person.registered();
    UUID id = ana.adds("Call Ben");
    ana.deletes("/api/tasks/" + id);
    String restoring = "/api/tasks/" + id + "/restore";
    ana.asks().header("If-Match", "\"1\"").post(restoring).then().spec(problem(412));
    ana.asks().header("If-Match", "\"2\"").post(restoring).then().statusCode(200);
  }

  @Test
  void what_never_was_cannot_be_restored() {
    Person ana = Person.registered();
    Person ben = Person.registered();
    UUID id = ana.adds("Secret");
    ana.deletes("/api/tasks/" + id);
    ana.posts("/api/tasks/" + UUID.randomUUID() + "/restore").statusCode(404);
    ben.posts("/api/tasks/" + id + "/restore").statusCode(404);
  }

  @Test
  void the_trash_shows_what_was_deleted_last_first_in_pages() {
    Person ana = Person.registered();
    for (String title : List.of("one", "two", "three")) {
      ana.deletes("/api/tasks/" + ana.adds(title));
    }
    ana.gets("/api/tasks/trash", "page_size", 2)
        .body("tasks.title", contains("three", "two"))
        .body("count", equalTo(3))
        .body("page_size", equalTo(2));
    ana.gets("/api/tasks/trash", "page_size", 2, "page", 2)
        .body("tasks.title", contains("one"))
        .body("count", equalTo(3))
        .body("page", equalTo(2));
    ana.gets("/api/tasks/trash", "page", 9).body("tasks", empty()).body("count", equalTo(3));
  }

  @ParameterizedTest
  @CsvSource({
    "page, 0",
    "page, -1",
    "page, x",
    "page, ٥",
    "page_size, 0",
    "page_size, 101",
    "page_size, 1.5"
  })
  void a_page_of_the_trash_is_within_the_limits(String parameter, String value) {
    Person ana = Person.registered();
    ana.gets("/api/tasks/trash", parameter, value)
        .statusCode(422)
        .body("violations.field", contains(parameter));
  }

  @Test
  void an_emptied_trash_is_empty_for_good() {
    Person ana = Person.registered();
    UUID id = ana.addsTask("{'title': 'Call Ben', 'tags': ['family']}");
    UUID kept = ana.addsTask("{'title': 'Call Eve', 'tags': ['family']}");
    ana.deletes("/api/tasks/" + id);
    ana.deletes("/api/tasks/trash").statusCode(204);
    ana.gets("/api/tasks/trash").body("tasks", empty()).body("count", equalTo(0));
    ana.posts("/api/tasks/" + id + "/restore")
        .statusCode(404)
        .body("detail", equalTo("Task not found"));
    ana.gets("/api/tasks/" + kept).body("tags.name", contains("family"));
    ana.deletes("/api/tasks/trash").statusCode(204);
  }

  @Test
  void emptying_the_trash_leaves_that_of_others() {
    Person ana = Person.registered();
    Person ben = Person.registered();
    ana.deletes("/api/tasks/" + ana.adds("of Ana"));
    ben.deletes("/api/tasks/" + ben.adds("of Ben"));
    ana.deletes("/api/tasks/trash");
    ben.gets("/api/tasks/trash").body("tasks.title", contains("of Ben"));
  }

  @Test
  void what_is_in_the_trash_can_be_restored_for_30_days() {
    Person ana = Person.registered();
    UUID id = ana.adds("Call Ben");
    ana.deletes("/api/tasks/" + id);
    try (var _ = clock.by(Duration.ofDays(30).minusMinutes(1))) {
      trash.expire();
      ana.signedInAgain().posts("/api/tasks/" + id + "/restore").statusCode(200);
    }
  }

  @Test
  void after_30_days_it_is_gone() {
    Person ana = Person.registered();
    UUID id =
        ana.addsTask(
            """
            {
              "title": "Call Ben",
              "description": "Secret",
              "completed": true,
              "due_date": "2027-01-31T09:00:00Z",
              "reminder_time": "2027-01-31T08:00:00Z",
              "recurrence_pattern": {"frequency": "daily", "occurrences": 1},
              "tags": ["family"],
              "position": "a0"
            }
            """);
    UUID kept = ana.adds("Call Eve");
    ana.deletes("/api/tasks/" + id);
    try (var _ = clock.by(Duration.ofDays(30).plusMinutes(1))) {
      trash.expire();
      Person later = ana.signedInAgain();
      later.posts("/api/tasks/" + id + "/restore").statusCode(404);
      later.gets("/api/tasks/trash").body("tasks", empty()).body("count", equalTo(0));
      later.gets("/api/tasks/" + kept).statusCode(200);
      later
          .gets("/api/changes", "since", ana.id() + ":0")
          .body("changes.findAll { it.kind == 'task' }", hasSize(2))
          .body("changes.find { it.deleted }.id", equalTo(id.toString()))
          .body("changes.find { it.deleted }.data", nullValue());
      assertEquals(1, copies.count("task", ana, "purged and search_text = '' and title_key = ''"));
    }
  }

  @Test
  void however_many_there_are() {
    Person ana = Person.registered();
    UUID id = ana.adds("Call Ben");
    ana.deletes("/api/tasks/" + id);
    copies.of("task", id, 2 * LargeWrites.BATCH);
    try (var _ = clock.by(Duration.ofDays(30).plusMinutes(1))) {
      trash.expire();
      assertEquals(0, copies.count("task", ana, "not purged"));
    }
  }
}

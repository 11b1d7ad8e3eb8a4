package app.todo.task;

import static app.todo.Problems.violation;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.todo.Person;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Steps over HTTP: tasks with a parent, which they follow. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class StepsTest {
  private Person ana;

  @BeforeEach
  void register() {
    ana = Person.registered();
  }

  @Test
  void a_step_is_a_task_with_a_parent() {
    UUID move = ana.adds("Move");
    UUID boxes = addsStep("Buy boxes", move);
    ana.gets("/api/tasks/" + boxes).body("parent_id", equalTo(move.toString()));
    ana.gets("/api/tasks/" + move).body("parent_id", nullValue());
    assertEquals(List.of("Buy boxes"), ana.finds("parent", move));
    assertEquals(List.of("Move"), ana.finds("parent", "none"));
    assertEquals(List.of("Buy boxes", "Move"), ana.finds());
    ana.gets("/api/tasks", "parent", "nobody")
        .spec(violation("parent", "must be the id of a task or none"));
  }

  @Test
  void a_step_whose_parent_is_deleted_alone_stands_by_itself() {
    UUID parent = ana.adds("parent");
    UUID step = addsStep("step", parent);
    ana.deletes("/api/tasks/" + parent);
    ana.posts("/api/tasks/" + step + "/restore").statusCode(200);
    assertEquals(List.of("step"), ana.finds("parent", "none"));
  }

  @Test
  void a_parent_must_be_a_task_that_is_there() {
    UUID foreign = Person.registered().adds("theirs");
    UUID task = ana.adds("a");
    for (UUID parent : List.of(foreign, UUID.randomUUID())) {
      ana.posts("/api/tasks", step("a", parent))
          .spec(violation("parent_id", "must be the id of a task"));
      ana.patches("/api/tasks/" + task, "{'parent_id': '%s'}".formatted(parent))
          .spec(violation("parent_id", "must be the id of a task"));
    }
    ana.gets("/api/tasks").body("count", equalTo(1));
  }

  @Test
  void no_task_is_below_itself() {
    UUID a = ana.adds("a");
    UUID b = addsStep("b", a);
    UUID c = addsStep("c", b);
    for (UUID parent : List.of(a, b, c)) {
      ana.patches("/api/tasks/" + a, "{'parent_id': '%s'}".formatted(parent))
          .spec(violation("parent_id", "must not be the task itself or one of its steps"));
    }
  }

  @Test
  void steps_go_ten_levels_deep() {
    UUID deepest = ana.adds("1");
    for (int level = 2; level <= 10; level++) {
      deepest = addsStep(String.valueOf(level), deepest);
    }
    String message = "must leave room: steps go 10 levels deep at most";
    ana.posts("/api/tasks", step("11", deepest)).spec(violation("parent_id", message));
    UUID pair = ana.adds("pair");
    addsStep("step", pair);
    String ninth = ana.gets("/api/tasks/" + deepest).extract().path("parent_id");
    ana.patches("/api/tasks/" + pair, "{'parent_id': '%s'}".formatted(ninth))
        .spec(violation("parent_id", message));
    String eighth = ana.gets("/api/tasks/" + ninth).extract().path("parent_id");
    ana.patches("/api/tasks/" + pair, "{'parent_id': '%s'}".formatted(eighth)).statusCode(200);
  }

  @Test
  void a_step_is_in_its_parent_s_list() {
    UUID home = ana.addsList("Home");
    UUID work = ana.addsList("Work");
    UUID parent = ana.addsTask("{'title': 'parent', 'list_id': '%s'}".formatted(home));
    UUID step = addsStep("step", parent);
    UUID below = addsStep("below", step);
    assertEquals(List.of("below", "step", "parent"), ana.finds("list", home));

    moves(parent, work);
    assertEquals(List.of("below", "step", "parent"), ana.finds("list", work));
    ana.gets("/api/tasks/" + below).body("parent_id", equalTo(step.toString()));

    moves(step, home);
    ana.gets("/api/tasks/" + step).body("parent_id", nullValue());
    assertEquals(List.of("below", "step"), ana.finds("list", home));
    assertEquals(List.of("parent"), ana.finds("list", work));

    ana.patches(
            "/api/tasks/" + parent, "{'parent_id': '%s', 'list_id': '%s'}".formatted(step, work))
        .body("list_id", equalTo(home.toString()));
  }

  @Test
  void finishing_a_task_finishes_what_is_open_below_it_and_reopening_reopens_it_alone() {
    UUID parent = ana.adds("parent");
    UUID step = addsStep("step", parent);
    addsStep("below", step);
    ana.adds("other");
    ana.patches("/api/tasks/" + parent, "{'completed': true}")
        .statusCode(200)
        .body("completed", equalTo(true));
    ana.gets("/api/tasks", "completed", "completed")
        .body("tasks.title", containsInAnyOrder("parent", "step", "below"));
    Set<String> moments =
        Set.copyOf(
            ana.gets("/api/tasks", "completed", "completed").extract().path("tasks.completed_at"));
    assertEquals(1, moments.size(), moments::toString);
    ana.patches("/api/tasks/" + parent, "{'completed': false}");
    assertEquals(List.of("other", "parent"), ana.finds("completed", "pending"));
  }

  @Test
  void deleting_a_task_deletes_its_steps_and_restoring_it_restores_those() {
    UUID parent = ana.adds("parent");
    UUID step = addsStep("step", parent);
    addsStep("below", step);
    ana.deletes("/api/tasks/" + addsStep("deleted before", parent));
    ana.deletes("/api/tasks/" + parent).statusCode(204);
    assertEquals(List.of(), ana.finds());
    ana.posts("/api/tasks/" + parent + "/restore")
        .statusCode(200)
        .body("title", equalTo("parent"))
        .body("tags.size()", equalTo(0));
    assertEquals(List.of("below", "step", "parent"), ana.finds());
    ana.gets("/api/tasks/trash").body("tasks.title", contains("deleted before"));
  }

  @Test
  void what_repeats_brings_its_steps_back_open_and_as_much_later() {
    UUID clean =
        ana.addsTask(
            """
            {'title': 'Clean', 'due_date': '2040-01-01',
             'recurrence_pattern': {'frequency': 'weekly'}}
            """);
    UUID kitchen =
        ana.addsTask(
            """
            {'title': 'Kitchen', 'due_date': '2040-01-02', 'tags': ['home'], 'parent_id': '%s',
             'recurrence_pattern': {'frequency': 'daily'}}
            """
                .formatted(clean));
    UUID floor = addsStep("Floor", kitchen);
    ana.patches("/api/tasks/" + floor, "{'completed': true}");
    ana.deletes("/api/tasks/" + addsStep("Deleted", clean));

    String next =
        ana.patches("/api/tasks/" + clean, "{'completed': true}")
            .extract()
            .path("next_occurrence_id");
    String kitchenCopy = copyOf(next, kitchen).toString();
    ana.gets("/api/tasks/" + next).body("due_date", equalTo("2040-01-08"));
    ana.gets("/api/tasks", "parent", next).body("tasks.id", contains(kitchenCopy));
    ana.gets("/api/tasks/" + kitchenCopy)
        .body("title", equalTo("Kitchen"))
        .body("due_date", equalTo("2040-01-09"))
        .body("completed", equalTo(false))
        .body("is_recurring", equalTo(false))
        .body("tags.name", contains("home"));
    ana.gets("/api/tasks", "parent", kitchenCopy)
        .body("tasks.id", contains(copyOf(next, floor).toString()))
        .body("tasks.completed", contains(false));
  }

  @Test
  void reopening_takes_the_next_occurrence_back_with_its_steps_unless_one_was_touched() {
    UUID daily =
        ana.addsTask(
            """
            {'title': 'Daily', 'due_date': '2040-01-01',
             'recurrence_pattern': {'frequency': 'daily'}}
            """);
    UUID step = addsStep("Step", daily);
    String next = finishes(daily);
    ana.patches("/api/tasks/" + daily, "{'completed': false}");
    assertEquals(List.of("Daily"), ana.finds("completed", "pending"));
    ana.gets("/api/tasks/" + copyOf(next, step)).statusCode(404);

    finishes(daily);
    ana.patches("/api/tasks/" + copyOf(next, step), "{'title': 'Mine'}").statusCode(200);
    ana.patches("/api/tasks/" + daily, "{'completed': false}");
    ana.gets("/api/tasks/" + next).statusCode(200);
    assertEquals(List.of("Mine"), ana.finds("parent", next));
  }

  private String finishes(UUID task) {
    return ana.patches("/api/tasks/" + task, "{'completed': true}")
        .extract()
        .path("next_occurrence_id");
  }

  private void moves(UUID task, UUID list) {
    ana.patches("/api/tasks/" + task, "{'list_id': '%s'}".formatted(list)).statusCode(200);
  }

  private UUID addsStep(String title, UUID parent) {
    return ana.addsTask(step(title, parent));
  }

  private static String step(String title, UUID parent) {
    return "{'title': '%s', 'parent_id': '%s'}".formatted(title, parent);
  }

  /** The name-based id that every client derives: the occurrence's bytes, then the step's text. */
  private static UUID copyOf(String next, UUID step) {
    UUID id = UUID.fromString(next);
    byte[] name = step.toString().getBytes(StandardCharsets.UTF_8);
    return UUID.nameUUIDFromBytes(
        ByteBuffer.allocate(16 + name.length)
            .putLong(id.getMostSignificantBits())
            .putLong(id.getLeastSignificantBits())
            .put(name)
            .array());
  }
}

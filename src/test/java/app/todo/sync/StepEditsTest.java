package app.todo.sync;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.todo.Person;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Steps as several devices edit them, in whatever order their edits arrive. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class StepEditsTest {
  private final Instant noon = Instant.now().minus(Duration.ofDays(1));
  private Person ana;
  private Device phone;

  @BeforeEach
  void register() {
    ana = Person.registered();
    phone = Device.of(ana);
  }

  @Test
  void a_task_its_steps_and_its_completion_fit_one_request() {
    UUID parent = Device.newId();
    UUID step = Device.newId();
    does("task", parent, "create", "'set': {'title': 'parent'}", 0);
    does(
        "task", step, "create", "'set': {'title': 'step', 'parent_id': '%s'}".formatted(parent), 1);
    does("task", parent, "update", "'set': {'completed': true}", 2);
    JsonNode answer = phone.syncs();
    assertEquals(0, answer.path("refused").size(), answer::toString);
    assertEquals(2, answer.path("changes").size());
    assertEquals(List.of("true", "true"), answer.path("changes").findValuesAsText("completed"));
  }

  @Test
  void a_step_that_was_reopened_later_stays_open() {
    UUID parent = adds("parent", null);
    UUID step = adds("step", parent);
    does("task", step, "update", "'set': {'completed': false}", 30);
    does("task", parent, "update", "'set': {'completed': true}", 20);
    does("task", step, "update", "'set': {'completed': true}", 10);
    phone.syncs();
    assertEquals(List.of("step"), ana.finds("completed", "pending"));
  }

  @Test
  void a_step_that_was_reopened_earlier_is_finished() {
    UUID parent = adds("parent", null);
    UUID step = adds("step", parent);
    does("task", parent, "update", "'set': {'completed': true}", 20);
    does("task", step, "update", "'set': {'completed': false}", 10);
    phone.syncs();
    assertEquals(List.of(), ana.finds("completed", "pending"));
  }

  @Test
  void a_step_that_was_edited_later_outlives_the_deletion_of_its_parent() {
    UUID parent = adds("parent", null);
    UUID step = adds("step", parent);
    adds("other", parent);
    does("task", step, "update", "'set': {'title': 'edited'}", 30);
    does("task", parent, "delete", "", 20);
    phone.syncs();
    assertEquals(List.of("edited"), ana.finds("parent", "none"));
  }

  @Test
  void an_edit_after_the_deletion_brings_a_task_back_with_its_steps() {
    UUID parent = adds("parent", null);
    adds("step", parent);
    does("task", parent, "delete", "", 10);
    phone.syncs();
    assertEquals(List.of(), ana.finds());
    does("task", parent, "update", "'set': {'title': 'edited'}", 20);
    phone.syncs();
    assertEquals(List.of("step"), ana.finds("parent", parent));
  }

  /** Two devices put each of two tasks under the other: the second to arrive is refused. */
  @Test
  void of_two_edits_that_would_make_a_circle_the_first_to_arrive_holds() {
    UUID a = adds("a", null);
    UUID b = adds("b", null);
    Device laptop = Device.of(ana);
    laptop.syncs();
    put(phone, a, b, 10);
    put(laptop, b, a, 5);
    phone.syncs();
    JsonNode answer = laptop.syncs();
    JsonNode problem = answer.path("refused").path(0).path("problem");
    assertEquals(422, problem.path("status").asInt());
    assertEquals("parent_id", problem.path("violations").path(0).path("field").asText());
    ana.gets("/api/tasks/" + a).body("parent_id", equalTo(b.toString()));
    ana.gets("/api/tasks/" + b).body("parent_id", nullValue());
  }

  /** One device makes it a step at minute 10, another moves it to a list at minute 20. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void of_a_parent_and_a_list_the_later_holds(boolean listArrivesFirst) {
    UUID list = Device.newId();
    does("list", list, "create", "'set': {'name': 'list'}", 0);
    UUID parent = adds("parent", null);
    UUID task = adds("task", null);
    Device laptop = Device.of(ana);
    laptop.syncs();
    phone.does("task", task, "update", in(list), noon.plus(Duration.ofMinutes(20)));
    put(laptop, task, parent, 10);
    (listArrivesFirst ? phone : laptop).syncs();
    (listArrivesFirst ? laptop : phone).syncs();
    ana.gets("/api/tasks/" + task)
        .body("parent_id", nullValue())
        .body("list_id", equalTo(list.toString()));
  }

  /** One device moves it to a list at minute 10, another makes it a step at minute 20. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void of_a_list_and_a_parent_the_later_holds(boolean listArrivesFirst) {
    UUID list = Device.newId();
    does("list", list, "create", "'set': {'name': 'list'}", 0);
    UUID parent = adds("parent", null);
    UUID task = adds("task", null);
    Device laptop = Device.of(ana);
    laptop.syncs();
    phone.does("task", task, "update", in(list), noon.plus(Duration.ofMinutes(10)));
    put(laptop, task, parent, 20);
    (listArrivesFirst ? phone : laptop).syncs();
    (listArrivesFirst ? laptop : phone).syncs();
    ana.gets("/api/tasks/" + task)
        .body("parent_id", equalTo(parent.toString()))
        .body("list_id", nullValue());
  }

  @Test
  void steps_follow_a_task_to_another_list_and_into_the_answer() {
    UUID list = Device.newId();
    does("list", list, "create", "'set': {'name': 'list'}", 0);
    UUID parent = adds("parent", null);
    UUID step = adds("step", parent);
    adds("below", step);
    phone.does("task", parent, "update", in(list), noon.plus(Duration.ofMinutes(10)));
    JsonNode answer = phone.syncs();
    assertEquals(3, answer.path("changes").size());
    answer
        .path("changes")
        .forEach(
            change -> assertEquals(list.toString(), change.path("data").path("list_id").asText()));
  }

  @Test
  void a_step_of_another_space_s_task_is_refused() {
    UUID foreign = Person.registered().adds("theirs");
    UUID task = Device.newId();
    String members = "'set': {'title': 'a', 'parent_id': '%s'}".formatted(foreign);
    does("task", task, "create", members, 0);
    assertEquals(List.of("422"), phone.syncs().path("refused").findValuesAsText("status"));
    assertTrue(ana.finds().isEmpty());
  }

  private UUID adds(String title, @Nullable UUID parent) {
    UUID task = Device.newId();
    String under = parent == null ? "" : ", 'parent_id': '%s'".formatted(parent);
    does("task", task, "create", "'set': {'title': '%s'%s}".formatted(title, under), 0);
    assertEquals(0, phone.syncs().path("refused").size());
    return task;
  }

  private void put(Device device, UUID task, UUID parent, int minute) {
    String members = "'set': {'parent_id': '%s'}".formatted(parent);
    device.does("task", task, "update", members, noon.plus(Duration.ofMinutes(minute)));
  }

  private void does(String kind, UUID row, String action, String members, int minute) {
    phone.does(kind, row, action, members, noon.plus(Duration.ofMinutes(minute)));
  }

  private static String in(UUID list) {
    return "'set': {'list_id': '%s'}".formatted(list);
  }
}

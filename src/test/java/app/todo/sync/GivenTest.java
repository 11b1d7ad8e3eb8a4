package app.todo.sync;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.todo.Person;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** New rows that are brought from elsewhere, with what they were given there. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class GivenTest {
  private Person ana;
  private Device phone;

  @BeforeEach
  void register() {
    ana = Person.registered();
    phone = Device.of(ana);
  }

  @Test
  void a_task_keeps_its_moments_and_makes_no_next_occurrence() {
    UUID task = Device.newId();
    UUID next = UUID.nameUUIDFromBytes(new byte[] {1});
    JsonNode row =
        brings(
            "task",
            task,
            "'title': 'Rent', 'due_date': '2026-01-01', 'recurrence_pattern': {'frequency': 'monthly'}",
            "'created_at': '2025-12-01T08:00:00.123456Z', 'updated_at': '2026-01-02T00:00:00Z',"
                + " 'completed_at': '2026-01-01T09:30:00Z', 'next_occurrence_id': '%s'"
                    .formatted(next));

    assertTrue(row.path("completed").asBoolean());
    assertEquals("2025-12-01T08:00:00.123456Z", row.path("created_at").asText());
    assertEquals("2026-01-02T00:00:00Z", row.path("updated_at").asText());
    assertEquals("2026-01-01T09:30:00Z", row.path("completed_at").asText());
    assertEquals(next.toString(), row.path("next_occurrence_id").asText());
    ana.gets("/api/tasks").body("tasks", hasSize(1));
  }

  @Test
  void a_task_that_lay_in_the_trash_lies_there_since_then_and_comes_back() {
    UUID task = Device.newId();
    String deleted = Instant.now().minusSeconds(3_600).toString();
    brings("task", task, "'title': 'Rent'", "'deleted_at': '%s'".formatted(deleted));

    ana.gets("/api/tasks").body("tasks", hasSize(0));
    ana.gets("/api/tasks/trash").body("tasks[0].id", equalTo(task.toString()));
    ana.posts("/api/tasks/%s/restore".formatted(task)).statusCode(200);
    ana.gets("/api/tasks/" + task).body("title", equalTo("Rent"), "deleted_at", nullValue());
  }

  @Test
  void an_occurrence_keeps_its_name_based_id() {
    UUID occurrence =
        UUID.nameUUIDFromBytes(Device.newId().toString().getBytes(StandardCharsets.UTF_8));
    assertEquals(
        occurrence.toString(), brings("task", occurrence, "'title': 'a'", "").path("id").asText());
    phone.does("task", UUID.randomUUID(), "create", "'set': {'title': 'a'}, 'given': {}");
    assertEquals(422, phone.syncs().at("/refused/0/problem/status").asInt());
  }

  @Test
  void moments_to_come_are_now() {
    Instant before = Instant.now();
    JsonNode row =
        brings("list", Device.newId(), "'name': 'a'", "'created_at': '2999-01-01T00:00:00Z'");
    Instant created = Instant.parse(row.path("created_at").asText());
    assertFalse(created.isBefore(before.minusSeconds(1)) || created.isAfter(Instant.now()));
  }

  @Test
  void a_row_that_is_here_keeps_what_it_has() {
    UUID task = phone.adds("Rent");
    String created = ana.gets("/api/tasks/" + task).extract().path("created_at");
    phone.does(
        "task", task, "create", "'set': {}, 'given': {'created_at': '2020-01-01T00:00:00Z'}");
    assertEquals(0, phone.syncs().path("refused").size());
    ana.gets("/api/tasks/" + task).body("created_at", equalTo(created));
  }

  @Test
  void ids_of_whichever_account_are_found_taken() {
    UUID mine = phone.adds("a");
    UUID another = Person.registered().addsList("b");
    UUID free = Device.newId();
    ana.posts("/api/sync/taken-ids", "{'ids': ['%s', '%s', '%s']}".formatted(mine, another, free))
        .statusCode(200)
        .body("taken", hasSize(2))
        .body("taken.contains('%s')".formatted(free), equalTo(false));
  }

  private JsonNode brings(String kind, UUID row, String set, String given) {
    phone.does(kind, row, "create", "'set': {%s}, 'given': {%s}".formatted(set, given));
    JsonNode answer = phone.syncs();
    assertEquals(0, answer.path("refused").size(), answer::toString);
    for (JsonNode change : answer.path("changes")) {
      if (change.path("id").asText().equals(row.toString())) {
        return change.path("data");
      }
    }
    throw new AssertionError(answer.toString());
  }
}

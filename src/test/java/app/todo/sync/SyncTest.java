package app.todo.sync;

import static app.todo.Problems.violation;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.todo.AtOnce;
import app.todo.Person;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Mutations take effect once, in their order, and one that is refused is refused alone. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class SyncTest {

  @Test
  void one_request_sends_an_edit_and_reads_what_it_changed() {
    Person ana = Person.registered();
    Device phone = Device.of(ana);
    UUID task = Device.newId();
    phone.does(
        "task",
        task,
        "create",
        "'set': {'title': 'Pay rent', 'due_date': '2027-12-01'}," + "'add': {'tags': ['home']}");
    JsonNode answer = phone.syncs();
    assertEquals(1, answer.path("last_mutation_id").asLong());
    assertEquals(0, answer.path("refused").size());
    assertEquals(0, answer.path("superseded").size());
    assertEquals(List.of("task", "tag"), answer.path("changes").findValuesAsText("kind"));
    JsonNode change = answer.path("changes").path(0);
    assertEquals(ana.id().toString(), change.path("space_id").asText());
    assertEquals("home", change.path("data").path("tags").path(0).path("name").asText());
    ana.gets("/api/tasks/" + task)
        .body("title", equalTo("Pay rent"))
        .body("due_date", equalTo("2027-12-01"))
        .body("tags.name", contains("home"));
  }

  @Test
  void a_mutation_that_is_sent_again_after_a_lost_answer_takes_effect_once() {
    Person ana = Person.registered();
    Device phone = Device.of(ana);
    Device laptop = Device.of(ana);
    UUID task = phone.adds("Rent");
    phone.does("task", task, "update", "'set': {'title': 'Pay rent'}");
    phone.losesTheAnswer();
    laptop.does("task", task, "update", "'set': {'title': 'Pay the rent'}");
    laptop.syncs();
    JsonNode answer = phone.syncs();
    assertEquals(2, answer.path("last_mutation_id").asLong());
    ana.gets("/api/tasks/" + task).body("title", equalTo("Pay the rent"));
  }

  @Test
  void a_client_that_has_sent_nothing_leaves_no_trace() {
    Person ana = Person.registered();
    Device phone = Device.of(ana);
    ana.adds("Rent");
    assertEquals(0, phone.syncs().path("last_mutation_id").asLong());
    assertEquals(1, Device.of(ana).sends().path("changes").size());
  }

  @Test
  void two_tabs_that_send_the_same_outbox_at_once_apply_it_once() {
    Person ana = Person.registered();
    Device phone = Device.of(ana);
    UUID task = phone.adds("0");
    for (int i = 1; i <= 20; i++) {
      phone.does("task", task, "update", "'set': {'title': '%d'}".formatted(i));
      phone.does("task", Device.newId(), "create", "'set': {'title': 'also'}");
    }
    List<Device> tabs = List.of(phone, phone.tab(), phone.tab(), phone.tab());
    List<JsonNode> answers = AtOnce.each(4, i -> tabs.get(i).sends());
    answers.forEach(answer -> assertEquals(41, answer.path("last_mutation_id").asLong()));
    ana.gets("/api/tasks/" + task).body("title", equalTo("20")).body("revision", equalTo(2));
    ana.gets("/api/tasks").body("count", equalTo(21));
  }

  @Test
  void a_refused_mutation_does_not_stop_the_others() {
    Person ana = Person.registered();
    Device phone = Device.of(ana);
    UUID task = Device.newId();
    phone.does("task", task, "create", "'set': {'title': 'a'}");
    phone.does("task", task, "update", "'set': {'title': ''}");
    phone.does("task", task, "update", "'set': {'priority': 'high'}");
    JsonNode answer = phone.syncs();
    assertEquals(3, answer.path("last_mutation_id").asLong());
    assertEquals(List.of("2"), answer.path("refused").findValuesAsText("id"));
    JsonNode problem = answer.path("refused").path(0).path("problem");
    assertEquals(422, problem.path("status").asInt());
    assertEquals("title", problem.path("violations").path(0).path("field").asText());
    ana.gets("/api/tasks/" + task).body("title", equalTo("a")).body("priority", equalTo("high"));
  }

  @Test
  void what_depends_on_a_refused_creation_is_refused_with_it() {
    Person ana = Person.registered();
    Device phone = Device.of(ana);
    UUID task = Device.newId();
    phone.does("task", task, "create", "'set': {'title': ''}");
    phone.does("task", task, "update", "'set': {'priority': 'high'}");
    phone.does("task", Device.newId(), "create", "'set': {'title': 'b'}");
    JsonNode answer = phone.syncs();
    assertEquals(List.of("1", "2"), answer.path("refused").findValuesAsText("id"));
    assertEquals(
        answer.path("refused").path(0).path("problem"),
        answer.path("refused").path(1).path("problem"));
    assertEquals(List.of("b"), ana.finds());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          'kind': 'project'             | kind
          'do': 'explode'               | do
          'row': 'x'                    | row
          'at': 5                       | at
          'at': '2026-02-30T00:00:00Z'  | at
          'at': null                    | at
          'set': []                     | set
          'set': {'color': 'red'}       | color
          'set': {'id': 'x'}            | id
          'add': {'names': ['x']}       | add.names
          'add': {'tags': 'home'}       | add.tags
          'add': {'tags': ['']}         | tags[0]
          'set': {'tags': [null]}       | tags[0]
          'set': {'tags': [5]}          | tags[0]
          'estimate': 5                 | estimate
          """)
  void what_can_not_be_read_is_refused_alone(String member, String field) {
    Person ana = Person.registered();
    Device phone = Device.of(ana);
    UUID task = phone.adds("a");
    phone.does("task", task, "update", "");
    phone.does("task", task, "update", "'set': {'title': 'b'}");
    var request = phone.request();
    var odd = (ObjectNode) request.path("mutations").path(0);
    odd.setAll(Device.read("{%s}".formatted(member.replace('\'', '"'))));
    JsonNode answer =
        Device.read(
            ana.asks()
                .body(request.toString())
                .post("/api/sync")
                .then()
                .statusCode(200)
                .extract()
                .asString());
    assertEquals(3, answer.path("last_mutation_id").asLong());
    JsonNode refused = answer.path("refused");
    assertEquals(List.of("2"), refused.findValuesAsText("id"));
    assertEquals(
        field, refused.path(0).path("problem").path("violations").path(0).path("field").asText());
    ana.gets("/api/tasks/" + task).body("title", equalTo("b"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          'client_id': null                     | client_id
          'client_id': 'x'                      | client_id
          'cursor': 'x'                         | cursor
          'limit': 0                            | limit
          'limit': 501                          | limit
          'sent_at': 'yesterday'                | sent_at
          'time_zone': 5                        | time_zone
          'mutations': {}                       | mutations
          'mutations': [5]                      | mutations
          'mutations': [{}]                     | mutations
          'mutations': [{'id': 0}]              | mutations
          'mutations': [{'id': '1'}]            | mutations
          'mutations': [{'id': 9007199254740992}] | mutations
          'mutations': [{'id': 2}, {'id': 1}]   | mutations
          'mutations': [{'id': 2}, {'id': 2}]   | mutations
          'extra': 1                            | extra
          """)
  void an_envelope_that_breaks_a_rule_settles_nothing(String member, String field) {
    Person ana = Person.registered();
    Device phone = Device.of(ana);
    phone.does("task", Device.newId(), "create", "'set': {'title': 'a'}");
    var request = phone.request();
    request.setAll(Device.read("{%s}".formatted(member.replace('\'', '"'))));
    ana.asks()
        .body(request.toString())
        .post("/api/sync")
        .then()
        .statusCode(422)
        .body("violations.field", contains(field));
    assertEquals(List.of(), ana.finds());
    assertEquals(1, phone.syncs().path("last_mutation_id").asLong());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'ODD': 1",
        "'set': {'ODD': 1}",
        "'set': {'tags': ['ODD']}",
        "'add': {'ODD': ['home']}",
        "'add': {'tags': ['ODD']}",
        "'remove': {'tags': ['ODD']}"
      })
  void characters_that_no_stored_text_has_are_refused_alone(String members) {
    for (String odd : List.of("\\u0000", "\\ud800")) {
      Person ana = Person.registered();
      Device phone = Device.of(ana);
      UUID task = phone.adds("a");
      phone.does("task", task, "update", members);
      phone.does("task", task, "update", "'set': {'title': 'b'}");
      ana.asks()
          .body(phone.request().toString().replace("ODD", odd))
          .post("/api/sync")
          .then()
          .statusCode(200)
          .body("refused.id", contains(2));
      ana.gets("/api/tasks/" + task).body("title", equalTo("b"));
    }
  }

  @Test
  void what_follows_a_creation_that_succeeds_after_all_does_not_depend_on_the_refused_one() {
    Person ana = Person.registered();
    Device phone = Device.of(ana);
    UUID task = Device.newId();
    phone.does("task", task, "create", "'set': {'title': ''}");
    phone.does("task", task, "create", "'set': {'title': 'a'}");
    phone.does("task", task, "update", "'set': {'title': 'b'}");
    assertEquals(List.of("1"), phone.syncs().path("refused").findValuesAsText("id"));
    ana.gets("/api/tasks/" + task).body("title", equalTo("b"));
  }

  @Test
  void a_batch_has_at_most_500_mutations() {
    Person ana = Person.registered();
    Device phone = Device.of(ana);
    for (int i = 0; i < 501; i++) {
      phone.does("task", Device.newId(), "create", "'set': {'title': 'a'}");
    }
    phone.posts().spec(violation("mutations", "must be at most 500"));
  }

  @Test
  void a_refusal_survives_lost_answers_until_the_client_has_read_it() {
    Device phone = Device.of(Person.registered());
    phone.does("task", Device.newId(), "create", "'set': {'title': ''}");
    phone.losesTheAnswer();
    JsonNode again = phone.losesTheAnswer();
    assertEquals(List.of("1"), again.path("refused").findValuesAsText("id"));
    assertEquals(List.of("1"), phone.syncs().path("refused").findValuesAsText("id"));
    assertEquals(0, phone.syncs().path("refused").size());
  }

  @Test
  void a_refusal_is_kept_beside_those_that_come_later() {
    Device phone = Device.of(Person.registered());
    phone.does("task", Device.newId(), "create", "'set': {'title': ''}");
    phone.losesTheAnswer();
    phone.does("task", Device.newId(), "create", "'set': {'title': ''}");
    assertEquals(List.of("1", "2"), phone.syncs().path("refused").findValuesAsText("id"));
    phone.does("task", Device.newId(), "create", "'set': {'title': 'a'}");
    assertEquals(0, phone.losesTheAnswer().path("refused").size());
  }

  @Test
  void a_client_does_not_acknowledge_the_refusals_of_another() {
    Person ana = Person.registered();
    Device phone = Device.of(ana);
    for (int i = 0; i < 5; i++) {
      phone.adds("a");
    }
    String cursor = phone.request().path("cursor").asText();
    Device tab = Device.of(ana);
    tab.does("task", Device.newId(), "create", "'set': {'title': ''}");
    tab.losesTheAnswer();
    var request = tab.request().put("cursor", cursor);
    request.remove("mutations");
    ana.asks().body(request.toString()).post("/api/sync").then().body("refused.id", contains(1));
  }

  @Test
  void a_new_row_has_an_id_of_version_7() {
    Device phone = Device.of(Person.registered());
    phone.does("task", UUID.randomUUID(), "create", "'set': {'title': 'a'}");
    JsonNode problem = phone.syncs().path("refused").path(0).path("problem");
    assertEquals("row", problem.path("violations").path(0).path("field").asText());
  }

  @Test
  void nothing_new_is_no_change() {
    Device phone = Device.of(Person.registered());
    phone.adds("a");
    JsonNode answer = phone.syncs();
    assertEquals(0, answer.path("changes").size());
    assertFalse(answer.path("more").asBoolean());
    assertTrue(answer.path("reset").isEmpty());
    assertTrue(answer.path("now").isTextual());
  }

  @Test
  void a_mutation_that_changes_nothing_steps_no_revision() {
    Person ana = Person.registered();
    Device phone = Device.of(ana);
    UUID task = phone.adds("a");
    UUID deleted = phone.adds("b");
    ana.deletes("/api/tasks/" + deleted);
    phone.syncs();
    phone.does("task", task, "update", "'set': {'title': 'a'}");
    phone.does("task", task, "update", "");
    phone.does("task", task, "restore", "");
    phone.does("task", deleted, "delete", "");
    JsonNode answer = phone.syncs();
    assertEquals(6, answer.path("last_mutation_id").asLong());
    assertEquals(0, answer.path("refused").size());
    assertEquals(0, answer.path("changes").size());
    ana.gets("/api/changes").body("cursor", equalTo(ana.id() + ":3"));
  }

  @Test
  void old_clients_find_it_under_their_path() {
    Person ana = Person.registered();
    String body = Device.of(ana).request().toString();
    ana.asks().body(body).post("/api/" + ana.id() + "/sync").then().statusCode(200);
    Person ben = Person.registered();
    ben.asks().body(body).post("/api/" + ana.id() + "/sync").then().statusCode(404);
  }
}

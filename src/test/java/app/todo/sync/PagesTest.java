package app.todo.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.todo.Person;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages as small as a client wants them, over all spaces and kinds. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class PagesTest {
  @Inject SharedSpace spaces;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void every_page_but_the_last_is_full(int limit) {
    Person ana = Person.registered();
    Device phone = Device.of(ana);
    for (UUID space : List.of(ana.id(), spaces.of(ana))) {
      for (int i = 0; i < 3; i++) {
        String members = "'space_id': '%s', 'set': {'title': 'a'}, 'add': {'tags': ['t%d']}";
        phone.does("task", Device.newId(), "create", members.formatted(space, i));
      }
    }
    // With the shared list they are eighteen rows.
    for (int i = 0; i < 5; i++) {
      phone.does("task", Device.newId(), "create", "'set': {'title': 'a'}");
    }
    phone.syncs();
    Device laptop = Device.of(ana);
    Set<String> rows = new TreeSet<>();
    JsonNode page;
    do {
      page = laptop.keeps(asks(ana, laptop.request().put("limit", limit)));
      assertEquals(limit, page.path("changes").size());
      page.path("changes").forEach(change -> rows.add(change.path("id").asText()));
    } while (page.path("more").asBoolean());
    assertEquals(18, rows.size());
    assertEquals(0, laptop.syncs().path("changes").size());
  }

  @Test
  void a_page_may_end_between_a_task_and_a_tag_of_one_id() {
    Person ana = Person.registered();
    Device phone = Device.of(ana);
    UUID id = Device.newId();
    phone.does("task", id, "create", "'set': {'title': 'a'}");
    phone.does("tag", id, "create", "'set': {'name': 'b'}");
    assertEquals(Set.of("task", "tag"), kinds(phone.syncs()));
    assertEquals(Set.of("task", "tag"), kinds(Device.of(ana).syncs()));
    Device laptop = Device.of(ana);
    Set<String> kinds = new TreeSet<>();
    for (int i = 0; i < 2; i++) {
      kinds.addAll(kinds(laptop.keeps(asks(ana, laptop.request().put("limit", 1)))));
    }
    assertEquals(Set.of("task", "tag"), kinds);
  }

  @Test
  void a_task_and_a_tag_of_one_id_do_not_depend_on_each_other() {
    Person ana = Person.registered();
    UUID id = Device.newId();
    Device phone = Device.of(ana);
    phone.does("task", id, "create", "'set': {'title': ''}");
    phone.does("tag", id, "create", "'set': {'name': 'a'}");
    phone.does("tag", id, "update", "'set': {'name': 'b'}");
    assertEquals(List.of("1"), phone.syncs().path("refused").findValuesAsText("id"));
    Device tablet = Device.of(Person.registered());
    tablet.does("task", id, "create", "'set': {'title': 'another person may have it'}");
    assertEquals(0, tablet.syncs().path("refused").size());
  }

  private static Set<String> kinds(JsonNode answer) {
    return new TreeSet<>(answer.path("changes").findValuesAsText("kind"));
  }

  private static JsonNode asks(Person person, ObjectNode request) {
    return Device.read(
        person
            .asks()
            .body(request.toString())
            .post("/api/sync")
            .then()
            .statusCode(200)
            .extract()
            .asString());
  }
}

package app.todo.sync;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.todo.Person;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may write where, and who hears of it. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class SpacesTest {
  @Inject SharedSpace spaces;

  @Test
  void members_share_the_rows_of_a_space() {
    Person ana = Person.registered();
    Person ben = Person.registered();
    UUID list = spaces.of(ana);
    spaces.join(list, ben, "editor");
    Device phone = Device.of(ana);
    UUID task = Device.newId();
    phone.does("task", task, "create", in(list) + ", 'set': {'title': 'Buy milk'}");
    phone.syncs();
    Device tablet = Device.of(ben);
    JsonNode change = Device.told(tablet.syncs(), task);
    assertEquals("Buy milk", change.path("data").path("title").asText());
    assertEquals(list.toString(), change.path("space_id").asText());
    tablet.does("task", task, "update", "'set': {'completed': true}");
    assertEquals(0, tablet.syncs().path("refused").size());
    JsonNode back = Device.told(phone.syncs(), task).path("data");
    assertEquals("Buy milk", back.path("title").asText());
    assertEquals(true, back.path("completed").asBoolean());
    ana.gets("/api/tasks").body("count", equalTo(1));
  }

  @Test
  void one_batch_may_write_to_several_spaces() {
    Person ana = Person.registered();
    UUID list = spaces.of(ana);
    Device phone = Device.of(ana);
    phone.does("task", Device.newId(), "create", "'set': {'title': 'own'}");
    phone.does("task", Device.newId(), "create", in(list) + ", 'set': {'title': 'shared'}");
    JsonNode answer = phone.syncs();
    assertEquals(0, answer.path("refused").size());
    assertEquals(
        List.of("own", "shared"),
        answer.path("changes").findValuesAsText("title").stream().sorted().toList());
    assertEquals(0, phone.syncs().path("changes").size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"update", "delete", "restore", "purge", "create"})
  void a_viewer_may_not_write(String action) {
    Person ana = Person.registered();
    Person ben = Person.registered();
    UUID list = spaces.of(ana);
    spaces.join(list, ben, "viewer");
    Device phone = Device.of(ana);
    UUID task = Device.newId();
    phone.does("task", task, "create", in(list) + ", 'set': {'title': 'a'}");
    phone.syncs();
    Device tablet = Device.of(ben);
    tablet.syncs();
    tablet.does("task", task, action, "'set': {'title': 'b'}");
    tablet.does("task", Device.newId(), "create", in(list) + ", 'set': {'title': 'c'}");
    tablet.does("task", Device.newId(), "create", "'set': {'title': 'own'}");
    JsonNode answer = tablet.syncs();
    assertEquals(List.of("403", "403"), answer.path("refused").findValuesAsText("status"));
    assertEquals(List.of("own", "a"), ben.finds());
    assertEquals(0, phone.syncs().path("changes").size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"update", "delete", "restore", "purge", "create"})
  void what_is_another_s_is_as_if_it_were_not_there(String action) {
    Person ana = Person.registered();
    Person ben = Person.registered();
    UUID task = ana.adds("Secret");
    Device tablet = Device.of(ben);
    tablet.does("task", task, action, "'set': {'title': 'Mine'}");
    tablet.does("task", Device.newId(), "create", in(ana.id()) + ", 'set': {'title': 'c'}");
    tablet.does("task", Device.newId(), "update", "'set': {'title': 'd'}");
    JsonNode answer = tablet.syncs();
    assertEquals(List.of("404", "404", "404"), answer.path("refused").findValuesAsText("status"));
    assertEquals(0, answer.path("changes").size());
    ana.gets("/api/tasks/" + task).body("title", equalTo("Secret")).body("revision", equalTo(1));
  }

  @Test
  void who_leaves_a_space_drops_its_rows_and_hears_no_more() {
    Person ana = Person.registered();
    Person ben = Person.registered();
    UUID list = spaces.of(ana);
    spaces.join(list, ben, "editor");
    Device phone = Device.of(ana);
    UUID task = Device.newId();
    phone.does("task", task, "create", in(list) + ", 'set': {'title': 'a'}");
    phone.syncs();
    Device tablet = Device.of(ben);
    tablet.syncs();
    spaces.leave(list, ben);
    tablet.does("task", task, "update", "'set': {'title': 'b'}");
    JsonNode answer = tablet.syncs();
    assertEquals(list.toString(), answer.path("reset").path(0).asText());
    assertEquals(List.of("404"), answer.path("refused").findValuesAsText("status"));
    assertEquals(0, answer.path("changes").size());
    assertEquals(0, tablet.syncs().path("reset").size());
    spaces.join(list, ben, "viewer");
    assertEquals(List.of("a"), tablet.syncs().path("changes").findValuesAsText("title"));
  }

  @Test
  void a_restored_backup_resets_its_space_alone() {
    Person ana = Person.registered();
    UUID list = spaces.of(ana);
    Device phone = Device.of(ana);
    phone.adds("own");
    phone.does("task", Device.newId(), "create", in(list) + ", 'set': {'title': 'shared'}");
    phone.syncs();
    spaces.execute(
        "update space set revision = 1000, forgotten_revision = 1000 where id = ?1", list);
    JsonNode answer = phone.syncs();
    assertEquals(1, answer.path("reset").size());
    assertEquals(list.toString(), answer.path("reset").path(0).asText());
    assertEquals(List.of("shared"), answer.path("changes").findValuesAsText("title"));
  }

  /** Anything else would appear in the inbox of each member. */
  @Test
  void a_new_task_that_names_no_list_is_in_the_shared_one() {
    Person ana = Person.registered();
    UUID list = spaces.of(ana);
    Device phone = Device.of(ana);
    phone.does("task", Device.newId(), "create", in(list) + ", 'set': {'title': 'a'}");
    assertEquals(
        List.of(list.toString()), phone.syncs().path("changes").findValuesAsText("list_id"));
    assertEquals(List.of(), ana.finds("list", "inbox"));
    spaces.execute("update list set deleted_at = now(), purged = true where id = ?1", list);
    phone.does("task", Device.newId(), "create", in(list) + ", 'set': {'title': 'b'}");
    assertEquals(List.of("404"), phone.syncs().path("refused").findValuesAsText("status"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"list", "filter"})
  void a_shared_space_has_one_list_and_no_filters(String kind) {
    Person ana = Person.registered();
    Person ben = Person.registered();
    UUID list = spaces.of(ana);
    spaces.join(list, ben, "editor");
    for (Person person : List.of(ana, ben)) {
      Device device = Device.of(person);
      UUID row = Device.newId();
      device.does(kind, row, "create", in(list) + ", 'set': {'name': 'a'}");
      device.does(kind, row, "update", "'set': {'name': 'b'}");
      assertEquals(
          List.of("409", "409"), device.syncs().path("refused").findValuesAsText("status"));
    }
    assertEquals(List.of(), Device.of(ben).syncs().path("changes").findValuesAsText("query"));
    ben.gets("/api/lists").body("lists.id", contains(list.toString()));
  }

  private static String in(UUID space) {
    return "'space_id': '%s'".formatted(space);
  }
}

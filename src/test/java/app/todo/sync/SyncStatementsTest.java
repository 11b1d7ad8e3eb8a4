package app.todo.sync;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.todo.Person;
import app.todo.database.Statements;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** How many SQL statements a sync takes, the look-up of its session among them. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class SyncStatementsTest {
  @Inject Statements statements;

  @Test
  void nothing_new_takes_one_besides_the_session() {
    Device phone = Device.of(Person.registered());
    phone.adds("a");
    assertCount(2, phone::sends);
  }

  @Test
  void one_edit_takes_eleven() {
    Device phone = Device.of(Person.registered());
    UUID task = phone.adds("a");
    phone.does("task", task, "update", "'set': {'title': 'b'}");
    assertCount(11, phone::sends);
  }

  @Test
  void five_hundred_changes_take_five() {
    Person ana = Person.registered();
    adds500(Device.of(ana));
    Device laptop = Device.of(ana);
    assertCount(5, laptop::sends);
  }

  @Test
  void five_hundred_edits_take_an_update_each_and_ten_more() {
    Person ana = Person.registered();
    Device phone = Device.of(ana);
    List<UUID> tasks = adds500(phone);
    tasks.forEach(task -> phone.does("task", task, "update", "'set': {'completed': true}"));
    assertCount(510, phone::sends);
    ana.gets("/api/tasks", "completed", "completed").body("count", equalTo(500));
  }

  private static List<UUID> adds500(Device device) {
    List<UUID> tasks = Stream.generate(Device::newId).limit(500).toList();
    tasks.forEach(task -> device.does("task", task, "create", "'set': {'title': 'a'}"));
    device.syncs();
    return tasks;
  }

  private void assertCount(int expected, Runnable deed) {
    List<String> sent = statements.during(deed);
    assertEquals(expected, sent.size(), () -> String.join("\n", sent));
  }
}

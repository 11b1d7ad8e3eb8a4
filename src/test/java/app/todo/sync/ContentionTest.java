package app.todo.sync;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.todo.Person;
import app.todo.database.OtherTransaction;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Pushes that meet other transactions are applied once, and only what they contradict is refused.
 */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ContentionTest {
  private static final int ATTEMPTS = 10;

  @Inject DataSource pool;
  @Inject SharedSpace spaces;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          task | title, priority, updated_at | 'a', 1, now()    | "title": "b"
          tag  | name, name_key, color       | 'a', 'a', '#123456' | "name": "b"
          """)
  void an_id_that_another_space_takes_meanwhile_is_refused_alone(
      String kind, String columns, String values, String set) throws Exception {
    Person ana = Person.registered();
    Person ben = Person.registered();
    UUID row = Device.newId();
    Device tablet = Device.of(ben);
    tablet.does("task", Device.newId(), "create", "'set': {'title': 'before'}");
    tablet.does(kind, row, "create", "'set': {%s}".formatted(set));
    tablet.does(kind, row, "update", "'set': {%s}".formatted(set));
    tablet.does("task", Device.newId(), "create", "'set': {'title': 'after'}");
    try (OtherTransaction other = OtherTransaction.begin(pool)) {
      other.execute(
          "insert into %s (id, space_id, revision, created_at, %s) values (?, ?, 1, now(), %s)"
              .formatted(kind, columns, values),
          row,
          ana.id());
      CompletableFuture<JsonNode> answer = CompletableFuture.supplyAsync(tablet::syncs);
      other.awaitBlocked();
      other.commit();
      assertEquals(List.of("404", "404"), answer.get().path("refused").findValuesAsText("status"));
      assertEquals(4, answer.get().path("last_mutation_id").asLong());
    }
    assertEquals(List.of("after", "before"), ben.finds());
  }

  @Test
  void a_push_that_is_ended_to_resolve_a_deadlock_is_applied_once() throws Exception {
    Person ana = Person.registered();
    Device phone = Device.of(ana);
    UUID task = phone.adds("a");
    int attempt = 0;
    do {
      phone.does("task", task, "update", "'set': {'title': '%d'}".formatted(attempt));
      attempt++;
    } while (!isEndedInADeadlock(phone, ana) && attempt < ATTEMPTS);
    ana.gets("/api/tasks/" + task)
        .body("title", equalTo(String.valueOf(attempt - 1)))
        .body("revision", equalTo(attempt + 1));
  }

  /**
   * Whether PostgreSQL ended the push and not the other: the one that waited first, unless it
   * waited for longer than deadlock_timeout before the other did.
   */
  private boolean isEndedInADeadlock(Device phone, Person ana)
      throws SQLException, ExecutionException, InterruptedException {
    CompletableFuture<JsonNode> answer;
    boolean isEnded;
    try (OtherTransaction other = OtherTransaction.begin(pool)) {
      other.execute("select 1 from space where id = ? for update", ana.id());
      answer = CompletableFuture.supplyAsync(phone::syncs);
      other.awaitBlocked();
      isEnded = isFreed(other, phone);
    }
    assertEquals(0, answer.get().path("refused").size());
    return isEnded;
  }

  private static boolean isFreed(OtherTransaction other, Device phone) throws SQLException {
    try {
      other.execute("update client set seen_at = seen_at where id = ?", phone.id());
      return true;
    } catch (SQLException e) {
      assertEquals("40P01", e.getSQLState());
      return false;
    }
  }

  @Test
  void a_space_that_vanishes_meanwhile_is_not_found() throws Exception {
    Person ana = Person.registered();
    UUID list = spaces.of(ana);
    Device phone = Device.of(ana);
    phone.does(
        "task",
        Device.newId(),
        "create",
        "'space_id': '%s', 'set': {'title': 'shared'}".formatted(list));
    phone.does("task", Device.newId(), "create", "'set': {'title': 'own'}");
    try (OtherTransaction other = OtherTransaction.begin(pool)) {
      other.execute("delete from space where id = ?", list);
      CompletableFuture<JsonNode> answer = CompletableFuture.supplyAsync(phone::sends);
      other.awaitBlocked();
      other.commit();
      assertEquals(List.of("404"), answer.get().path("refused").findValuesAsText("status"));
    }
    assertEquals(List.of("own"), ana.finds());
  }
}

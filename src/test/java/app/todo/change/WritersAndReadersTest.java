package app.todo.change;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.todo.AtOnce;
import app.todo.Person;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class WritersAndReadersTest {
  private static final int WRITERS = 32;

  @ParameterizedTest
  @ValueSource(ints = {3, 500})
  void a_reader_misses_nothing_of_what_32_write_at_once(int limit) throws Exception {
    Person ana = Person.registered();
    String shared = ana.posts("/api/tags", "{'name': 'shared'}").extract().path("id");
    AtomicBoolean written = new AtomicBoolean();
    // It checks by itself that nothing comes out of order.
    CompletableFuture<Copy> reader =
        CompletableFuture.supplyAsync(() -> {
          Copy copy = new Copy(ana, limit);
          while (!written.get()) {
            copy.pull();
          }
          return copy;
        });
    AtOnce.each(WRITERS, writer -> write(ana, writer, shared));
    written.set(true);
    Copy copy = reader.get();
    copy.pull();
    Map<String, Map<String, Object>> all = new Copy(ana).pulled();
    assertEquals(all, copy.rows());
    assertEquals(0, copy.resets());
    assertEquals(WRITERS * 3, ana.gets("/api/tasks").extract().<Integer>path("count"));
    assertEquals(WRITERS * 3 + WRITERS + 1, all.size());
  }

  /** Leaves three tasks and a tag of its own. */
  private static boolean write(Person person, int writer, String shared) {
    for (int i = 0; i < 4; i++) {
      UUID task =
          person.addsTask(
              "{'title': 'task %d', 'tags': ['shared', 'own %d']}".formatted(i, writer));
      person
          .patches("/api/tasks/" + task, "{'title': 'task %d of %d'}".formatted(i, writer))
          .statusCode(200);
      if (i == 1) {
        person.deletes("/api/tasks/" + task).statusCode(204);
      }
    }
    person.patches("/api/tags/" + shared, "{'color': '#%06x'}".formatted(writer)).statusCode(200);
    return true;
  }
}

package app.todo.space;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.todo.AtOnce;
import app.todo.Person;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;

/** Many writes to one account at once, while a reader follows them. */
final class Flurry {
  private static final int WRITERS = 32;
  private static final int TASKS_LEFT_BY_EACH = 3;

  private Flurry() {}

  /**
   * Checks that the reader misses nothing, and that nothing comes out of order.
   *
   * @param writers the account's owner, wherever they write
   * @param reader the same, where they read
   * @param limit how many changes the reader asks for at once
   */
  static void isFollowed(List<Person> writers, Person reader, int limit)
      throws InterruptedException, ExecutionException {
    String shared = reader.posts("/api/tags", "{'name': 'shared'}").extract().path("id");
    AtomicBoolean written = new AtomicBoolean();
    CompletableFuture<Copy> following =
        CompletableFuture.supplyAsync(() -> follow(new Copy(reader, limit), written));
    AtOnce.each(WRITERS, i -> write(writers.get(i % writers.size()), i, shared));
    written.set(true);
    Copy copy = following.get();
    copy.pull();
    Map<String, Map<String, Object>> all = new Copy(reader).pulled();
    assertEquals(all, copy.rows());
    assertEquals(0, copy.resets());
    assertEquals(WRITERS * TASKS_LEFT_BY_EACH + WRITERS + 1, all.size());
  }

  private static Copy follow(Copy copy, AtomicBoolean written) {
    while (!written.get()) {
      copy.pull();
    }
    return copy;
  }

  /** Leaves three tasks, and a tag that only they have. */
  private static boolean write(Person person, int writer, String shared) {
    for (int i = 0; i <= TASKS_LEFT_BY_EACH; i++) {
      String body = "{'title': 'task %d', 'tags': ['shared', 'own %d']}".formatted(i, writer);
      UUID task = person.addsTask(body);
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

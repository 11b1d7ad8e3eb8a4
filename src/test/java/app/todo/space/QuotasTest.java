package app.todo.space;

import static app.todo.Problems.problem;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.todo.Copies;
import app.todo.Person;
import app.todo.problem.ConflictException;
import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class QuotasTest {
  /** As the tests' settings say. */
  private static final int MOST_ROWS = 30_000;

  @Inject Quotas quotas;
  @Inject DataSource pool;
  @Inject Copies copies;

  @Inject @All List<ChangeSource> sources;

  @Test
  void what_an_account_uses_is_beside_the_most_that_it_may() {
    Person ana = Person.registered();
    ana.addsTask("{'title': 'Call Ben', 'tags': ['family']}");
    ana.gets("/api/usage")
        .statusCode(200)
        .body("rows", equalTo(2))
        .body("max_rows", equalTo(MOST_ROWS))
        .body("bytes", greaterThan(500))
        .body("max_bytes", equalTo(512 << 20));
  }

  @Test
  void a_full_account_can_be_read_and_edited_but_not_added_to() {
    Person ana = Person.registered();
    UUID task = ana.adds("Call Ben");
    copies.of("task", task, MOST_ROWS);
    quotas.remeasure(ana.id());
    ana.posts("/api/tasks", "{'title': 'one more'}")
        .spec(
            problem(
                409,
                "There is no room left here: 30,000 tasks and tags or 512 MiB are the most. Delete"
                    + " some for good, then try again."));
    ana.posts("/api/tags", "{'name': 'more'}").statusCode(409);
    ana.patches("/api/tasks/" + task, "{'completed': true}").statusCode(200);
    ana.deletes("/api/tasks/" + task).statusCode(204);
    ana.gets("/api/tasks").statusCode(200);
  }

  @Test
  void what_is_added_counts_before_it_is_measured() {
    try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
      Quotas small = new Quotas(pool, sources, threads, 2, 1);
      Write write = new Write(UUID.randomUUID(), 1, 0, Instant.EPOCH, ZoneOffset.UTC);
      small.add(write, 1, 10);
      assertDoesNotThrow(() -> small.add(write, 0, 10));
      assertThrows(ConflictException.class, () -> small.add(write, 0, 2 << 20));
    }
  }
}

package app.todo.space;

import static org.hamcrest.Matchers.equalTo;

import app.todo.Person;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class TurnsTest {
  private static final int MORE_THAN_THE_POOL = 30;

  private static final String PUSH =
      """
      {
        "client_id": "%s",
        "mutations": [
          {
            "id": 1,
            "at": "2026-11-30T07:00:00Z",
            "kind": "task",
            "row": "%s",
            "do": "create",
            "set": {"title": "a"}
          }
        ]
      }
      """;

  @Inject DataSource pool;

  @Test
  void writers_who_wait_for_one_space_leave_connections_to_the_others() throws Exception {
    othersAreServedWhileAna(ana -> ana.posts("/api/tasks", "{'title': 'a'}").statusCode(201));
  }

  @Test
  void devices_that_wait_to_push_leave_connections_to_the_others() throws Exception {
    othersAreServedWhileAna(ana ->
        ana.posts(
                "/api/sync",
                PUSH.formatted(UUID.randomUUID(), UuidVersion7Strategy.INSTANCE.generateUuid(null)))
            .statusCode(200)
            .body("last_mutation_id", equalTo(1)));
  }

  private void othersAreServedWhileAna(Consumer<Person> writes) throws Exception {
    Person ana = Person.registered();
    Person ben = Person.registered();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("select from space where id = '%s' for update".formatted(ana.id()));
      List<CompletableFuture<Void>> waiting =
          IntStream.range(0, MORE_THAN_THE_POOL)
              .mapToObj(_ -> CompletableFuture.runAsync(() -> writes.accept(ana), threads))
              .toList();
      for (int i = 0; i < 5; i++) {
        ben.adds("b");
        ana.gets("/api/tasks").statusCode(200);
      }
      connection.rollback();
      for (CompletableFuture<Void> write : waiting) {
        write.get();
      }
    }
  }
}

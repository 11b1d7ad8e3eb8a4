package app.todo.space;

import app.todo.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class TurnsTest {
  private static final int MORE_THAN_THE_POOL = 40;

  @Inject DataSource pool;

  @Test
  void writers_who_wait_for_one_space_leave_connections_to_the_others() throws Exception {
    Person ana = Person.registered();
    Person ben = Person.registered();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("select from space where id = '%s' for update".formatted(ana.id()));
      List<CompletableFuture<ValidatableResponse>> writes =
          IntStream.range(0, MORE_THAN_THE_POOL)
              .mapToObj(i ->
                  CompletableFuture.supplyAsync(
                      () -> ana.posts("/api/tasks", "{'title': 'a'}"), threads))
              .toList();
      for (int i = 0; i < 5; i++) {
        ben.adds("b");
        ana.gets("/api/tasks").statusCode(200);
      }
      connection.rollback();
      for (CompletableFuture<ValidatableResponse> write : writes) {
        write.get().statusCode(201);
      }
    }
  }
}

package app.todo.space;

import app.todo.Eventually;
import app.todo.Person;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class HeavyReadsTest {
  private static final int MORE_THAN_THE_POOL = 30;
  private static final Duration SOON = Duration.ofSeconds(10);

  @Inject DataSource pool;
  @Inject MeterRegistry meters;

  @ParameterizedTest
  @ValueSource(strings = {"/api/tasks?search=a", "/api/changes", "/api/stats/tasks"})
  void slow_reads_of_one_account_leave_connections_to_the_others(String path) throws Exception {
    Person ana = Person.registered();
    Person ben = Person.registered();
    // Without a row there is nothing to look up in the table that is locked.
    ana.adds("Call Ben");
    ana.asks().get(path).then().statusCode(200);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("lock table task in access exclusive mode");
      List<CompletableFuture<Response>> reads =
          IntStream.range(0, MORE_THAN_THE_POOL)
              .mapToObj(_ -> CompletableFuture.supplyAsync(() -> ana.asks().get(path), threads))
              .toList();
      Eventually.await(
          "as many as the pool has",
          SOON,
          () -> meters.get("todo.reads.waiting").gauge().value() >= 13);
      for (int i = 0; i < 5; i++) {
        ben.gets("/api/auth/me").statusCode(200);
      }
      connection.rollback();
      reads.forEach(CompletableFuture::join);
    }
  }
}

package app.todo.reminder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.todo.Eventually;
import app.todo.Person;
import app.todo.ServiceProcess;
import app.todo.database.PostgresServer;
import app.todo.push.FakePushService;
import app.todo.push.FakePushService.Received;
import app.todo.push.TestBrowser;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Two services that remind from one database, one of which is killed while it sends. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RemindersIT {
  private static final int TASKS = 1_000;

  @Test
  void each_reminder_comes_once_or_twice_if_it_was_being_sent_when_a_replica_was_killed()
      throws Exception {
    try (FakePushService service = FakePushService.start(0);
        PostgresServer postgres = PostgresServer.create()) {
      Map<String, String> settings =
          Map.of(
              "DATABASE_URL", postgres.url(),
              "TODO_OUTGOING_TEST_ORIGIN", "http://127.0.0.1",
              "TODO_PUSH_LEASE", "10s");
      try (ServiceProcess killed = ServiceProcess.start(settings);
          ServiceProcess other = ServiceProcess.start(settings)) {
        Person ana = Person.at(killed.awaitServing().uri("/"), killed.register());
        other.awaitServing();
        TestBrowser browser = TestBrowser.create();
        ana.puts(
                "/api/push/" + UUID.randomUUID(),
                browser.subscription(service.endpoint("phone", browser)))
            .statusCode(201);
        service.delay(Duration.ofMillis(300));

        addTasks(postgres, ana);
        Eventually.await(
            "the first messages", Duration.ofSeconds(60), () -> service.received().size() > 100);
        killed.kill();
        service.delay(Duration.ZERO);
        Eventually.await(
            "all messages", Duration.ofSeconds(120), () -> tasks(service).size() == TASKS);
        Eventually.await(
            "no lease", Duration.ofSeconds(60), () -> ids(postgres, WAITING).isEmpty());

        Map<String, Long> times =
            service.received().stream()
                .collect(Collectors.groupingBy(Received::task, Collectors.counting()));
        Set<String> twice = new TreeSet<>(times.keySet());
        twice.removeIf(task -> times.getOrDefault(task, 0L) == 1);
        Set<String> leasedTwice = ids(postgres, LEASED_TWICE);
        assertTrue(leasedTwice.containsAll(twice), () -> twice + " of " + leasedTwice);
        assertTrue(times.values().stream().allMatch(count -> count <= 2), times::toString);
        assertEquals(TASKS, times.size());
        assertEquals(0, ids(postgres, "select task_id from reminder").size());
        assertEquals(1, topicsOf(service, twice));
      }
    }
  }

  private static final String WAITING = "select task_id from push_message where not sent";
  private static final String LEASED_TWICE = "select task_id from push_message where attempts > 1";

  /** The most topics that messages about one task have; 1 if none came twice. */
  private static long topicsOf(FakePushService service, Set<String> tasks) {
    return tasks.stream()
        .mapToLong(task ->
            service.received().stream()
                .filter(it -> it.task().equals(task))
                .map(it -> it.header("topic"))
                .distinct()
                .count())
        .max()
        .orElse(1);
  }

  private static Set<String> tasks(FakePushService service) {
    return service.received().stream().map(Received::task).collect(Collectors.toSet());
  }

  /** All due at once. */
  private static void addTasks(PostgresServer postgres, Person ana) throws SQLException {
    try (Connection connection = postgres.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          with added as (
            insert into task (id, space_id, title, priority, revision, created_at, updated_at)
            select gen_random_uuid(), '%s', 'task ' || n, 1, n, now(), now()
            from generate_series(1, %d) n
            returning id, space_id
          )
          insert into reminder (task_id, rings_at, space_id)
          select id, now(), space_id
          from added
          """
              .formatted(ana.id(), TASKS));
    }
  }

  private static Set<String> ids(PostgresServer postgres, String sql) throws SQLException {
    Set<String> ids = new TreeSet<>();
    try (Connection connection = postgres.connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        ids.add(rows.getString(1));
      }
    }
    return ids;
  }
}

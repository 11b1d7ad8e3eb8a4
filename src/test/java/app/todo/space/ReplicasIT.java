package app.todo.space;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.todo.AtOnce;
import app.todo.Person;
import app.todo.ServiceProcess;
import app.todo.database.PostgresServer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Two services on one database: what one commits, the other's listeners hear. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReplicasIT {

  @Test
  void an_event_crosses_from_one_to_the_other_also_after_the_database_was_away() throws Exception {
    try (PostgresServer postgres = PostgresServer.create();
        ServiceProcess here = ServiceProcess.start(Map.of("DATABASE_URL", postgres.url()));
        ServiceProcess there = ServiceProcess.start(Map.of("DATABASE_URL", postgres.url()))) {
      String token = here.awaitServing().register();
      there.awaitServing();
      try (Events events = Events.of(there.uri("/"), token)) {
        assertEquals("0", events.next());
        addTask(here, token);
        events.awaitCursor("1");

        postgres.stop();
        there.awaitHealth(503, Duration.ofSeconds(5));
        postgres.start();
        events.awaitEnd();
      }
      here.awaitServing();
      there.awaitServing();
      try (Events events = Events.of(there.uri("/"), token)) {
        assertEquals("1", events.next());
        addTask(here, token);
        events.awaitCursor("2");
      }
    }
  }

  @Test
  void a_reader_of_one_misses_nothing_of_what_is_written_on_both_at_once() throws Exception {
    try (PostgresServer postgres = PostgresServer.create();
        ServiceProcess here = ServiceProcess.start(Map.of("DATABASE_URL", postgres.url()));
        ServiceProcess there = ServiceProcess.start(Map.of("DATABASE_URL", postgres.url()))) {
      String token = here.awaitServing().register();
      Person anaHere = Person.at(here.uri("/"), token);
      Person anaThere = Person.at(there.awaitServing().uri("/"), token);
      Flurry.isFollowed(List.of(anaHere, anaThere), anaThere, 50);
    }
  }

  @Test
  void a_task_that_is_finished_on_both_at_once_has_one_next_one() throws Exception {
    try (PostgresServer postgres = PostgresServer.create();
        ServiceProcess here = ServiceProcess.start(Map.of("DATABASE_URL", postgres.url()));
        ServiceProcess there = ServiceProcess.start(Map.of("DATABASE_URL", postgres.url()))) {
      String token = here.awaitServing().register();
      Person anaHere = Person.at(here.uri("/"), token);
      Person anaThere = Person.at(there.awaitServing().uri("/"), token);
      for (int round = 1; round <= 20; round++) {
        UUID task =
            anaHere.addsTask("{'title': 'a', 'recurrence_pattern': {'frequency': 'daily'}}");
        AtOnce.each(
            2,
            i ->
                (i == 0 ? anaHere : anaThere)
                    .patches("/api/tasks/" + task, "{'completed': true}")
                    .statusCode(200));
        anaHere.gets("/api/tasks").body("count", equalTo(2 * round));
      }
    }
  }

  @Test
  void who_signs_out_on_one_is_no_longer_told_by_the_other() throws Exception {
    try (PostgresServer postgres = PostgresServer.create();
        ServiceProcess here = ServiceProcess.start(Map.of("DATABASE_URL", postgres.url()));
        ServiceProcess there = ServiceProcess.start(Map.of("DATABASE_URL", postgres.url()))) {
      String token = here.awaitServing().register();
      there.awaitServing();
      try (Events events = Events.of(there.uri("/"), token)) {
        events.next();
        assertEquals(204, here.post("/api/auth/logout", token, "{}").statusCode());
        events.awaitEnd();
      }
    }
  }

  @Test
  void open_streams_do_not_hold_up_the_end_of_the_service() throws Exception {
    try (ServiceProcess service = ServiceProcess.start()) {
      String token = service.awaitServing().register();
      try (Events events = Events.of(service.uri("/"), token)) {
        events.next();
        long began = System.nanoTime();
        int status = service.stop();
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        events.awaitEnd();
        assertTrue(status == 0 || status == 143, "exit " + status);
        assertTrue(took.toSeconds() < 15, "before quarkus.shutdown.timeout, but took " + took);
      }
    }
  }

  private static void addTask(ServiceProcess service, String token) throws Exception {
    assertEquals(201, service.post("/api/tasks", token, "{\"title\": \"Call Ana\"}").statusCode());
  }
}

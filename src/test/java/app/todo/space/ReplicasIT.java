package app.todo.space;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.todo.AtOnce;
import app.todo.Eventually;
import app.todo.Person;
import app.todo.ServiceProcess;
import app.todo.database.PostgresServer;
import java.net.http.HttpRequest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
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
      Person ana = Person.at(here.awaitServing().uri("/"), here.register());
      there.awaitServing();
      try (Events events = Events.of(there.uri("/"), ana.token())) {
        assertEquals(Events.cursor(ana.id(), 0), events.next());
        ana.adds("a");
        assertEquals(Events.cursor(ana.id(), 1), events.next());

        postgres.stop();
        there.awaitHealth(503, Duration.ofSeconds(5));
        postgres.start();
        here.awaitServing();
        ana.adds("b");
        assertEquals(Events.cursor(ana.id(), 2), events.next());
      }
    }
  }

  @Test
  void a_replica_that_could_not_listen_ends_no_stream_and_tells_those_who_missed_something()
      throws Exception {
    try (PostgresServer postgres = PostgresServer.create();
        ServiceProcess service =
            ServiceProcess.start(Map.of("DATABASE_URL", postgres.newDatabase("gap")))) {
      service.awaitServing();
      List<Audience> audiences = new ArrayList<>();
      try {
        for (int i = 0; i < 10; i++) {
          audiences.add(Audience.of(Person.registeredAt(service.uri("/")), 20));
        }
        Audience ana = audiences.get(0);
        Audience ben = audiences.get(1);
        Person benElsewhere = ben.member.signedInAgain();
        ben.events.removeFirst().close();
        ben.events.add(Events.of(benElsewhere));
        ben.events.getLast().next();

        try (Connection connection = postgres.connect();
            Statement admin = connection.createStatement()) {
          admin.execute("alter database gap with allow_connections false");
          endListener(admin);
          ana.member.adds("a");
          benElsewhere.posts("/api/auth/logout").statusCode(204);
          admin.execute("alter database gap with allow_connections true");
        }

        ben.events.removeLast().awaitEnd();
        for (Events events : ana.events) {
          assertEquals(Events.cursor(ana.member.id(), 1), events.next());
        }
        for (Audience audience : audiences.subList(1, audiences.size())) {
          audience.member.adds("a");
          for (Events events : audience.events) {
            assertEquals(Events.cursor(audience.member.id(), 1), events.next());
          }
        }
        assertEquals(1, lines(service.output(), "WARN .*NoticeListener"), service.output());
        assertEquals(1, lines(service.output(), "INFO .*NoticeListener"), service.output());
        String metrics =
            service.send(HttpRequest.newBuilder(service.managementUri("/q/metrics"))).body();
        assertEquals(1, lines(metrics, "todo_notices_lost_total 1\\.0"), metrics);
        assertEquals(1, lines(metrics, "todo_event_streams 199\\.0"), metrics);
      } finally {
        audiences.forEach(Audience::close);
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

  /** Ends the connection that listens, the only one whose last statement that was. */
  private static void endListener(Statement admin) throws Exception {
    Eventually.await(
        "one listener",
        Duration.ofSeconds(20),
        () -> {
          try (ResultSet ended =
              admin.executeQuery(
                  """
                  select count(pg_terminate_backend(pid, 5000))
                  from pg_stat_activity
                  where datname = 'gap' and query like 'listen %'
                  """)) {
            return ended.next() && ended.getInt(1) == 1;
          }
        });
  }

  private static long lines(String text, String pattern) {
    Pattern wanted = Pattern.compile(pattern);
    return text.lines().filter(line -> wanted.matcher(line).find()).count();
  }

  /** The streams of an account, each of which has had its first event. */
  private record Audience(Person member, List<Events> events) implements AutoCloseable {
    static Audience of(Person member, int streams) throws Exception {
      Audience audience = new Audience(member, new ArrayList<>());
      for (int i = 0; i < streams; i++) {
        audience.events.add(Events.of(member));
        audience.events.getLast().next();
      }
      return audience;
    }

    @Override
    public void close() {
      events.forEach(Events::close);
    }
  }
}

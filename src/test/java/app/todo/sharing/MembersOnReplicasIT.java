package app.todo.sharing;

import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.todo.AtOnce;
import app.todo.Person;
import app.todo.ServiceProcess;
import app.todo.Shared;
import app.todo.database.PostgresServer;
import app.todo.space.Events;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A list is shared by people whose requests go to different replicas on one database. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MembersOnReplicasIT {
  private static final Logger LOG = Logger.getLogger(MembersOnReplicasIT.class);
  private static final int CHANGES = 20;

  private static PostgresServer postgres;
  private static ServiceProcess here;
  private static ServiceProcess there;

  private Person ana;
  private Person ben;
  private Shared shared;

  @BeforeAll
  static void start() throws Exception {
    postgres = PostgresServer.create();
    here = ServiceProcess.start(Map.of("DATABASE_URL", postgres.url()));
    there = ServiceProcess.start(Map.of("DATABASE_URL", postgres.url()));
    here.awaitServing();
    there.awaitServing();
  }

  @AfterAll
  static void stop() throws Exception {
    there.close();
    here.close();
    postgres.close();
  }

  @BeforeEach
  void share() {
    ana = Person.registeredAt(here.uri("/"));
    ben = Person.registeredAt(there.uri("/"));
    shared = Shared.by(ana);
  }

  @Test
  void a_change_on_one_reaches_a_member_on_the_other_within_1_s() throws Exception {
    shared.joinedBy(ben, "editor");
    String cursor = ben.gets("/api/changes").extract().path("cursor");
    List<Long> times = new ArrayList<>();
    try (Events events = Events.of(ben)) {
      assertEquals(cursor, events.next());
      for (int i = 0; i < CHANGES; i++) {
        String body = "{'title': 'task %d', 'list_id': '%s'}".formatted(i, shared.list());
        long begun = System.nanoTime();
        ana.addsTask(body);
        String told = events.next();
        JsonPath changes = ben.gets("/api/changes", "since", cursor).extract().jsonPath();
        times.add(Duration.ofNanos(System.nanoTime() - begun).toMillis());
        assertEquals(List.of("task " + i), changes.getList("changes.data.title"));
        cursor = changes.getString("cursor");
        assertEquals(told, cursor);
      }
    }
    Collections.sort(times);
    LOG.infof(
        "From a write on one replica to a member's copy on another: %d ms in the middle, %d at most",
        times.get(CHANGES / 2), times.getLast());
    assertTrue(times.getLast() < 1_000, times::toString);
  }

  @Test
  void a_member_who_is_removed_on_one_hears_no_more_on_the_other() throws Exception {
    shared.joinedBy(ben, "editor");
    try (Events events = Events.of(ben)) {
      assertTrue(events.next().contains(shared.space().toString()));
      ana.deletes(shared.member(ben)).statusCode(204);
      assertEquals(Events.cursor(ben.id(), 0), events.next());
      ana.addsTask("{'title': 'unheard', 'list_id': '%s'}".formatted(shared.list()));
      ben.adds("own");
      assertEquals(Events.cursor(ben.id(), 1), events.next());
    }
  }

  @Test
  void of_two_who_use_a_link_for_one_on_both_at_once_one_joins() {
    for (int round = 0; round < 5; round++) {
      String token = shared.link("editor", "one");
      List<Person> people =
          List.of(Person.registeredAt(here.uri("/")), Person.registeredAt(there.uri("/")));
      List<Integer> statuses = AtOnce.each(2, i -> join(people.get(i), token));
      assertEquals(List.of(200, 404), statuses.stream().sorted().toList());
    }
  }

  @Test
  void a_link_that_one_revokes_while_the_other_takes_it_is_dead() {
    for (int round = 0; round < 5; round++) {
      Person eve = Person.registeredAt(there.uri("/"));
      String token = shared.link("editor", "many");
      JsonPath before = ana.gets(shared.path()).extract().jsonPath();
      String link = shared.path() + "/invitations/" + before.getString("invitations[0].id");
      List<Integer> statuses =
          AtOnce.each(2, i -> i == 0 ? join(eve, token) : ana.deletes(link).extract().statusCode());
      assertEquals(204, statuses.get(1));
      int joined = statuses.getFirst() == 200 ? 1 : 0;
      ana.gets(shared.path()).body("members", hasSize(before.getList("members").size() + joined));
      assertEquals(404, join(ben, token));
    }
  }

  private static int join(Person person, String token) {
    return person
        .posts("/api/invitations/accept", "{'token': '%s'}".formatted(token))
        .extract()
        .statusCode();
  }
}

package app.todo.space;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.todo.Person;
import app.todo.TestClock;
import app.todo.Wire;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class EventStreamTest {
  @Inject EventStreams streams;
  @Inject EntityManager entities;
  @Inject Notices notices;
  @Inject TestClock clock;

  @Test
  void a_stream_begins_with_where_the_account_is() throws Exception {
    Person ana = Person.registered();
    ana.adds("a");
    ana.adds("b");
    try (Events events = Events.of(ana)) {
      assertEquals(at(ana, 2), events.next());
    }
  }

  @Test
  void a_head_alone_opens_no_stream() {
    Person ana = Person.registered();
    String asked = " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + ana.token() + "\r\n\r\n";
    assertEquals(
        200, Wire.sendBoth("HEAD /api/events" + asked, "GET /api/auth/me" + asked).status());
    assertFalse(streams.isFollowed(ana.id()));
  }

  @Test
  void every_commit_is_an_event() throws Exception {
    Person ana = Person.registered();
    try (Events events = Events.of(ana)) {
      assertEquals(at(ana, 0), events.next());
      UUID task = ana.addsTask("{'title': 'a', 'tags': ['home']}");
      assertEquals(at(ana, 1), events.next());
      ana.patches("/api/tasks/" + task, "{'title': 'b'}");
      assertEquals(at(ana, 2), events.next());
      ana.deletes("/api/tasks/" + task);
      assertEquals(at(ana, 3), events.next());
      ana.posts("/api/tasks/" + task + "/restore");
      assertEquals(at(ana, 4), events.next());
      String tag = ana.gets("/api/tags").extract().path("tags[0].id");
      ana.patches("/api/tags/" + tag, "{'name': 'house'}");
      assertEquals(at(ana, 5), events.next());
      ana.deletes("/api/tags/" + tag);
      assertEquals(at(ana, 6), events.next());
    }
  }

  @Test
  void an_event_is_where_the_changes_are_by_then() throws Exception {
    Person ana = Person.registered();
    try (Events events = Events.of(ana)) {
      String before = events.next();
      ana.adds("a");
      String after = events.next();
      ana.gets("/api/changes", "since", before)
          .body("changes.size()", equalTo(1))
          .body("cursor", equalTo(after));
    }
  }

  @Test
  void what_is_refused_is_no_event() throws Exception {
    Person ana = Person.registered();
    try (Events events = Events.of(ana)) {
      events.next();
      ana.posts("/api/tasks", "{'title': ''}").statusCode(422);
      ana.posts("/api/tasks", "{'title': 'a', 'tags': ['\\u0000']}").statusCode(422);
      ana.deletes("/api/tasks/" + UUID.randomUUID()).statusCode(404);
      ana.adds("a");
      assertEquals(at(ana, 1), events.next());
    }
  }

  @Test
  void what_others_do_is_not_heard() throws Exception {
    Person ana = Person.registered();
    Person ben = Person.registered();
    try (Events events = Events.of(ana);
        Events others = Events.of(ben)) {
      events.next();
      others.next();
      for (int i = 0; i < 5; i++) {
        ben.adds("a");
      }
      others.awaitCursor(at(ben, 5));
      ana.adds("a");
      assertEquals(at(ana, 1), events.next());
    }
  }

  @Test
  void all_that_listen_hear() throws Exception {
    Person ana = Person.registered();
    try (Events phone = Events.of(ana);
        Events desk = Events.of(ana.signedInAgain())) {
      phone.next();
      desk.next();
      ana.adds("a");
      assertEquals(at(ana, 1), phone.next());
      assertEquals(at(ana, 1), desk.next());
    }
  }

  @Test
  void neither_a_proxy_nor_a_cache_keeps_the_stream() throws Exception {
    try (Events events = Events.of(Person.registered())) {
      assertEquals(Optional.of("no"), events.header("X-Accel-Buffering"));
      assertEquals(Optional.of("no-store"), events.header("Cache-Control"));
    }
  }

  @Test
  void clients_are_asked_to_come_back_at_different_times() throws Exception {
    Set<Integer> pauses = new HashSet<>();
    for (int i = 0; i < 5; i++) {
      try (Events events = Events.of(Person.registered())) {
        pauses.add(Integer.parseInt(events.awaitField("retry")));
      }
    }
    assertTrue(pauses.size() > 1, pauses::toString);
    assertTrue(pauses.stream().allMatch(it -> it >= 1_000 && it <= 4_000), pauses::toString);
  }

  @Test
  void a_beat_that_a_page_can_hear_keeps_the_stream_open() throws Exception {
    Person ana = Person.registered();
    try (Events events = Events.of(ana)) {
      events.next();
      streams.beat();
      assertEquals("beat", events.awaitField("event"));
      assertFalse(events.awaitField("data").isEmpty(), "browsers drop an event without data");
      ana.adds("a");
      assertEquals(at(ana, 1), events.next());
    }
  }

  @Test
  void the_oldest_of_too_many_streams_ends() throws Exception {
    Person ana = Person.registered();
    List<Events> open = new ArrayList<>();
    try {
      for (int i = 0; i <= 20; i++) {
        open.add(Events.of(ana));
        open.getLast().next();
      }
      open.removeFirst().awaitEnd();
      ana.adds("a");
      for (Events events : open) {
        assertEquals(at(ana, 1), events.next());
      }
    } finally {
      open.forEach(Events::close);
    }
  }

  @Test
  void nobody_listens_without_a_session() {
    Person.anyone()
        .get("/api/events")
        .then()
        .statusCode(401)
        .header("WWW-Authenticate", equalTo("Bearer"))
        .contentType("application/problem+json");
  }

  @Test
  void signing_out_ends_the_streams_of_that_session_alone() throws Exception {
    Person ana = Person.registered();
    Person elsewhere = ana.signedInAgain();
    try (Events ended = Events.of(ana);
        Events other = Events.of(elsewhere)) {
      ended.next();
      other.next();
      ana.posts("/api/auth/logout").statusCode(204);
      ended.awaitEnd();
      elsewhere.adds("a");
      assertEquals(at(ana, 1), other.next());
    }
  }

  @Test
  void a_changed_password_ends_the_streams_of_the_other_sessions() throws Exception {
    Person ana = Person.registered();
    Person elsewhere = ana.signedInAgain();
    try (Events kept = Events.of(ana);
        Events ended = Events.of(elsewhere)) {
      kept.next();
      ended.next();
      String token =
          ana.posts(
                  "/api/auth/password",
                  "{'current_password': '%s', 'new_password': 'another battery'}"
                      .formatted(Person.PASSWORD))
              .statusCode(200)
              .extract()
              .path("access_token");
      ended.awaitEnd();
      elsewhere.gets("/api/events").statusCode(401);
      Person.anyone()
          .header("Authorization", "Bearer " + token)
          .body("{\"title\": \"a\"}")
          .post("/api/tasks")
          .then()
          .statusCode(201);
      assertEquals(at(ana, 1), kept.next());
    }
  }

  @Test
  void ending_a_session_from_another_ends_its_streams_alone() throws Exception {
    Person ana = Person.registered();
    Person elsewhere = ana.signedInAgain();
    String session =
        ana.gets("/api/auth/sessions").extract().path("sessions.find { !it.current }.id");
    try (Events kept = Events.of(ana);
        Events ended = Events.of(elsewhere)) {
      kept.next();
      ended.next();
      ana.asks()
          .body("{\"password\": \"%s\"}".formatted(Person.PASSWORD))
          .delete("/api/auth/sessions/" + session)
          .then()
          .statusCode(204);
      ended.awaitEnd();
      ana.adds("a");
      assertEquals(at(ana, 1), kept.next());
    }
  }

  @Test
  void a_stream_ends_when_its_session_expires() throws Exception {
    Person ana = Person.registered();
    try (Events events = Events.of(ana)) {
      events.next();
      try (TestClock.Journey _ = clock.by(Duration.ofDays(8))) {
        streams.beat();
        events.awaitEnd();
      }
    }
  }

  @Test
  void a_stream_goes_on_while_its_session_is_used() throws Exception {
    Person ana = Person.registered();
    try (Events events = Events.of(ana)) {
      events.next();
      try (TestClock.Journey _ = clock.by(Duration.ofDays(5))) {
        ana.gets("/api/auth/me").statusCode(200);
      }
      try (TestClock.Journey _ = clock.by(Duration.ofDays(9))) {
        streams.beat();
        ana.adds("a");
        assertEquals(at(ana, 1), events.next());
      }
    }
  }

  @Test
  void a_stream_ends_with_the_account() throws Exception {
    Person ana = Person.registered();
    try (Events events = Events.of(ana)) {
      events.next();
      ana.asks()
          .body("{\"password\": \"%s\"}".formatted(Person.PASSWORD))
          .delete("/api/auth/me")
          .then()
          .statusCode(204);
      events.awaitEnd();
    }
  }

  @Test
  void a_member_of_a_space_hears_of_it_from_joining_to_leaving() throws Exception {
    Person ana = Person.registered();
    Person ben = Person.registered();
    try (Events events = Events.of(ben)) {
      assertEquals(at(ben, 0), events.next());
      ana.adds("a");
      change(ben, "insert into member (space_id, account_id, role) values (?1, ?2, 'viewer')", ana);
      String joined = events.next();
      assertTrue(joined.contains(at(ana, 1)) && joined.contains(at(ben, 0)), joined);
      ana.adds("b");
      assertTrue(events.next().contains(at(ana, 2)));
      change(ben, "delete from member where space_id = ?1 and account_id = ?2", ana);
      assertEquals(at(ben, 0), events.next());
      ana.adds("c");
      ben.adds("a");
      assertEquals(at(ben, 1), events.next());
    }
  }

  @Test
  void streams_leave_the_databases_connections_to_requests() throws Exception {
    Person ana = Person.registered();
    List<Events> open = new ArrayList<>();
    try {
      for (int i = 0; i < 20; i++) {
        Events events = Events.of(ana);
        open.add(events);
        events.next();
      }
      ana.adds("a");
      for (Events events : open) {
        assertEquals(at(ana, 1), events.next());
      }
    } finally {
      open.forEach(Events::close);
    }
  }

  /** Changes what an account is a member of, as sharing a space will. */
  private void change(Person member, String statement, Person owner) {
    QuarkusTransaction.requiringNew()
        .run(() -> {
          entities
              .createNativeQuery(statement)
              .setParameter(1, owner.id())
              .setParameter(2, member.id())
              .executeUpdate();
          notices.accountChanged(member.id());
        });
  }

  /** What an event says while the account's own space is at a revision. */
  private static String at(Person person, long revision) {
    return Events.cursor(person.id(), revision);
  }
}

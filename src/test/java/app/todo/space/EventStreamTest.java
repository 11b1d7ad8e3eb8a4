package app.todo.space;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.todo.Person;
import app.todo.Wire;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class EventStreamTest {
  @Inject EventStreams streams;

  @Test
  void a_stream_begins_with_where_the_account_is() throws Exception {
    Person ana = Person.registered();
    ana.adds("a");
    ana.adds("b");
    try (Events events = Events.of(ana)) {
      assertEquals("2", events.next());
    }
  }

  @Test
  void a_head_alone_opens_no_stream() {
    Person ana = Person.registered();
    String asked = " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + ana.token() + "\r\n\r\n";
    assertEquals(
        200, Wire.sendBoth("HEAD /api/events" + asked, "GET /api/auth/me" + asked).status());
    assertFalse(streams.accounts().contains(ana.id()));
  }

  @Test
  void every_commit_is_an_event() throws Exception {
    Person ana = Person.registered();
    try (Events events = Events.of(ana)) {
      assertEquals("0", events.next());
      UUID task = ana.addsTask("{'title': 'a', 'tags': ['home']}");
      assertEquals("1", events.next());
      ana.patches("/api/tasks/" + task, "{'title': 'b'}");
      assertEquals("2", events.next());
      ana.deletes("/api/tasks/" + task);
      assertEquals("3", events.next());
      ana.posts("/api/tasks/" + task + "/restore");
      assertEquals("4", events.next());
      String tag = ana.gets("/api/tags").extract().path("tags[0].id");
      ana.patches("/api/tags/" + tag, "{'name': 'house'}");
      assertEquals("5", events.next());
      ana.deletes("/api/tags/" + tag);
      assertEquals("6", events.next());
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
      assertEquals("1", events.next());
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
      others.awaitCursor("5");
      ana.adds("a");
      assertEquals("1", events.next());
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
      assertEquals("1", phone.next());
      assertEquals("1", desk.next());
    }
  }

  @Test
  void a_client_is_told_to_come_back_soon() throws Exception {
    Person ana = Person.registered();
    try (Events events = Events.of(ana)) {
      List<String> lines = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        lines.add(events.nextLine().replace(": ", ":"));
      }
      assertTrue(lines.contains("retry:1000"), lines::toString);
    }
  }

  @Test
  void a_comment_keeps_the_way_open() throws Exception {
    Person ana = Person.registered();
    try (Events events = Events.of(ana)) {
      events.next();
      streams.keepOpen();
      assertTrue(events.nextLine().startsWith(":"));
      ana.adds("a");
      assertEquals("1", events.next());
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
  void a_stream_ends_when_its_session_signs_out() throws Exception {
    Person ana = Person.registered();
    try (Events events = Events.of(ana)) {
      events.next();
      ana.posts("/api/auth/logout").statusCode(204);
      events.awaitEnd();
    }
  }

  @Test
  void a_stream_ends_when_the_password_is_changed() throws Exception {
    Person ana = Person.registered();
    Person elsewhere = ana.signedInAgain();
    try (Events events = Events.of(elsewhere)) {
      events.next();
      ana.posts(
              "/api/auth/password",
              "{'current_password': '%s', 'new_password': 'another battery'}"
                  .formatted(Person.PASSWORD))
          .statusCode(204);
      events.awaitEnd();
      elsewhere.gets("/api/events").statusCode(401);
    }
  }

  @Test
  void a_stream_ends_when_its_session_is_ended_from_another() throws Exception {
    Person ana = Person.registered();
    Person elsewhere = ana.signedInAgain();
    String session =
        ana.gets("/api/auth/sessions").extract().path("sessions.find { !it.current }.id");
    try (Events events = Events.of(elsewhere)) {
      events.next();
      ana.deletes("/api/auth/sessions/" + session).statusCode(204);
      events.awaitEnd();
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
  void streams_leave_the_databases_connections_to_requests() throws Exception {
    Person ana = Person.registered();
    List<Events> open = new ArrayList<>();
    try {
      for (int i = 0; i < 40; i++) {
        Events events = Events.of(ana);
        open.add(events);
        events.next();
      }
      ana.adds("a");
      for (Events events : open) {
        assertEquals("1", events.next());
      }
    } finally {
      open.forEach(Events::close);
    }
  }
}

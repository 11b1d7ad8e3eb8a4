package app.todo.reminder;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.todo.Person;
import app.todo.TestClock;
import app.todo.push.FakePushService;
import app.todo.push.FakePushService.Received;
import app.todo.push.TestBrowser;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reminders as browsers get them, decrypted. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class SweepTest {
  private static final Duration HOUR = Duration.ofHours(1);

  @Inject Sweep sweep;
  @Inject TestClock clock;

  private final FakePushService service = FakePushService.start(0);

  @AfterEach
  void close() {
    service.close();
  }

  @Test
  void a_reminder_comes_once_to_each_browser_when_it_is_due() {
    Person ana = subscribed("phone");
    subscribe(ana.signedInAgain(), "laptop");
    UUID task = remindedIn(ana, HOUR);
    sweep.run();
    assertEquals(List.of(), service.received());
    try (TestClock.Journey _ = clock.by(HOUR)) {
      sweep.run();
      sweep.run();
    }
    assertEquals(
        List.of("laptop", "phone"),
        service.received().stream().map(Received::browser).sorted().toList());
    Received received = service.received().getFirst();
    assertEquals("Call Ben", received.title());
    assertEquals(task.toString(), received.task());
    assertFalse(received.closes());
    assertEquals(8030, received.message().get("web_push").asInt());
    assertTrue(received.message().at("/notification/navigate").asText().endsWith("/tasks/" + task));
    assertEquals("high", received.header("urgency"));
    assertTrue(received.header("topic").matches("[A-Za-z0-9_-]{32}"));
    assertTrue(received.header("authorization").startsWith("vapid t="));
    long ttl = Long.parseLong(received.header("ttl"));
    assertTrue(ttl > 0 && ttl <= Duration.ofDays(1).toSeconds(), () -> "TTL " + ttl);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'completed': true}",
        "{'reminders': []}",
        "{'reminders': ['2057-01-01T08:00:00Z']}"
      })
  void a_task_that_was_finished_or_moved_before_does_not_ring(String change) {
    Person ana = subscribed("phone");
    UUID task = remindedIn(ana, HOUR);
    ana.patches("/api/tasks/" + task, change).statusCode(200);
    try (TestClock.Journey _ = clock.by(HOUR)) {
      sweep.run();
    }
    assertEquals(List.of(), service.received());
  }

  @Test
  void a_deleted_task_does_not_ring() {
    Person ana = subscribed("phone");
    ana.deletes("/api/tasks/" + remindedIn(ana, HOUR)).statusCode(204);
    try (TestClock.Journey _ = clock.by(HOUR)) {
      sweep.run();
    }
    assertEquals(List.of(), service.received());
  }

  /** It was due, and its message was not yet sent. */
  @Test
  void a_task_that_is_finished_before_its_message_is_sent_does_not_ring() {
    Person ana = subscribed("phone");
    UUID task = remindedIn(ana, HOUR);
    try (TestClock.Journey _ = clock.by(HOUR)) {
      sweep.ring();
      ana.patches("/api/tasks/" + task, "{'completed': true}").statusCode(200);
      sweep.run();
    }
    assertEquals(List.of(), service.received());
  }

  @ParameterizedTest
  @ValueSource(strings = {"{'completed': true}", "{'reminders': ['2057-01-01T08:00:00Z']}"})
  void what_shows_is_closed_once_when_the_task_is_finished_or_moved(String change) {
    Person ana = subscribed("phone");
    UUID task = remindedIn(ana, HOUR);
    try (TestClock.Journey _ = clock.by(HOUR)) {
      sweep.run();
      ana.patches("/api/tasks/" + task, "{'title': 'Call Ben now'}").statusCode(200);
      sweep.run();
      assertEquals(1, service.received().size());
      ana.patches("/api/tasks/" + task, change).statusCode(200);
      sweep.run();
      sweep.run();
    }
    assertEquals(2, service.received().size());
    Received rang = service.received().getFirst();
    Received closes = service.received().getLast();
    assertTrue(closes.closes());
    assertFalse(closes.message().has("web_push"), "A browser would show what is declarative");
    assertEquals(rang.task(), closes.task());
    assertEquals(rang.header("topic"), closes.header("topic"));
  }

  @Test
  void the_icon_gets_the_number_of_tasks_that_are_due_today() {
    Person ana = subscribed("phone");
    String today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toString();
    UUID task =
        ana.addsTask(
            "{'title': 'Call Ben', 'due_date': '%s', 'reminders': ['%s']}"
                .formatted(today, clock.instant().plusSeconds(1)));
    ana.addsTask("{'title': 'Call Eve', 'due_date': '%s'}".formatted(today));
    ana.addsTask("{'title': 'Call Dan', 'due_date': '2057-01-01'}");
    try (TestClock.Journey _ = clock.by(Duration.ofSeconds(1))) {
      sweep.run();
      ana.patches("/api/tasks/" + task, "{'completed': true}").statusCode(200);
      sweep.run();
    }
    assertEquals(
        List.of(2, 1),
        service.received().stream().map(it -> it.message().get("app_badge").asInt()).toList());
  }

  @Test
  void after_an_outage_of_a_day_nothing_rings() {
    Person ana = subscribed("phone");
    remindedIn(ana, HOUR);
    try (TestClock.Journey _ = clock.by(HOUR.plusHours(24))) {
      sweep.run();
    }
    assertEquals(List.of(), service.received());
  }

  @Test
  void a_session_that_has_ended_gets_nothing() {
    Person ana = Person.registered();
    Person elsewhere = ana.signedInAgain();
    subscribe(elsewhere, "phone");
    remindedIn(ana, HOUR);
    elsewhere.posts("/api/auth/logout").statusCode(204);
    try (TestClock.Journey _ = clock.by(HOUR)) {
      sweep.run();
    }
    assertEquals(List.of(), service.received());
  }

  @ParameterizedTest
  @ValueSource(ints = {404, 410})
  void a_browser_that_has_unsubscribed_is_forgotten(int status) {
    Person ana = subscribed("phone");
    remindedIn(ana, HOUR);
    service.answer(status, Map.of());
    try (TestClock.Journey _ = clock.by(HOUR)) {
      sweep.run();
      ana.gets("/api/push").body("subscriptions", hasSize(0));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 500, 503})
  void a_push_service_that_asks_to_wait_gets_it_later_and_once(int status) {
    Person ana = subscribed("phone");
    remindedIn(ana, HOUR);
    service.answer(status, Map.of("Retry-After", "120"));
    try (TestClock.Journey _ = clock.by(HOUR)) {
      sweep.run();
      ana.gets("/api/push")
          .body("subscriptions[0].state", equalTo("failing"))
          .body("subscriptions[0].last_error", equalTo("The push service answered " + status));
    }
    service.answer(201, Map.of());
    try (TestClock.Journey _ = clock.by(HOUR.plusSeconds(60))) {
      sweep.run();
      assertEquals(List.of(), service.received());
    }
    try (TestClock.Journey _ = clock.by(HOUR.plusSeconds(180))) {
      sweep.run();
      sweep.run();
      assertEquals(1, service.received().size());
      ana.gets("/api/push").body("subscriptions[0].state", equalTo("working"));
    }
  }

  @Test
  void what_a_push_service_refuses_is_not_sent_again() {
    Person ana = subscribed("phone");
    remindedIn(ana, HOUR);
    service.answer(400, Map.of());
    try (TestClock.Journey _ = clock.by(HOUR)) {
      sweep.run();
      ana.gets("/api/push").body("subscriptions[0].state", equalTo("failing"));
    }
    service.answer(201, Map.of());
    try (TestClock.Journey _ = clock.by(HOUR.plusMinutes(30))) {
      sweep.run();
      assertEquals(List.of(), service.received());
    }
  }

  private Person subscribed(String name) {
    Person ana = Person.registered();
    subscribe(ana, name);
    return ana;
  }

  private void subscribe(Person person, String name) {
    TestBrowser browser = TestBrowser.create();
    person
        .puts(
            "/api/push/" + UUID.randomUUID(), browser.subscription(service.endpoint(name, browser)))
        .statusCode(201);
  }

  private UUID remindedIn(Person person, Duration duration) {
    return person.addsTask(
        "{\"title\": \"Call Ben\", \"reminders\": [\"%s\"]}"
            .formatted(Clock.systemUTC().instant().plus(duration)));
  }
}

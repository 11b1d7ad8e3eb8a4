package app.todo.notice;

import static app.todo.Problems.problem;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.todo.Person;
import app.todo.TestClock;
import app.todo.mail.MailServer;
import app.todo.mail.MailServer.Received;
import app.todo.mail.MailServerResource;
import app.todo.push.FakePushService;
import app.todo.push.TestBrowser;
import app.todo.reminder.Reminders;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reminders and lists of the day as a mail server gets them. */
@QuarkusTest
@WithTestResource(value = MailServerResource.class, scope = TestResourceScope.GLOBAL)
@DisplayNameGeneration(ReplaceUnderscores.class)
class MailNoticesTest {
  private static final Duration HOUR = Duration.ofHours(1);

  @Inject Reminders reminders;
  @Inject NoticeSender sender;
  @Inject MailChoices choices;
  @Inject TestClock clock;

  /** Set by MailServerResource. */
  private @Nullable MailServer injected;

  @AfterEach
  void acceptAll() {
    server().refuse(_ -> false, 0);
  }

  @Test
  void nobody_gets_emails_who_has_not_asked_for_them() {
    Person ana = Person.registered();
    ana.gets("/api/mail")
        .body("offered", equalTo(true))
        .body("reminders", equalTo(false))
        .body("daily", equalTo(false));
    remindedIn(ana, HOUR);
    passes(HOUR);
    assertEquals(List.of(), emails(ana));
  }

  @Test
  void a_reminder_comes_once_as_text_and_as_html() {
    Person ana = wanting("{'reminders': true}");
    UUID task = remindedIn(ana, HOUR);
    passes(HOUR);
    passes(HOUR);
    assertEquals(1, emails(ana).size());
    Received email = emails(ana).getFirst();
    assertEquals("Call <Ben> & Eve", email.header("Subject"));
    assertEquals("Todo <todo@todo.example>", email.header("From"));
    assertTrue(email.body().contains("https://todo.example/tasks/" + task), email::body);
    assertTrue(email.body().contains("Call &lt;Ben&gt; &amp; Eve"), email::body);
    assertFalse(email.toString().contains(ana.token()));
  }

  @Test
  void a_browser_that_gets_reminders_is_enough() {
    try (FakePushService service = FakePushService.start(0)) {
      Person ana = wanting("{'reminders': true}");
      TestBrowser browser = TestBrowser.create();
      ana.puts(
              "/api/push/" + UUID.randomUUID(),
              browser.subscription(service.endpoint("phone", browser)))
          .statusCode(201);
      remindedIn(ana, HOUR);
      passes(HOUR);
      assertEquals(1, service.received().size());
      assertEquals(List.of(), emails(ana));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'completed': true}",
        "{'reminders': []}",
        "{'reminders': ['2057-01-01T08:00:00Z']}"
      })
  void a_task_that_is_finished_or_moved_before_its_email_leaves_has_none(String change) {
    Person ana = wanting("{'reminders': true}");
    UUID task = remindedIn(ana, HOUR);
    try (TestClock.Journey _ = clock.by(HOUR)) {
      reminders.ring();
      ana.patches("/api/tasks/" + task, change).statusCode(200);
      sender.sendMail();
    }
    assertEquals(List.of(), emails(ana));
  }

  @Test
  void an_email_that_fails_comes_later_and_once() {
    Person ana = wanting("{'reminders': true}");
    remindedIn(ana, HOUR);
    server().refuse(to -> to.equalsIgnoreCase(ana.email()), 451);
    passes(HOUR);
    server().refuse(_ -> false, 0);
    passes(HOUR.plusSeconds(1));
    assertEquals(List.of(), emails(ana));
    passes(HOUR.plusSeconds(30));
    passes(HOUR.plusSeconds(90));
    assertEquals(1, emails(ana).size());
  }

  @Test
  void an_address_that_is_refused_gets_no_second_try() {
    Person ana = wanting("{'reminders': true}");
    remindedIn(ana, HOUR);
    server().refuse(to -> to.equalsIgnoreCase(ana.email()), 550);
    passes(HOUR);
    server().refuse(_ -> false, 0);
    passes(HOUR.plusMinutes(20));
    assertEquals(List.of(), emails(ana));
  }

  @Test
  void one_click_in_a_mail_program_stops_all_emails() {
    Person ana = wanting("{'reminders': true, 'daily': true}");
    remindedIn(ana, HOUR);
    passes(HOUR);
    Received email = emails(ana).getFirst();
    assertEquals("List-Unsubscribe=One-Click", email.header("List-Unsubscribe-Post"));
    String link = email.header("List-Unsubscribe").replaceAll("[<> ]", "");
    assertTrue(email.body().contains(link), email::body);
    String path = pathOf(link);
    given().get(path).then().statusCode(200).body(containsString("<form method=\"post\">"));
    ana.gets("/api/mail").body("reminders", equalTo(true));
    given()
        .contentType("application/x-www-form-urlencoded")
        .body("List-Unsubscribe=One-Click")
        .post(path)
        .then()
        .statusCode(200)
        .body(containsString("no more e-mails"));
    ana.gets("/api/mail").body("reminders", equalTo(false)).body("daily", equalTo(false));
  }

  private static String pathOf(String link) {
    return URI.create(link).getPath();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"x", "AAAAAAAAAAAAAAAAAAAAAA", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
  void a_link_that_is_not_ours_stops_nothing(String token) {
    given().get("/api/mail/stop/" + token).then().spec(problem(404));
    given().post("/api/mail/stop/" + token).then().spec(problem(404));
  }

  @Test
  void the_day_s_list_comes_once_at_the_account_s_morning_hour() {
    ZoneId zone = ZoneId.of("Asia/Tokyo");
    Person ana = Person.livingIn(zone.getId());
    ana.patches("/api/auth/me", "{'morning_hour': 7}").statusCode(200);
    ana.patches("/api/mail", "{'daily': true}").statusCode(200);
    LocalDate tomorrow = LocalDate.ofInstant(clock.instant(), zone).plusDays(1);
    Instant morning = tomorrow.atTime(7, 0).atZone(zone).toInstant();
    ana.addsTask("{'title': 'Water plants', 'due_date': '%s'}".formatted(tomorrow));
    ana.addsTask("{'title': 'Not yet', 'due_date': '%s'}".formatted(tomorrow.plusDays(1)));
    ana.addsTask(
        "{'title': 'Dentist', 'due_date': '%s'}".formatted(morning.plus(Duration.ofHours(2))));
    at(morning.minusSeconds(60));
    assertEquals(List.of(), emails(ana));
    at(morning.plusSeconds(30));
    at(morning.plusSeconds(90));
    assertEquals(1, emails(ana).size());
    String body = emails(ana).getFirst().body();
    assertTrue(body.contains("- Water plants\n- Dentist (09:00)"), body);
    assertFalse(body.contains("Not yet"), body);
    at(morning.plus(Duration.ofDays(1)).plusSeconds(30));
    assertEquals(2, emails(ana).size());
    assertTrue(emails(ana).getLast().body().contains("- Dentist (since "), body);
  }

  @Test
  void a_day_without_tasks_and_one_after_an_outage_have_no_list() {
    Person ana = wanting("{'daily': true}");
    Instant morning = morningAfter();
    at(morning.plusSeconds(30));
    ana.addsTask(
        "{'title': 'Call', 'due_date': '%s'}"
            .formatted(LocalDate.ofInstant(morning, ZoneId.of("UTC"))));
    at(morning.plus(Duration.ofHours(30)));
    assertEquals(List.of(), emails(ana));
  }

  private Instant morningAfter() {
    return LocalDate.ofInstant(clock.instant(), ZoneId.of("UTC"))
        .plusDays(1)
        .atTime(9, 0)
        .atZone(ZoneId.of("UTC"))
        .toInstant();
  }

  private void passes(Duration duration) {
    try (TestClock.Journey _ = clock.by(duration)) {
      reminders.ring();
      sender.sendMail();
    }
  }

  private void at(Instant moment) {
    try (TestClock.Journey _ = clock.to(moment)) {
      choices.ring();
      sender.sendMail();
    }
  }

  private Person wanting(String choice) {
    Person ana = Person.registered();
    ana.patches("/api/mail", choice).statusCode(200);
    return ana;
  }

  private UUID remindedIn(Person person, Duration duration) {
    return person.addsTask(
        "{'title': 'Call <Ben> & Eve', 'reminders': ['%s']}"
            .formatted(clock.instant().plus(duration)));
  }

  private MailServer server() {
    return Objects.requireNonNull(injected);
  }

  private List<Received> emails(Person person) {
    return server().received(person.email());
  }
}

package app.todo.notice;

import static app.todo.Problems.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.todo.Person;
import app.todo.TestClock;
import app.todo.reminder.Reminders;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reminders as the server behind a webhook gets them. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class WebhooksTest {
  private static final Duration HOUR = Duration.ofHours(1);

  @Inject Reminders reminders;
  @Inject NoticeSender sender;
  @Inject TestClock clock;

  private final List<Post> posts = new CopyOnWriteArrayList<>();
  private volatile int status = 200;
  private HttpServer server;

  private record Post(String id, String time, String signature, String body) {}

  @BeforeEach
  void listen() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::take);
    server.start();
  }

  @AfterEach
  void close() {
    server.stop(0);
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      posts.add(
          new Post(
              exchange.getRequestHeaders().getFirst("Webhook-Id"),
              exchange.getRequestHeaders().getFirst("Webhook-Timestamp"),
              exchange.getRequestHeaders().getFirst("Webhook-Signature"),
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
      exchange.sendResponseHeaders(status, -1);
    }
  }

  @Test
  void a_reminder_is_posted_once_and_signed() throws Exception {
    Person ana = Person.registered();
    String secret = hooked(ana);
    UUID task = remindedIn(ana, HOUR);
    passes(HOUR);
    passes(HOUR);
    assertEquals(1, posts.size());
    Post post = posts.getFirst();
    JsonObject body = new JsonObject(post.body());
    assertEquals("reminder", body.getString("event"));
    assertEquals("Call Ben", body.getString("title"));
    assertEquals("Reminder", body.getString("message"));
    assertEquals(task.toString(), body.getJsonObject("task").getString("id"));
    Mac mac = Mac.getInstance("HmacSHA256");
    byte[] key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    String signed = post.id() + "." + post.time() + "." + post.body();
    assertEquals(
        "v1,"
            + Base64.getEncoder()
                .encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8))),
        post.signature());
  }

  @Test
  void the_secret_is_shown_once() {
    Person ana = Person.registered();
    String secret = hooked(ana);
    String shown = ana.gets("/api/webhook").extract().asString();
    assertTrue(!shown.contains(secret) && !shown.contains("secret"), shown);
  }

  @Test
  void a_test_is_posted_and_stands_in_the_log() {
    Person ana = Person.registered();
    hooked(ana);
    ana.posts("/api/webhook/test").statusCode(202);
    sender.sendToWebhooks();
    assertEquals("test", new JsonObject(posts.getFirst().body()).getString("event"));
    ana.gets("/api/webhook")
        .body("webhook.state", equalTo("working"))
        .body("webhook.attempts.event", contains("test"))
        .body("webhook.attempts[0].status", equalTo(200))
        .body("webhook.attempts[0].error", nullValue());
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 500, 503})
  void a_server_that_is_busy_gets_it_later_under_the_same_id(int busy) {
    Person ana = Person.registered();
    hooked(ana);
    remindedIn(ana, HOUR);
    status = busy;
    passes(HOUR);
    status = 200;
    passes(HOUR.plusSeconds(2));
    assertEquals(1, posts.size());
    ana.gets("/api/webhook")
        .body("webhook.state", equalTo("failing"))
        .body("webhook.attempts[0].error", equalTo("The server answered " + busy));
    passes(HOUR.plusSeconds(30));
    passes(HOUR.plusSeconds(60));
    assertEquals(2, posts.size());
    assertEquals(posts.getFirst().id(), posts.getLast().id());
    ana.gets("/api/webhook")
        .body("webhook.state", equalTo("working"))
        .body("webhook.attempts.status", contains(200, busy));
  }

  @ParameterizedTest
  @ValueSource(ints = {302, 400, 404})
  void what_a_server_refuses_is_not_posted_again(int refusal) {
    Person ana = Person.registered();
    hooked(ana);
    remindedIn(ana, HOUR);
    status = refusal;
    passes(HOUR);
    passes(HOUR.plusMinutes(30));
    assertEquals(1, posts.size());
  }

  @Test
  void the_log_keeps_the_last_ten_attempts() {
    Person ana = Person.registered();
    hooked(ana);
    for (int i = 0; i < 12; i++) {
      remindedIn(ana, HOUR);
    }
    passes(HOUR);
    ana.gets("/api/webhook").body("webhook.attempts", hasSize(10));
  }

  @Test
  void a_finished_task_is_not_posted() {
    Person ana = Person.registered();
    hooked(ana);
    UUID task = remindedIn(ana, HOUR);
    try (TestClock.Journey _ = clock.by(HOUR)) {
      reminders.ring();
      ana.patches("/api/tasks/" + task, "{'completed': true}").statusCode(200);
      sender.sendToWebhooks();
    }
    assertEquals(List.of(), posts);
  }

  @Test
  void what_waits_goes_with_the_webhook() {
    Person ana = Person.registered();
    hooked(ana);
    ana.posts("/api/webhook/test").statusCode(202);
    ana.deletes("/api/webhook").statusCode(204);
    sender.sendToWebhooks();
    assertEquals(List.of(), posts);
    ana.gets("/api/webhook").body("webhook", nullValue());
    ana.deletes("/api/webhook").spec(problem(404));
    ana.posts("/api/webhook/test").spec(problem(404));
  }

  @Test
  void an_account_that_is_deleted_takes_all_of_it_along() {
    Person ana = Person.registered();
    hooked(ana);
    ana.patches("/api/mail", "{'reminders': true}").statusCode(200);
    remindedIn(ana, HOUR);
    try (TestClock.Journey _ = clock.by(HOUR)) {
      reminders.ring();
      ana.asks()
          .body("{\"password\": \"%s\"}".formatted(Person.PASSWORD))
          .delete("/api/auth/me")
          .then()
          .statusCode(204);
      sender.sendToWebhooks();
    }
    assertEquals(List.of(), posts);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://example.com/a",
        "https://example.com:8443/a",
        "https://ana:secret@example.com/a",
        "https://10.0.0.1/a",
        "https://[::ffff:127.0.0.1]/a",
        "https://localhost/a",
        "gotify"
      })
  void an_address_in_the_operator_s_network_is_refused(String url) {
    Person.registered()
        .puts("/api/webhook", "{\"url\": \"%s\"}".formatted(url))
        .spec(problem(422))
        .body("violations[0].field", equalTo("url"));
  }

  @Test
  void tests_are_few_in_a_minute() {
    Person ana = Person.registered();
    hooked(ana);
    for (int i = 0; i < 5; i++) {
      ana.posts("/api/webhook/test").statusCode(202);
    }
    ana.posts("/api/webhook/test").spec(problem(429));
  }

  private String hooked(Person person) {
    return person
        .puts(
            "/api/webhook",
            "{\"url\": \"http://127.0.0.1:%d/hook\"}".formatted(server.getAddress().getPort()))
        .statusCode(200)
        .extract()
        .path("secret");
  }

  private UUID remindedIn(Person person, Duration duration) {
    return person.addsTask(
        "{'title': 'Call Ben', 'reminders': ['%s']}".formatted(clock.instant().plus(duration)));
  }

  private void passes(Duration duration) {
    try (TestClock.Journey _ = clock.by(duration)) {
      reminders.ring();
      sender.sendToWebhooks();
    }
  }
}

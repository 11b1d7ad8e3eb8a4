package app.todo.push;

import static app.todo.Problems.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.todo.Person;
import app.todo.database.Statements;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Subscribing browsers. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class PushResourceTest {
  @Inject Statements statements;
  @Inject Sender sender;

  @Test
  void the_key_is_a_point_and_the_same_for_everybody() {
    String key = Person.registered().gets("/api/push").extract().path("public_key");
    assertEquals(
        P256.PUBLIC_KEY_BYTES,
        P256.bytes(P256.publicKey(Base64.getUrlDecoder().decode(key))).length);
    Person.registered().gets("/api/push").body("public_key", equalTo(key));
  }

  @Test
  void a_browser_that_subscribes_again_is_listed_once() {
    Person ana = Person.registered();
    UUID id = UUID.randomUUID();
    String subscription = TestBrowser.create().subscription(anEndpoint());
    ana.puts("/api/push/" + id, subscription).statusCode(201);
    ana.puts("/api/push/" + id, subscription).statusCode(200);
    ana.gets("/api/push")
        .body("subscriptions.id", contains(id.toString()))
        .body("subscriptions[0].state", equalTo("working"))
        .body("subscriptions[0].current", equalTo(true))
        .body("subscriptions[0].device", containsString("Apache-HttpClient"))
        .body("subscriptions[0].last_sent_at", nullValue())
        .body("subscriptions[0].last_error", nullValue());
    ana.deletes("/api/push/" + id).statusCode(204);
    ana.gets("/api/push").body("subscriptions", hasSize(0));
    ana.deletes("/api/push/" + id).spec(problem(404));
  }

  @Test
  void a_browser_is_subscribed_for_the_account_that_signed_in_last() {
    Person ana = Person.registered();
    Person bob = Person.registered();
    String subscription = TestBrowser.create().subscription(anEndpoint());
    ana.puts("/api/push/" + UUID.randomUUID(), subscription).statusCode(201);
    bob.puts("/api/push/" + UUID.randomUUID(), subscription).statusCode(201);
    ana.gets("/api/push").body("subscriptions", hasSize(0));
    bob.gets("/api/push").body("subscriptions", hasSize(1));
  }

  @Test
  void an_id_of_somebody_else_is_taken() {
    UUID id = UUID.randomUUID();
    Person.registered()
        .puts("/api/push/" + id, TestBrowser.create().subscription(anEndpoint()))
        .statusCode(201);
    Person bob = Person.registered();
    bob.puts("/api/push/" + id, TestBrowser.create().subscription(anEndpoint())).spec(problem(409));
    bob.posts("/api/push/" + id + "/test").spec(problem(404));
    bob.deletes("/api/push/" + id).spec(problem(404));
  }

  @Test
  void a_subscription_ends_with_its_session() {
    Person ana = Person.registered();
    Person elsewhere = ana.signedInAgain();
    elsewhere
        .puts("/api/push/" + UUID.randomUUID(), TestBrowser.create().subscription(anEndpoint()))
        .statusCode(201);
    ana.gets("/api/push")
        .body("subscriptions", hasSize(1))
        .body("subscriptions[0].current", equalTo(false));
    elsewhere.posts("/api/auth/logout").statusCode(204);
    ana.gets("/api/push").body("subscriptions", hasSize(0));
  }

  @Test
  void there_are_twenty_at_most() {
    Person ana = Person.registered();
    for (int i = 0; i < Subscriptions.MOST; i++) {
      ana.puts("/api/push/" + UUID.randomUUID(), TestBrowser.create().subscription(anEndpoint()))
          .statusCode(201);
    }
    ana.puts("/api/push/" + UUID.randomUUID(), TestBrowser.create().subscription(anEndpoint()))
        .spec(problem(409));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://push.example.com/a",
        "https://127.0.0.1/a",
        "https://[::1]/a",
        "https://[::ffff:10.0.0.1]/a",
        "https://169.254.169.254/latest",
        "https://localhost/a",
        "https://push.example.com:8443/a",
        "javascript:alert(1)"
      })
  void an_address_within_the_operator_s_network_is_refused(String endpoint) {
    Person.registered()
        .puts("/api/push/" + UUID.randomUUID(), TestBrowser.create().subscription(endpoint))
        .spec(problem(422))
        .body("violations.field", contains("endpoint"));
  }

  @ParameterizedTest
  @CsvSource({
    "AAAA, BTBZMqHH6r4Tts7J_aSIgg, keys.p256dh",
    "'', BTBZMqHH6r4Tts7J_aSIgg, keys.p256dh",
    "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4, AAAA,"
        + " keys.auth",
    "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4, '?',"
        + " keys.auth"
  })
  void keys_that_nothing_can_be_encrypted_with_are_refused(String key, String auth, String field) {
    Person.registered()
        .puts(
            "/api/push/" + UUID.randomUUID(),
            "{'endpoint': '%s', 'keys': {'p256dh': '%s', 'auth': '%s'}}"
                .formatted(anEndpoint(), key, auth))
        .spec(problem(422))
        .body("violations.field", contains(field));
  }

  @Test
  void a_test_reaches_the_browser_and_too_many_are_refused() {
    Person ana = Person.registered();
    UUID id = UUID.randomUUID();
    try (FakePushService service = FakePushService.start(0)) {
      TestBrowser browser = TestBrowser.create();
      String endpoint = service.endpoint("ana", browser);
      ana.puts("/api/push/" + id, browser.subscription(endpoint)).statusCode(201);
      ana.posts("/api/push/" + id + "/test").statusCode(202);
      sender.sendBatch();
      assertEquals(1, service.received().size());
      assertTrue(service.received().getFirst().message().at("/todo/test").asBoolean());
      for (int i = 1; i < 5; i++) {
        ana.posts("/api/push/" + id + "/test").statusCode(202);
      }
      ana.posts("/api/push/" + id + "/test").spec(problem(429));
    }
  }

  @Test
  void each_call_takes_few_statements() {
    Person ana = Person.registered();
    ana.gets("/api/push").statusCode(200);
    String path = "/api/push/" + UUID.randomUUID();
    String subscription = TestBrowser.create().subscription(anEndpoint());
    assertStatements(2, () -> ana.gets("/api/push").statusCode(200));
    assertStatements(4, () -> ana.puts(path, subscription).statusCode(201));
    assertStatements(2, () -> ana.posts(path + "/test").statusCode(202));
    assertStatements(2, () -> ana.deletes(path).statusCode(204));
  }

  private void assertStatements(int count, Runnable deed) {
    List<String> sent = statements.during(deed);
    assertEquals(count, sent.size(), sent::toString);
  }

  /** Of a service that nobody runs. */
  private static String anEndpoint() {
    return "http://127.0.0.1:9/" + UUID.randomUUID();
  }
}

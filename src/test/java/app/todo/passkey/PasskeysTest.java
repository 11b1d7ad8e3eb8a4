package app.todo.passkey;

import static app.todo.Person.PASSWORD;
import static app.todo.Person.anyone;
import static app.todo.Problems.problem;
import static app.todo.Problems.violation;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import app.todo.Person;
import app.todo.TestClock;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Making passkeys and signing in with them. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class PasskeysTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String UNKNOWN =
      "This passkey is not known here, or the answer came too late. Try again.";

  @Inject TestClock clock;

  @Test
  void a_passkey_signs_in_without_address_or_password() {
    Person ana = Person.registered();
    Authenticator phone = authenticator();
    add(ana, phone, "Phone")
        .then()
        .statusCode(201)
        .body("name", equalTo("Phone"))
        .body("backed_up", equalTo(false))
        .body("last_used_at", nullValue());
    signIn(phone)
        .then()
        .statusCode(200)
        .cookie("todo_session", notNullValue())
        .body("user.id", equalTo(ana.id().toString()));
    ana.gets("/api/auth/passkeys").body("passkeys[0].last_used_at", notNullValue());
  }

  @Test
  void an_account_may_have_several() {
    Person ana = Person.registered();
    Authenticator phone = authenticator();
    Authenticator key = authenticator();
    add(ana, phone, "Phone").then().statusCode(201);
    add(ana, key, "Key").then().statusCode(201);
    ana.gets("/api/auth/passkeys").body("passkeys.name", contains("Phone", "Key"));
    signIn(phone).then().statusCode(200);
    signIn(key).then().statusCode(200);
  }

  @Test
  void one_that_was_removed_opens_nothing() {
    Person ana = Person.registered();
    Authenticator phone = authenticator();
    String id = add(ana, phone, "Phone").path("id");
    ana.patches("/api/auth/passkeys/" + id, "{'name': ' Old phone '}")
        .statusCode(200)
        .body("name", equalTo("Old phone"));
    ana.asks().body("{}").delete("/api/auth/passkeys/" + id).then().spec(problem(422));
    ana.asks()
        .body(Map.of("password", PASSWORD))
        .delete("/api/auth/passkeys/" + id)
        .then()
        .statusCode(204);
    signIn(phone).then().spec(problem(401, UNKNOWN));
    ana.gets("/api/auth/passkeys").body("passkeys", hasSize(0));
  }

  @Test
  void one_is_known_once() {
    Authenticator phone = authenticator();
    add(Person.registered(), phone, "Phone").then().statusCode(201);
    add(Person.registered(), phone, "Phone").then().spec(problem(409));
  }

  @Test
  void another_s_is_not_there() {
    Person ana = Person.registered();
    String id = add(ana, authenticator(), "Phone").path("id");
    Person bob = Person.registered();
    bob.patches("/api/auth/passkeys/" + id, "{'name': 'Mine'}").spec(problem(404));
    bob.asks()
        .body(Map.of("password", PASSWORD))
        .delete("/api/auth/passkeys/" + id)
        .then()
        .spec(problem(404));
    ana.gets("/api/auth/passkeys").body("passkeys.name", contains("Phone"));
  }

  @Test
  void making_one_wants_the_password() {
    Person ana = Person.registered();
    ana.posts("/api/auth/passkeys/options", "{'password': 'wrong'}")
        .spec(violation("password", "is not the account's password"));
    ana.posts("/api/auth/passkeys/options", "{}").spec(violation("password", "must not be null"));
  }

  @Test
  void a_challenge_of_another_session_makes_none() {
    Person ana = Person.registered();
    Response options = options(ana);
    Person bob = Person.registered();
    send(bob, options, authenticator().makes(json(options)), "Mine").then().spec(problem(422));
    send(ana.signedInAgain(), options, authenticator().makes(json(options)), "Mine")
        .then()
        .spec(problem(422));
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://localhost:1", "https://localhost", "http://evil.example"})
  void a_passkey_of_another_origin_is_refused(String origin) {
    Person ana = Person.registered();
    Authenticator elsewhere = authenticator();
    elsewhere.origin = origin;
    add(ana, elsewhere, "Phone").then().spec(problem(422));
    Authenticator phone = authenticator();
    add(ana, phone, "Phone").then().statusCode(201);
    phone.origin = origin;
    signIn(phone).then().spec(problem(401, UNKNOWN));
  }

  @Test
  void a_passkey_of_another_site_is_refused() {
    Authenticator phone = authenticator();
    add(Person.registered(), phone, "Phone").then().statusCode(201);
    phone.party = "evil.example";
    signIn(phone).then().spec(problem(401, UNKNOWN));
  }

  @Test
  void whoever_holds_it_has_to_be_verified() {
    Person ana = Person.registered();
    Authenticator phone = authenticator();
    phone.verifies = false;
    add(ana, phone, "Phone").then().spec(problem(422));
    phone.verifies = true;
    add(ana, phone, "Phone").then().statusCode(201);
    phone.verifies = false;
    signIn(phone).then().spec(problem(401, UNKNOWN));
  }

  @Test
  void a_copy_that_counts_behind_is_refused() {
    Authenticator phone = authenticator();
    add(Person.registered(), phone, "Phone").then().statusCode(201);
    phone.countFrom(10);
    signIn(phone).then().statusCode(200);
    phone.countFrom(5);
    signIn(phone).then().spec(problem(401, UNKNOWN));
  }

  @Test
  void an_answer_works_once() {
    Authenticator phone = authenticator();
    add(Person.registered(), phone, "Phone").then().statusCode(201);
    Response options = anyone().post("/api/auth/passkeys/sign-in/options");
    JsonNode answer = phone.uses(json(options));
    signIn(options, answer).then().statusCode(200);
    signIn(options, answer).then().spec(problem(401, UNKNOWN));
  }

  @Test
  void an_answer_may_be_five_minutes_late() {
    Authenticator phone = authenticator();
    add(Person.registered(), phone, "Phone").then().statusCode(201);
    Response options = anyone().post("/api/auth/passkeys/sign-in/options");
    JsonNode answer = phone.uses(json(options));
    try (TestClock.Journey _ = clock.by(Duration.ofMinutes(5).plusSeconds(1))) {
      signIn(options, answer).then().spec(problem(401, UNKNOWN));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"id\": \"AA\", \"response\": 5}",
        "{\"id\": \"AA\", \"rawId\": \"AA\", \"type\": \"public-key\", \"response\":"
            + " {\"clientDataJSON\": \"AA\", \"authenticatorData\": \"AA\", \"signature\": \"AA\"}}"
      })
  void what_is_no_answer_is_refused(String credential) {
    Response options = anyone().post("/api/auth/passkeys/sign-in/options");
    anyone()
        .cookies(options.cookies())
        .body("{\"credential\": %s}".formatted(credential))
        .post("/api/auth/passkeys/sign-in")
        .then()
        .spec(problem(401, UNKNOWN));
    Person ana = Person.registered();
    Response making = options(ana);
    ana.asks()
        .cookies(making.cookies())
        .body("{\"name\": \"Phone\", \"credential\": %s}".formatted(credential))
        .post("/api/auth/passkeys")
        .then()
        .spec(violation("credential", "is not a passkey that was just asked for"));
  }

  @Test
  void an_account_may_demand_one_after_the_password() {
    Person ana = Person.registered();
    demand(ana, true).then().spec(problem(409));
    Authenticator phone = authenticator();
    String id = add(ana, phone, "Phone").path("id");
    demand(ana, true).then().statusCode(204);
    ana.gets("/api/auth/passkeys").body("demanded", equalTo(true));
    logIn(ana).then().statusCode(403).body("type", equalTo("urn:todo:passkey-demanded"));
    signIn(phone).then().statusCode(200);
    demand(ana, false).then().statusCode(204);
    logIn(ana).then().statusCode(200);

    demand(ana, true).then().statusCode(204);
    ana.asks()
        .body(Map.of("password", PASSWORD))
        .delete("/api/auth/passkeys/" + id)
        .then()
        .statusCode(204);
    logIn(ana).then().statusCode(200);
  }

  @Test
  void the_host_of_a_request_is_not_believed() {
    anyone()
        .header("Host", "evil.example")
        .post("/api/auth/passkeys/sign-in/options")
        .then()
        .statusCode(200)
        .body("rpId", equalTo("todo.example"));
  }

  private static Authenticator authenticator() {
    return new Authenticator("https://todo.example");
  }

  private static Response logIn(Person person) {
    return anyone()
        .body(Map.of("email", person.email(), "password", PASSWORD))
        .post("/api/auth/login");
  }

  private static Response demand(Person person, boolean demanded) {
    return person
        .asks()
        .body(Map.of("demanded", demanded, "password", PASSWORD))
        .put("/api/auth/passkeys/demand");
  }

  private static Response options(Person person) {
    Response options =
        person.asks().body(Map.of("password", PASSWORD)).post("/api/auth/passkeys/options");
    options.then().statusCode(200);
    return options;
  }

  private static Response add(Person person, Authenticator authenticator, String name) {
    Response options = options(person);
    return send(person, options, authenticator.makes(json(options)), name);
  }

  private static Response send(Person person, Response options, JsonNode credential, String name) {
    return person
        .asks()
        .cookies(options.cookies())
        .body(Map.of("name", name, "credential", credential))
        .post("/api/auth/passkeys");
  }

  private static Response signIn(Authenticator authenticator) {
    Response options = anyone().post("/api/auth/passkeys/sign-in/options");
    options.then().statusCode(200);
    return signIn(options, authenticator.uses(json(options)));
  }

  /** From a network of its own, as the failures of one count together. */
  private static Response signIn(Response options, JsonNode credential) {
    return anyone()
        .header("X-Forwarded-For", "198.19.255.1")
        .cookies(options.cookies())
        .body(Map.of("credential", credential))
        .post("/api/auth/passkeys/sign-in");
  }

  private static JsonNode json(Response response) {
    try {
      return JSON.readTree(response.asString());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}

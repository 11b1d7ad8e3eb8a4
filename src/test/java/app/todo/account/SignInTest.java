package app.todo.account;

import static app.todo.Person.PASSWORD;
import static app.todo.Person.anyone;
import static app.todo.Person.newEmail;
import static app.todo.Problems.problem;
import static app.todo.Problems.violation;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.todo.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class SignInTest {
  private String client = "";

  @BeforeEach
  void comeFromSomewhereElse() {
    client = Client.newAddress();
  }

  @Test
  void signing_in_makes_a_session() {
    Person ana = Person.registered();
    Response signedIn = signIn(ana.email(), PASSWORD);
    String token = signedIn.path("access_token");
    signedIn
        .then()
        .statusCode(200)
        .body("keySet()", containsInAnyOrder("access_token", "token_type", "user"))
        .body("access_token", matchesPattern("[A-Za-z0-9_-]{43}"))
        .body("access_token", not(equalTo(ana.token())))
        .body("token_type", equalTo("bearer"))
        .body("user", equalTo(Map.of("id", ana.id().toString(), "email", ana.email())))
        .cookie("todo_session", token);
    assertEquals(200, statusOf(token));
    assertEquals(200, statusOf(ana.token()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s", " %s\t", "%S"})
  void the_address_may_be_spelt_in_any_case(String form) {
    String email = Person.registered().email();
    signIn(form.formatted(email), PASSWORD).then().statusCode(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"correct horse batterY", "correct horse battery ", "", "' or 1=1; --", "\0"})
  void a_wrong_password_is_refused(String password) {
    signIn(Person.registered().email(), password)
        .then()
        .spec(problem(401, "Invalid email or password"))
        .header("WWW-Authenticate", "Bearer");
  }

  @Test
  void an_unknown_address_is_refused_in_the_same_words() {
    Response unknown = signIn(newEmail(), PASSWORD);
    Response wrong = signIn(Person.registered().email(), "wrong password");
    assertEquals(401, unknown.statusCode());
    assertEquals(wrong.asString(), unknown.asString());
    assertEquals(names(wrong), names(unknown));
  }

  /** Hashing takes ten times as long as all the rest; an answer without it would stand out. */
  @Test
  void an_unknown_address_takes_as_long_to_refuse() {
    String known = Person.registered().email();
    List<Long> unknowns = new ArrayList<>();
    List<Long> wrongs = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      unknowns.add(signIn(newEmail(), "wrong password").time());
      wrongs.add(signIn(known, "wrong password").time());
    }
    assertTrue(
        median(unknowns) * 3 > median(wrongs),
        "unknown %s ms, wrong %s ms".formatted(unknowns, wrongs));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'email': 'a@example.com'}                             | password | must not be null",
        "{'password': 'x'}                                      | email    | must not be null",
        "{'email': 5, 'password': 'x'}                          | email    | must be text",
        "{'email': 'a@example.com', 'password': 5}              | password | must be text",
        "{'email': 'a@example.com', 'password': 'x', 'otp': ''} | otp      | is not a known member",
        "{'email': 'a\\u0000@example.com', 'password': 'x'}     | email    | must not have NUL or incomplete characters",
        "{'email': 'a\\ud800@example.com', 'password': 'x'}     | email    | must not have NUL or incomplete characters",
        "{'email': 'a@example.com', 'password': '\\udfff'}      | password | must not have incomplete characters",
      })
  void a_body_that_does_not_fit_is_refused(String body, String field, String message) {
    anyone()
        .body(body.replace('\'', '"'))
        .post("/api/auth/login")
        .then()
        .spec(violation(field, message));
  }

  @Test
  void a_session_that_has_ended_does_not_hinder() {
    String email = Person.registered().email();
    anyone()
        .header("Authorization", "Bearer gone")
        .cookie("todo_session", "gone")
        .body(Map.of("email", email, "password", PASSWORD))
        .post("/api/auth/login")
        .then()
        .statusCode(200);
  }

  @Test
  void signing_out_ends_the_token_at_once() {
    Person ana = Person.registered();
    ana.asks().post("/api/auth/logout").then().statusCode(204).body(equalTo(""));
    ana.asks().get("/api/auth/me").then().spec(problem(401, "Sign in to go on."));
    ana.browses().get("/api/auth/me").then().spec(problem(401, "Sign in to go on."));
  }

  @Test
  void signing_out_of_a_browser_takes_the_cookie_back() {
    Person ana = Person.registered();
    Response signedOut =
        ana.browses().header("Sec-Fetch-Site", "same-origin").post("/api/auth/logout");
    signedOut.then().statusCode(204).header("Clear-Site-Data", "\"cache\"");
    assertEquals("", signedOut.getDetailedCookie("todo_session").getValue());
    assertEquals(0, signedOut.getDetailedCookie("todo_session").getMaxAge());
    ana.asks().get("/api/auth/me").then().statusCode(401);
  }

  @Test
  void signing_out_leaves_other_sessions() {
    Person ana = Person.registered();
    Person phone = ana.signedInAgain();
    ana.asks().post("/api/auth/logout").then().statusCode(204);
    phone.asks().get("/api/auth/me").then().statusCode(200);
  }

  @Test
  void signing_out_twice_is_signing_out_of_nothing() {
    Person ana = Person.registered();
    ana.asks().post("/api/auth/logout").then().statusCode(204);
    ana.asks().post("/api/auth/logout").then().spec(problem(401));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bearer",
        "Bearer ",
        "Bearer gone",
        "Bearer \u00ff\u00fe",
        "Bearer %s extra",
        "Basic %s",
        "%s",
        "Digest x"
      })
  void what_is_no_living_token_is_refused(String authorization) {
    Person ana = Person.registered();
    anyone()
        .header("Authorization", authorization.formatted(ana.token()))
        .get("/api/auth/me")
        .then()
        .spec(problem(401, "Sign in to go on."))
        .header("WWW-Authenticate", "Bearer");
  }

  @ParameterizedTest
  @ValueSource(strings = {"bearer %s", "BEARER %s", "Bearer   %s "})
  void the_scheme_is_read_generously(String authorization) {
    Person ana = Person.registered();
    anyone()
        .header("Authorization", authorization.formatted(ana.token()))
        .get("/api/auth/me")
        .then()
        .statusCode(200);
  }

  @Test
  void the_token_that_is_shown_counts_and_not_the_cookie() {
    Person ana = Person.registered();
    Person bob = Person.registered();
    ana.asks()
        .cookie("todo_session", bob.token())
        .get("/api/auth/me")
        .then()
        .statusCode(200)
        .body("id", equalTo(ana.id().toString()));
  }

  private Response signIn(String email, String password) {
    return anyone()
        .header("X-Forwarded-For", client)
        .body(Map.of("email", email, "password", password))
        .post("/api/auth/login");
  }

  private static int statusOf(String token) {
    return anyone().header("Authorization", "Bearer " + token).get("/api/auth/me").statusCode();
  }

  private static List<String> names(Response response) {
    return response.headers().asList().stream()
        .map(header -> header.getName().toLowerCase(Locale.ROOT))
        .sorted()
        .toList();
  }

  private static long median(List<Long> times) {
    return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
  }
}

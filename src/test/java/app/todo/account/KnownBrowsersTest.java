package app.todo.account;

import static app.todo.Person.PASSWORD;
import static app.todo.Person.anyone;
import static app.todo.Problems.problem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.todo.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Browsers that have signed in before, while strangers guess. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class KnownBrowsersTest {
  private static final String WRONG = "a wrong guess";

  @Inject Guesses guesses;

  private final String client = Client.newAddress();

  @Test
  void a_browser_that_signed_in_before_need_not_wait_for_the_failures_of_others() {
    Person ana = Person.registered();
    Cookie known = signIn(ana.email(), PASSWORD).getDetailedCookie("todo_browser");
    guesses.failFromEverywhere(ana.email());
    guesses.exhaust(client);
    signIn(ana.email(), PASSWORD).then().spec(problem(429));
    signInFrom(known, ana.email(), PASSWORD).then().statusCode(200);
  }

  @Test
  void a_known_browser_has_ten_tries_of_its_own() {
    Person ana = Person.registered();
    Cookie known = signIn(ana.email(), PASSWORD).getDetailedCookie("todo_browser");
    for (int i = 0; i < 10; i++) {
      signInFrom(known, ana.email(), WRONG).then().statusCode(401);
    }
    signInFrom(known, ana.email(), PASSWORD).then().spec(problem(429));
    signIn(ana.email(), PASSWORD).then().statusCode(200);
  }

  @Test
  void a_browser_is_known_to_the_address_that_it_signed_in_to_alone() {
    Person ana = Person.registered();
    Person eve = Person.registered();
    Cookie eves = signIn(eve.email(), PASSWORD).getDetailedCookie("todo_browser");
    guesses.failTenTimes(ana.email(), client);
    signInFrom(eves, ana.email(), PASSWORD).then().spec(problem(429));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "a.b", "a.b.c", "\"a\".b", "%s.%s"})
  void a_browser_that_nobody_signed_is_like_any_other(String cookie) {
    Person ana = Person.registered();
    guesses.failTenTimes(ana.email(), client);
    signInFrom(new Cookie.Builder("todo_browser", cookie).build(), ana.email(), PASSWORD)
        .then()
        .spec(problem(429));
  }

  @Test
  void a_browser_keeps_its_id_when_it_signs_in_again() {
    Person ana = Person.registered();
    Cookie known = signIn(ana.email(), PASSWORD).getDetailedCookie("todo_browser");
    Cookie again = signInFrom(known, ana.email(), PASSWORD).getDetailedCookie("todo_browser");
    assertEquals(known.getValue(), again.getValue());
    assertTrue(again.isHttpOnly());
    assertEquals("Strict", again.getSameSite());
    assertEquals(Duration.ofDays(365).toSeconds(), again.getMaxAge());
  }

  private Response signInFrom(Cookie browser, String email, String password) {
    return anyone()
        .header("X-Forwarded-For", client)
        .cookie(browser)
        .body(Map.of("email", email, "password", password))
        .post("/api/auth/login");
  }

  private Response signIn(String email, String password) {
    return anyone()
        .header("X-Forwarded-For", client)
        .body(Map.of("email", email, "password", password))
        .post("/api/auth/login");
  }
}

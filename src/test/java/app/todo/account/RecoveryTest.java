package app.todo.account;

import static app.todo.Person.PASSWORD;
import static app.todo.Person.anyone;
import static app.todo.Problems.problem;
import static app.todo.Problems.violation;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.todo.AtOnce;
import app.todo.Person;
import app.todo.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A new password for somebody who has forgotten theirs. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class RecoveryTest {
  private static final String NEW_PASSWORD = "battery horse correct";
  private static final String FORM = "[0-9a-hjkmnp-tv-z]{6}(-[0-9a-hjkmnp-tv-z]{6}){3}";
  private static final String WRONG = "is not an unused recovery code of this address";
  private static final String UNKNOWN = "zzzzzz-zzzzzz-zzzzzz-zzzzzz";

  @Inject RecoveryLinks links;
  @Inject TestClock clock;

  private String email = "";
  private String token = "";
  private List<String> codes = List.of();
  private Person ana;

  @BeforeEach
  void register() {
    email = Person.newEmail();
    Response registered =
        anyone().body(Map.of("email", email, "password", PASSWORD)).post("/api/auth/register");
    token = registered.path("access_token");
    codes = registered.path("recovery_codes");
    ana = Person.registered();
  }

  @Test
  void a_registration_shows_ten_codes() {
    assertEquals(10, new HashSet<>(codes).size());
    assertThat(codes, everyItem(matchesPattern(FORM)));
    assertLeft(10);
  }

  @Test
  void a_code_sets_a_new_password_and_ends_all_sessions() {
    byCode(email, codes.getFirst()).then().statusCode(204);
    assertEquals(401, asks("/api/auth/me"));
    assertEquals(401, signsIn(PASSWORD));
    assertEquals(200, signsIn(NEW_PASSWORD));
  }

  @Test
  void a_code_works_once() {
    byCode(email, codes.getFirst()).then().statusCode(204);
    byCode(email, codes.getFirst()).then().spec(violation("code", WRONG));
    byCode(email, codes.getLast()).then().statusCode(204);
  }

  @Test
  void of_many_who_use_a_code_at_once_one_succeeds() {
    assertEquals(
        1,
        Collections.frequency(
            AtOnce.each(6, _ -> byCode(email, codes.getFirst()).statusCode()), 204));
  }

  @Test
  void a_code_may_be_typed_in_other_forms() {
    String code = codes.getFirst().toUpperCase(Locale.ROOT).replace('-', ' ').replace('0', 'O');
    byCode(email, " " + code).then().statusCode(204);
  }

  @Test
  void another_s_code_and_an_unknown_address_are_refused_alike() {
    byCode(ana.email(), codes.getFirst()).then().spec(violation("code", WRONG));
    byCode(Person.newEmail(), codes.getFirst()).then().spec(violation("code", WRONG));
    assertEquals(200, signsIn(PASSWORD));
  }

  @Test
  void guessing_codes_is_limited() {
    String client = Client.newAddress();
    for (int i = 0; i < 10; i++) {
      byCode(email, UNKNOWN, client).then().statusCode(422);
    }
    byCode(email, codes.getFirst(), client).then().statusCode(429);
  }

  @ParameterizedTest
  @ValueSource(strings = {"short", "password123", "12345678"})
  void a_poor_password_is_refused_and_keeps_the_code(String poor) {
    Map<String, String> claim =
        Map.of("email", email, "code", codes.getFirst(), "new_password", poor);
    anyone().body(claim).post("/api/auth/recovery/code").then().statusCode(422);
    byCode(email, codes.getFirst()).then().statusCode(204);
  }

  @Test
  void the_address_is_no_new_password() {
    Map<String, String> claim =
        Map.of("email", email, "code", codes.getFirst(), "new_password", email);
    anyone()
        .body(claim)
        .post("/api/auth/recovery/code")
        .then()
        .spec(violation("new_password", "must not be the e-mail address"));
    byCode(email, codes.getFirst()).then().statusCode(204);
  }

  @Test
  void new_codes_want_the_password_and_end_the_old_ones() {
    renewCodes("wrong password").then().statusCode(422);
    List<String> renewed = renewCodes(PASSWORD).path("recovery_codes");
    byCode(email, codes.getFirst()).then().statusCode(422);
    byCode(email, renewed.getFirst()).then().statusCode(204);
  }

  @Test
  void a_link_shows_whose_password_it_sets() {
    String link = makesLink();
    anyone()
        .body(Map.of("token", link))
        .post("/api/auth/recovery/preview")
        .then()
        .statusCode(200)
        .body("email", equalTo(email))
        .body("expires_at", notNullValue());
  }

  @Test
  void a_link_sets_a_new_password_once_and_ends_all_sessions() {
    String link = makesLink();
    byLink(link).then().statusCode(204);
    assertEquals(401, asks("/api/auth/me"));
    assertEquals(200, signsIn(NEW_PASSWORD));
    byLink(link).then().spec(problem(404, Recovery.DEAD_LINK));
  }

  @Test
  void of_many_who_use_a_link_at_once_one_succeeds() {
    String link = makesLink();
    List<Integer> answers = AtOnce.each(8, _ -> byLink(link).statusCode());
    assertEquals(1, Collections.frequency(answers, 204));
    assertEquals(7, Collections.frequency(answers, 404));
  }

  @Test
  void a_link_works_for_an_hour() {
    String link = makesLink();
    try (TestClock.Journey _ = clock.by(RecoveryLinks.LIFE.minusMinutes(1))) {
      preview(link).then().statusCode(200);
    }
    try (TestClock.Journey _ = clock.by(RecoveryLinks.LIFE.plusMinutes(1))) {
      preview(link).then().spec(problem(404, Recovery.DEAD_LINK));
      byLink(link).then().spec(problem(404, Recovery.DEAD_LINK));
    }
  }

  @Test
  void a_link_ends_when_the_password_changes() {
    String link = makesLink();
    bearer()
        .body(Map.of("current_password", PASSWORD, "new_password", NEW_PASSWORD))
        .post("/api/auth/password")
        .then()
        .statusCode(200);
    byLink(link).then().spec(problem(404, Recovery.DEAD_LINK));
  }

  @Test
  void a_newer_link_ends_the_one_before() {
    String before = makesLink();
    String after = makesLink();
    byLink(before).then().spec(problem(404, Recovery.DEAD_LINK));
    byLink(after).then().statusCode(204);
  }

  @Test
  void the_others_are_signed_out_at_once() {
    ana.signedInAgain();
    ana.asks()
        .body(Map.of("password", "wrong password"))
        .delete("/api/auth/sessions")
        .then()
        .statusCode(422);
    ana.asks()
        .body(Map.of("password", PASSWORD))
        .delete("/api/auth/sessions")
        .then()
        .statusCode(204);
    ana.gets("/api/auth/sessions").body("sessions", hasSize(1));
  }

  private String makesLink() {
    UUID id = UUID.fromString(bearer().get("/api/auth/me").path("id"));
    return links.make(id).value();
  }

  private RequestSpecification bearer() {
    return anyone().header("Authorization", "Bearer " + token);
  }

  private int asks(String path) {
    return bearer().get(path).statusCode();
  }

  private int signsIn(String password) {
    return anyone()
        .body(Map.of("email", email, "password", password))
        .post("/api/auth/login")
        .statusCode();
  }

  private Response renewCodes(String password) {
    return bearer().body(Map.of("password", password)).post("/api/auth/me/recovery-codes");
  }

  private void assertLeft(int left) {
    bearer().get("/api/auth/me/recovery-codes").then().body("left", equalTo(left));
  }

  private static Response preview(String link) {
    return anyone().body(Map.of("token", link)).post("/api/auth/recovery/preview");
  }

  private static Response byLink(String link) {
    return anyone()
        .header("X-Forwarded-For", Client.newAddress())
        .body(Map.of("token", link, "new_password", NEW_PASSWORD))
        .post("/api/auth/recovery/link");
  }

  private static Response byCode(String email, String code) {
    return byCode(email, code, Client.newAddress());
  }

  private static Response byCode(String email, String code, String client) {
    return anyone()
        .header("X-Forwarded-For", client)
        .body(Map.of("email", email, "code", code, "new_password", NEW_PASSWORD))
        .post("/api/auth/recovery/code");
  }
}

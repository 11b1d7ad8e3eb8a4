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

import app.todo.AtOnce;
import app.todo.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class RegistrationTest {
  private static final String TAKEN =
      "There is an account with this e-mail address already. Sign in instead.";

  @Test
  void a_new_account_is_signed_in() {
    String email = newEmail();
    Response registered = register(email, PASSWORD);
    String id = registered.path("id");
    registered
        .then()
        .statusCode(201)
        .contentType("application/json")
        .body(
            "keySet()",
            containsInAnyOrder(
                "id", "email", "message", "access_token", "token_type", "user", "recovery_codes"))
        .body("email", equalTo(email))
        .body("message", equalTo("Account created successfully"))
        .body("token_type", equalTo("bearer"))
        .body("access_token", matchesPattern("[A-Za-z0-9_-]{43}"))
        .body("user", equalTo(Map.of("id", id, "email", email)))
        .cookie("todo_session", registered.<String>path("access_token"));
    anyone()
        .header("Authorization", "Bearer " + registered.path("access_token"))
        .get("/api/auth/me")
        .then()
        .statusCode(200)
        .body("id", equalTo(id));
  }

  @Test
  void the_address_is_kept_trimmed_and_in_lower_case() {
    String email = newEmail();
    register(" \u00a0" + email.toUpperCase(Locale.ROOT) + "\t", PASSWORD)
        .then()
        .statusCode(201)
        .body("email", equalTo(email))
        .body("user.email", equalTo(email));
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s", " %s ", "%S"})
  void a_taken_address_is_a_conflict(String form) {
    String email = Person.registered().email();
    register(form.formatted(email), "another password").then().spec(problem(409, TAKEN));
  }

  @Test
  void a_taken_address_keeps_its_password() {
    String email = Person.registered().email();
    register(email, "another password");
    signIn(email, PASSWORD).then().statusCode(200);
  }

  @Test
  void of_eight_registrations_of_one_address_at_once_one_is_made() throws InterruptedException {
    String email = newEmail();
    List<Response> answers = AtOnce.each(8, _ -> register(email, PASSWORD));
    assertEquals(
        List.of(201, 409, 409, 409, 409, 409, 409, 409),
        answers.stream().map(Response::statusCode).sorted().toList());
    answers.stream()
        .filter(answer -> answer.statusCode() == 409)
        .forEach(answer -> answer.then().spec(problem(409, TAKEN)));
  }

  @Test
  void an_address_may_have_254_characters() {
    String longest = emailOfLength(254);
    register(longest, PASSWORD).then().statusCode(201).body("email", equalTo(longest));
    signIn(longest, PASSWORD).then().statusCode(200);
  }

  @Test
  void an_address_of_255_characters_is_refused() {
    register(emailOfLength(255), PASSWORD)
        .then()
        .spec(violation("email", "must have 3 to 254 characters"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "@"})
  void an_address_has_characters(String email) {
    register(email, PASSWORD).then().spec(violation("email", "must have 3 to 254 characters"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ana",
        "@example.com",
        "ana@",
        "ana@example.com,bob@example.com",
        "ana lima@example.com",
        "ana@exam ple.com",
        "ana@example..com",
        "ana\n@example.com",
        "ana@localhost",
        "ana@com.",
        "Ana <ana@example.com>",
        "${7*7}"
      })
  void what_is_no_address_is_refused(String email) {
    register(email, PASSWORD).then().spec(violation("email", "must be an e-mail address"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\u200bna@example.com",
        "ana\u202e@example.com",
        "ana@exam\u00adple.com",
        "ana\u2066@example.com",
        "ana\u034f@example.com",
        "ana\u3164@example.com",
        "ana\ufe0f@example.com"
      })
  void an_address_has_no_invisible_characters(String email) {
    register(email, PASSWORD).then().spec(violation("email", "must not have invisible characters"));
  }

  @Test
  void an_address_is_the_same_however_wide_its_letters_are() {
    String email = newEmail();
    String wide = "\uff41" + email.substring(0, email.indexOf('@')) + "@example.com";
    register(wide, PASSWORD).then().statusCode(201).body("email", equalTo("a" + email));
    register("a" + email, PASSWORD).then().spec(problem(409, TAKEN));
    signIn(wide, PASSWORD).then().statusCode(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"password", "Password", "ＰＡＳＳＷＯＲＤ", "iloveyou", "1qaz2wsx", "greyhoun"})
  void one_of_the_most_common_passwords_is_refused(String password) {
    register(newEmail(), password)
        .then()
        .spec(violation("password", "is one of the most common passwords"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s", "%S", " %s "})
  void the_address_itself_is_no_password(String form) {
    String email = newEmail();
    register(email, form.formatted(email))
        .then()
        .spec(violation("password", "must not be the e-mail address"));
  }

  @ParameterizedTest
  @CsvSource({"ana\\u0000@example.com", "ana\\ud83d@example.com"})
  void an_address_without_a_form_in_the_database_is_refused(String email) {
    anyone()
        .body("{\"email\": \"%s\", \"password\": \"%s\"}".formatted(email, PASSWORD))
        .post("/api/auth/register")
        .then()
        .spec(violation("email", "must not have NUL or incomplete characters"));
  }

  static Stream<String> passwords() {
    return Stream.of(
        "ab cd ef",
        "        ",
        "🦊🦊🦊🦊🦊🦊🦊🦊",
        "пароль-из-букв",
        "with\0a\0NUL",
        "' or 1=1; --",
        "p".repeat(256),
        "🦊".repeat(256));
  }

  @ParameterizedTest
  @MethodSource("passwords")
  void a_password_has_any_8_to_256_characters(String password) {
    String email = newEmail();
    register(email, password).then().statusCode(201);
    signIn(email, password).then().statusCode(200);
    signIn(email, password + "?").then().statusCode(401);
  }

  static Stream<String> unfitPasswords() {
    return Stream.of("", "1234567", "🦊🦊🦊🦊🦊🦊🦊", "p".repeat(257), "🦊".repeat(257));
  }

  @ParameterizedTest
  @MethodSource("unfitPasswords")
  void a_password_of_fewer_or_more_is_refused(String password) {
    String email = newEmail();
    register(email, password).then().spec(violation("password", "must have 8 to 256 characters"));
    signIn(email, password).then().statusCode(401);
  }

  @Test
  void a_password_is_not_cut_at_a_nul() {
    String email = newEmail();
    register(email, "secret\0one").then().statusCode(201);
    signIn(email, "secret\0two").then().statusCode(401);
  }

  @Test
  void a_password_of_incomplete_characters_is_refused() {
    anyone()
        .body("{\"email\": \"%s\", \"password\": \"12345678\\ud83e\"}".formatted(newEmail()))
        .post("/api/auth/register")
        .then()
        .spec(violation("password", "must not have incomplete characters"));
  }

  @Test
  void a_password_is_the_same_however_a_keyboard_composes_it() {
    String email = newEmail();
    register(email, "caf\u00e9 au lait").then().statusCode(201);
    signIn(email, "cafe\u0301 au lait").then().statusCode(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}                                                         | email    | must not be null",
        "{}                                                         | password | must not be null",
        "{'email': null, 'password': null}                          | email    | must not be null",
        "{'email': 5, 'password': 'ab cd ef'}                       | email    | must be text",
        "{'email': true, 'password': 'ab cd ef'}                    | email    | must be text",
        "{'email': ['a@example.com'], 'password': 'ab cd ef'}       | email    | must be text",
        "{'email': 'a@example.com', 'password': 12345678}           | password | must be text",
        "{'email': 'a@example.com', 'password': {}}                 | password | must be text",
        "{'email': 'a@example.com', 'password': 'ab cd ef', 'x': 1} | x        | is not a known member",
        "{'Email': 'a@example.com', 'password': 'ab cd ef'}         | Email    | is not a known member",
        "{'email': 'a@example.com', 'password': 'ab cd ef', 'id': null} | id | is not a known member",
      })
  void a_body_that_does_not_fit_is_refused(String body, String field, String message) {
    anyone()
        .body(body.replace('\'', '"'))
        .post("/api/auth/register")
        .then()
        .spec(violation(field, message));
  }

  @Test
  void enormous_addresses_and_passwords_are_refused_like_others() {
    register("a".repeat(5_000) + "@example.com", "p".repeat(5_000))
        .then()
        .spec(violation("email", "must have 3 to 254 characters"))
        .spec(violation("password", "must have 8 to 256 characters"));
  }

  @Test
  void all_broken_rules_are_told_together() {
    register("ana", "short")
        .then()
        .spec(violation("email", "must be an e-mail address"))
        .spec(violation("password", "must have 8 to 256 characters"));
  }

  @Test
  void a_refusal_does_not_repeat_the_password() {
    String secret = "s3cr3t-" + "x".repeat(260);
    register(newEmail(), secret).then().statusCode(422).body(not(equalTo(secret)));
  }

  @Test
  void a_session_that_has_ended_does_not_hinder() {
    anyone()
        .header("Authorization", "Bearer gone")
        .cookie("todo_session", "gone")
        .body(Map.of("email", newEmail(), "password", PASSWORD))
        .post("/api/auth/register")
        .then()
        .statusCode(201);
  }

  private static Response register(String email, String password) {
    return anyone().body(Map.of("email", email, "password", password)).post("/api/auth/register");
  }

  /** Each from an address of its own, so that refusals here limit nobody else. */
  private static Response signIn(String email, String password) {
    return anyone()
        .header("X-Forwarded-For", Client.newAddress())
        .body(Map.of("email", email, "password", password))
        .post("/api/auth/login");
  }

  private static String emailOfLength(int length) {
    String local = newEmail().substring(0, 36) + "x".repeat(28);
    int rest = length - local.length() - "@".length() - ".com".length();
    String domain =
        String.join(".", List.of("a".repeat(63), "b".repeat(63), "c".repeat(rest - 63 - 63 - 2)));
    String email = local + "@" + domain + ".com";
    assertEquals(length, email.length());
    return email;
  }
}

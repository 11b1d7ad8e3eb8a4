package app.todo.account;

import static app.todo.Person.PASSWORD;
import static app.todo.Person.anyone;
import static app.todo.Person.newEmail;
import static app.todo.Problems.problem;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.both;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.todo.AtOnce;
import app.todo.Person;
import app.todo.TestClock;
import app.todo.problem.TooManyRequestsException;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class SignInLimitsTest {
  private static final String WRONG = "a wrong guess";

  @Inject DataSource database;
  @Inject Guesses guesses;
  @Inject TestClock clock;

  private String client = "";

  @BeforeEach
  void comeFromSomewhereElse() {
    client = Client.newAddress();
  }

  @Test
  void after_ten_failures_an_address_has_to_wait() {
    Person ana = Person.registered();
    failTenTimes(ana.email());
    Response refused = signIn(ana.email(), WRONG);
    refused
        .then()
        .spec(problem(429))
        .body(
            "detail",
            matchesPattern("Too many failed attempts to sign in\\. Try again in \\d+ seconds\\."));
    int wait = Integer.parseInt(refused.header("Retry-After"));
    assertThat(wait, both(greaterThanOrEqualTo(1)).and(lessThanOrEqualTo(91)));
  }

  @Test
  void the_right_password_has_to_wait_too() {
    Person ana = Person.registered();
    failTenTimes(ana.email());
    signIn(ana.email(), PASSWORD).then().spec(problem(429));
  }

  @Test
  void waiting_is_for_the_address_in_whatever_case() {
    Person ana = Person.registered();
    failTenTimes(ana.email());
    signIn(" " + ana.email().toUpperCase(Locale.ROOT), PASSWORD).then().spec(problem(429));
  }

  @Test
  void failures_of_one_network_keep_nobody_out_who_comes_from_another() {
    Person ana = Person.registered();
    failTenTimes(ana.email());
    client = Client.newAddress();
    signIn(ana.email(), PASSWORD).then().statusCode(200);
  }

  @Test
  void after_a_hundred_failures_from_everywhere_an_address_has_to_wait() {
    Person ana = Person.registered();
    guesses.failFromEverywhere(ana.email());
    client = Client.newAddress();
    signIn(ana.email(), PASSWORD).then().spec(problem(429));
  }

  @Test
  void an_unknown_address_has_to_wait_like_any_other() {
    String nobody = newEmail();
    failTenTimes(nobody);
    signIn(nobody, WRONG).then().spec(problem(429));
  }

  @Test
  void other_addresses_need_not_wait() {
    failTenTimes(Person.registered().email());
    signIn(Person.registered().email(), PASSWORD).then().statusCode(200);
  }

  @Test
  void who_is_signed_in_stays_so() {
    Person ana = Person.registered();
    failTenTimes(ana.email());
    ana.asks().get("/api/auth/me").then().statusCode(200);
  }

  @Test
  void a_success_gives_its_try_back() {
    Person ana = Person.registered();
    for (int i = 0; i < 9; i++) {
      signIn(ana.email(), WRONG).then().statusCode(401);
    }
    for (int i = 0; i < 3; i++) {
      signIn(ana.email(), PASSWORD).then().statusCode(200);
    }
    signIn(ana.email(), WRONG).then().statusCode(401);
    signIn(ana.email(), WRONG).then().spec(problem(429));
  }

  @Test
  void failures_at_once_can_t_outrun_the_count() throws InterruptedException {
    String email = Person.registered().email();
    List<Integer> statuses = AtOnce.each(30, _ -> signIn(email, WRONG).statusCode());
    assertEquals(10, statuses.stream().filter(status -> status == 401).count());
    assertEquals(20, statuses.stream().filter(status -> status == 429).count());
  }

  @Test
  void guessing_while_signed_in_is_limited_by_session() {
    Person ana = Person.registered();
    Person phone = ana.signedInAgain();
    for (int i = 0; i < 10; i++) {
      changePassword(ana, WRONG).then().spec(problem(422));
    }
    changePassword(ana, PASSWORD).then().spec(problem(429));
    ana.asks().body(Map.of("password", PASSWORD)).delete("/api/auth/me").then().spec(problem(429));
    signIn(ana.email(), PASSWORD).then().statusCode(200);
    changePassword(phone, PASSWORD).then().statusCode(200);
  }

  @Test
  void who_is_signed_in_can_change_the_password_while_strangers_guess() {
    Person ana = Person.registered();
    guesses.failFromEverywhere(ana.email());
    guesses.exhaust(client);
    changePassword(ana, PASSWORD).then().statusCode(200);
  }

  /** The table is locked, so a refusal that read a count would wait. */
  @Test
  void a_refusal_is_repeated_without_the_database() throws SQLException {
    Person ana = Person.registered();
    failTenTimes(ana.email());
    signIn(ana.email(), WRONG).then().spec(problem(429));
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("lock table sign_in_limit, account in access exclusive mode");
      signIn(ana.email(), WRONG).then().spec(problem(429));
      connection.rollback();
    }
  }

  @Test
  void after_the_wait_it_is_worth_another_try() {
    Person ana = Person.registered();
    failTenTimes(ana.email());
    int wait = Integer.parseInt(signIn(ana.email(), PASSWORD).header("Retry-After"));
    try (var _ = clock.by(Duration.ofSeconds(wait))) {
      signIn(ana.email(), PASSWORD).then().statusCode(200);
    }
  }

  @Test
  void after_a_hundred_failures_a_client_has_to_wait() {
    for (int i = 0; i < 100; i++) {
      guesses.fail(newEmail(), client);
    }
    guesses.exhaust(client);
    String email = Person.registered().email();
    signIn(email, PASSWORD).then().spec(problem(429));
    client = Client.newAddress();
    signIn(email, PASSWORD).then().statusCode(200);
  }

  @Test
  void a_client_that_has_to_wait_can_t_lock_others_out() {
    String email = Person.registered().email();
    guesses.exhaust(client);
    for (int i = 0; i < 11; i++) {
      signIn(email, WRONG).then().spec(problem(429));
    }
    client = Client.newAddress();
    signIn(email, PASSWORD).then().statusCode(200);
  }

  @Test
  void an_address_that_has_to_wait_does_not_use_up_its_client() {
    Person ana = Person.registered();
    failTenTimes(ana.email());
    for (int i = 0; i < 100; i++) {
      assertThrows(TooManyRequestsException.class, () -> guesses.fail(ana.email(), client));
    }
    signIn(Person.registered().email(), PASSWORD).then().statusCode(200);
  }

  /** Every replica counts in the one table, in which neither addresses nor clients stand. */
  @Test
  void the_count_is_in_the_database_under_hashes() throws SQLException {
    String email = Person.registered().email();
    signIn(email, WRONG).then().statusCode(401);
    List<String> keys = keys();
    for (Limits.Limit limit : SignInLimits.of(email, ClientNetwork.of(client))) {
      assertThat(keys, hasItem(limit.hash()));
    }
    assertThat(keys, everyItem(matchesPattern("[0-9a-f]{64}")));
    for (String row : rows()) {
      assertFalse(row.contains(email) || row.contains(client), row);
    }
  }

  private void failTenTimes(String email) {
    for (int i = 0; i < 10; i++) {
      signIn(email, WRONG).then().statusCode(401);
    }
  }

  private Response signIn(String email, String password) {
    return anyone()
        .header("X-Forwarded-For", client)
        .body(Map.of("email", email, "password", password))
        .post("/api/auth/login");
  }

  private Response changePassword(Person person, String current) {
    return person
        .asks()
        .header("X-Forwarded-For", client)
        .body(Map.of("current_password", current, "new_password", "another password"))
        .post("/api/auth/password");
  }

  private List<String> keys() throws SQLException {
    return select("select id from sign_in_limit");
  }

  private List<String> rows() throws SQLException {
    return select("select id || encode(state, 'escape') from sign_in_limit");
  }

  private List<String> select(String query) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      List<String> found = new ArrayList<>();
      while (result.next()) {
        found.add(result.getString(1));
      }
      return found;
    }
  }
}

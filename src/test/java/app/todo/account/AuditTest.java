package app.todo.account;

import static app.todo.Person.PASSWORD;
import static app.todo.Person.anyone;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.todo.Journal;
import app.todo.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What the security log says, with the network of the client that each test is. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class AuditTest {
  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private final String client = Client.newAddress();
  private Journal journal = Journal.open();
  private Person ana;

  @BeforeEach
  void register() {
    ana = Person.registered();
    begin();
  }

  /** Forgets what was logged. */
  private void begin() {
    journal.close();
    journal = Journal.open();
  }

  @AfterEach
  void end() {
    journal.close();
  }

  @Test
  void a_registration_begins_a_session() {
    String id =
        asked()
            .body(Map.of("email", Person.newEmail(), "password", PASSWORD))
            .post("/api/auth/register")
            .path("id");
    assertLogged(
        "registered account=%s network=%s".formatted(id, client),
        "signed_in account=%s network=%s session=ID".formatted(id, client));
  }

  @Test
  void failures_name_the_account_if_there_is_one() {
    signIn(ana.email(), "a wrong guess");
    signIn(Person.newEmail(), PASSWORD);
    assertLogged(
        "sign_in_failed account=%s network=%s".formatted(ana.id(), client),
        "sign_in_failed network=" + client);
  }

  @Test
  void a_lockout_is_logged_once_however_often_it_is_repeated() {
    for (int i = 0; i < 15; i++) {
      signIn(ana.email(), "a wrong guess");
    }
    assertEquals(
        List.of("app.todo.audit locked_out limit=address_and_network network=" + client),
        journal.entries().stream().filter(it -> it.contains("locked_out")).toList());
  }

  @Test
  void what_is_done_with_an_account_is_logged() {
    Person phone = ana.signedInAgain();
    String other = phone.asks().get("/api/auth/sessions").path("sessions.find { it.current }.id");
    begin();
    asked(ana).body(Map.of("password", "wrong")).delete("/api/auth/sessions/" + other);
    asked(ana).body(Map.of("password", PASSWORD)).delete("/api/auth/sessions/" + other);
    String token =
        asked(ana)
            .body(Map.of("current_password", PASSWORD, "new_password", "another password"))
            .post("/api/auth/password")
            .path("access_token");
    asked()
        .header("Authorization", "Bearer " + token)
        .body(Map.of("password", "another password"))
        .delete("/api/auth/me");
    assertLogged(
        "password_refused account=%s network=%s session=ID".formatted(ana.id(), client),
        "session_ended account=%s by=ID network=%s session=ID".formatted(ana.id(), client),
        "password_changed account=%s network=%s session=ID".formatted(ana.id(), client),
        "account_deleted account=%s network=%s session=ID".formatted(ana.id(), client));
  }

  @Test
  void signing_out_and_a_foreign_origin_are_logged() {
    ana.browses()
        .header("X-Forwarded-For", client)
        .header("Sec-Fetch-Site", "cross-site")
        .post("/api/auth/logout");
    asked(ana).post("/api/auth/logout");
    assertLogged(
        "origin_refused network=" + client,
        "signed_out account=%s network=%s session=ID".formatted(ana.id(), client));
  }

  @Test
  void what_a_client_says_of_its_address_writes_no_line_of_its_own() {
    anyone()
        .header("X-Forwarded-For", "x y=\u001b[31m" + "z".repeat(100))
        .body(Map.of("email", Person.newEmail(), "password", PASSWORD))
        .post("/api/auth/login");
    assertThat(logged().getFirst(), matchesPattern("sign_in_failed network=x_y__?_31mz{50,60}"));
  }

  private RequestSpecification asked() {
    return anyone().header("X-Forwarded-For", client);
  }

  private RequestSpecification asked(Person person) {
    return person.asks().header("X-Forwarded-For", client);
  }

  private void signIn(String email, String password) {
    asked().body(Map.of("email", email, "password", password)).post("/api/auth/login");
  }

  /** In the lines, ids that the test does not know are written ID. */
  private void assertLogged(String... lines) {
    String expected = String.join("\n", lines);
    String logged =
        ID.matcher(String.join("\n", logged()))
            .replaceAll(id -> expected.contains(id.group()) ? id.group() : "ID");
    assertEquals(expected, logged);
  }

  private List<String> logged() {
    return journal.entries().stream()
        .filter(entry -> entry.startsWith("app.todo.audit "))
        .map(entry -> entry.substring("app.todo.audit ".length()))
        .toList();
  }
}

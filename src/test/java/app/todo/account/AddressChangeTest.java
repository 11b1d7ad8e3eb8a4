package app.todo.account;

import static app.todo.Person.PASSWORD;
import static app.todo.Person.anyone;
import static app.todo.Problems.problem;
import static app.todo.Problems.violation;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.todo.Person;
import app.todo.TestClock;
import app.todo.mail.MailServer;
import app.todo.mail.MailServer.Received;
import app.todo.mail.MailServerResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Another address, confirmed where it leads to. */
@QuarkusTest
@WithTestResource(value = MailServerResource.class, scope = TestResourceScope.GLOBAL)
@DisplayNameGeneration(ReplaceUnderscores.class)
class AddressChangeTest {
  private static final String CONFIRMATION = "/api/auth/me/address/confirmation";

  private Person ana;
  private String email = "";

  @Inject TestClock clock;

  /** Set by MailServerResource. */
  private @Nullable MailServer injected;

  @BeforeEach
  void register() {
    ana = Person.registered();
    email = Person.newEmail();
  }

  @Test
  void the_account_is_signed_in_to_by_its_new_address_alone_once_it_is_confirmed() {
    asks(ana, email.toUpperCase(Locale.ROOT), PASSWORD).then().statusCode(202);
    Received link = awaited(email, 1).getFirst();
    assertEquals("Confirm this address", link.header("Subject"));
    assertEquals(200, signsIn(ana.email()));
    assertEquals(401, signsIn(email));
    confirms(ana, tokenIn(link)).then().statusCode(200).body("email", equalTo(email));
    assertEquals(200, signsIn(email));
    assertEquals(401, signsIn(ana.email()));
    confirms(ana, tokenIn(link)).then().spec(problem(404, AddressResource.DEAD_LINK));
  }

  @Test
  void the_old_address_is_told_when_another_is_asked_for_and_when_it_changed() {
    asks(ana, email, PASSWORD).then().statusCode(202);
    confirms(ana, tokenIn(awaited(email, 1).getFirst())).then().statusCode(200);
    assertEquals(
        List.of("Another address was asked for", "Your address was changed"),
        awaited(ana.email(), 2).stream().map(told -> told.header("Subject")).sorted().toList());
  }

  @Test
  void it_wants_the_password() {
    asks(ana, email, "wrong password")
        .then()
        .spec(violation("password", "is not the account's password"));
    assertEquals(List.of(), server().received(email));
  }

  /** Only the e-mail says that it is taken, to the person whose address it is. */
  @Test
  void a_taken_address_has_the_same_answer() {
    String taken = Person.registered().email();
    String free = asks(ana, email, PASSWORD).then().statusCode(202).extract().asString();
    assertEquals(free, asks(ana, taken, PASSWORD).then().statusCode(202).extract().asString());
    assertEquals("This address has an account", awaited(taken, 1).getFirst().header("Subject"));
  }

  @Test
  void an_address_that_was_taken_since_is_a_conflict() {
    String token = asksForLink();
    anyone()
        .body(Map.of("email", email, "password", PASSWORD))
        .post("/api/auth/register")
        .then()
        .statusCode(201);
    confirms(ana, token)
        .then()
        .spec(problem(409, "There is an account with this e-mail address already."));
    ana.gets("/api/auth/me").body("email", equalTo(ana.email()));
  }

  @Test
  void a_link_works_for_the_account_that_asked_alone() {
    String token = asksForLink();
    anyone().body(Map.of("token", token)).post(CONFIRMATION).then().statusCode(401);
    confirms(Person.registered(), token).then().spec(problem(404, AddressResource.DEAD_LINK));
    confirms(ana, token).then().statusCode(200);
  }

  @Test
  void a_link_works_for_an_hour() {
    String token = asksForLink();
    try (TestClock.Journey _ = clock.by(AddressLinks.LIFE.plusMinutes(1))) {
      confirms(ana, token).then().spec(problem(404));
    }
    confirms(ana, token).then().statusCode(200);
  }

  @Test
  void a_newer_link_and_another_password_end_a_link() {
    String first = asksForLink();
    asks(ana, Person.newEmail(), PASSWORD).then().statusCode(202);
    confirms(ana, first).then().spec(problem(404));
    String other = Person.newEmail();
    asks(ana, other, PASSWORD).then().statusCode(202);
    String last = tokenIn(awaited(other, 1).getFirst());
    String token =
        ana.asks()
            .body(Map.of("current_password", PASSWORD, "new_password", "battery horse correct"))
            .post("/api/auth/password")
            .path("access_token");
    anyone()
        .header("Authorization", "Bearer " + token)
        .body(Map.of("token", last))
        .post(CONFIRMATION)
        .then()
        .spec(problem(404));
  }

  @Test
  void an_address_is_not_flooded() {
    for (int i = 0; i < 3; i++) {
      asks(Person.registered(), email, PASSWORD).then().statusCode(202);
    }
    asks(ana, email, PASSWORD).then().spec(problem(429));
  }

  /** Those of recovery and of invitations count with them; one comes back in nine seconds. */
  @Test
  void guessing_links_is_limited() {
    String client = Client.newAddress();
    int guesses = 0;
    while (guesses(ana.asks(), client, CONFIRMATION).statusCode() == 404) {
      assertTrue(++guesses < 150, "no guess was refused");
    }
    assertTrue(guesses >= 100, "refused too early");
    guesses(anyone(), client, "/api/auth/recovery/preview").then().spec(problem(429));
  }

  @Test
  void what_is_no_address_or_the_present_one_is_refused() {
    asks(ana, "nowhere", PASSWORD).then().spec(violation("email", "must be an e-mail address"));
    asks(ana, ana.email(), PASSWORD)
        .then()
        .spec(violation("email", "is the account's address already"));
  }

  /** Copies follow members as rows, so a new address is a change of the shared list. */
  @Test
  void the_members_of_a_shared_list_learn_it() {
    String space =
        ana.posts("/api/lists/" + ana.addsList("Garden") + "/share").extract().path("space_id");
    int before = ana.gets("/api/changes").extract().path("changes.size()");
    String cursor = ana.gets("/api/changes").extract().path("cursor");
    confirms(ana, asksForLink()).then().statusCode(200);
    ana.gets("/api/changes", "since", cursor)
        .body("changes.find { it.kind == 'member' }.data.email", equalTo(email));
    ana.gets("/api/spaces/" + space).body("members[0].email", equalTo(email));
    assertEquals(before, ana.gets("/api/changes").extract().<Integer>path("changes.size()"));
  }

  private String asksForLink() {
    asks(ana, email, PASSWORD).then().statusCode(202);
    return tokenIn(awaited(email, 1).getFirst());
  }

  private static Response asks(Person person, String email, String password) {
    return person
        .asks()
        // As many e-mails as are sent here are too many for one network.
        .header("X-Forwarded-For", Client.newAddress())
        .body(Map.of("email", email, "password", password))
        .post("/api/auth/me/address");
  }

  private static Response confirms(Person person, String token) {
    return person.asks().body(Map.of("token", token)).post(CONFIRMATION);
  }

  private static Response guesses(RequestSpecification request, String client, String path) {
    return request.header("X-Forwarded-For", client).body(Map.of("token", "guess")).post(path);
  }

  private static int signsIn(String email) {
    return anyone()
        .header("X-Forwarded-For", Client.newAddress())
        .body(Map.of("email", email, "password", PASSWORD))
        .post("/api/auth/login")
        .statusCode();
  }

  private List<Received> awaited(String email, int count) {
    return server().awaited(email, count);
  }

  private static String tokenIn(Received email) {
    return email.secret("https://todo.example/address#");
  }

  private MailServer server() {
    return Objects.requireNonNull(injected);
  }
}

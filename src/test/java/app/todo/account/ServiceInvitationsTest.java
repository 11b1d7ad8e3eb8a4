package app.todo.account;

import static app.todo.Person.PASSWORD;
import static app.todo.Person.anyone;
import static app.todo.Problems.problem;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.todo.AtOnce;
import app.todo.Person;
import app.todo.TestClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Invitations to register, where everybody may register anyway. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ServiceInvitationsTest {
  @Inject Accounts accounts;
  @Inject TestClock clock;

  @Test
  void who_may_invite_makes_a_link_that_leads_to_one_account() {
    Person ana = inviter();
    String invitation = invites(ana).then().statusCode(201).extract().path("token");
    register(invitation).then().statusCode(201);
    register(invitation).then().spec(problem(403, Registrations.DEAD_INVITATION));
  }

  @Test
  void of_many_who_use_an_invitation_at_once_one_succeeds() {
    String invitation = invites(inviter()).path("token");
    List<Integer> answers = AtOnce.each(6, _ -> register(invitation).statusCode());
    assertEquals(1, Collections.frequency(answers, 201));
    assertEquals(5, Collections.frequency(answers, 403));
  }

  @Test
  void an_account_may_not_invite_unless_it_is_let() {
    Person ana = Person.registered();
    ana.gets("/api/auth/me").body("may_invite", equalTo(false));
    invites(ana).then().statusCode(403);
  }

  @Test
  void an_invitation_works_until_its_day() {
    String invitation = invites(inviter()).path("token");
    try (TestClock.Journey _ = clock.by(Duration.ofDays(7).plusMinutes(1))) {
      register(invitation).then().spec(problem(403, Registrations.DEAD_INVITATION));
    }
  }

  @Test
  void a_revoked_invitation_no_longer_works() {
    Person ana = inviter();
    Response made = invites(ana);
    ana.gets("/api/auth/invitations").body("invitations", hasSize(1));
    ana.deletes("/api/auth/invitations/" + made.path("id")).statusCode(204);
    ana.gets("/api/auth/invitations").body("invitations", hasSize(0));
    register(made.path("token")).then().statusCode(403);
  }

  @Test
  void there_are_at_most_twenty_invitations_of_an_account() {
    Person ana = inviter();
    for (int i = 0; i < 20; i++) {
      invites(ana).then().statusCode(201);
    }
    invites(ana).then().statusCode(409);
  }

  @Test
  void guessing_invitations_is_limited() {
    String client = Client.newAddress();
    for (int i = 0; i < 100; i++) {
      register("guess-" + i, client).then().statusCode(403);
    }
    register("guess", client).then().statusCode(429);
  }

  /** The list is there when the person comes in, without another step. */
  @Test
  void who_registers_by_a_list_s_link_joins_the_list() {
    Person ana = Person.registered();
    String space =
        ana.posts("/api/lists/" + ana.addsList("Garden") + "/share").extract().path("space_id");
    String link = ana.posts("/api/spaces/" + space + "/invitations", "{}").extract().path("token");
    Response registered = register(link);
    registered.then().statusCode(201);
    anyone()
        .header("Authorization", "Bearer " + registered.path("access_token"))
        .get("/api/lists")
        .then()
        .body("lists.find { it.name == 'Garden' }.space_id", equalTo(space));
  }

  @Test
  void a_page_learns_who_may_register() {
    Person.registered();
    anyone()
        .get("/api/auth/options")
        .then()
        .statusCode(200)
        .body("registration", equalTo("open"))
        .body("operator", nullValue())
        .body("first_account", equalTo(false));
  }

  private Person inviter() {
    Person person = Person.registered();
    QuarkusTransaction.requiringNew().run(() -> accounts.requireAlone(person.id()).allowInviting());
    return person;
  }

  private static Response invites(Person person) {
    return person.asks().body("{}").post("/api/auth/invitations");
  }

  private static Response register(String invitation) {
    return register(invitation, Client.newAddress());
  }

  private static Response register(String invitation, String client) {
    return anyone()
        .header("X-Forwarded-For", client)
        .body(Map.of("email", Person.newEmail(), "password", PASSWORD, "invitation", invitation))
        .post("/api/auth/register");
  }
}

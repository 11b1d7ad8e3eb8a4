package app.todo.account;

import static app.todo.Person.PASSWORD;
import static app.todo.Person.anyone;
import static app.todo.Problems.problem;
import static app.todo.Problems.violation;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.todo.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class AddressChangeTest {
  @Test
  void the_account_is_signed_in_to_by_its_new_address_alone() {
    Person ana = Person.registered();
    String email = Person.newEmail();
    change(ana, email.toUpperCase(Locale.ROOT), PASSWORD)
        .then()
        .statusCode(200)
        .body("email", equalTo(email));
    assertEquals(200, signsIn(email));
    assertEquals(401, signsIn(ana.email()));
    ana.gets("/api/auth/me").body("email", equalTo(email));
  }

  @Test
  void it_wants_the_password() {
    Person ana = Person.registered();
    change(ana, Person.newEmail(), "wrong password")
        .then()
        .spec(violation("password", "is not the account's password"));
    assertEquals(200, signsIn(ana.email()));
  }

  @Test
  void a_taken_address_is_a_conflict() {
    Person ana = Person.registered();
    change(ana, Person.registered().email(), PASSWORD)
        .then()
        .spec(problem(409, "There is an account with this e-mail address already."));
    ana.gets("/api/auth/me").body("email", equalTo(ana.email()));
  }

  @Test
  void what_is_no_address_is_refused() {
    change(Person.registered(), "nowhere", PASSWORD)
        .then()
        .spec(violation("email", "must be an e-mail address"));
  }

  /** Copies follow members as rows, so a new address is a change of the shared list. */
  @Test
  void the_members_of_a_shared_list_learn_it() {
    Person ana = Person.registered();
    String space =
        ana.posts("/api/lists/" + ana.addsList("Garden") + "/share").extract().path("space_id");
    int before = ana.gets("/api/changes").extract().path("changes.size()");
    String cursor = ana.gets("/api/changes").extract().path("cursor");
    String email = Person.newEmail();
    change(ana, email, PASSWORD).then().statusCode(200);
    ana.gets("/api/changes", "since", cursor)
        .body("changes.find { it.kind == 'member' }.data.email", equalTo(email));
    ana.gets("/api/spaces/" + space).body("members[0].email", equalTo(email));
    assertEquals(before, ana.gets("/api/changes").extract().<Integer>path("changes.size()"));
  }

  private static Response change(Person person, String email, String password) {
    return person
        .asks()
        .body(Map.of("email", email, "password", password))
        .post("/api/auth/me/address");
  }

  private static int signsIn(String email) {
    return anyone()
        .header("X-Forwarded-For", Client.newAddress())
        .body(Map.of("email", email, "password", PASSWORD))
        .post("/api/auth/login")
        .statusCode();
  }
}

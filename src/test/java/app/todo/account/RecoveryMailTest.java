package app.todo.account;

import static app.todo.Person.PASSWORD;
import static app.todo.Person.anyone;
import static app.todo.Problems.problem;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import app.todo.Person;
import app.todo.mail.MailServer;
import app.todo.mail.MailServer.Received;
import app.todo.mail.MailServerResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A forgotten password, by e-mail. */
@QuarkusTest
@WithTestResource(value = MailServerResource.class, scope = TestResourceScope.GLOBAL)
@DisplayNameGeneration(ReplaceUnderscores.class)
class RecoveryMailTest {
  private static final String NEW_PASSWORD = "battery horse correct";

  /** Set by MailServerResource. */
  private @Nullable MailServer injected;

  @Test
  void a_link_comes_by_email_and_sets_a_new_password_once() {
    Person ana = Person.registered();
    asks(ana.email().toUpperCase(Locale.ROOT)).statusCode(202);
    Received email = awaited(ana.email(), 1).getFirst();
    assertEquals("Set a new password", email.header("Subject"));
    Map<String, String> claim = Map.of("token", tokenIn(email), "new_password", NEW_PASSWORD);
    anyone().body(claim).post("/api/auth/recovery/link").then().statusCode(204);
    anyone().body(claim).post("/api/auth/recovery/link").then().spec(problem(404));
    signsIn(ana.email(), NEW_PASSWORD).statusCode(200);
    signsIn(ana.email(), PASSWORD).spec(problem(401));
    Received told = awaited(ana.email(), 2).getLast();
    assertEquals("Your password was set anew", told.header("Subject"));
    assertFalse(told.toString().contains(NEW_PASSWORD));
  }

  @Test
  void only_the_last_link_works() {
    Person ana = Person.registered();
    asks(ana.email()).statusCode(202);
    String first = tokenIn(awaited(ana.email(), 1).getFirst());
    asks(ana.email()).statusCode(202);
    awaited(ana.email(), 2);
    anyone()
        .body(Map.of("token", first))
        .post("/api/auth/recovery/preview")
        .then()
        .spec(problem(404));
  }

  @Test
  void an_address_without_an_account_has_the_same_answer_and_no_email() {
    String nobody = Person.newEmail();
    Person ana = Person.registered();
    String unknown = asks(nobody).statusCode(202).extract().asString();
    assertEquals(unknown, asks(ana.email()).statusCode(202).extract().asString());
    awaited(ana.email(), 1);
    assertEquals(List.of(), server().received(nobody));
  }

  @Test
  void an_address_is_not_flooded() {
    Person ana = Person.registered();
    for (int i = 0; i < 3; i++) {
      asks(ana.email()).statusCode(202);
    }
    asks(ana.email()).spec(problem(429));
    assertEquals(3, awaited(ana.email(), 3).size());
  }

  @Test
  void the_options_tell_that_a_link_can_be_sent() {
    anyone().get("/api/auth/options").then().body("mail", equalTo(true));
  }

  private static ValidatableResponse asks(String email) {
    return anyone().body(Map.of("email", email)).post("/api/auth/recovery/mail").then();
  }

  private static ValidatableResponse signsIn(String email, String password) {
    Map<String, String> credentials = Map.of("email", email, "password", password);
    return anyone().body(credentials).post("/api/auth/login").then();
  }

  private List<Received> awaited(String email, int count) {
    return server().awaited(email, count);
  }

  private static String tokenIn(Received email) {
    return email.secret("https://todo.example/recover#");
  }

  private MailServer server() {
    return Objects.requireNonNull(injected);
  }
}

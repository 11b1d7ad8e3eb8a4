package app.todo.provider;

import static app.todo.Person.PASSWORD;
import static app.todo.Person.anyone;
import static app.todo.Problems.problem;
import static app.todo.provider.Visitor.somebody;
import static app.todo.provider.Visitor.state;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.todo.Eventually;
import app.todo.Person;
import app.todo.TestClock;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Signing in through a provider. It runs for all tests, so that none has to start the service anew.
 */
@QuarkusTest
@WithTestResource(value = FakeProvider.class, scope = TestResourceScope.GLOBAL)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ProviderTest {
  private static final String FAILED = "/sign-in?provider=failed";

  @Inject Identities identities;
  @Inject TestClock clock;

  @AfterEach
  void mend() {
    Visitor.providerIs("well");
  }

  @Test
  void the_first_visit_makes_an_account_and_the_next_finds_it() {
    Visitor ana = somebody();
    assertEquals("/sign-in?provider=new", ana.signsIn());
    String id = me(ana).path("id");
    me(ana).then().body("email", equalTo(ana.email()));
    ana.cookies().clear();
    assertEquals("/sign-in?provider=arrived", ana.signsIn());
    me(ana).then().body("id", equalTo(id));
  }

  @Test
  void nothing_of_the_provider_stays_in_the_browser() {
    Visitor ana = somebody();
    ana.signsIn();
    assertEquals(Set.of("todo_session", "todo_browser"), Set.copyOf(ana.cookies().keySet()));
  }

  @Test
  void the_session_ends_like_any_other() {
    Visitor ana = somebody();
    ana.signsIn();
    ana.browser()
        .header("Sec-Fetch-Site", "same-origin")
        .post("/api/auth/logout")
        .then()
        .statusCode(204);
    assertEquals(401, me(ana).statusCode());
  }

  @Test
  void the_provider_hears_of_no_secret_but_the_challenge() {
    String asked = somebody().leaves().toString();
    assertTrue(asked.contains("code_challenge_method=S256"), asked);
    assertFalse(asked.contains("verifier"), asked);
    assertFalse(asked.contains("secret"), asked);
  }

  @ParameterizedTest
  @CsvSource({
    "iss,   https://id.example.com",
    "aud,   another-client",
    "nonce, another-nonce",
    "azp,   another-client",
    "exp,   1000000000",
    "iat,   1000000000",
    "sub,   ''",
  })
  void a_token_with_a_wrong_claim_is_refused(String claim, String value) {
    Visitor eve = somebody();
    if (value.matches("[0-9]+")) {
      eve.claims().put(claim, Long.parseLong(value));
    } else if (value.isEmpty()) {
      eve.claims().putNull(claim);
    } else {
      eve.claims().put(claim, value);
    }
    assertEquals(FAILED, eve.signsIn());
    assertEquals(401, me(eve).statusCode());
  }

  @ParameterizedTest
  @ValueSource(strings = {"another", "tampered", "none", "secret"})
  void a_token_with_a_wrong_signature_is_refused(String how) {
    Visitor eve = somebody().withKey(how);
    assertEquals(FAILED, eve.signsIn());
    assertEquals(401, me(eve).statusCode());
  }

  @Test
  void a_token_for_several_is_taken_when_issued_to_us() {
    Visitor ana = somebody();
    ana.claims().putArray("aud").add("another").add(FakeProvider.CLIENT);
    assertEquals(FAILED, ana.signsIn());
    ana.claims().put("azp", FakeProvider.CLIENT);
    assertEquals("/sign-in?provider=new", ana.signsIn());
  }

  @Test
  void another_state_is_refused_and_ends_the_attempt() {
    Visitor ana = somebody();
    URI location = ana.leaves();
    String code = ana.approvedAt(location);
    assertEquals(FAILED, ana.returns(code, "another"));
    assertEquals(FAILED, ana.returns(code, state(location)));
  }

  @Test
  void a_code_that_another_browser_asked_for_is_refused() {
    Visitor eve = somebody();
    URI location = eve.leaves();
    String code = eve.approvedAt(location);
    assertEquals(FAILED, somebody().returns(code, state(location)));
  }

  @Test
  void a_code_of_another_attempt_is_refused() {
    Visitor eve = somebody();
    String code = eve.approvedAt(eve.leaves());
    URI location = somebody().leaves();
    Visitor ana = somebody();
    URI own = ana.leaves();
    assertFalse(own.equals(location));
    assertEquals(FAILED, ana.returns(code, state(own)), "its verifier is another");
  }

  @Test
  void a_code_works_once() {
    Visitor ana = somebody();
    URI location = ana.leaves();
    String code = ana.approvedAt(location);
    Map<String, String> before = Map.copyOf(ana.cookies());
    assertEquals("/sign-in?provider=new", ana.returns(code, state(location)));
    ana.cookies().clear();
    ana.cookies().putAll(before);
    assertEquals(FAILED, ana.returns(code, state(location)));
  }

  @Test
  void a_cookie_that_was_changed_is_refused() {
    Visitor ana = somebody();
    URI location = ana.leaves();
    String code = ana.approvedAt(location);
    ana.cookies().computeIfPresent("todo_provider", (_, value) -> "9" + value);
    assertEquals(FAILED, ana.returns(code, state(location)));
  }

  @Test
  void an_attempt_ends_after_ten_minutes() {
    Visitor ana = somebody();
    URI location = ana.leaves();
    String code = ana.approvedAt(location);
    try (TestClock.Journey _ = clock.by(Duration.ofMinutes(10).plusSeconds(1))) {
      assertEquals(FAILED, ana.returns(code, state(location)));
    }
  }

  @Test
  void another_provider_s_answer_is_refused() {
    Visitor ana = somebody();
    URI location = ana.leaves();
    String code = ana.approvedAt(location);
    assertEquals(FAILED, ana.returns(code, state(location), "iss", "https://id.example.com"));
  }

  @Test
  void a_person_may_say_no() {
    Visitor ana = somebody();
    URI location = ana.leaves();
    String next = ana.returns("", state(location), "error", "access_denied");
    assertEquals("/sign-in?provider=cancelled", next);
  }

  @Test
  void an_address_that_is_not_verified_makes_no_account() {
    Visitor eve = somebody();
    eve.claims().put("email_verified", false);
    assertEquals("/sign-in?provider=unverified", eve.signsIn());
    eve.claims().remove("email_verified");
    assertEquals("/sign-in?provider=unverified", eve.signsIn());
    assertEquals(401, me(eve).statusCode());
  }

  @Test
  void an_address_links_nobody_to_an_account() {
    Person ana = Person.registered();
    Visitor same = new Visitor(ana.email());
    assertEquals("/sign-in?provider=taken", same.signsIn());
    assertEquals(401, me(same).statusCode());
    ana.gets("/api/auth/provider/identities").body("identities", hasSize(0));
  }

  @Test
  void the_address_may_stand_in_the_userinfo_alone() {
    Visitor ana = somebody();
    ana.claims().remove("email");
    ana.userinfo()
        .put("sub", ana.claims().get("sub").asText())
        .put("email", ana.email())
        .put("email_verified", true);
    assertEquals("/sign-in?provider=new", ana.signsIn());
    Visitor eve = somebody();
    eve.claims().remove("email");
    eve.userinfo().put("sub", "another").put("email", eve.email()).put("email_verified", true);
    assertEquals(FAILED, eve.signsIn());
  }

  @Test
  void the_same_subject_of_another_issuer_is_somebody_else() {
    UUID ana = Person.registered().id();
    String subject = UUID.randomUUID().toString();
    ProviderUser one = person("https://one.example.com", subject);
    assertTrue(identities.link(one, ana));
    assertEquals(Optional.of(ana), identities.use(one));
    assertEquals(Optional.empty(), identities.use(person("https://two.example.com", subject)));
  }

  @Test
  void an_account_is_linked_from_inside_it_alone() {
    Person ana = Person.registered();
    Visitor visitor = new Visitor(ana.email());
    visitor.cookies().put("todo_session", ana.token());
    assertEquals("/account?provider=linked", links(visitor, PASSWORD));
    visitor.cookies().clear();
    assertEquals("/sign-in?provider=arrived", visitor.signsIn());
    me(visitor).then().body("id", equalTo(ana.id().toString()));

    Person bob = Person.registered();
    visitor.cookies().clear();
    visitor.cookies().put("todo_session", bob.token());
    assertEquals("/account?provider=linked-elsewhere", links(visitor, PASSWORD));
  }

  @Test
  void linking_wants_the_password() {
    Person ana = Person.registered();
    ana.posts("/api/auth/provider/link", "{'password': 'wrong'}").spec(problem(422));
    ana.posts("/api/auth/provider/link", "{}").spec(problem(422));
  }

  @Test
  void a_link_of_a_session_that_has_ended_is_refused() {
    Person ana = Person.registered();
    Visitor visitor = new Visitor(ana.email());
    visitor.cookies().put("todo_session", ana.token());
    URI location = startLink(visitor, PASSWORD);
    ana.posts("/api/auth/logout").statusCode(204);
    assertEquals(FAILED, visitor.returns(visitor.approvedAt(location), state(location)));
  }

  @Test
  void the_only_way_in_stays() {
    Visitor ana = somebody();
    ana.signsIn();
    String path = "/api/auth/provider/identities";
    String link = ana.browser().get(path).path("identities[0].id");
    change(ana, "{}").delete(path + "/" + link).then().spec(problem(409));
    change(ana, "{\"new_password\": \"correct horse battery\"}")
        .post("/api/auth/password")
        .then()
        .statusCode(200);
    // The session has a new token.
    ana.signsIn();
    change(ana, "{\"password\": \"correct horse battery\"}")
        .delete(path + "/" + link)
        .then()
        .statusCode(204);
    ana.cookies().clear();
    assertEquals("/sign-in?provider=taken", ana.signsIn());
  }

  @Test
  void without_a_password_a_new_session_confirms() {
    Visitor ana = somebody();
    ana.signsIn();
    try (TestClock.Journey _ = clock.by(Duration.ofMinutes(11))) {
      change(ana, "{}").delete("/api/auth/me").then().spec(problem(403));
    }
    change(ana, "{}").delete("/api/auth/me").then().statusCode(204);
  }

  @ParameterizedTest
  @ValueSource(strings = {"away", "slow"})
  void while_the_provider_is_away_others_sign_in(String how) {
    Visitor ana = somebody();
    URI location = ana.leaves();
    String code = ana.approvedAt(location);
    Visitor.providerIs(how);
    assertEquals("/sign-in?provider=away", ana.returns(code, state(location)));
    Person.registered().signedInAgain().gets("/api/auth/me").statusCode(200);
  }

  @Test
  void nobody_is_sent_to_a_provider_that_is_away_for_long() {
    Visitor.providerIs("away");
    try (TestClock.Journey _ = clock.by(Duration.ofHours(2))) {
      somebody().asksToLeave().then().spec(problem(409));
    }
  }

  @Test
  void a_provider_may_change_its_keys() {
    Visitor ana = somebody();
    ana.signsIn();
    Visitor.providerChangesItsKey();
    Eventually.await(
        "the new key",
        Duration.ofSeconds(5),
        () -> ana.signsIn().equals("/sign-in?provider=arrived"));
  }

  @Test
  void the_page_is_told_whose_button_to_show() {
    anyone()
        .get("/api/auth/options")
        .then()
        .statusCode(200)
        .body("provider", equalTo("Example"))
        .body("passwords", equalTo(true))
        .body("passkeys", equalTo(true));
  }

  @Test
  void the_answer_holds_no_token_of_the_provider() {
    Visitor ana = somebody();
    ana.signsIn();
    ana.browser()
        .get("/api/auth/provider/identities")
        .then()
        .body("identities[0].issuer", equalTo(Visitor.issuer()))
        .body(not(containsString(ana.claims().get("sub").asText())));
  }

  private static ProviderUser person(String issuer, String subject) {
    return new ProviderUser(issuer, subject, Optional.empty());
  }

  private static String links(Visitor visitor, String password) {
    URI location = startLink(visitor, password);
    return visitor.returns(visitor.approvedAt(location), state(location));
  }

  private static URI startLink(Visitor visitor, String password) {
    Response answer =
        change(visitor, "{\"password\": \"%s\"}".formatted(password))
            .post("/api/auth/provider/link");
    answer.then().statusCode(200);
    visitor.keep(answer);
    return URI.create(answer.path("location"));
  }

  private static RequestSpecification change(Visitor visitor, String body) {
    return visitor
        .browser()
        .contentType(ContentType.JSON)
        .header("Sec-Fetch-Site", "same-origin")
        .body(body);
  }

  private static Response me(Visitor visitor) {
    return visitor.browser().get("/api/auth/me");
  }
}

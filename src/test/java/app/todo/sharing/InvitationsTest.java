package app.todo.sharing;

import static app.todo.Person.anyone;
import static app.todo.Problems.problem;
import static app.todo.Problems.violation;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import app.todo.AtOnce;
import app.todo.Journal;
import app.todo.Person;
import app.todo.Shared;
import app.todo.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Invitations by a link and by an address, and when they stop working. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class InvitationsTest {
  @Inject TestClock clock;

  private Person ana;
  private Shared list;

  @BeforeEach
  void share() {
    ana = Person.registered();
    list = Shared.by(ana);
  }

  @Test
  void a_link_says_what_it_leads_to_without_a_sign_in() {
    preview(list.link("viewer", "many"))
        .statusCode(200)
        .body("list_name", equalTo("Groceries"))
        .body("owner", equalTo(ana.email()))
        .body("role", equalTo("viewer"));
  }

  @Test
  void a_link_is_256_bits_and_is_shown_once() {
    String token = list.link("editor", "one");
    assertEquals(43, token.length());
    String shown = ana.gets(list.path()).extract().asString();
    assertFalse(shown.contains(token), shown);
    ana.gets(list.path())
        .body("invitations.kind", contains("link"))
        .body("invitations.uses", contains("one"))
        .body("invitations[0].token", nullValue());
  }

  @Test
  void a_link_for_one_works_once_and_again_for_who_has_joined() {
    Person ben = Person.registered();
    String token = list.link("editor", "one");
    accept(ben, token)
        .statusCode(200)
        .body("space_id", equalTo(list.space().toString()))
        .body("list_id", equalTo(list.list().toString()));
    accept(ben, token).statusCode(200);
    preview(token).spec(problem(404));
    assertSame404(accept(Person.registered(), token));
    ana.gets(list.path()).body("members", hasSize(2)).body("invitations", empty());
  }

  @Test
  void a_link_for_many_works_for_each() {
    String token = list.link("viewer", "many");
    accept(Person.registered(), token).statusCode(200);
    accept(Person.registered(), token).statusCode(200);
    ana.gets(list.path())
        .body("members.role", contains("owner", "viewer", "viewer"))
        .body("invitations.used", contains(2));
  }

  @Test
  void a_member_keeps_the_role_and_uses_up_nothing() {
    Person ben = list.joinedBy("editor");
    String token = list.link("viewer", "one");
    accept(ben, token).statusCode(200);
    accept(ana, token).statusCode(200);
    ana.gets(list.path())
        .body("members.role", contains("owner", "editor"))
        .body("invitations.used", contains(0));
  }

  @Test
  void of_two_who_use_a_link_for_one_at_once_one_joins() {
    for (int round = 0; round < 5; round++) {
      String token = list.link("editor", "one");
      List<Person> people = List.of(Person.registered(), Person.registered());
      List<Integer> statuses =
          AtOnce.each(2, i -> accept(people.get(i), token).extract().statusCode());
      assertEquals(List.of(200, 404), statuses.stream().sorted().toList());
    }
    ana.gets(list.path()).body("members", hasSize(6));
  }

  /** Whichever comes first: who joined is a member, and nobody joins by a link that is gone. */
  @Test
  void a_link_that_is_revoked_while_it_is_used_lets_nobody_in_afterwards() {
    for (int round = 0; round < 5; round++) {
      String token = list.link("editor", "many");
      String invitation = ana.gets(list.path()).extract().path("invitations[0].id");
      int before = ana.gets(list.path()).extract().path("members.size()");
      Person ben = Person.registered();
      List<Integer> statuses =
          AtOnce.each(
              2,
              i ->
                  i == 0
                      ? accept(ben, token).extract().statusCode()
                      : revoke(invitation).extract().statusCode());
      assertEquals(204, statuses.get(1));
      int joined = statuses.getFirst() == 200 ? 1 : 0;
      ana.gets(list.path()).body("members", hasSize(before + joined)).body("invitations", empty());
      assertSame404(accept(Person.registered(), token));
    }
  }

  @Test
  void what_is_revoked_expired_or_made_up_is_answered_alike() {
    String revoked = list.link("editor", "many");
    revoke(ana.gets(list.path()).extract().path("invitations[0].id")).statusCode(204);
    String expired = list.link("editor", "many");
    try (var _ = clock.by(Duration.ofDays(8))) {
      Person later = Person.registered();
      for (String token : List.of(revoked, expired, "a", "", "é".repeat(100))) {
        assertSame404(accept(later, token));
        assertSame404(preview(token));
      }
    }
  }

  @Test
  void guessing_links_is_limited() {
    String client = "203.0.113.%d".formatted(UUID.randomUUID().hashCode() & 0x7f);
    int status = 0;
    for (int i = 0; i <= 100; i++) {
      status =
          anyone()
              .header("X-Forwarded-For", client)
              .body("{\"token\": \"guess %d\"}".formatted(i))
              .post("/api/invitations/preview")
              .statusCode();
    }
    assertEquals(429, status);
  }

  @Test
  void an_address_is_invited_alike_whether_or_not_it_has_an_account() {
    Person ben = Person.registered();
    String known = invite(ben.email().toUpperCase(Locale.ROOT));
    String unknown = invite(Person.newEmail());
    assertEquals(shape(known), shape(unknown));
    ana.gets(list.path()).body("invitations.kind", contains("address", "address"));
  }

  @Test
  void who_is_invited_by_address_sees_it_and_joins() {
    Person ben = Person.registered();
    invite(ben.email());
    String id =
        ben.gets("/api/invitations")
            .body("invitations.list_name", contains("Groceries"))
            .body("invitations.owner", contains(ana.email()))
            .extract()
            .path("invitations[0].id");
    Person eve = Person.registered();
    assertSame404(eve.posts("/api/invitations/" + id + "/accept"));
    assertSame404(eve.deletes("/api/invitations/" + id));
    ben.posts("/api/invitations/" + id + "/accept")
        .statusCode(200)
        .body("list_id", equalTo(list.list().toString()));
    ben.gets("/api/invitations").body("invitations", empty());
    ben.gets(list.path()).body("role", equalTo("editor"));
  }

  @Test
  void who_declines_an_invitation_is_no_longer_invited() {
    Person ben = Person.registered();
    invite(ben.email());
    String id = ben.gets("/api/invitations").extract().path("invitations[0].id");
    ben.deletes("/api/invitations/" + id).statusCode(204);
    assertSame404(ben.posts("/api/invitations/" + id + "/accept"));
    ana.gets(list.path()).body("invitations", empty());
  }

  @Test
  void twenty_invitations_are_the_most() {
    for (int i = 0; i < 20; i++) {
      list.link("editor", "one");
    }
    ana.posts(list.path() + "/invitations", "{}")
        .spec(problem(409))
        .body("detail", containsString("Revoke one"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {'role': 'owner'}          | role            | must be editor or viewer; a member can be made an owner later
          {'uses': 'few'}            | uses            | must be one of one, many
          {'expires_in_days': 31}    | expires_in_days | must be less than or equal to 30
          {'expires_in_days': 0}     | expires_in_days | must be greater than or equal to 1
          {'address': 'nowhere'}     | address         | must be an e-mail address
          {'token': 'a'}             | token           | is not a known member
          """)
  void an_invitation_that_breaks_a_rule_is_refused(String body, String field, String message) {
    ana.posts(list.path() + "/invitations", body).spec(violation(field, message));
  }

  @Test
  void only_an_owner_invites_and_revokes_and_sees_invitations() {
    Person ben = list.joinedBy("editor");
    list.link("editor", "many");
    String invitation = ana.gets(list.path()).extract().path("invitations[0].id");
    ben.posts(list.path() + "/invitations", "{}").spec(problem(403));
    ben.deletes(list.path() + "/invitations/" + invitation).spec(problem(403));
    ben.gets(list.path()).body("invitations", empty());
    Person eve = Person.registered();
    eve.posts(list.path() + "/invitations", "{}").spec(problem(404));
    eve.deletes(list.path() + "/invitations/" + invitation).spec(problem(404));
    eve.gets(list.path()).spec(problem(404));
  }

  @Test
  void a_link_ends_with_its_maker_s_leaving() {
    Person ben = list.joinedBy("editor");
    ana.patches(list.member(ben), "{'role': 'owner'}").statusCode(200);
    String token = list.link("editor", "many");
    ana.deletes(list.member(ana)).statusCode(204);
    assertSame404(accept(Person.registered(), token));
  }

  @Test
  void what_happens_is_in_the_security_log_without_addresses_and_tokens() {
    try (Journal journal = Journal.open()) {
      Person ben = Person.registered();
      String token = list.link("editor", "one");
      accept(ben, token);
      ana.patches(list.member(ben), "{'role': 'viewer'}");
      ana.deletes(list.member(ben));
      List<String> events =
          journal.entries().stream()
              .filter(entry -> entry.startsWith("app.todo.audit "))
              .filter(entry -> entry.contains("space=" + list.space()))
              .map(entry -> entry.split(" ")[1])
              .toList();
      assertEquals(
          List.of("invitation_made", "invitation_accepted", "member_changed", "member_removed"),
          events);
      journal
          .entries()
          .forEach(entry -> {
            assertFalse(entry.contains(token), entry);
            assertFalse(entry.contains(ben.email()), entry);
          });
    }
  }

  private String invite(String address) {
    return ana.posts(list.path() + "/invitations", "{'address': '%s'}".formatted(address))
        .statusCode(201)
        .body("token", nullValue())
        .body("id", matchesPattern("[0-9a-f-]{36}"))
        .extract()
        .asString();
  }

  private static String shape(String answer) {
    return answer.replaceAll("\"(id|expires_at)\":\"[^\"]*\"", "$1");
  }

  private ValidatableResponse revoke(String invitation) {
    return ana.deletes(list.path() + "/invitations/" + invitation);
  }

  private static ValidatableResponse preview(String token) {
    return anyone().body(body(token)).post("/api/invitations/preview").then();
  }

  private static ValidatableResponse accept(Person person, String token) {
    return person.posts("/api/invitations/accept", body(token));
  }

  private static String body(String token) {
    return "{\"token\": \"%s\"}".formatted(token);
  }

  private static void assertSame404(ValidatableResponse answer) {
    answer.spec(problem(404)).body("detail", equalTo(Sharing.NO_INVITATION));
  }
}

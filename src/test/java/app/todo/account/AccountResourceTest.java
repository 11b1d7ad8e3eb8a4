package app.todo.account;

import static app.todo.Person.PASSWORD;
import static app.todo.Person.anyone;
import static app.todo.Problems.problem;
import static app.todo.Problems.violation;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.todo.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class AccountResourceTest {
  private static final String ANOTHER = "another password";

  @Inject DataSource database;

  @Test
  void an_account_says_what_it_is() {
    Person ana = Person.registered();
    ana.asks()
        .get("/api/auth/me")
        .then()
        .statusCode(200)
        .body(
            "keySet()",
            containsInAnyOrder(
                "id",
                "email",
                "time_zone",
                "time_zone_pinned",
                "morning_hour",
                "may_invite",
                "asks_password",
                "created_at"))
        .body("id", equalTo(ana.id().toString()))
        .body("email", equalTo(ana.email()))
        .body("time_zone", equalTo("UTC"))
        .body("created_at", matchesPattern("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/merge-patch+json", "application/json"})
  void the_time_zone_can_be_changed(String contentType) {
    Person ana = Person.registered();
    ana.asks()
        .contentType(contentType)
        .body(Map.of("time_zone", "Pacific/Auckland"))
        .patch("/api/auth/me")
        .then()
        .statusCode(200)
        .body("time_zone", equalTo("Pacific/Auckland"))
        .body("email", equalTo(ana.email()));
    ana.asks().get("/api/auth/me").then().body("time_zone", equalTo("Pacific/Auckland"));
  }

  @Test
  void a_patch_of_nothing_changes_nothing() {
    Person ana = Person.livingIn("Asia/Tokyo");
    ana.asks().body("{}").patch("/api/auth/me").then().statusCode(200);
    ana.asks().get("/api/auth/me").then().body("time_zone", equalTo("Asia/Tokyo"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'time_zone': 'Mars/Olympus'}   | time_zone  | must be a time zone such as Europe/Lisbon",
        "{'time_zone': '+02:00'}         | time_zone  | must be a time zone such as Europe/Lisbon",
        "{'time_zone': 'europe/lisbon'}  | time_zone  | must be a time zone such as Europe/Lisbon",
        "{'time_zone': ''}               | time_zone  | must be a time zone such as Europe/Lisbon",
        "{'time_zone': 'a\\u0000'}       | time_zone  | must be a time zone such as Europe/Lisbon",
        "{'time_zone': null}             | time_zone  | must not be null",
        "{'time_zone': 5}                | time_zone  | must be text",
        "{'timeZone': 'Europe/Lisbon'}   | timeZone   | is not a known member",
        "{'email': 'eve@example.com'}    | email      | is not a known member",
        "{'id': null, 'created_at': 'x'} | created_at | is not a known member",
      })
  void a_patch_that_does_not_fit_is_refused(String body, String field, String message) {
    Person ana = Person.livingIn("Asia/Tokyo");
    ana.asks()
        .body(body.replace('\'', '"'))
        .patch("/api/auth/me")
        .then()
        .spec(violation(field, message));
    ana.asks().get("/api/auth/me").then().body("time_zone", equalTo("Asia/Tokyo"));
  }

  @Test
  void a_new_password_takes_the_place_of_the_old() {
    Person ana = Person.registered();
    changePassword(ana, PASSWORD, ANOTHER).then().statusCode(200);
    assertEquals(401, signIn(ana, PASSWORD));
    assertEquals(200, signIn(ana, ANOTHER));
  }

  @Test
  void a_new_password_ends_every_other_session() {
    Person ana = Person.registered();
    Person phone = ana.signedInAgain();
    Person laptop = ana.signedInAgain();
    Person bob = Person.registered();
    Response changed = changePassword(phone, PASSWORD, ANOTHER);
    changed.then().statusCode(200).body("user.id", equalTo(ana.id().toString()));
    assertEquals(200, statusOf(changed.path("access_token")));
    ana.asks().get("/api/auth/me").then().statusCode(401);
    laptop.asks().get("/api/auth/me").then().statusCode(401);
    bob.asks().get("/api/auth/me").then().statusCode(200);
  }

  /** Somebody else may have the old one. */
  @Test
  void a_new_password_comes_with_a_new_token_for_the_same_session() {
    Person ana = Person.registered();
    String session = ana.asks().get("/api/auth/sessions").path("sessions[0].id");
    Response changed =
        ana.browses()
            .header("Sec-Fetch-Site", "same-origin")
            .body(Map.of("current_password", PASSWORD, "new_password", ANOTHER))
            .post("/api/auth/password");
    String token = changed.path("access_token");
    assertEquals(token, changed.getCookie("todo_session"));
    ana.asks().get("/api/auth/me").then().spec(problem(401, "Sign in to go on."));
    anyone()
        .header("Authorization", "Bearer " + token)
        .get("/api/auth/sessions")
        .then()
        .body("sessions.id", equalTo(List.of(session)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s", " %S "})
  void a_new_password_is_not_the_address(String form) {
    Person ana = Person.registered();
    changePassword(ana, PASSWORD, form.formatted(ana.email()))
        .then()
        .spec(violation("new_password", "must not be the e-mail address"));
  }

  @Test
  void a_new_password_is_not_the_current_one() {
    Person ana = Person.registered();
    changePassword(ana, PASSWORD, PASSWORD)
        .then()
        .spec(violation("new_password", "must not be the current password"));
  }

  @Test
  void a_new_password_is_none_of_the_most_common() {
    Person ana = Person.registered();
    changePassword(ana, PASSWORD, "Iloveyou")
        .then()
        .spec(violation("new_password", "is one of the most common passwords"));
  }

  @Test
  void a_new_password_needs_the_current_one() {
    Person ana = Person.registered();
    Person phone = ana.signedInAgain();
    changePassword(ana, "a wrong guess", ANOTHER)
        .then()
        .spec(violation("current_password", "is not the account's password"));
    phone.asks().get("/api/auth/me").then().statusCode(200);
    assertEquals(200, signIn(ana, PASSWORD));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'current_password': '%s', 'new_password': '1234567'} | new_password     | must have 8 to 256 characters",
        "{'current_password': '%s'}                            | new_password     | must not be null",
        "{'new_password': 'a new one'}                         | current_password | must not be null",
        "{'current_password': '%s', 'password': '12345678'}    | password         | is not a known member",
        "{'current_password': 5, 'new_password': 'a new one'}  | current_password | must be text",
      })
  void a_password_change_that_does_not_fit_is_refused(String body, String field, String message) {
    Person ana = Person.registered();
    ana.asks()
        .body(body.formatted(PASSWORD).replace('\'', '"'))
        .post("/api/auth/password")
        .then()
        .spec(violation(field, message));
    assertEquals(200, signIn(ana, PASSWORD));
  }

  @Test
  void a_deleted_account_leaves_nothing_behind() throws SQLException {
    Person ana = Person.registered();
    Person phone = ana.signedInAgain();
    ana.addsTask("{\"title\": \"Water the fern\", \"tags\": [\"home\", \"plants\"]}");
    UUID trashed = ana.adds("Buy a fern");
    ana.asks().delete("/api/tasks/" + trashed).then().statusCode(204);
    ana.addsSection("Ferns", ana.addsList("Garden"));
    ana.addsFilter("Green");
    Map<String, Integer> before =
        Map.of(
            "account",
            1,
            "session",
            2,
            "space",
            1,
            "member",
            1,
            "task",
            2,
            "tag",
            2,
            "task_tag",
            2,
            "list",
            1,
            "section",
            1,
            "saved_filter",
            1);
    assertEquals(before, rowsOf(ana));

    ana.asks()
        .body(Map.of("password", PASSWORD))
        .delete("/api/auth/me")
        .then()
        .statusCode(204)
        .body(equalTo(""));

    Map<String, Integer> after = new TreeMap<>(before);
    after.replaceAll((_, _) -> 0);
    assertEquals(after, rowsOf(ana));
    ana.asks().get("/api/auth/me").then().spec(problem(401));
    phone.asks().get("/api/tasks").then().statusCode(401);
    assertEquals(401, signIn(ana, PASSWORD));
  }

  @Test
  void a_deleted_account_leaves_others_as_they_are() throws SQLException {
    Person ana = Person.registered();
    Person bob = Person.registered();
    bob.addsTask("{\"title\": \"Water the fern\", \"tags\": [\"home\"]}");
    Map<String, Integer> before = rowsOf(bob);
    ana.asks().body(Map.of("password", PASSWORD)).delete("/api/auth/me").then().statusCode(204);
    assertEquals(before, rowsOf(bob));
    bob.asks().get("/api/auth/me").then().statusCode(200);
  }

  @Test
  void a_deleted_account_frees_its_address() {
    Person ana = Person.registered();
    ana.asks().body(Map.of("password", PASSWORD)).delete("/api/auth/me").then().statusCode(204);
    Person again = Person.registered(ana.email(), ANOTHER);
    again.asks().get("/api/tasks").then().statusCode(200).body("count", equalTo(0));
  }

  @Test
  void an_account_is_not_deleted_without_its_password() throws SQLException {
    Person ana = Person.registered();
    ana.adds("Water the fern");
    Map<String, Integer> before = rowsOf(ana);
    ana.asks()
        .body(Map.of("password", "a wrong guess"))
        .delete("/api/auth/me")
        .then()
        .spec(violation("password", "is not the account's password"));
    ana.asks()
        .body("{}")
        .delete("/api/auth/me")
        .then()
        .spec(violation("password", "must not be null"));
    ana.asks().delete("/api/auth/me").then().spec(problem(422));
    assertEquals(before, rowsOf(ana));
  }

  private static Response changePassword(Person person, String current, String next) {
    return person
        .asks()
        .body(Map.of("current_password", current, "new_password", next))
        .post("/api/auth/password");
  }

  private static int statusOf(String token) {
    return anyone().header("Authorization", "Bearer " + token).get("/api/auth/me").statusCode();
  }

  private static int signIn(Person person, String password) {
    return anyone()
        .header("X-Forwarded-For", Client.newAddress())
        .body(Map.of("email", person.email(), "password", password))
        .post("/api/auth/login")
        .statusCode();
  }

  private Map<String, Integer> rowsOf(Person person) throws SQLException {
    return Map.of(
        "account", rows("account", "id", person),
        "session", rows("session", "account_id", person),
        "space", rows("space", "id", person),
        "member", rows("member", "account_id", person),
        "task", rows("task", "space_id", person),
        "tag", rows("tag", "space_id", person),
        "task_tag", rows("task_tag", "space_id", person),
        "list", rows("list", "space_id", person),
        "section", rows("section", "space_id", person),
        "saved_filter", rows("saved_filter", "space_id", person));
  }

  private int rows(String table, String column, Person person) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(
                "select count(*) from %s where %s = ?".formatted(table, column))) {
      statement.setObject(1, person.id());
      try (ResultSet result = statement.executeQuery()) {
        result.next();
        return result.getInt(1);
      }
    }
  }
}

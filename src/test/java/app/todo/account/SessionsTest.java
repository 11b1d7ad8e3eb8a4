package app.todo.account;

import static app.todo.Person.PASSWORD;
import static app.todo.Person.anyone;
import static app.todo.Problems.problem;
import static app.todo.Problems.violation;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.todo.Person;
import app.todo.TestClock;
import app.todo.Wire;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class SessionsTest {
  private static final Duration LIFE = Duration.ofDays(7);
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration MOMENT = Duration.ofMinutes(1);

  @Inject TestClock clock;
  @Inject DataSource database;

  @Test
  void a_session_tells_where_and_when_it_was_used() {
    Person ana = Person.registered();
    Response sessions = ana.asks().get("/api/auth/sessions");
    sessions
        .then()
        .statusCode(200)
        .body("sessions", hasSize(1))
        .body(
            "sessions[0].keySet()",
            containsInAnyOrder(
                "id", "created_at", "last_used_at", "expires_at", "user_agent", "current"))
        .body("sessions[0].current", equalTo(true));
    Instant lastUsed = Instant.parse(sessions.path("sessions[0].last_used_at"));
    Instant expires = Instant.parse(sessions.path("sessions[0].expires_at"));
    assertEquals(LIFE, Duration.between(lastUsed, expires));
  }

  @Test
  void sessions_are_told_apart_by_their_user_agents() {
    Person ana = Person.registered();
    signIn(ana, "Phone/1.0");
    signIn(ana, "x".repeat(5_000));
    ana.asks()
        .get("/api/auth/sessions")
        .then()
        .body("sessions.findAll { it.user_agent == 'Phone/1.0' }", hasSize(1))
        .body("sessions.findAll { it.user_agent == '%s' }".formatted("x".repeat(256)), hasSize(1))
        .body("sessions.findAll { it.current }", hasSize(1));
  }

  @Test
  void only_the_account_s_own_sessions_are_shown() {
    Person ana = Person.registered();
    ana.signedInAgain();
    Person.registered();
    ana.asks().get("/api/auth/sessions").then().body("sessions", hasSize(2));
  }

  @Test
  void the_session_that_was_used_last_comes_first() {
    Person ana = Person.registered();
    Person phone = ana.signedInAgain();
    for (Person lastUsed : List.of(ana, phone)) {
      try (var _ = clock.by(lastUsed == ana ? Duration.ofHours(2) : Duration.ofHours(4))) {
        lastUsed
            .asks()
            .get("/api/auth/sessions")
            .then()
            .body("sessions.current", contains(true, false));
      }
    }
  }

  @Test
  void a_session_can_be_ended_from_another() {
    Person ana = Person.registered();
    Person phone = ana.signedInAgain();
    UUID lost = currentSession(phone);
    end(ana, lost).then().statusCode(204).body(equalTo(""));
    phone.asks().get("/api/auth/me").then().statusCode(401);
    ana.asks().get("/api/auth/sessions").then().body("sessions.current", contains(true));
  }

  @Test
  void a_session_is_not_ended_without_the_password() {
    Person ana = Person.registered();
    Person phone = ana.signedInAgain();
    String path = "/api/auth/sessions/" + currentSession(phone);
    ana.asks()
        .body(Map.of("password", "a wrong guess"))
        .delete(path)
        .then()
        .spec(violation("password", "is not the account's password"));
    ana.asks().delete(path).then().spec(problem(422));
    phone.asks().get("/api/auth/me").then().statusCode(200);
  }

  /** A browser removes what it keeps when its session was ended, and not when it ran out. */
  @Test
  void a_session_that_was_ended_elsewhere_is_told_from_one_that_ran_out() {
    Person ana = Person.registered();
    Person ended = ana.signedInAgain();
    Person expired = Person.registered();
    end(ana, currentSession(ended)).then().statusCode(204);
    ended
        .asks()
        .get("/api/auth/me")
        .then()
        .statusCode(401)
        .header("WWW-Authenticate", "Bearer")
        .body("type", equalTo("urn:todo:session-ended"))
        .body("detail", equalTo("You were signed out from another place."));
    try (var _ = clock.by(LIFE.plus(HOUR))) {
      expired.asks().get("/api/auth/me").then().spec(problem(401, "Sign in to go on."));
    }
  }

  @Test
  void an_account_that_is_deleted_ends_its_other_sessions_too() {
    Person ana = Person.registered();
    Person phone = ana.signedInAgain();
    ana.asks().body(Map.of("password", PASSWORD)).delete("/api/auth/me").then().statusCode(204);
    phone
        .asks()
        .get("/api/auth/me")
        .then()
        .statusCode(401)
        .body("type", equalTo("urn:todo:session-ended"));
  }

  @Test
  void a_session_lives_ninety_days_whatever_its_use() {
    Person ana = Person.registered();
    for (int day = 6; day < 90; day += 6) {
      assertEquals(200, statusAfter(Duration.ofDays(day), ana), "day " + day);
    }
    Duration longest = Duration.ofDays(90);
    try (var _ = clock.by(longest.minus(MOMENT.multipliedBy(2)))) {
      Response last = ana.browses().get("/api/auth/sessions");
      Instant created = Instant.parse(last.path("sessions[0].created_at"));
      Instant expires = Instant.parse(last.path("sessions[0].expires_at"));
      assertEquals(longest, Duration.between(created, expires));
      assertTrue(last.getDetailedCookie("todo_session").getMaxAge() <= 120);
    }
    assertEquals(401, statusAfter(longest, ana));
  }

  @Test
  void an_account_has_fifty_sessions_and_the_one_unused_for_longest_ends() throws SQLException {
    Person oldest = Person.registered();
    Person second = oldest.signedInAgain();
    execute(
        """
        insert into session (id, token_hash, account_id, created_at, last_used_at, expires_at)
        select
          gen_random_uuid(), sha256(cast('%1$s' || n as bytea)), '%1$s', now(), now(),
          now() + interval '1 day'
        from generate_series(1, 48) n
        """
            .formatted(oldest.id()));
    oldest.asks().get("/api/auth/me").then().statusCode(200);
    Person newest = oldest.signedInAgain();
    oldest
        .asks()
        .get("/api/auth/me")
        .then()
        .statusCode(401)
        .body("type", equalTo("urn:todo:session-ended"));
    second.asks().get("/api/auth/me").then().statusCode(200);
    newest.asks().get("/api/auth/sessions").then().body("sessions", hasSize(50));
  }

  @Test
  void a_session_can_end_itself() {
    Person ana = Person.registered();
    end(ana, currentSession(ana)).then().statusCode(204);
    ana.asks().get("/api/auth/me").then().statusCode(401);
  }

  @Test
  void a_session_that_is_not_there_can_t_be_ended() {
    Person ana = Person.registered();
    UUID ended = currentSession(ana.signedInAgain());
    end(ana, ended).then().statusCode(204);
    for (UUID id : List.of(ended, UUID.randomUUID())) {
      end(ana, id).then().spec(problem(404, "Session not found"));
    }
  }

  @Test
  void another_account_s_session_is_not_there() {
    Person ana = Person.registered();
    Person bob = Person.registered();
    end(ana, currentSession(bob)).then().spec(problem(404, "Session not found"));
    bob.asks().get("/api/auth/me").then().statusCode(200);
  }

  @Test
  void a_session_lives_seven_days() {
    Person ana = Person.registered();
    assertEquals(200, statusAfter(LIFE.minus(MOMENT), ana));
    Person bob = Person.registered();
    assertEquals(401, statusAfter(LIFE.plus(HOUR), bob));
  }

  @Test
  void each_use_gives_a_session_seven_more_days() {
    Person ana = Person.registered();
    assertEquals(200, statusAfter(Duration.ofDays(6), ana));
    assertEquals(200, statusAfter(Duration.ofDays(12), ana));
    assertEquals(200, statusAfter(Duration.ofDays(12).plus(LIFE).minus(MOMENT), ana));
  }

  @Test
  void seven_days_after_its_last_use_a_session_ends() {
    Person ana = Person.registered();
    Duration lastUse = Duration.ofDays(6);
    assertEquals(200, statusAfter(lastUse, ana));
    assertEquals(401, statusAfter(lastUse.plus(LIFE).plus(HOUR), ana));
  }

  @Test
  void a_session_that_has_ended_is_not_shown() {
    Person ana = Person.registered();
    try (var _ = clock.by(LIFE.plus(HOUR))) {
      Person again = ana.signedInAgain();
      again.asks().get("/api/auth/sessions").then().body("sessions.current", contains(true));
    }
  }

  @Test
  void a_use_after_an_hour_renews_the_cookie() {
    Person ana = Person.registered();
    try (var _ = clock.by(HOUR.plus(MOMENT))) {
      Cookie cookie = ana.browses().get("/api/auth/me").getDetailedCookie("todo_session");
      assertEquals(ana.token(), cookie.getValue());
      assertEquals(LIFE.toSeconds(), cookie.getMaxAge());
    }
  }

  @Test
  void a_use_within_the_hour_sends_no_cookie() {
    Person ana = Person.registered();
    assertFalse(ana.browses().get("/api/auth/me").cookies().containsKey("todo_session"));
    try (var _ = clock.by(HOUR.minus(MOMENT))) {
      assertFalse(ana.browses().get("/api/auth/me").cookies().containsKey("todo_session"));
    }
  }

  @Test
  void a_client_that_shows_the_token_is_sent_no_cookie() {
    Person ana = Person.registered();
    try (var _ = clock.by(HOUR.plus(MOMENT))) {
      Response renewed = ana.asks().get("/api/auth/sessions");
      assertFalse(renewed.cookies().containsKey("todo_session"));
      Instant lastUsed = Instant.parse(renewed.path("sessions[0].last_used_at"));
      Instant created = Instant.parse(renewed.path("sessions[0].created_at"));
      assertEquals(HOUR.toHours(), Duration.between(created, lastUsed).toHours());
    }
  }

  @Test
  void a_session_that_can_t_be_renewed_still_lives() throws SQLException {
    Person ana = Person.registered();
    execute(
        """
        create function no_room() returns trigger language plpgsql as
        $$ begin raise exception 'no space left on device' using errcode = 'disk_full'; end $$;
        create trigger no_room before update on session for each row
        when (old.id = '%s') execute function no_room()
        """
            .formatted(currentSession(ana)));
    try (var _ = clock.by(HOUR.plus(MOMENT))) {
      Response read = ana.browses().get("/api/auth/sessions");
      read.then().statusCode(200).body("sessions.current", contains(true));
      assertFalse(read.cookies().containsKey("todo_session"));
    } finally {
      execute("drop function no_room() cascade");
    }
  }

  /** The answer may come after one that set a new cookie, which it must not take back. */
  @ParameterizedTest
  @ValueSource(strings = {"gone", "", "\"quoted\"", "a.b.c"})
  void a_cookie_that_opens_nothing_is_refused_and_stays(String value) {
    Response refused = anyone().header("Cookie", "todo_session=" + value).get("/api/auth/me");
    refused.then().spec(problem(401));
    assertFalse(refused.cookies().containsKey("todo_session"));
  }

  @Test
  void without_a_user_agent_there_is_none_to_show() {
    Person ana = Person.registered();
    String body = "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(ana.email(), PASSWORD);
    Wire.send(
        """
        POST /api/auth/login HTTP/1.1\r
        Host: localhost\r
        Content-Type: application/json\r
        Content-Length: %d\r
        \r
        %s\
        """
            .formatted(body.length(), body));
    ana.asks()
        .get("/api/auth/sessions")
        .then()
        .body("sessions.find { !it.current }.user_agent", nullValue());
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private int statusAfter(Duration time, Person person) {
    try (var _ = clock.by(time)) {
      return person.asks().get("/api/auth/me").statusCode();
    }
  }

  private static void signIn(Person person, String userAgent) {
    anyone()
        .header("User-Agent", userAgent)
        .body(Map.of("email", person.email(), "password", PASSWORD))
        .post("/api/auth/login")
        .then()
        .statusCode(200);
  }

  private static Response end(Person person, UUID session) {
    return person.asks().body(Map.of("password", PASSWORD)).delete("/api/auth/sessions/" + session);
  }

  private static UUID currentSession(Person person) {
    return UUID.fromString(
        person.asks().get("/api/auth/sessions").path("sessions.find { it.current }.id"));
  }
}

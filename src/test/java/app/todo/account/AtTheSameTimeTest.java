package app.todo.account;

import static app.todo.Person.PASSWORD;
import static app.todo.Person.anyone;
import static app.todo.Problems.problem;
import static org.hamcrest.Matchers.contains;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.todo.AtOnce;
import app.todo.Eventually;
import app.todo.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What comes in between a look at an account and what is done about it. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class AtTheSameTimeTest {

  @Inject DataSource database;

  @Test
  void a_password_that_is_changed_in_between_opens_nothing() throws Exception {
    Person ana = Person.registered();
    Response signedIn =
        during(
            "update account set password_hash = 'another' where id = ?",
            ana,
            () -> {
              return anyone()
                  .body(Map.of("email", ana.email(), "password", PASSWORD))
                  .post("/api/auth/login");
            });
    assertEquals(401, signedIn.statusCode());
  }

  @Test
  void a_password_that_is_changed_in_between_changes_and_deletes_nothing() throws Exception {
    Person ana = Person.registered();
    Response changed =
        during(
            "update account set password_hash = 'another' where id = ?",
            ana,
            () ->
                ana.asks()
                    .body(Map.of("current_password", PASSWORD, "new_password", "a third one"))
                    .post("/api/auth/password"));
    changed.then().spec(problem(422)).body("violations.field", contains("current_password"));
    assertEquals("another", passwordHash(ana));
    Person ben = Person.registered();
    Response deleted =
        during(
            "update account set password_hash = 'another' where id = ?",
            ben,
            () -> ben.asks().body(Map.of("password", PASSWORD)).delete("/api/auth/me"));
    deleted.then().spec(problem(422)).body("violations.field", contains("password"));
    assertEquals("another", passwordHash(ben));
  }

  @Test
  void an_account_that_is_deleted_in_between_opens_nothing() throws Exception {
    Person ana = Person.registered();
    Response signedIn =
        during(
            "delete from account where id = ?",
            ana,
            () -> {
              return anyone()
                  .body(Map.of("email", ana.email(), "password", PASSWORD))
                  .post("/api/auth/login");
            });
    assertEquals(401, signedIn.statusCode());
  }

  @Test
  void a_change_of_the_time_zone_does_not_undo_one_of_the_password() throws Exception {
    Person ana = Person.registered();
    Response changed =
        during(
            "update account set password_hash = 'another' where id = ?",
            ana,
            () -> ana.asks().body(Map.of("time_zone", "Asia/Tokyo")).patch("/api/auth/me"));
    assertEquals(200, changed.statusCode());
    assertEquals("another", passwordHash(ana));
  }

  @Test
  void an_account_that_is_deleted_in_between_can_t_be_changed() throws Exception {
    Person ana = Person.registered();
    Response changed =
        during(
            "delete from account where id = ?",
            ana,
            () -> ana.asks().body(Map.of("time_zone", "Asia/Tokyo")).patch("/api/auth/me"));
    assertEquals(401, changed.statusCode());
  }

  @Test
  void of_two_who_delete_an_account_neither_fails() {
    Person ana = Person.registered();
    List<Integer> statuses =
        AtOnce.each(
            2,
            _ -> ana.asks().body(Map.of("password", PASSWORD)).delete("/api/auth/me").statusCode());
    assertTrue(statuses.contains(204), statuses::toString);
    assertTrue(List.of(204, 401).containsAll(statuses), statuses::toString);
  }

  /** More than there are connections, each of which waits its turn to hash. */
  @Test
  void many_who_sign_in_at_once_keep_nobody_from_the_database() throws Exception {
    Person ana = Person.registered();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<List<Integer>> signIns =
          threads.submit(() ->
              AtOnce.each(
                  50,
                  _ ->
                      anyone()
                          .header("X-Forwarded-For", Client.newAddress())
                          .body(Map.of("email", Person.newEmail(), "password", PASSWORD))
                          .post("/api/auth/login")
                          .statusCode()));
      while (!signIns.isDone()) {
        ana.asks().get("/api/tasks").then().statusCode(200);
      }
      assertTrue(List.of(401, 429).containsAll(signIns.get()), signIns.get()::toString);
    }
  }

  /** What comes of a request in the middle of which the account's row is written. */
  private Response during(String statement, Person person, Callable<Response> request)
      throws Exception {
    try (ExecutorService thread = Executors.newSingleThreadExecutor();
        Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try (PreparedStatement write = connection.prepareStatement(statement)) {
        write.setObject(1, person.id());
        write.executeUpdate();
      }
      Future<Response> answer = thread.submit(request);
      Eventually.await(
          "the request to come to the row",
          Duration.ofSeconds(20),
          () -> answer.isDone() || isSomeoneWaiting());
      connection.commit();
      return answer.get();
    }
  }

  private boolean isSomeoneWaiting() throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement statement =
            connection.prepareStatement("select 1 from pg_locks where not granted");
        ResultSet waiting = statement.executeQuery()) {
      return waiting.next();
    }
  }

  private String passwordHash(Person person) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement statement =
            connection.prepareStatement("select password_hash from account where id = ?")) {
      statement.setObject(1, person.id());
      try (ResultSet account = statement.executeQuery()) {
        account.next();
        return account.getString(1);
      }
    }
  }
}

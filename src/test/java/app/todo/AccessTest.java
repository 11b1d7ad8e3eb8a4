package app.todo;

import static app.todo.Person.anyone;
import static app.todo.Problems.problem;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import app.todo.openapi.ApiDocument;
import app.todo.openapi.ApiDocument.Call;
import app.todo.push.TestBrowser;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Who may do what, for every call there is. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class AccessTest {
  /** A client makes the id, so that one of nobody's is a new one. */
  private static final String SUBSCRIBE = "PUT /api/push/{id}";

  /** Of a push service that nobody runs. */
  private static final String ENDPOINT = "http://127.0.0.1:9/access-" + UUID.randomUUID();

  @Test
  void nobody_may_do_anything_but_look_in_register_and_sign_in() {
    for (Call call : ApiDocument.read().calls()) {
      Response answer = make(call, anyone(), UUID.randomUUID());
      if (call.isSigned()) {
        answer.then().spec(problem(401)).header("WWW-Authenticate", "Bearer");
      } else {
        assertNotEquals(401, answer.statusCode(), call::toString);
      }
    }
  }

  @Test
  void a_token_that_has_ended_opens_nothing() {
    Person ana = Person.registered();
    ana.asks().post("/api/auth/logout").then().statusCode(204);
    for (Call call : ApiDocument.read().calls()) {
      if (call.isSigned()) {
        make(call, ana.asks(), UUID.randomUUID()).then().spec(problem(401));
        make(call, ana.browses().header("Sec-Fetch-Site", "same-origin"), UUID.randomUUID())
            .then()
            .spec(problem(401));
      }
    }
  }

  /** Whichever the call and whosever the id: it is as if it were not there. */
  @Test
  void nobody_reaches_what_is_another_s() {
    Person ana = Person.registered();
    Person bob = Person.registered();
    UUID task = bob.addsTask("{\"title\": \"Water the fern\", \"tags\": [\"home\"]}");
    UUID trashed = bob.adds("Buy a fern");
    bob.deletes("/api/tasks/" + trashed).statusCode(204);
    UUID tag = UUID.fromString(bob.gets("/api/tags").extract().path("tags[0].id"));
    UUID list = bob.addsList("Garden");
    UUID section = bob.addsSection("Ferns", list);
    UUID filter = bob.addsFilter("Green");
    UUID session = UUID.fromString(bob.gets("/api/auth/sessions").extract().path("sessions[0].id"));
    UUID subscription = UUID.randomUUID();
    bob.puts("/api/push/" + subscription, TestBrowser.create().subscription(ENDPOINT + "b"))
        .statusCode(201);
    List<String> before = everythingOf(bob);

    try (Journal journal = Journal.open()) {
      for (Call call : ApiDocument.read().calls()) {
        if (call.hasId() && !call.toString().equals(SUBSCRIBE)) {
          for (UUID id :
              List.of(task, trashed, tag, list, section, filter, session, subscription)) {
            make(call, ana.asks(), id).then().spec(problem(404));
          }
        }
      }
      assertEquals(List.of(), journal.errors());
    }

    assertEquals(before, everythingOf(bob));
  }

  @Test
  void nobody_takes_another_s_id() {
    Person ana = Person.registered();
    Person bob = Person.registered();
    UUID task = bob.addsTask("{\"title\": \"Water the fern\", \"tags\": [\"home\"]}");
    String tag = bob.gets("/api/tags").extract().path("tags[0].id");
    UUID list = bob.addsList("Garden");
    UUID section = bob.addsSection("Ferns", list);
    UUID filter = bob.addsFilter("Green");
    UUID subscription = UUID.randomUUID();
    bob.puts("/api/push/" + subscription, TestBrowser.create().subscription(ENDPOINT))
        .statusCode(201);
    List<String> before = everythingOf(bob);
    ana.puts("/api/push/" + subscription, TestBrowser.create().subscription(ENDPOINT + "a"))
        .spec(problem(409));
    ana.asks()
        .body(Map.of("id", task, "title", "Mine"))
        .post("/api/tasks")
        .then()
        .spec(problem(409));
    ana.asks().body(Map.of("id", tag, "name", "mine")).post("/api/tags").then().spec(problem(409));
    ana.asks()
        .body(Map.of("id", list, "name", "mine"))
        .post("/api/lists")
        .then()
        .spec(problem(409));
    ana.asks()
        .body(Map.of("id", section, "name", "mine"))
        .post("/api/lists/" + ana.addsList("mine") + "/sections")
        .then()
        .spec(problem(409));
    ana.asks()
        .body(Map.of("id", filter, "name", "mine"))
        .post("/api/filters")
        .then()
        .spec(problem(409));
    assertEquals(before, everythingOf(bob));
  }

  @Test
  void nobody_sees_what_is_another_s() {
    Person bob = Person.registered();
    bob.addsTask("{\"title\": \"Water the fern\", \"tags\": [\"home\"]}");
    bob.deletes("/api/tasks/" + bob.adds("Buy a fern")).statusCode(204);
    UUID list = bob.addsList("Garden");
    bob.addsTask("{'title': 'Fern', 'list_id': '%s'}".formatted(list));
    bob.addsFilter("Green");
    Person ana = Person.registered();
    ana.gets("/api/tasks").body("count", equalTo(0));
    ana.gets("/api/tasks", "list", list).body("count", equalTo(0));
    ana.gets("/api/lists").body("count", equalTo(0));
    ana.gets("/api/filters").body("count", equalTo(0));
    ana.gets("/api/tasks", "search", "fern", "tags", "home").body("count", equalTo(0));
    ana.gets("/api/tasks/trash").body("count", equalTo(0));
    ana.gets("/api/tags").body("count", equalTo(0));
    ana.gets("/api/stats/tasks").body("total", equalTo(0));
    ana.gets("/api/changes").body("changes.size()", equalTo(0));
    ana.gets("/api/auth/sessions").body("sessions.size()", equalTo(1));
  }

  /** Emptying one's own trash, and leaving, touches nobody else. */
  @Test
  void what_one_does_to_all_of_one_s_own_is_done_to_nobody_else_s() {
    Person bob = Person.registered();
    bob.addsTask("{\"title\": \"Water the fern\", \"tags\": [\"home\"]}");
    bob.deletes("/api/tasks/" + bob.adds("Buy a fern")).statusCode(204);
    List<String> before = everythingOf(bob);
    Person ana = Person.registered();
    ana.deletes("/api/tasks/trash").statusCode(204);
    ana.asks()
        .body(Map.of("password", Person.PASSWORD))
        .delete("/api/auth/me")
        .then()
        .statusCode(204);
    assertEquals(before, everythingOf(bob));
  }

  private static Response make(Call call, RequestSpecification request, UUID id) {
    if (call.toString().equals("PATCH /api/auth/passkeys/{id}")) {
      request.body(Map.of("name", "Mine"));
    } else if (call.path().startsWith("/api/auth/")) {
      request.body(Map.of("password", Person.PASSWORD));
    } else if (call.path().contains("/members/")) {
      request.body(Map.of("role", "owner"));
    } else if (call.hasBody()) {
      request.body("{}");
    }
    return request.request(call.method(), call.path().replaceAll("\\{[a-z_]+}", id.toString()));
  }

  private static List<String> everythingOf(Person person) {
    return List.of(
        person.gets("/api/changes").extract().asString(),
        person.gets("/api/tasks").extract().asString(),
        person.gets("/api/tasks/trash").extract().asString(),
        person.gets("/api/tags").extract().asString(),
        person.gets("/api/lists").extract().asString(),
        person.gets("/api/auth/sessions").extract().asString(),
        person.gets("/api/push").extract().asString(),
        person.gets("/api/mail").extract().asString(),
        person.gets("/api/webhook").extract().asString(),
        person.gets("/api/auth/me").extract().asString());
  }
}

package app.todo.sharing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.todo.Journal;
import app.todo.Person;
import app.todo.Shared;
import app.todo.openapi.ApiDocument;
import app.todo.openapi.ApiDocument.Call;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Every call with an id, to every kind of row of a shared list, by whoever may not make it. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class SharedAccessTest {
  private static final Logger LOG = Logger.getLogger(SharedAccessTest.class);

  private final Map<String, UUID> rows = new TreeMap<>();
  private List<Call> calls;
  private Person ana;
  private Shared shared;

  @BeforeEach
  void share() {
    calls =
        ApiDocument.read().calls().stream()
            .filter(call -> call.hasId())
            .filter(call -> !call.path().matches("/api/(auth|push)/.*"))
            .toList();
    ana = Person.registered();
    shared = Shared.by(ana);
    rows.put("list", shared.list());
    rows.put("space", shared.space());
    rows.put("section", ana.addsSection("Fruit", shared.list()));
    String body = "{'title': 'Apples', 'list_id': '%s', 'tags': ['red']}".formatted(shared.list());
    rows.put("task", ana.addsTask(body));
    UUID trashed = ana.addsTask(body);
    ana.deletes("/api/tasks/" + trashed).statusCode(204);
    rows.put("trashed task", trashed);
    shared.link("editor", "many");
    rows.put(
        "invitation", UUID.fromString(ana.gets(shared.path()).extract().path("invitations[0].id")));
    rows.put("tag", UUID.fromString(ana.gets("/api/tasks").extract().path("tasks[0].tags[0].id")));
  }

  @Test
  void a_stranger_finds_nothing() {
    assertEquals(Set.of(404), statuses("a stranger", Person.registered(), calls));
  }

  @Test
  void a_removed_member_finds_nothing() {
    Person ben = shared.joinedBy("editor");
    ben.gets(shared.path()).statusCode(200);
    ana.deletes(shared.member(ben)).statusCode(204);
    assertEquals(Set.of(404), statuses("a removed member", ben, calls));
  }

  /** A delete that is checked with the right to read would answer 204. */
  @Test
  void a_viewer_changes_nothing() {
    List<Call> writing = calls.stream().filter(call -> !call.method().equals("GET")).toList();
    assertEquals(Set.of(403, 404), statuses("a viewer", shared.joinedBy("viewer"), writing));
  }

  @Test
  void an_editor_does_nothing_that_is_an_owner_s() {
    List<Call> owners =
        calls.stream()
            .filter(call -> !call.method().equals("GET"))
            .filter(call ->
                call.path().matches(".*/(members|invitations|share).*")
                    || call.toString().equals("DELETE /api/lists/{id}"))
            .toList();
    assertEquals(Set.of(403, 404), statuses("an editor", shared.joinedBy("editor"), owners));
  }

  private Set<Integer> statuses(String who, Person person, List<Call> made) {
    List<String> before = everything();
    Set<Integer> statuses = new TreeSet<>();
    int combinations = 0;
    try (Journal journal = Journal.open()) {
      for (Call call : made) {
        for (Map.Entry<String, UUID> row : rows.entrySet()) {
          int status = make(call, person, row.getValue()).statusCode();
          assertTrue(
              status == 403 || status == 404,
              () -> "%s, %s of a %s: %d".formatted(who, call, row.getKey(), status));
          statuses.add(status);
          combinations++;
        }
      }
      assertEquals(List.of(), journal.errors());
    }
    assertEquals(before, everything());
    LOG.infof("%s: %d calls, each refused", who, combinations);
    return statuses;
  }

  private Response make(Call call, Person person, UUID id) {
    var request = person.asks();
    if (call.path().contains("/members/")) {
      request.body(Map.of("role", "owner"));
    } else if (call.hasBody()) {
      request.body("{}");
    }
    return request.request(
        call.method(),
        call.path()
            .replace("{id}", id.toString())
            .replace("{account_id}", ana.id().toString())
            .replace("{invitation_id}", String.valueOf(rows.get("invitation"))));
  }

  private List<String> everything() {
    return List.of(
        ana.gets("/api/changes").extract().asString(),
        ana.gets("/api/lists").extract().asString(),
        ana.gets("/api/tasks").extract().asString(),
        ana.gets(shared.path()).extract().asString());
  }
}

package app.todo.sharing;

import static app.todo.Person.anyone;
import static app.todo.Problems.problem;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import app.todo.Person;
import app.todo.Shared;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Invitations to a list that has been deleted since. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class DeletedListInvitationsTest {
  private Person ana;
  private Person ben;
  private Shared list;
  private String token;
  private String byAddress;

  @BeforeEach
  void invite() {
    ana = Person.registered();
    ben = Person.registered();
    list = Shared.by(ana);
    token = list.link("editor", "many");
    byAddress =
        ana.posts(list.path() + "/invitations", "{'address': '%s'}".formatted(ben.email()))
            .statusCode(201)
            .extract()
            .path("id");
  }

  @Test
  void no_invitation_to_a_list_in_the_trash_works() {
    ana.deletes("/api/lists/" + list.list()).statusCode(204);
    assertDead();
  }

  @Test
  void they_work_again_when_the_list_is_restored() {
    ana.deletes("/api/lists/" + list.list()).statusCode(204);
    ana.posts("/api/lists/" + list.list() + "/restore").statusCode(200);
    preview().statusCode(200);
    ben.gets("/api/invitations").body("invitations", hasSize(1));
    ben.posts("/api/invitations/" + byAddress + "/accept").statusCode(200);
  }

  @Test
  void no_invitation_to_a_list_that_is_deleted_for_good_works() {
    ana.deletes("/api/lists/" + list.list()).statusCode(204);
    purge();
    assertDead();
  }

  private void assertDead() {
    assert404(preview());
    assert404(ben.posts("/api/invitations/accept", "{'token': '%s'}".formatted(token)));
    assert404(ben.posts("/api/invitations/" + byAddress + "/accept"));
    ben.gets("/api/invitations").body("invitations", empty());
    ben.gets(list.path()).spec(problem(404));
  }

  /** Only a sync deletes a list for good. */
  private void purge() {
    String at = "2030-01-01T00:00:00Z";
    String mutation =
        "{'id': 1, 'at': '%s', 'kind': 'list', 'row': '%s', 'do': 'purge'}"
            .formatted(at, list.list());
    ana.posts(
            "/api/sync",
            "{'client_id': '%s', 'sent_at': '%s', 'mutations': [%s]}"
                .formatted(UUID.randomUUID(), at, mutation))
        .statusCode(200)
        .body("refused", empty())
        .body("superseded", empty());
  }

  private ValidatableResponse preview() {
    return anyone().body(Map.of("token", token)).post("/api/invitations/preview").then();
  }

  private static void assert404(ValidatableResponse answer) {
    answer.spec(problem(404)).body("detail", equalTo(Sharing.NO_INVITATION));
  }
}

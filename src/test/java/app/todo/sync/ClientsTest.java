package app.todo.sync;

import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.todo.Copies;
import app.todo.Person;
import app.todo.TestClock;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What the service remembers of clients is bounded. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ClientsTest {
  private static final String REFUSED = "'set': {'title': ''}";

  @Inject TestClock clock;
  @Inject Clients clients;
  @Inject Copies copies;

  @Test
  void a_client_is_forgotten_180_days_after_its_last_mutation() {
    Person ana = Person.registered();
    Device phone = Device.of(ana);
    phone.adds("a");
    try (var _ = clock.by(Duration.ofDays(179))) {
      clients.forgetUnseen();
      assertEquals(1, lastMutationId(ana.signedInAgain(), phone));
    }
    try (var _ = clock.by(Duration.ofDays(181))) {
      clients.forgetUnseen();
      assertEquals(0, lastMutationId(ana.signedInAgain(), phone));
    }
  }

  @Test
  void of_many_clients_of_an_account_the_one_unseen_for_longest_is_forgotten() {
    Person ana = Person.registered();
    Device oldest = Device.of(ana);
    oldest.adds("a");
    Device second = Device.of(ana);
    second.adds("b");
    copies.of("client", second.id(), Clients.MOST - 2);
    assertEquals(1, lastMutationId(ana, oldest));
    Device.of(ana).adds("d");
    assertEquals(0, lastMutationId(ana, oldest));
    assertEquals(1, lastMutationId(ana, second));
  }

  @Test
  void a_client_that_does_not_read_its_refusals_is_refused_as_a_whole() {
    Person ana = Person.registered();
    Device phone = Device.of(ana);
    for (int i = 0; i < 2; i++) {
      for (int j = 0; j < 500; j++) {
        phone.does("task", Device.newId(), "create", REFUSED);
      }
      phone.keeps(Device.read(unread(ana, phone).statusCode(200).extract().asString()));
    }
    phone.does("task", Device.newId(), "create", "'set': {'title': 'a'}");
    unread(ana, phone).statusCode(409).body("detail", containsString("1,000"));
    assertEquals(1001, phone.syncs().path("last_mutation_id").asLong());
    assertEquals(1, ana.finds().size());
  }

  /** Sends what waits by a cursor that shows none of the answers. */
  private static ValidatableResponse unread(Person person, Device device) {
    ObjectNode request = device.request();
    request.remove("cursor");
    return person.asks().body(request.toString()).post("/api/sync").then();
  }

  private static long lastMutationId(Person person, Device device) {
    return person
        .asks()
        .body(device.request().toString())
        .post("/api/sync")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getLong("last_mutation_id");
  }
}

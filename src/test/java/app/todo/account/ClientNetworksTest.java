package app.todo.account;

import static app.todo.Person.PASSWORD;
import static app.todo.Person.anyone;
import static app.todo.Person.newEmail;
import static app.todo.Problems.problem;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.todo.Person;
import app.todo.problem.TooManyRequestsException;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which requests count as one client's. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ClientNetworksTest {

  @Inject Guesses guesses;

  private String client = Client.newAddress();

  /** A proxy adds the address it sees to what the client has sent. */
  @ParameterizedTest
  @ValueSource(strings = {"%s", "203.0.113.9, %s", "203.0.113.9,%s, 10.0.0.7", "x, %s:4711, ::1"})
  void a_client_can_t_make_itself_another(String forwarded) {
    String email = Person.registered().email();
    guesses.exhaust(client);
    client = forwarded.formatted(client);
    signIn(email, PASSWORD).then().spec(problem(429));
  }

  @Test
  void a_client_behind_proxies_alone_is_the_farthest() {
    String email = Person.registered().email();
    guesses.exhaust("192.168.77.1");
    client = "192.168.77.1, 10.0.0.7";
    signIn(email, PASSWORD).then().spec(problem(429));
    client = "192.168.77.2, 10.0.0.7";
    signIn(email, PASSWORD).then().statusCode(200);
  }

  @Test
  void an_ipv6_client_is_its_network() {
    String email = Person.registered().email();
    guesses.exhaust("2001:db8:42:1::1");
    client = "2001:db8:42:1:ffff:ffff:ffff:ffff";
    signIn(email, PASSWORD).then().spec(problem(429));
    client = "[2001:db8:42:1::1]:4711";
    signIn(email, PASSWORD).then().spec(problem(429));
    client = "2001:db8:42:2::1";
    signIn(email, PASSWORD).then().statusCode(200);
  }

  @Test
  void the_networks_of_an_ipv6_site_share_a_limit() {
    assertThrows(
        TooManyRequestsException.class,
        () -> {
          for (int network = 0; network < 1_000; network++) {
            guesses.fail(newEmail(), "2001:db8:43:%d::1".formatted(network));
          }
        });
    assertThrows(
        TooManyRequestsException.class, () -> guesses.fail(newEmail(), "2001:db8:43:ffff::1"));
    guesses.fail(newEmail(), "2001:db8:44::1");
  }

  /** As proxies write it that listen for both kinds on one socket. */
  @Test
  void an_ipv4_client_is_itself_also_as_ipv6() {
    String email = Person.registered().email();
    guesses.exhaust(client);
    client = "203.0.113.9, ::ffff:%s, ::ffff:10.0.0.7".formatted(client);
    signIn(email, PASSWORD).then().spec(problem(429));
    client = "::ffff:" + Client.newAddress();
    signIn(email, PASSWORD).then().statusCode(200);
  }

  private Response signIn(String email, String password) {
    return anyone()
        .header("X-Forwarded-For", client)
        .body(Map.of("email", email, "password", password))
        .post("/api/auth/login");
  }
}

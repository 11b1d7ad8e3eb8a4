package app.todo.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.todo.ServiceProcess;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** How many accounts a network makes on the packaged service. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RegistrationLimitIT {
  private int accounts;

  @Test
  void each_network_makes_so_many_accounts_an_hour() throws Exception {
    Map<String, String> settings = Map.of("TODO_REGISTRATIONS_PER_HOUR", "2");
    try (ServiceProcess service = ServiceProcess.start(settings).awaitServing()) {
      assertEquals(201, register(service, "2001:db8:1:1::1").statusCode());
      assertEquals(201, register(service, "2001:db8:1:1::2").statusCode());
      HttpResponse<String> refused = register(service, "2001:db8:1:1::3");
      assertEquals(429, refused.statusCode());
      assertTrue(refused.body().contains("Too many accounts were made from this network."));
      int wait = Integer.parseInt(refused.headers().firstValue("Retry-After").orElseThrow());
      assertTrue(wait > 1_700 && wait <= 1_801, "" + wait);
      assertEquals(201, register(service, "192.0.2.1").statusCode());
      service.kill();
      try (ServiceProcess other = service.startAgain().awaitServing()) {
        assertEquals(429, register(other, "2001:db8:1:1::4").statusCode());
      }
    }
  }

  private HttpResponse<String> register(ServiceProcess service, String client) throws Exception {
    String body =
        "{\"email\": \"ana%d@example.com\", \"password\": \"correct horse\"}".formatted(++accounts);
    return service.send(
        HttpRequest.newBuilder(service.uri("/api/auth/register"))
            .header("Content-Type", "application/json")
            .header("X-Forwarded-For", client)
            .POST(BodyPublishers.ofString(body)));
  }
}

package app.todo.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.todo.ServiceProcess;
import java.net.http.HttpRequest;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Who is believed about the scheme that a client used. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TrustedProxiesIT {
  @Test
  void a_proxy_that_is_not_on_the_operator_s_list_is_not_believed() throws Exception {
    Map<String, String> settings = Map.of("TODO_TRUSTED_PROXIES", "192.0.2.1/32");
    try (ServiceProcess service = ServiceProcess.start(settings).awaitServing()) {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(service.uri("/")).header("X-Forwarded-Proto", "https");

      assertEquals(
          Optional.empty(),
          service.send(request).headers().firstValue("Strict-Transport-Security"));
    }
  }
}

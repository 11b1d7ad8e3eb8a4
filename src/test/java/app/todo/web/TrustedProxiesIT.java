package app.todo.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.todo.ServiceProcess;
import java.net.http.HttpRequest;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is believed about the scheme that a client used. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TrustedProxiesIT {

  /** Empty is not set: then it is nobody, also not on this machine. */
  @ParameterizedTest
  @ValueSource(strings = {"", "192.0.2.1/32"})
  void a_proxy_that_the_operator_has_not_named_is_not_believed(String named) throws Exception {
    assertEquals(Optional.empty(), httpsOnly(named));
  }

  @Test
  void a_proxy_that_the_operator_has_named_is_believed() throws Exception {
    assertEquals(Optional.of("max-age=31536000"), httpsOnly("127.0.0.0/8"));
  }

  private static Optional<String> httpsOnly(String proxies) throws Exception {
    Map<String, String> settings = Map.of("TODO_TRUSTED_PROXIES", proxies);
    try (ServiceProcess service = ServiceProcess.start(settings).awaitServing()) {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(service.uri("/")).header("X-Forwarded-Proto", "https");
      return service.send(request).headers().firstValue("Strict-Transport-Security");
    }
  }
}

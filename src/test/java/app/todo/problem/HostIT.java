package app.todo.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.todo.ServiceProcess;
import app.todo.Wire;
import io.restassured.RestAssured;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Hosts of requests to the packaged service, which trusts no proxy. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HostIT {
  private final int port = RestAssured.port;

  @AfterEach
  void reset() {
    RestAssured.port = port;
  }

  /** Another program might read another host than the service, which decides own origins. */
  @Test
  void a_request_with_no_host_or_with_two_is_400() throws Exception {
    try (ServiceProcess service =
        ServiceProcess.start(Map.of("TODO_TRUSTED_PROXIES", "")).awaitServing()) {
      RestAssured.port = service.uri("/").getPort();
      for (String hosts :
          List.of(
              "",
              "Host:\r\n",
              "X-Forwarded-Host: localhost\r\n",
              "Host: localhost\r\nHost: localhost\r\n",
              "Host: localhost\r\nhost: elsewhere\r\n")) {
        for (String address : List.of("/api", "/api/tasks", "/health", "/", "/docs")) {
          Wire.Answer answer = Wire.send("GET %s HTTP/1.1\r\n%s\r\n".formatted(address, hosts));
          assertEquals(400, answer.status(), hosts + address);
          assertEquals("application/problem+json", answer.headers().get("content-type"));
        }
      }
      // Without any, the server refuses it before a handler could add headers.
      Wire.Answer two = Wire.send("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n");
      assertTrue(two.headers().containsKey("content-security-policy"));
      assertEquals(400, get("1.0", "Host: localhost\r\nHost: elsewhere\r\n"));
      assertEquals(400, get("1.0", ""));
      assertEquals(200, get("1.0", "Host: localhost\r\n"));
      assertEquals(200, get("1.1", "Host: localhost\r\n"));
    }
  }

  private static int get(String version, String hosts) {
    return Wire.send("GET /api HTTP/%s\r\n%s\r\n".formatted(version, hosts)).status();
  }
}

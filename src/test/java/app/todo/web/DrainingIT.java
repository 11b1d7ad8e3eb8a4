package app.todo.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.todo.Eventually;
import app.todo.ServiceProcess;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What a service does between SIGTERM and its end. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DrainingIT {

  @Test
  void it_is_not_ready_but_answers_and_asks_clients_to_leave() throws Exception {
    try (ServiceProcess service = ServiceProcess.start(Map.of("QUARKUS_SHUTDOWN_DELAY", "10s"))) {
      service.awaitServing();
      assertEquals(Optional.empty(), connection(service.get("/api")));

      service.handle().destroy();

      Eventually.await("not ready", Duration.ofSeconds(5), () -> readiness(service) == 503);
      HttpResponse<String> answer = service.get("/api");
      assertEquals(200, answer.statusCode());
      assertEquals(Optional.of("close"), connection(answer));
    }
  }

  private static int readiness(ServiceProcess service) throws Exception {
    return service
        .send(HttpRequest.newBuilder(service.managementUri("/q/health/ready")))
        .statusCode();
  }

  private static Optional<String> connection(HttpResponse<String> answer) {
    return answer.headers().firstValue("Connection");
  }
}

package app.todo.account;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.todo.ServiceProcess;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The security log of the packaged service, as a collector reads it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AuditLogIT {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** Would end a text in JSON, and begin a line that nobody logged. */
  private static final String HOSTILE = "\"} {\"loggerName\": \"app.todo.audit\\";

  @Test
  void each_line_is_an_object_and_an_event_s_fields_are_members() throws Exception {
    try (ServiceProcess service = ServiceProcess.start(Map.of("TODO_LOG", "json"))) {
      service.awaitServing();
      service.register();
      failToSignIn(service);
      List<JsonNode> events =
          service
              .output()
              .lines()
              .map(AuditLogIT::object)
              .filter(it -> it.path("loggerName").asText().equals("app.todo.audit"))
              .map(it -> it.path("mdc"))
              .toList();
      assertEquals(
          List.of("registered", "signed_in", "sign_in_failed"),
          events.stream().map(event -> event.path("event").asText()).toList());
      assertTrue(events.getFirst().has("account"), events::toString);
      assertTrue(events.getLast().path("network").asText().matches("[A-Za-z0-9.:/_-]+"));
    }
  }

  @Test
  void without_the_setting_it_is_text() throws Exception {
    try (ServiceProcess service = ServiceProcess.start()) {
      service.awaitServing();
      failToSignIn(service);
      assertThat(service.output(), containsString("sign_in_failed network=__"));
    }
  }

  private static void failToSignIn(ServiceProcess service) throws Exception {
    URI login = service.uri("/api/auth/login");
    HttpRequest.Builder request =
        HttpRequest.newBuilder(login)
            .header("Content-Type", "application/json")
            .header("X-Forwarded-For", HOSTILE)
            .POST(
                BodyPublishers.ofString("{\"email\": \"b@example.com\", \"password\": \"wrong\"}"));
    assertEquals(401, service.send(request).statusCode());
  }

  private static JsonNode object(String line) {
    try {
      JsonNode object = MAPPER.readTree(line);
      assertTrue(object.isObject(), line);
      return object;
    } catch (JsonProcessingException e) {
      throw new AssertionError("No JSON: " + line, e);
    }
  }
}

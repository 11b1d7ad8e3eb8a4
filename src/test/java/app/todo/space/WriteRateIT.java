package app.todo.space;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.todo.ServiceProcess;
import app.todo.openapi.ApiDocument;
import app.todo.openapi.ApiDocument.Call;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Which calls the limit of writes counts, on the packaged service. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WriteRateIT {
  private static final int BURST = 500;

  /** More than come back while the document is read. */
  private static final int RETURNED = 20;

  private static final String MUTATION =
      """
      {"id": 1, "at": "2026-11-30T07:11:58Z", "kind": "task", "do": "create",
       "row": "01938000-0000-7000-8000-000000000001", "set": {"title": "Pay rent"}}
      """;

  /** What only reads, and what passwords and links that are guessed limit. */
  private static final Set<String> NOT_COUNTED =
      Set.of(
          "POST /api/sync/taken-ids",
          "POST /api/invitations/preview",
          "POST /api/auth/register",
          "POST /api/auth/login",
          "POST /api/auth/logout",
          "POST /api/auth/password",
          "POST /api/auth/recovery/mail",
          "POST /api/auth/recovery/preview",
          "POST /api/auth/recovery/link",
          "POST /api/auth/recovery/code",
          "POST /api/auth/me/address",
          "POST /api/auth/me/address/confirmation",
          "POST /api/auth/me/recovery-codes",
          "POST /api/auth/passkeys",
          "POST /api/auth/passkeys/options",
          "POST /api/auth/passkeys/sign-in",
          "POST /api/auth/passkeys/sign-in/options",
          "PUT /api/auth/passkeys/demand",
          "DELETE /api/auth/passkeys/{id}",
          "POST /api/auth/provider",
          "POST /api/auth/provider/link",
          "DELETE /api/auth/provider/identities/{id}",
          "DELETE /api/auth/sessions",
          "DELETE /api/auth/me",
          "DELETE /api/auth/sessions/{id}");

  @Test
  void every_write_beyond_the_burst_is_refused_until_later() throws Exception {
    Map<String, String> settings = Map.of("TODO_WRITES_PER_SECOND", "1");
    try (ServiceProcess service = ServiceProcess.start(settings).awaitServing()) {
      String ana = service.register();
      exhaust(service, ana);
      List<String> accepted = new ArrayList<>();
      for (Call call : writes(service)) {
        HttpResponse<String> answer = untilRefused(service, ana, call);
        if (answer.statusCode() != 429 || answer.headers().firstValue("Retry-After").isEmpty()) {
          accepted.add(call + " " + answer.statusCode());
        }
      }
      assertEquals(List.of(), accepted);
      assertEquals(200, send(service, ana, "GET", "/api/tasks").statusCode());
      assertEquals(200, service.post(pathOfPage(service, ana), ana, sync("")).statusCode());
      URI metrics = service.managementUri("/q/metrics");
      String counted = service.send(HttpRequest.newBuilder(metrics)).body();
      assertTrue(counted.contains("todo_refusals_total{reason=\"rate\"}"), counted);
    }
  }

  private static void exhaust(ServiceProcess service, String token) throws Exception {
    int most = 2 * BURST;
    int writes = 0;
    while (send(service, token, "DELETE", "/api/tasks/{id}").statusCode() != 429) {
      assertTrue(++writes < most, "no write was refused");
    }
    assertTrue(writes >= BURST, "refused too early");
  }

  /** A write comes back each second. */
  private static HttpResponse<String> untilRefused(ServiceProcess service, String token, Call call)
      throws Exception {
    HttpResponse<String> answer = send(service, token, call.method(), call.path());
    for (int i = 0; i < RETURNED && answer.statusCode() != 429; i++) {
      answer = send(service, token, call.method(), call.path());
    }
    return answer;
  }

  private static List<Call> writes(ServiceProcess service) throws Exception {
    return ApiDocument.of(service.get("/openapi?format=json").body()).calls().stream()
        .filter(call -> !Set.of("GET", "HEAD").contains(call.method()))
        .filter(call -> !NOT_COUNTED.contains(call.toString()))
        .toList();
  }

  private static HttpResponse<String> send(
      ServiceProcess service, String token, String method, String path) throws Exception {
    String filled = path.replaceAll("\\{[a-z_]+}", UUID.randomUUID().toString());
    return service.send(
        HttpRequest.newBuilder(service.uri(filled))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body(path))));
  }

  /** What is refused for its form is not counted by a push, which may be a read. */
  private static String body(String path) {
    return path.equals("/api/sync") ? sync(MUTATION) : "{}";
  }

  private static String sync(String mutations) {
    return """
    {"client_id": "%s", "sent_at": "2026-11-30T07:12:00Z", "time_zone": "UTC", "limit": 1,
     "mutations": [%s]}
    """
        .formatted(UUID.randomUUID(), mutations);
  }

  /** The page names the account in each path. */
  private static String pathOfPage(ServiceProcess service, String token) throws Exception {
    String me = send(service, token, "GET", "/api/auth/me").body();
    return "/api/%s/sync".formatted(new ObjectMapper().readTree(me).required("id").asText());
  }
}

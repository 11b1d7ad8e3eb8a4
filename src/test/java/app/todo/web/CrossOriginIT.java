package app.todo.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.todo.ServiceProcess;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What an operator's settings let pages of other origins and finders of weaknesses read. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CrossOriginIT {
  private static final String OURS = "https://app.example";
  private static ServiceProcess service;

  @BeforeAll
  static void start() {
    service =
        ServiceProcess.start(
                Map.of(
                    "TODO_CORS_ORIGINS",
                    "https://other.example, " + OURS,
                    "TODO_SECURITY_CONTACT",
                    "mailto:security@todo.example"))
            .awaitServing();
  }

  @AfterAll
  static void stop() throws InterruptedException {
    service.close();
  }

  @Test
  void a_page_of_a_named_origin_reads_answers_and_their_entity_tags() throws Exception {
    HttpHeaders headers = get("/api", OURS).headers();
    assertEquals(Optional.of(OURS), headers.firstValue("Access-Control-Allow-Origin"));
    assertEquals(
        Optional.of("ETag, Location, Retry-After, WWW-Authenticate"),
        headers.firstValue("Access-Control-Expose-Headers"));
    assertTrue(headers.allValues("Vary").contains("origin"), headers::toString);
  }

  @Test
  void refusals_are_read_as_well() throws Exception {
    HttpResponse<String> refusal = get("/api/tasks", OURS);
    assertEquals(401, refusal.statusCode());
    assertEquals(Optional.of(OURS), refusal.headers().firstValue("Access-Control-Allow-Origin"));
  }

  @Test
  void its_changes_are_allowed_beforehand() throws Exception {
    HttpResponse<String> answer =
        service.send(
            HttpRequest.newBuilder(service.uri("/api/tasks"))
                .method("OPTIONS", BodyPublishers.noBody())
                .header("Origin", OURS)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization,content-type"));
    assertEquals(204, answer.statusCode());
    HttpHeaders headers = answer.headers();
    assertEquals(Optional.of(OURS), headers.firstValue("Access-Control-Allow-Origin"));
    assertEquals(
        Optional.of("GET, POST, PUT, PATCH, DELETE"),
        headers.firstValue("Access-Control-Allow-Methods"));
    assertEquals(
        Optional.of("Authorization, Content-Type, If-Match, If-None-Match"),
        headers.firstValue("Access-Control-Allow-Headers"));
  }

  @Test
  void no_cookie_is_ever_allowed() throws Exception {
    assertEquals(
        Optional.empty(),
        get("/api", OURS).headers().firstValue("Access-Control-Allow-Credentials"));
  }

  @Test
  void a_page_of_any_other_origin_reads_nothing() throws Exception {
    assertEquals(
        Optional.empty(),
        get("/api", "https://app.example.evil")
            .headers()
            .firstValue("Access-Control-Allow-Origin"));
  }

  @Test
  void the_web_app_is_for_its_own_origin() throws Exception {
    assertEquals(
        Optional.empty(), get("/", OURS).headers().firstValue("Access-Control-Allow-Origin"));
  }

  @Test
  void the_contact_for_weaknesses_is_told() throws Exception {
    HttpResponse<String> answer = service.get("/.well-known/security.txt");
    assertEquals(200, answer.statusCode());
    assertEquals(
        Optional.of("text/plain; charset=utf-8"), answer.headers().firstValue("Content-Type"));
    assertTrue(
        answer.body().matches("Contact: mailto:security@todo\\.example\nExpires: \\d{4}-.*Z\n"),
        answer::body);
  }

  private static HttpResponse<String> get(String path, String origin) throws Exception {
    return service.send(HttpRequest.newBuilder(service.uri(path)).header("Origin", origin));
  }
}

package app.todo.web;

import static app.todo.Person.anyone;
import static app.todo.Person.registered;
import static io.restassured.http.ContentType.TEXT;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import app.todo.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class HeadersTest {
  /** One of each way in which an answer comes about. */
  static Stream<Named<Function<Person, Response>>> answers() {
    return Stream.of(
        Named.of("200", person -> person.asks().get("/api/tasks")),
        Named.of("401", _ -> anyone().get("/api/tasks")),
        Named.of("404 of an endpoint", person -> person.asks().get("/api/tasks/" + person.id())),
        Named.of("404 without one", person -> person.asks().get("/api/nothing")),
        Named.of("405", person -> person.asks().put("/api/tasks")),
        Named.of("400", person -> person.asks().body("{").post("/api/tasks")),
        Named.of("413", person -> person.asks().body(" ".repeat(1 << 21)).post("/api/tasks")),
        Named.of("415", person -> person.asks().contentType(TEXT).body("x").post("/api/tasks")),
        Named.of("422", person -> person.asks().body("{}").post("/api/tasks")));
  }

  @ParameterizedTest
  @MethodSource("answers")
  void every_answer_is_data_that_no_browser_runs_frames_or_keeps(
      Function<Person, Response> answer) {
    answer
        .apply(registered())
        .then()
        .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
        .header("X-Content-Type-Options", "nosniff")
        .header("Referrer-Policy", "same-origin")
        .header("Permissions-Policy", containsString("camera=()"))
        .header("Cross-Origin-Opener-Policy", "same-origin")
        .header("Cross-Origin-Resource-Policy", "same-origin")
        .header("Cache-Control", "no-store");
  }

  @Test
  void https_is_kept_to_once_it_was_used_behind_a_proxy_too() {
    answeredBehindAProxy("https").header("Strict-Transport-Security", equalTo("max-age=31536000"));
    answeredBehindAProxy("http").header("Strict-Transport-Security", nullValue());
  }

  @Test
  void a_new_task_s_address_is_the_one_that_the_client_knows() {
    registered()
        .asks()
        .header("X-Forwarded-Proto", "https")
        .header("X-Forwarded-Host", "todo.example")
        .body("{\"title\": \"Call Ana\"}")
        .post("/api/tasks")
        .then()
        .header("Location", containsString("https://todo.example/api/tasks/"));
  }

  @Test
  void a_client_that_can_gets_lists_compressed() {
    Person person = registered();
    person.adds("Call Ana");

    person
        .asks()
        .header("Accept-Encoding", "gzip")
        .get("/api/tasks")
        .then()
        .header("Content-Encoding", "gzip");
  }

  private static ValidatableResponse answeredBehindAProxy(String scheme) {
    return anyone().header("X-Forwarded-Proto", scheme).get("/api/tasks").then();
  }
}

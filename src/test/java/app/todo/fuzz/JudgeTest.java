package app.todo.fuzz;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import app.todo.fuzz.Request.Form;
import app.todo.openapi.ApiDocument;
import app.todo.openapi.ApiDocument.Call;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** That the fuzzer is pleased with nothing that is wrong. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class JudgeTest {
  private static final String TAG =
      "{\"id\": \"01a1fcc5-6f99-7e34-a9c6-68a9f74851b1\", \"name\": \"home\", \"color\": \"#3B82F6\","
          + " \"created_at\": \"2026-11-21T17:00:00Z\", \"task_count\": 0}";

  private static final String PROBLEM =
      "{\"type\": \"about:blank\", \"title\": \"Not Found\", \"status\": 404,"
          + " \"detail\": \"Not found\", \"violations\": []}";

  @Test
  void what_is_declared_is_right() {
    assertThat(complaints("200 OK", "application/json", TAG), empty());
    assertThat(complaints("404 Not Found", "application/problem+json", PROBLEM), empty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "200 OK           | application/json | home  | never-yours | tells what is somebody else's",
        "200 OK           | application/json | \"id\"  | \"uid\"       | : required property",
        "200 OK           | application/json | 17:00 | 27:00       | /created_at",
        "200 OK           | application/json | 0}    | 0, \"a\": 1} | : property 'a'",
        "200 OK           | application/json | }     | ''          | has a body that is no JSON",
        "200 OK           | text/html        | home  | home        | is of a type",
        "201 Created      | application/json | home  | home        | is answered a status",
        "418 I'm a teapot | text/plain       | home  | home        | is answered a status",
        "500 Oh           | application/json | home  | home        | fails: 500",
        "401 Unauthorized | application/json | home  | home        | lacks the header WWW",
      })
  void what_is_not_declared_is_found(
      String status, String type, String part, String other, String complaint) {
    assertThat(complaints(status, type, TAG.replace(part, other)), hasItem(startsWith(complaint)));
  }

  @ParameterizedTest
  @CsvSource({
    "404,              405,                             has a problem of another status",
    "Not found,        '',                              has a problem without words",
    "Not found,        java.lang.NullPointerException,  shows its innards",
    "Not found,        syntax error at or near,         shows its innards",
    "[],               '[{}]',                          has violations without a 422",
    "about:blank,      never-yours,                     tells what is",
  })
  void a_problem_that_is_none_is_found(String part, String other, String complaint) {
    assertThat(
        complaints("404 Not Found", "application/problem+json", PROBLEM.replace(part, other)),
        hasItem(startsWith(complaint)));
  }

  @Test
  void a_stranger_who_is_let_in_is_found() {
    Request request = request();
    request.isSigned = false;
    assertThat(
        judge().complaints(request, answer("200 OK", "application/json", TAG)),
        hasItem(startsWith("lets a stranger in")));
  }

  @Test
  void a_method_that_is_not_declared_is_refused_as_such() {
    Request request = request();
    request.call = null;
    request.also.add(405);
    assertThat(
        judge().complaints(request, answer("200 OK", "application/json", TAG)),
        hasItem(startsWith("is answered a status that is not declared")));
    request.isAstray = true;
    assertThat(judge().complaints(request, answer("200 OK", "application/json", TAG)), empty());
  }

  @Test
  void silence_is_found_where_there_was_a_request() {
    Request request = request();
    assertThat(judge().complaints(request, Optional.empty()), hasItem("is not answered"));
    request.form = Form.UNFINISHED;
    assertThat(judge().complaints(request, Optional.empty()), empty());
  }

  @Test
  void only_an_unknown_version_may_be_refused_as_not_implemented() {
    Request request = request();
    request.form = Form.BROKEN;
    Optional<Answer> refusal = answer("501 Not Implemented", "", "");
    assertThat(judge().complaints(request, refusal), hasItem("fails: 501"));
    request.version = "HTTP/0.9";
    assertThat(judge().complaints(request, refusal), empty());
  }

  private static List<String> complaints(String status, String type, String body) {
    return judge().complaints(request(), answer(status, type, body));
  }

  private static Judge judge() {
    return new Judge(ApiDocument.read(), "never-yours");
  }

  private static Request request() {
    Call call =
        ApiDocument.read().calls().stream()
            .filter(each -> each.toString().equals("GET /api/tags/{id}"))
            .findFirst()
            .orElseThrow();
    Request request = new Request("GET", call.path());
    request.call = call;
    request.isSigned = true;
    return request;
  }

  private static Optional<Answer> answer(String status, String type, String body) {
    String text =
        "HTTP/1.1 %s\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n%s"
            .formatted(status, type, body.length(), body);
    try {
      return Optional.of(
          Answer.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1)), "GET"));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}

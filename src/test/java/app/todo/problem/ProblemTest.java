package app.todo.problem;

import static app.todo.Person.anyone;
import static app.todo.Problems.problem;
import static app.todo.Problems.violation;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.todo.Journal;
import app.todo.Person;
import app.todo.Wire;
import app.todo.problem.FailingResource.Fault;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each row of the contract's table. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ProblemTest {
  private static final String TOO_LARGE =
      "The body is larger than is read here: 16 KiB below /api/auth, else 1 MiB.";
  private static final int MEBIBYTE = 1 << 20;

  @Inject MeterRegistry meters;

  @Test
  void a_body_that_is_no_json_is_400() {
    Person.registered()
        .asks()
        .body("{\"title\":\n  Water the fern}")
        .post("/api/tasks")
        .then()
        .spec(problem(400, "The body can't be read as JSON at line 2, column 3."))
        .body("title", equalTo("Bad Request"));
  }

  @Test
  void nobody_in_particular_is_401() {
    anyone()
        .get("/api/tasks")
        .then()
        .spec(problem(401, "Sign in to go on."))
        .header("WWW-Authenticate", "Bearer")
        .body("title", equalTo("Unauthorized"));
  }

  @Test
  void a_change_that_another_site_makes_is_403() {
    Person.registered()
        .browses()
        .header("Sec-Fetch-Site", "cross-site")
        .delete("/api/tasks/trash")
        .then()
        .spec(problem(403))
        .body("title", equalTo("Forbidden"));
  }

  @ParameterizedTest
  @CsvSource({
    "/api/nothing,                                       Not found",
    "/api/tasks/none,                                    Not found",
    "/api/tasks/01a1fb90-64c1-7860-8b32-83796xyz,        Not found",
    "/api/tasks/01a1fb90-64c1-7860-8b32-837963dca26f,    Task not found",
    "/api/tags/01a1fb90-64c1-7860-8b32-837963dca26f,     Tag not found",
    "/api/tasks/01a1fb90-64c1-7860-8b32-837963dca26f/no, Not found",
    "/api/events/no,                                     Not found",
    "/API/tasks,                                         Not found",
    "/api/tasks/%00,                                     Not found",
    "/api/tasks/%2F,                                     Not found",
  })
  void what_is_not_there_is_404(String path, String detail) {
    Person.registered()
        .asks()
        .urlEncodingEnabled(false)
        .get(path)
        .then()
        .spec(problem(404, detail))
        .body("title", equalTo("Not Found"));
  }

  @ParameterizedTest
  @CsvSource({
    "PUT,      /api/tasks,           GET HEAD OPTIONS POST",
    "PUT,      /api/tasks/,          GET HEAD OPTIONS POST",
    "POST,     /api/tasks/{id},      DELETE GET HEAD OPTIONS PATCH PUT",
    "POST,     /api/tasks/trash,     DELETE GET HEAD OPTIONS",
    "GET,      /api/tasks/x/restore, OPTIONS POST",
    "GET,      /api/auth/login,      OPTIONS POST",
    "POST,     /api/auth/me,         DELETE GET HEAD OPTIONS PATCH",
    "GET,      /api/auth/sessions/x, DELETE OPTIONS",
    "DELETE,   /api/changes,         GET HEAD OPTIONS",
    "POST,     /health,              GET HEAD OPTIONS",
    "TRACE,    /api/tasks,           GET HEAD OPTIONS POST",
    "PROPFIND, /api/tags,            GET HEAD OPTIONS POST",
  })
  void a_method_that_an_address_does_not_answer_is_405(String method, String path, String allowed) {
    Response refused =
        Person.registered()
            .asks()
            .request(method, path.replace("{id}", UUID.randomUUID().toString()));
    refused.then().spec(problem(405)).body("title", equalTo("Method Not Allowed"));
    assertEquals(List.of(allowed.split(" ")), allowedBy(refused));
  }

  @ParameterizedTest
  @CsvSource({
    "/api/tasks,       GET HEAD OPTIONS POST",
    "/api/tasks/trash, DELETE GET HEAD OPTIONS",
    "/api/auth/login,  OPTIONS POST",
  })
  void options_are_told(String path, String allowed) {
    Response options = anyone().options(path);
    options.then().statusCode(204).body(emptyString());
    assertEquals(List.of(allowed.split(" ")), allowedBy(options));
  }

  @Test
  void there_are_no_options_where_there_is_nothing() {
    anyone().options("/api/nothing").then().spec(problem(404, "Not found"));
  }

  @ParameterizedTest
  @CsvSource({
    "/api/tasks,      200",
    "/api/tasks/none, 404",
    "/api/nothing,    404",
    "/api/auth/login, 405",
  })
  void a_head_is_answered_without_a_body(String path, int status) {
    Person.registered()
        .asks()
        .urlEncodingEnabled(false)
        .head(path)
        .then()
        .statusCode(status)
        .body(emptyString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/html", "text/plain, image/*", "application/xml;q=0.9", "nonsense"})
  void a_client_that_reads_no_json_is_406(String accept) {
    Person.registered()
        .asks()
        .header("Accept", accept)
        .get("/api/tasks")
        .then()
        .spec(
            problem(
                406,
                "The Accept header leaves out what this address answers with: JSON, or events."))
        .body("title", equalTo("Not Acceptable"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*/*",
        "application/json",
        "application/*",
        "text/html, application/json;q=0.1",
        "text/html, */*;q=0.1",
        ""
      })
  void a_client_that_reads_json_is_answered(String accept) {
    Person.registered().asks().header("Accept", accept).get("/api/tasks").then().statusCode(200);
  }

  @Test
  void what_is_taken_is_409() {
    Person ana = Person.registered();
    ana.asks().body(Map.of("name", "home")).post("/api/tags").then().statusCode(201);
    ana.asks()
        .body(Map.of("name", "HOME"))
        .post("/api/tags")
        .then()
        .spec(problem(409, "There is a tag with this name already."))
        .body("title", equalTo("Conflict"));
  }

  @Test
  void a_write_that_is_meant_for_an_earlier_state_is_412() {
    Person ana = Person.registered();
    UUID task = ana.adds("Water the fern");
    ana.asks()
        .header("If-Match", "\"0\"")
        .body("{}")
        .patch("/api/tasks/" + task)
        .then()
        .spec(problem(412, "The task has changed since you read it; read it again."))
        .body("title", equalTo("Precondition Failed"));
  }

  @ParameterizedTest
  @ValueSource(ints = {MEBIBYTE + 1, 8 * MEBIBYTE})
  void a_body_of_more_than_a_mebibyte_is_413(int length) {
    Person.registered()
        .asks()
        .body(taskOfLength(length))
        .post("/api/tasks")
        .then()
        .spec(problem(413, TOO_LARGE))
        .body("title", equalTo("Content Too Large"));
  }

  @ParameterizedTest
  @ValueSource(ints = {MEBIBYTE + 1, 8 * MEBIBYTE})
  void a_body_that_grows_beyond_a_mebibyte_is_413(int length) throws Exception {
    Person ana = Person.registered();
    try (Journal journal = Journal.open();
        HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> refused =
          client.send(chunked(ana, "/api/tasks", length), BodyHandlers.ofString());
      assertEquals(413, refused.statusCode());
      assertThat(refused.body(), containsString(TOO_LARGE));
      // The connection is as good as new.
      assertEquals(
          422,
          client.send(chunked(ana, "/api/tasks", 100_000), BodyHandlers.ofString()).statusCode());
      assertThat(journal.errors(), empty());
    }
  }

  @Test
  void a_body_of_a_mebibyte_is_read() {
    Person ana = Person.registered();
    ana.asks()
        .body(taskOfLength(MEBIBYTE))
        .post("/api/tasks")
        .then()
        .spec(violation("description", "must have 0 to 10000 characters"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"register", "login", "password"})
  void what_an_account_is_asked_for_is_read_up_to_16_kib(String what) {
    Person ana = Person.registered();
    String path = "/api/auth/" + what;
    ana.asks().body(taskOfLength(16 * 1024 + 1)).post(path).then().spec(problem(413, TOO_LARGE));
    ana.asks().body(taskOfLength(16 * 1024)).post(path).then().spec(problem(422));
  }

  @Test
  void so_it_is_where_the_body_comes_without_its_length() throws Exception {
    Person ana = Person.registered();
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest tooLarge = chunked(ana, "/api/auth/password", 16 * 1024 + 1);
      assertEquals(413, client.send(tooLarge, BodyHandlers.ofString()).statusCode());
    }
  }

  @Test
  void an_address_of_more_than_16_kib_is_414() {
    anyone()
        .get("/api/tasks?search=" + "x".repeat(20_000))
        .then()
        .spec(problem(414, "The address is longer than 16 KiB."))
        .body("title", equalTo("URI Too Long"));
  }

  /** Twenty tags of fifty characters, each of them four bytes and twelve places in an address. */
  @Test
  void an_address_with_every_filter_at_its_longest_is_read() {
    List<String> tags = IntStream.range(0, 20).mapToObj(_ -> "🦊".repeat(50)).toList();
    Person.registered()
        .asks()
        .queryParam("tags", tags)
        .queryParam("search", "🦊".repeat(200))
        .get("/api/tasks")
        .then()
        .statusCode(200)
        .body("count", equalTo(0));
  }

  @Test
  void headers_of_more_than_16_kib_are_431() {
    anyone()
        .header("X-Large", "x".repeat(20_000))
        .get("/api/tasks")
        .then()
        .spec(problem(431, "The headers are larger than 16 KiB together."))
        .body("title", equalTo("Request Header Fields Too Large"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "text/json",
        "application/xml",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "application/octet-stream"
      })
  void a_body_that_is_said_not_to_be_json_is_415(String contentType) {
    Wire.Answer answer = post(Person.registered(), "Content-Type: " + contentType + "\r\n");
    assertEquals(415, answer.status());
    assertThat(answer.headers(), hasEntry("content-type", "application/problem+json"));
    assertThat(answer.body(), containsString("Send the body as application/json."));
  }

  @Test
  void a_body_that_is_not_said_to_be_json_is_415() {
    Wire.Answer answer = post(Person.registered(), "");
    assertEquals(415, answer.status());
    assertThat(answer.body(), containsString("Send the body as application/json."));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'title': ' '}                                    | title                                | must have 1 to 200 characters",
        "{'title': 'x', 'tags': ['a', '']}                 | tags[1]                              | must have 1 to 50 characters",
        "{'title': 'x', 'tags': ['a', 'b', 3]}             | tags[2]                              | must be text",
        "{'title': 'x', 'recurrence_pattern': {}}          | recurrence_pattern.frequency         | must not be null",
        "{'title': 'x', 'recurrence_pattern': {'frequency': 'weekly', 'days_of_week': [0, 9]}}"
            + "                                            | recurrence_pattern.days_of_week[1]   | must be less than or equal to 6",
        "{'title': 'x', 'recurrence_pattern': {'frequency': 'weekly', 'days_of_week': ['x']}}"
            + "                                            | recurrence_pattern.days_of_week[0]   | must be a whole number",
        "{'title': 'x', 'recurrence_pattern': {'frequency': 'daily', 'every': 2}}"
            + "                                            | recurrence_pattern.every             | is not a known member",
      })
  void a_rule_that_is_broken_is_422_and_names_the_member(
      String body, String field, String message) {
    Person.registered()
        .asks()
        .body(body.replace('\'', '"'))
        .post("/api/tasks")
        .then()
        .spec(violation(field, message))
        .body("title", equalTo("Unprocessable Content"));
  }

  @ParameterizedTest
  @CsvSource({
    "/api/tasks?page=0,            page,       must be greater than or equal to 1",
    "/api/tasks?page_size=101,     page_size,  must be less than or equal to 100",
    "/api/tasks?page=two,          page,       must be a whole number",
    "/api/tasks?overdue=1,         overdue,    must be true or false",
    "/api/tasks?tags=a&tags=%00,   tags[1],    must not have NUL or incomplete characters",
    "/api/tasks/trash?page_size=0, page_size,  must be greater than or equal to 1",
    "/api/changes?limit=501,       limit,      must be less than or equal to 500",
    "/api/changes?since=yesterday, since,      must be the cursor of an earlier answer",
  })
  void a_parameter_that_does_not_fit_is_422_and_named(String path, String field, String message) {
    Person.registered()
        .asks()
        .urlEncodingEnabled(false)
        .get(path)
        .then()
        .spec(violation(field, message));
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "fr-FR, fr;q=0.9", "*"})
  void problems_are_in_one_language(String language) {
    Person.registered()
        .asks()
        .header("Accept-Language", language)
        .body("{}")
        .post("/api/tasks")
        .then()
        .spec(violation("title", "must not be null"));
  }

  @Test
  void the_detail_puts_every_violation_into_words() {
    Person.registered()
        .asks()
        .body("{\"title\": \"\", \"tags\": [\"\"]}")
        .post("/api/tasks")
        .then()
        .statusCode(422)
        .body("violations.field", contains("tags[0]", "title"))
        .body(
            "detail",
            equalTo("tags[0] must have 1 to 50 characters; title must have 1 to 200 characters."));
  }

  @ParameterizedTest
  @EnumSource(names = {"BUG", "ERROR", "REFUSED_STATEMENT"})
  void our_own_fault_is_500_and_logged_once(Fault fault) {
    try (Journal journal = Journal.open()) {
      anyone()
          .get("/api/failing/" + fault)
          .then()
          .spec(problem(500, "Something went wrong on our side; try again."))
          .body("title", equalTo("Internal Server Error"));
      assertEquals(1, journal.errors().size(), () -> journal.errors().toString());
      assertThat(journal.errors().getFirst(), containsString("FailingResource.fail("));
    }
  }

  @Test
  void an_answer_that_can_t_be_written_is_500_without_internals() {
    Response failed = anyone().get("/api/failing/answer");
    failed.then().spec(problem(500, "Something went wrong on our side; try again."));
    assertThat(failed.asString(), not(containsString(FailingResource.INTERNALS)));
  }

  @ParameterizedTest
  @EnumSource(names = {"LOST_CONNECTION", "DATABASE_STOPPING", "EXHAUSTED_POOL"})
  void a_database_that_is_away_is_503_and_not_our_fault(Fault fault) {
    try (Journal journal = Journal.open()) {
      Response answer = anyone().get("/api/failing/" + fault);
      answer
          .then()
          .spec(problem(503, "The database can't be reached just now; try again in a moment."))
          .body("title", equalTo("Service Unavailable"));
      assertThat(Integer.parseInt(answer.header("Retry-After")), greaterThan(0));
      assertThat(journal.errors(), empty());
    }
  }

  @Test
  void a_statement_that_takes_too_long_has_its_own_words_and_is_logged_and_counted() {
    double before = meters.counter("todo.statements.cancelled").count();
    try (Journal journal = Journal.open()) {
      Response answer = anyone().get("/api/failing/CANCELLED_STATEMENT");
      answer
          .then()
          .spec(
              problem(
                  503,
                  "The database took too long for this, so nothing has changed; try again in a"
                      + " moment."))
          .header("Retry-After", equalTo("5"));
      assertThat(journal.entries(), hasItem(containsString("took too long and was cancelled")));
      assertThat(journal.errors(), empty());
    }
    assertEquals(before + 1, meters.counter("todo.statements.cancelled").count());
  }

  @Test
  void a_client_that_goes_before_its_answer_is_not_our_fault() {
    try (Journal journal = Journal.open()) {
      anyone().get("/api/failing/LOST_CLIENT");
      assertThat(journal.errors(), empty());
    }
  }

  @Test
  void a_database_without_room_is_503_and_told_to_the_operator() {
    try (Journal journal = Journal.open()) {
      Response answer = anyone().get("/api/failing/FULL_DISK");
      answer
          .then()
          .spec(
              problem(
                  503,
                  "The database has no room left, so nothing was saved; try again when room was"
                      + " made."));
      assertThat(Integer.parseInt(answer.header("Retry-After")), greaterThan(0));
      assertThat(journal.errors(), contains(containsString("has no room left")));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/nothing", "/api/tasks", "/api/tasks/none", "/api/failing/BUG"})
  void a_browser_gets_no_page_either(String path) {
    Response answer = anyone().header("Accept", "text/html").get(path);
    answer.then().spec(problem(answer.statusCode()));
  }

  private static List<String> allowedBy(Response response) {
    return Arrays.stream(response.header("Allow").split("\\s*,\\s*")).sorted().toList();
  }

  private static String taskOfLength(int length) {
    String frame = "{\"title\":\"x\",\"description\":\"\"}";
    String task =
        "{\"title\":\"x\",\"description\":\"" + "y".repeat(length - frame.length()) + "\"}";
    assertEquals(length, task.length());
    return task;
  }

  /** A body that comes without its length. */
  private static HttpRequest chunked(Person person, String path, int length) {
    byte[] task = taskOfLength(length).getBytes(StandardCharsets.UTF_8);
    return HttpRequest.newBuilder()
        .uri(URI.create("http://localhost:%d%s".formatted(RestAssured.port, path)))
        .version(HttpClient.Version.HTTP_1_1)
        .header("Authorization", "Bearer " + person.token())
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(task)))
        .build();
  }

  private static Wire.Answer post(Person person, String headers) {
    return Wire.send(
        """
        POST /api/tasks HTTP/1.1\r
        Host: localhost\r
        Authorization: Bearer %s\r
        Content-Length: 13\r
        %s\r
        {"title":"x"}\
        """
            .formatted(person.token(), headers));
  }
}

package app.todo.json;

import static app.todo.Problems.problem;
import static app.todo.Problems.violation;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import app.todo.Journal;
import app.todo.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.Charset;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class StrictJsonTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "{\"title\": \"x\"",
        "{\"title\": \"x\"} x",
        "{\"title\": \"x\"}{}",
        "{\"title\": \"x\",}",
        "{'title': 'x'}",
        "{title: \"x\"}",
        "{\"title\": NaN}",
        "{\"title\": 01}",
        "{\"title\": \"x\" /* y */}",
        "{\"title\": \"a\nb\"}",
        "{\"title\": \"a\0b\"}",
        "{\"title\": \"x\", \"title\": \"y\"}",
        "\uFEFF{\"title\": \"x\"}"
      })
  void what_json_does_not_allow_is_unreadable(String body) {
    add(body.getBytes(UTF_8))
        .then()
        .spec(problem(400))
        .body("detail", startsWith("The body can't be read as JSON at line "));
  }

  static Stream<String> enormous() {
    return Stream.of(
        "[".repeat(100_000),
        "{\"title\":" + "[".repeat(100_000),
        "{\"recurrence_pattern\":".repeat(5_000) + "1" + "}".repeat(5_000),
        "{\"title\": \"x\", \"position\": " + "9".repeat(100_000) + "}",
        "{\"" + "x".repeat(100_000) + "\": 1}");
  }

  @ParameterizedTest
  @MethodSource("enormous")
  void what_is_nested_or_written_too_long_is_unreadable(String body) {
    add(body.getBytes(UTF_8))
        .then()
        .spec(
            problem(
                400,
                "The body can't be read: it is nested too deeply,"
                    + " or has too long a name or number."));
  }

  static Stream<byte[]> otherEncodings() {
    return Stream.of(
        bytes(UTF_16, "é"),
        bytes(Charset.forName("UTF-32"), "é"),
        bytes(ISO_8859_1, "é"),
        // Half of a surrogate pair by itself, and a slash in two bytes.
        bytes(ISO_8859_1, "\u00ed\u00a0\u0080"),
        bytes(ISO_8859_1, "\u00c0\u00af"));
  }

  @ParameterizedTest
  @MethodSource("otherEncodings")
  void what_is_not_utf_8_is_unreadable(byte[] body) {
    add(body).then().spec(problem(400));
  }

  @Test
  void utf_16_is_not_guessed_at() {
    add(bytes(UTF_16LE, "x")).then().spec(problem(400));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "null", "true", "5", "\"x\"", "[]", "[{\"title\": \"x\"}]"})
  void what_is_no_object_is_refused(String body) {
    add(body.getBytes(UTF_8)).then().spec(violation("", "The body must be a JSON object"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'title': 5                     | title         | must be text",
        "'title': true                  | title         | must be text",
        "'title': ['x']                 | title         | must be text",
        "'title': {}                    | title         | must be text",
        "'title': 'a\\u0000b'           | title         | must not have NUL or incomplete characters",
        "'title': 'a\\ud800b'           | title         | must not have NUL or incomplete characters",
        "'title': '\\udc00\\ud800'      | title         | must not have NUL or incomplete characters",
        "'completed': 'true'            | completed     | must be true or false",
        "'completed': 1                 | completed     | must be true or false",
        "'priority': 1                  | priority      | must be one of low, medium, high, urgent",
        "'priority': 'HIGH'             | priority      | must be one of low, medium, high, urgent",
        "'priority': ''                 | priority      | must be one of low, medium, high, urgent",
        "'priority': ['high']           | priority      | must be one of low, medium, high, urgent",
        "'due_date': 1790000000         | due_date      | must be text",
        "'due_date': {}                 | due_date      | must be text",
        "'due_date': ['2026-11-21']     | due_date      | must be text",
        "'reminder_time': true          | reminder_time | must be text",
        "'tags': 'home'                 | tags          | must be a list",
        "'tags': {'0': 'home'}          | tags          | must be a list",
        "'tags': ['home', null]         | tags[1]       | must not be null",
        "'tags': [['home']]             | tags[0]       | must be text",
        "'recurrence_pattern': 'daily'  | recurrence_pattern | must be an object",
        "'recurrence_pattern': []       | recurrence_pattern | must be an object",
        "'id': 7                        | id            | must be a UUID of version 7",
        "'id': {}                       | id            | must be a UUID of version 7",
        "'x': 1                         | x             | is not a known member",
        "'Title': 'y'                   | Title         | is not a known member",
        "'@class': 'java.lang.Object'   | @class        | is not a known member",
        "'__proto__': {}                | __proto__     | is not a known member",
        "'client_id': null              | client_id     | is not a known member",
        "'dueDate': null                | dueDate       | is not a known member",
        "'account_id': null             | account_id    | is not a known member",
      })
  void a_member_that_does_not_fit_is_named(String member, String field, String message) {
    String title = member.startsWith("'title'") ? "" : ", 'title': 'x'";
    add("{%s%s}".formatted(member, title).replace('\'', '"').getBytes(UTF_8))
        .then()
        .spec(violation(field, message));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'interval': 1.5                 | interval       | must be a whole number",
        "'interval': 2.0                 | interval       | must be a whole number",
        "'interval': '2'                 | interval       | must be a whole number",
        "'interval': true                | interval       | must be a whole number",
        "'interval': 1e999999999         | interval       | must be a whole number",
        "'interval': 3000000000          | interval       | is out of range",
        "'interval': 99999999999999999999999999 | interval | is out of range",
        "'interval': 366                 | interval       | must be less than or equal to 365",
        "'interval': 0                   | interval       | must be greater than or equal to 1",
        "'days_of_week': [0, 1, 'x']     | days_of_week[2] | must be a whole number",
        "'days_of_week': 3               | days_of_week   | must be a list",
        "'end_date': 20261121            | end_date       | must be a date as in 2026-11-21",
        "'end_date': [2026, 11, 21]      | end_date       | must be a date as in 2026-11-21",
        "'end_date': '2026-11-21T00:00:00Z' | end_date    | must be a date as in 2026-11-21",
        "'end_date': '2026-02-30'        | end_date       | must be a date as in 2026-11-21",
        "'end_date': ''                  | end_date       | must be a date as in 2026-11-21",
        "'from': 'start'                 | from           | must be one of due, completion",
      })
  void a_nested_member_that_does_not_fit_is_named(String member, String field, String message) {
    add("{'title': 'x', 'recurrence_pattern': {'frequency': 'weekly', %s}}"
            .formatted(member)
            .replace('\'', '"')
            .getBytes(UTF_8))
        .then()
        .spec(violation("recurrence_pattern." + field, message));
  }

  @Test
  void a_name_that_is_not_known_may_be_anything() {
    add("{\"title\": \"x\", \"a\\ud800\\u0000b\": 1}".getBytes(UTF_8)).then().spec(problem(422));
  }

  @Test
  void what_people_write_comes_back_as_it_was() {
    String title = "Ünïcödé 🦊 \\\" \\\\ \\u2028 </script> ${7*7} مرحبا";
    add("{\"title\": \"%s\"}".formatted(title).getBytes(UTF_8))
        .then()
        .statusCode(201)
        .body("title", equalTo("Ünïcödé 🦊 \" \\ \u2028 </script> ${7*7} مرحبا"));
  }

  private static Response add(byte[] body) {
    try (Journal journal = Journal.open()) {
      Response answer =
          Person.registered()
              .asks()
              .header("Content-Type", "application/json")
              .body(body)
              .post("/api/tasks");
      assertThat(journal.errors(), empty());
      return answer;
    }
  }

  private static byte[] bytes(Charset charset, String title) {
    return "{\"title\": \"%s\"}".formatted(title).getBytes(charset);
  }
}

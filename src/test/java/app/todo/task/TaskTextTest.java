package app.todo.task;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.todo.Person;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Titles, descriptions, names of tags and positions, and how long they may be. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class TaskTextTest {
  /** One character of two UTF-16 units and four bytes. */
  private static final String EMOJI = "🎈";

  static Stream<String> goodTitles() {
    return Stream.of(
        "a",
        "a".repeat(200),
        EMOJI.repeat(200),
        "👩‍👩‍👧‍👦 family",
        "اتصل بأمي",
        "e\u0301",
        "e\u0301".repeat(100),
        "日".repeat(200),
        "<script>alert(1)</script>",
        "'; drop table task; --",
        "\\u0041 & \\n \"quoted\"",
        "two\nlines",
        "zero\u200bwidth",
        "right\u202eto left");
  }

  @ParameterizedTest
  @MethodSource("goodTitles")
  void a_title_is_kept_as_it_is_written(String title) {
    Person ana = Person.registered();
    ana.asks()
        .body(new Titled(title))
        .post("/api/tasks")
        .then()
        .statusCode(201)
        .body("title", equalTo(title));
    assertEquals(List.of(title), ana.finds());
  }

  static Stream<String> badTitles() {
    return Stream.of(
        "",
        " ",
        "\t\r\n ",
        "\u00a0",
        "\u2003\u3000\u2028",
        "\ufeff",
        "a".repeat(201),
        EMOJI.repeat(201),
        "e\u0301".repeat(100) + "e");
  }

  @ParameterizedTest
  @MethodSource("badTitles")
  void a_title_has_1_to_200_characters(String title) {
    Person ana = Person.registered();
    ana.asks()
        .body(new Titled(title))
        .post("/api/tasks")
        .then()
        .statusCode(422)
        .body("violations.field", contains("title"))
        .body("violations.message", contains("must have 1 to 200 characters"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"  Call Ben ", "\t\nCall Ben\r\n", "\u00a0Call Ben\u00a0", "\u3000Call Ben\ufeff"})
  void a_title_is_trimmed(String title) {
    Person ana = Person.registered();
    ana.asks().body(new Titled(title)).post("/api/tasks").then().statusCode(201);
    assertEquals(List.of("Call Ben"), ana.finds());
  }

  @Test
  void a_title_is_measured_when_it_has_been_trimmed() {
    Person ana = Person.registered();
    String title = " ".repeat(100) + "a".repeat(200) + " ".repeat(100);
    ana.asks().body(new Titled(title)).post("/api/tasks").then().statusCode(201);
  }

  @Test
  void a_description_has_up_to_10_000_characters() {
    Person ana = Person.registered();
    String longest = EMOJI.repeat(10_000);
    ana.posts("/api/tasks", "{'title': 'a', 'description': '%s'}".formatted(longest))
        .statusCode(201)
        .body("description", equalTo(longest));
    ana.posts("/api/tasks", "{'title': 'a', 'description': '%sa'}".formatted(longest))
        .statusCode(422)
        .body("violations.field", contains("description"))
        .body("violations.message", contains("must have 0 to 10000 characters"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "  * indented\n  * Markdown\n"})
  void a_description_is_not_trimmed(String description) {
    Person ana = Person.registered();
    ana.asks()
        .body(new Described("a", description))
        .post("/api/tasks")
        .then()
        .statusCode(201)
        .body("description", equalTo(description));
  }

  /** Each as it stands in JSON; the last two are halves of a pair, in the wrong order. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          title       | "a\\u0000b"
          title       | "\\u0000"
          title       | "\\ud83c"
          title       | "a\\udf88"
          title       | "\\udf88\\ud83c"
          description | "a\\u0000b"
          description | "\\ud83c"
          tags        | ["a\\u0000b"]
          tags        | ["fine", "\\ud83c"]
          position    | "a\\u0000"
          position    | "\\ud83c"
          priority    | "\\u0000"
          due_date    | "\\u0000"
          due_date    | "\\ud83c"
          reminder_time | "\\ud83c"
          id          | "\\ud83c"
          """)
  void what_cannot_be_kept_is_refused_by_its_member(String member, String value) {
    Person ana = Person.registered();
    ana.posts(
            "/api/tasks",
            "{'title': 'a', '%s': %s}"
                .formatted(member, value)
                .replace("'title': 'a', 'title'", "'title'"))
        .statusCode(422)
        .body("violations", hasSize(1))
        .body("violations.field.collect { it.replaceAll(/\\[.*/, '') }", contains(member));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\ud83c", "\\u0000", "\\n", "%s%n", "{}", "${1+1}"})
  void a_member_of_an_odd_name_is_refused_like_any_other(String name) {
    Person ana = Person.registered();
    ana.posts("/api/tasks", "{'title': 'a', '" + name + "': 1}")
        .statusCode(422)
        .body("violations.message", contains("is not a known member"));
  }

  @Test
  void a_task_has_up_to_20_tags() {
    Person ana = Person.registered();
    ana.posts("/api/tasks", tagged(numbered(20))).statusCode(201).body("tags", hasSize(20));
    ana.posts("/api/tasks", tagged(numbered(21)))
        .statusCode(422)
        .body("violations.field", contains("tags"))
        .body("violations.message", contains("must be at most 20"));
  }

  @Test
  void names_of_tags_are_counted_without_their_doubles() {
    Person ana = Person.registered();
    List<String> doubled =
        numbered(20).stream().flatMap(name -> Stream.of(name, name.toUpperCase())).toList();
    ana.posts("/api/tasks", tagged(doubled)).statusCode(201).body("tags", hasSize(20));
  }

  static Stream<Arguments> namesOfTags() {
    return Stream.of(
        Arguments.of("a", 201),
        Arguments.of("a".repeat(50), 201),
        Arguments.of(EMOJI.repeat(50), 201),
        Arguments.of("  " + "a".repeat(50) + "  ", 201),
        Arguments.of("a, b; c", 201),
        Arguments.of("", 422),
        Arguments.of("  ", 422),
        Arguments.of("\u00a0", 422),
        Arguments.of("a".repeat(51), 422),
        Arguments.of(EMOJI.repeat(51), 422));
  }

  @ParameterizedTest
  @MethodSource("namesOfTags")
  void the_name_of_a_tag_has_1_to_50_characters(String name, int status) {
    Person ana = Person.registered();
    var answer = ana.posts("/api/tasks", tagged(List.of("first", name))).statusCode(status);
    if (status == 422) {
      answer
          .body("violations.field", contains("tags[1]"))
          .body("violations.message", contains("must have 1 to 50 characters"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a0", "Zz", "Zz9", "a0V"})
  void a_position_is_a_fractional_index(String position) {
    Person ana = Person.registered();
    ana.posts("/api/tasks", "{'title': 'a', 'position': '%s'}".formatted(position))
        .statusCode(201)
        .body("position", equalTo(position));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "0", "a", "a00", "a b", "a-b", "ä", "٤", "a0\\n"})
  void a_position_is_nothing_else(String position) {
    Person ana = Person.registered();
    ana.posts("/api/tasks", "{'title': 'a', 'position': '%s'}".formatted(position))
        .statusCode(422)
        .body("violations.field", everyItem(equalTo("position")));
  }

  @Test
  void a_position_has_up_to_200_characters() {
    Person ana = Person.registered();
    String longest = "V".repeat(200);
    ana.posts("/api/tasks", "{'title': 'a', 'position': '%s'}".formatted(longest)).statusCode(201);
    ana.posts("/api/tasks", "{'title': 'a', 'position': '%sV'}".formatted(longest))
        .statusCode(422)
        .body("violations.field", contains("position"));
  }

  record Titled(String title) {}

  record Described(String title, String description) {}

  private static List<String> numbered(int count) {
    return Stream.iterate(1, i -> i + 1).limit(count).map(i -> "tag" + i).toList();
  }

  private static String tagged(List<String> names) {
    return "{'title': 'a', 'tags': ['%s']}".formatted(String.join("', '", names));
  }
}

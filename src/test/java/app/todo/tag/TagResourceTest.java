package app.todo.tag;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.todo.AtOnce;
import app.todo.Person;
import app.todo.TextCases;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class TagResourceTest {

  @Test
  void a_tag_is_made_with_a_name_and_a_color() {
    Person ana = Person.registered();
    var made =
        ana.posts("/api/tags", "{'name': 'home', 'color': '#ff8800'}")
            .statusCode(201)
            .body("name", equalTo("home"))
            .body("color", equalTo("#ff8800"))
            .body("task_count", equalTo(0))
            .body("created_at", endsWith("Z"));
    String id = made.extract().path("id");
    made.header("Location", endsWith("/api/tags/" + id));
    assertEquals(7, UUID.fromString(id).version());
    assertEquals(
        made.extract().jsonPath().getMap(""),
        ana.gets("/api/tags/" + id).statusCode(200).extract().jsonPath().getMap(""));
  }

  @Test
  void a_tag_is_blue_unless_it_is_said_otherwise() {
    Person ana = Person.registered();
    ana.posts("/api/tags", "{'name': 'a'}").body("color", equalTo("#3B82F6"));
    ana.posts("/api/tags", "{'name': 'b', 'color': null}").body("color", equalTo("#3B82F6"));
  }

  @Test
  void the_same_creation_sent_twice_makes_one_tag() {
    Person ana = Person.registered();
    String body =
        "{'id': '%s', 'name': 'home'}".formatted(UuidVersion7Strategy.INSTANCE.generateUuid(null));
    ana.posts("/api/tags", body).statusCode(201);
    ana.posts("/api/tags", body).statusCode(200).body("name", equalTo("home"));
    ana.gets("/api/tags").body("count", equalTo(1));
  }

  @Test
  void the_id_of_anothers_tag_or_of_a_deleted_one_is_taken() {
    Person ana = Person.registered();
    Person ben = Person.registered();
    UUID id = add(ana, "secret");
    ben.posts("/api/tags", "{'id': '%s', 'name': 'mine'}".formatted(id)).statusCode(409);
    ana.deletes("/api/tags/" + id);
    ana.posts("/api/tags", "{'id': '%s', 'name': 'again'}".formatted(id)).statusCode(409);
  }

  @Test
  void an_id_that_two_accounts_claim_at_once_goes_to_one_of_them() {
    Person ana = Person.registered();
    Person ben = Person.registered();
    for (int i = 0; i < 10; i++) {
      String body =
          "{'id': '%s', 'name': '%d'}"
              .formatted(UuidVersion7Strategy.INSTANCE.generateUuid(null), i);
      List<Integer> statuses =
          AtOnce.each(2, p -> (p == 0 ? ana : ben).posts("/api/tags", body).extract().statusCode());
      assertEquals(List.of(201, 409), statuses.stream().sorted().toList());
    }
  }

  @Test
  void tags_are_listed_by_name_with_how_many_tasks_carry_each() {
    Person ana = Person.registered();
    add(ana, "unused");
    ana.addsTask("{'title': 'a', 'tags': ['Home', 'money']}");
    ana.addsTask("{'title': 'b', 'tags': ['home'], 'completed': true}");
    UUID deleted = ana.addsTask("{'title': 'c', 'tags': ['home', 'money']}");
    ana.deletes("/api/tasks/" + deleted);
    ana.gets("/api/tags")
        .statusCode(200)
        .body("tags.name", contains("Home", "money", "unused"))
        .body("tags.task_count", contains(2, 1, 0))
        .body("count", equalTo(3));
    String home = ana.gets("/api/tags").extract().path("tags[0].id");
    ana.gets("/api/tags/" + home).body("task_count", equalTo(2));
  }

  @Test
  void nobody_begins_with_tags() {
    Person.registered().gets("/api/tags").body("tags", empty()).body("count", equalTo(0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"home", "HOME", " Home ", "hOmE\u00a0"})
  void a_name_that_is_there_already_is_taken_in_whatever_case(String name) {
    Person ana = Person.registered();
    add(ana, "Home");
    UUID other = add(ana, "Money");
    String body = "{'name': '%s'}".formatted(name);
    ana.posts("/api/tags", body).statusCode(409).body("title", equalTo("Conflict"));
    ana.patches("/api/tags/" + other, body).statusCode(409);
    ana.puts("/api/tags/" + other, body).statusCode(409);
    ana.gets("/api/tags").body("tags.name", contains("Home", "Money"));
  }

  @Test
  void case_is_folded_in_any_alphabet() {
    Person ana = Person.registered();
    add(ana, "Éclair");
    ana.posts("/api/tags", "{'name': 'éCLAIR'}").statusCode(409);
  }

  @Test
  void one_name_asked_for_by_eight_at_once_is_given_once() {
    Person ana = Person.registered();
    List<Integer> statuses =
        AtOnce.each(8, _ -> ana.posts("/api/tags", "{'name': 'home'}").extract().statusCode());
    assertEquals(
        List.of(201, 409, 409, 409, 409, 409, 409, 409), statuses.stream().sorted().toList());
  }

  @Test
  void one_tag_is_made_by_eight_tasks_that_use_it_first_at_once() {
    Person ana = Person.registered();
    AtOnce.each(
        8,
        i ->
            ana.posts("/api/tasks", "{'title': 'a%d', 'tags': ['home']}".formatted(i))
                .statusCode(201));
    ana.gets("/api/tags").body("tags.name", contains("home")).body("tags.task_count", contains(8));
  }

  @Test
  void a_name_may_change_its_case() {
    Person ana = Person.registered();
    UUID id = add(ana, "home");
    ana.patches("/api/tags/" + id, "{'name': 'HOME'}")
        .statusCode(200)
        .body("name", equalTo("HOME"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "PATCH"})
  void members_that_are_absent_are_kept(String method) {
    Person ana = Person.registered();
    String id = ana.posts("/api/tags", "{'name': 'home', 'color': '#112233'}").extract().path("id");
    write(method, ana, id, "{'name': 'house'}")
        .statusCode(200)
        .body("name", equalTo("house"))
        .body("color", equalTo("#112233"))
        .body("id", equalTo(id));
    write(method, ana, id, "{'color': '#445566'}")
        .body("name", equalTo("house"))
        .body("color", equalTo("#445566"));
    write(method, ana, id, "{'color': null}").body("color", equalTo("#3B82F6"));
    write(method, ana, id, "{'name': null}").statusCode(422);
    write(method, ana, id, "{'task_count': 5}")
        .statusCode(422)
        .body("violations.field", contains("task_count"));
  }

  @ParameterizedTest
  @CsvSource({"1, 201", "50, 201", "0, 422", "51, 422"})
  void a_name_has_1_to_50_characters(int length, int status) {
    Person ana = Person.registered();
    ana.posts("/api/tags", "{'name': ' %s '}".formatted("🎈".repeat(length))).statusCode(status);
  }

  @ParameterizedTest
  @ValueSource(strings = {"5", "null", "{}", "'a\\u0000'", "'\\ud83c'", "'\u00a0'"})
  void a_name_is_text_that_can_be_kept(String name) {
    Person ana = Person.registered();
    ana.posts("/api/tags", "{'name': %s}".formatted(name))
        .statusCode(422)
        .body("violations.field", contains("name"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"'#000000'", "'#FFFFFF'", "'#3b82F6'"})
  void a_color_is_six_hexadecimal_digits(String color) {
    Person ana = Person.registered();
    ana.posts("/api/tags", "{'name': 'a', 'color': %s}".formatted(color)).statusCode(201);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "''",
        "'red'",
        "'#fff'",
        "'#GGGGGG'",
        "'3B82F6'",
        "'#3B82F600'",
        "'#3B82F6\\n'",
        "5",
        "[]"
      })
  void a_color_is_nothing_else(String color) {
    Person ana = Person.registered();
    ana.posts("/api/tags", "{'name': 'a', 'color': %s}".formatted(color))
        .statusCode(422)
        .body("violations.field", contains("color"));
  }

  @Test
  void a_renamed_tag_shows_in_its_tasks_and_changes_their_revision_and_no_others() {
    Person ana = Person.registered();
    UUID tagged = ana.addsTask("{'title': 'a', 'tags': ['home']}");
    UUID other = ana.addsTask("{'title': 'b', 'tags': ['money']}");
    ana.patches("/api/tags/" + tagOf(ana, tagged), "{'name': 'house', 'color': '#112233'}");
    ana.gets("/api/tasks/" + tagged)
        .header("ETag", equalTo("\"3\""))
        .body("tags.name", contains("house"))
        .body("tags.color", contains("#112233"));
    ana.gets("/api/tasks/" + other).header("ETag", equalTo("\"2\""));
    assertEquals(List.of("a"), ana.finds("tags", "house"));
    assertEquals(List.of(), ana.finds("tags", "home"));
  }

  @Test
  void a_deleted_tag_is_gone_from_its_tasks() {
    Person ana = Person.registered();
    UUID task = ana.addsTask("{'title': 'a', 'tags': ['home', 'money']}");
    String tag = tagOf(ana, task);
    ana.deletes("/api/tags/" + tag).statusCode(204).body(emptyString());
    ana.gets("/api/tasks/" + task)
        .header("ETag", equalTo("\"2\""))
        .body("tags.name", contains("money"));
    ana.gets("/api/tags/" + tag).statusCode(404).body("detail", equalTo("Tag not found"));
    ana.patches("/api/tags/" + tag, "{'name': 'x'}").statusCode(404);
    ana.gets("/api/tags").body("tags.name", contains("money"));
    assertEquals(List.of(), ana.finds("search", "home"));
  }

  @Test
  void deleting_twice_is_deleting_once() {
    Person ana = Person.registered();
    UUID id = add(ana, "home");
    ana.deletes("/api/tags/" + id).statusCode(204);
    ana.deletes("/api/tags/" + id).statusCode(204);
  }

  @Test
  void the_name_of_a_deleted_tag_is_free_again() {
    Person ana = Person.registered();
    UUID task = ana.addsTask("{'title': 'a', 'tags': ['home']}");
    String old = tagOf(ana, task);
    ana.deletes("/api/tags/" + old);
    ana.posts("/api/tags", "{'name': 'Home'}").statusCode(201).body("id", not(equalTo(old)));
    ana.gets("/api/tasks/" + task).body("tags", empty());
    ana.addsTask("{'title': 'b', 'tags': ['home']}");
    ana.gets("/api/tags").body("tags.name", contains("Home")).body("tags.task_count", contains(1));
  }

  @Test
  void a_task_that_comes_back_from_the_trash_has_the_tags_that_are_left() {
    Person ana = Person.registered();
    UUID task = ana.addsTask("{'title': 'a', 'tags': ['home', 'money']}");
    String home = tagOf(ana, task);
    ana.deletes("/api/tasks/" + task);
    ana.deletes("/api/tags/" + home);
    ana.posts("/api/tasks/" + task + "/restore").body("tags.name", contains("money"));
  }

  @Test
  void tasks_use_a_tag_in_whatever_case_it_is_written() {
    Person ana = Person.registered();
    add(ana, "Home");
    ana.posts("/api/tasks", "{'title': 'a', 'tags': [' HOME ', 'home', 'Money', 'MONEY']}")
        .statusCode(201)
        .body("tags.name", contains("Home", "Money"));
    ana.gets("/api/tags").body("tags", hasSize(2));
  }

  static List<List<String>> sameTag() {
    return TextCases.read().sameTag();
  }

  static List<List<String>> differentTags() {
    return TextCases.read().differentTags();
  }

  @ParameterizedTest
  @MethodSource("sameTag")
  void one_name_makes_one_tag_however_it_is_spelt(List<String> names) {
    Person ana = Person.registered();
    names.forEach(name -> addsTagged(ana, List.of(name)));
    addsTagged(ana, names);
    ana.gets("/api/tags")
        .body("tags", hasSize(1))
        .body("tags[0].task_count", equalTo(names.size() + 1));
    names.forEach(
        name -> ana.asks().body(Map.of("name", name)).post("/api/tags").then().statusCode(409));
    names.forEach(name -> assertEquals(names.size() + 1, ana.finds("tags", name).size()));
  }

  @ParameterizedTest
  @MethodSource("differentTags")
  void two_words_are_two_tags(List<String> names) {
    Person ana = Person.registered();
    addsTagged(ana, names);
    ana.gets("/api/tags").body("tags", hasSize(names.size()));
  }

  @Test
  void tags_are_sorted_as_titles_are() {
    Person ana = Person.registered();
    List<String> sorted = List.of("Äpfel", "Birnen", "Task 2", "task 10", "Žito", "жук");
    addsTagged(ana, sorted.reversed());
    assertEquals(sorted, ana.gets("/api/tags").extract().path("tags.name"));
  }

  private static void addsTagged(Person person, List<String> names) {
    Map<String, Object> task = Map.of("title", "Tagged", "tags", names);
    person.asks().body(task).post("/api/tasks").then().statusCode(201);
  }

  @Test
  void two_accounts_may_have_tags_of_one_name() {
    Person ana = Person.registered();
    Person ben = Person.registered();
    UUID task = ana.addsTask("{'title': 'a', 'tags': ['home']}");
    ben.addsTask("{'title': 'b', 'tags': ['home']}");
    ana.patches("/api/tags/" + tagOf(ana, task), "{'name': 'house'}").statusCode(200);
    ben.gets("/api/tags").body("tags.name", contains("home"));
    ana.deletes("/api/tags/" + tagOf(ana, task));
    ben.gets("/api/tasks").body("tasks[0].tags.name", contains("home"));
  }

  @Test
  void nobody_reaches_the_tags_of_others() {
    Person ana = Person.registered();
    Person ben = Person.registered();
    UUID id = add(ana, "secret");
    ben.gets("/api/tags/" + id).statusCode(404);
    ben.patches("/api/tags/" + id, "{'name': 'mine'}").statusCode(404);
    ben.puts("/api/tags/" + id, "{'name': 'mine'}").statusCode(404);
    ben.deletes("/api/tags/" + id).statusCode(404);
    ana.gets("/api/tags/" + id).body("name", equalTo("secret"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "PUT", "PATCH", "DELETE"})
  void a_tag_that_never_was_is_not_found(String method) {
    Person ana = Person.registered();
    write(method, ana, UUID.randomUUID().toString(), "{}")
        .statusCode(404)
        .contentType("application/problem+json")
        .body("detail", equalTo("Tag not found"));
  }

  @Test
  void tags_show_when_they_were_made() {
    Person ana = Person.registered();
    ana.addsTask("{'title': 'a', 'tags': ['home']}");
    ana.gets("/api/tasks").body("tasks[0].tags[0].created_at", notNullValue());
  }

  private static UUID add(Person person, String name) {
    return UUID.fromString(
        person
            .posts("/api/tags", "{'name': '%s'}".formatted(name))
            .statusCode(201)
            .extract()
            .path("id"));
  }

  /** The first of the tags that a task carries. */
  private static String tagOf(Person person, UUID task) {
    return person.gets("/api/tasks/" + task).extract().path("tags[0].id");
  }

  private static ValidatableResponse write(String method, Person person, String id, String body) {
    return switch (method) {
      case "GET" -> person.gets("/api/tags/" + id);
      case "PUT" -> person.puts("/api/tags/" + id, body);
      case "PATCH" -> person.patches("/api/tags/" + id, body);
      case "DELETE" -> person.deletes("/api/tags/" + id);
      default -> throw new IllegalArgumentException(method);
    };
  }
}

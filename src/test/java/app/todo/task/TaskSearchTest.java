package app.todo.task;

import static java.util.stream.Collectors.joining;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.todo.Person;
import app.todo.TextCases;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class TaskSearchTest {
  private static final TextCases CASES = TextCases.read();

  static List<TextCases.Search> found() {
    return CASES.found();
  }

  static List<TextCases.Search> notFound() {
    return CASES.notFound();
  }

  @ParameterizedTest
  @MethodSource("found")
  void what_the_page_finds_is_found(TextCases.Search it) {
    assertEquals(
        List.of("Tagged", "Described", it.text()),
        withText(it.text()).finds("search", it.search()));
  }

  @ParameterizedTest
  @MethodSource("notFound")
  void what_the_page_does_not_find_is_not_found(TextCases.Search it) {
    assertEquals(List.of(), withText(it.text()).finds("search", it.search()));
  }

  @Test
  void every_word_is_wanted_wherever_it_is() {
    Person ana = Person.registered();
    ana.addsTask("{'title': 'Milk', 'description': 'from the market', 'tags': ['shopping']}");
    ana.adds("Milk the cow");
    assertEquals(List.of("Milk"), ana.finds("search", "market SHOP milk"));
    assertEquals(List.of("Milk"), ana.finds("search", "milk milk mark"));
    assertEquals(List.of(), ana.finds("search", "milk market cow"));
  }

  @Test
  void a_word_does_not_run_from_the_title_into_the_description() {
    Person ana = Person.registered();
    ana.addsTask("{'title': 'Foot', 'description': 'ball'}");
    assertEquals(List.of(), ana.finds("search", "football"));
  }

  @Test
  void what_is_rewritten_is_found_by_its_new_words_alone() {
    Person ana = Person.registered();
    UUID task = ana.addsTask("{'title': 'Milk', 'description': 'Oat', 'tags': ['home']}");
    ana.patches("/api/tasks/" + task, "{'title': 'Tea', 'description': 'Green'}");
    String tag = ana.gets("/api/tags").extract().path("tags[0].id");
    ana.patches("/api/tags/" + tag, "{'name': 'Café'}");
    assertEquals(List.of("Tea"), ana.finds("search", "tea green cafe"));
    for (String old : List.of("milk", "oat", "home")) {
      assertEquals(List.of(), ana.finds("search", old));
    }
  }

  @Test
  void a_word_is_found_in_the_title_in_the_description_and_in_the_names_of_tags() {
    Person ana = Person.registered();
    ana.adds("Buy milk");
    ana.addsTask("{'title': 'Breakfast', 'description': 'Cereals, milk, tea'}");
    ana.addsTask("{'title': 'Shopping', 'tags': ['milk and bread']}");
    ana.addsTask("{'title': 'Mail', 'description': 'Letters', 'tags': ['post']}");
    assertEquals(List.of("Shopping", "Breakfast", "Buy milk"), ana.finds("search", "milk"));
    assertEquals(List.of(), ana.finds("search", "butter"));
  }

  @Test
  void a_task_that_is_found_several_times_is_listed_once() {
    Person ana = Person.registered();
    ana.addsTask("{'title': 'milk', 'description': 'milk', 'tags': ['milk', 'more milk']}");
    ana.gets("/api/tasks", "search", "milk")
        .body("tasks.title", contains("milk"))
        .body("count", equalTo(1));
  }

  @ParameterizedTest
  @CsvSource({
    "Éclair, éclair",
    "éclair, ÉCLAIR",
    "Straße, STRAßE",
    "ПОЗВОНИТЬ МАМЕ, маме",
    "Κάλεσε, ΚΆΛΕΣΕ",
    "🎈 party, 🎈",
    "اتصل بأمي, بأمي",
    "日本語, 本"
  })
  void case_does_not_matter_in_any_alphabet(String title, String search) {
    Person ana = Person.registered();
    ana.adds("Something else");
    ana.adds(title);
    assertEquals(List.of(title), ana.finds("search", search));
    Person ben = Person.registered();
    ben.addsTask("{'title': 'Tagged', 'description': null, 'tags': ['%s']}".formatted(title));
    assertEquals(List.of("Tagged"), ben.finds("search", search));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"%", "_", "\\", "100%", "a_b", "c:\\", "%%", "\\%", "\\_", "?", ":x", "'", "*"})
  void signs_that_mean_something_to_a_database_are_plain(String sign) {
    Person ana = Person.registered();
    ana.adds("nothing of the kind");
    String title = "before " + sign + " after";
    ana.asks().body(new TaskTextTest.Titled(title)).post("/api/tasks").then().statusCode(201);
    assertEquals(List.of(title), ana.finds("search", sign));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u00a0", "\t"})
  void who_searches_for_nothing_finds_all(String search) {
    Person ana = Person.registered();
    ana.adds("one");
    ana.adds("two");
    assertEquals(List.of("two", "one"), ana.finds("search", search));
  }

  @Test
  void a_search_is_trimmed() {
    Person ana = Person.registered();
    ana.adds("Buy milk");
    assertEquals(List.of("Buy milk"), ana.finds("search", "  milk\u00a0"));
  }

  @Test
  void a_search_has_up_to_200_characters() {
    Person ana = Person.registered();
    ana.adds("a".repeat(200));
    assertEquals(List.of("a".repeat(200)), ana.finds("search", "a".repeat(200)));
    ana.gets("/api/tasks", "search", "a".repeat(201))
        .statusCode(422)
        .body("violations.field", contains("search"));
  }

  @Test
  void a_search_may_be_of_a_hundred_words() {
    Person ana = Person.registered();
    String words =
        IntStream.range(0, 100).mapToObj(i -> Character.toString('一' + i)).collect(joining(" "));
    ana.adds(words);
    ana.adds(words.substring(0, 197));
    assertEquals(List.of(words), ana.finds("search", words));
  }

  @ParameterizedTest
  @ValueSource(strings = {"search", "tags"})
  void what_no_task_can_have_is_refused(String parameter) {
    Person ana = Person.registered();
    ana.asks()
        .urlEncodingEnabled(false)
        .get("/api/tasks?" + parameter + "=a%00b")
        .then()
        .statusCode(422)
        .body("violations.field.collect { it.replaceAll(/\\[.*/, '') }", contains(parameter));
  }

  /** Somebody with three tasks that have a text in the title, the description or a tag. */
  private static Person withText(String text) {
    Person ana = Person.registered();
    adds(ana, Map.of("title", text));
    adds(ana, Map.of("title", "Described", "description", text));
    adds(ana, Map.of("title", "Tagged", "tags", List.of(text)));
    return ana;
  }

  private static void adds(Person person, Map<String, Object> task) {
    person.asks().body(task).post("/api/tasks").then().statusCode(201);
  }
}

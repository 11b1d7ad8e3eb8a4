package app.todo.export;

import static app.todo.Problems.problem;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.todo.Person;
import app.todo.Shared;
import app.todo.database.Statements;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What an account has, as files. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ExportTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @Inject Statements statements;
  private Person ana;

  @BeforeEach
  void register() {
    ana = Person.registered();
  }

  /** The page's tests make the same mutations of the same file, and the same file of the rows. */
  @Test
  void our_json_comes_back_byte_for_byte() throws IOException {
    String fresh = UUID.randomUUID().toString().substring(0, 8);
    String file = resource("/export.json").replace("01940000", fresh);
    String mutations = resource("/export-mutations.json").replace("01940000", fresh);
    JsonNode answer =
        MAPPER.readTree(
            ana.posts(
                    "/api/sync",
                    "{\"client_id\": \"%s\", \"mutations\": %s}"
                        .formatted(UUID.randomUUID(), mutations.replace("'", "\\u0027")))
                .statusCode(200)
                .extract()
                .asString());
    assertEquals(0, answer.path("refused").size(), answer::toString);
    assertEquals(file, exported());
    assertEquals(exported(), exported("format", "json"));
  }

  @Test
  void an_account_without_rows_has_a_file_too() {
    assertEquals(
        """
        {"format":"todo","version":1,
        "lists":[],
        "sections":[],
        "tags":[],
        "filters":[],
        "tasks":[]}
        """,
        exported());
    ana.gets("/api/export")
        .contentType("application/json;charset=UTF-8")
        .header("Content-Disposition", containsString("attachment; filename=\"todo-"))
        .header("Cache-Control", equalTo("no-store"));
  }

  @Test
  void a_list_is_exported_with_its_sections_tags_and_tasks_alone() throws IOException {
    UUID list = ana.addsList("Home");
    ana.addsSection("Kitchen", list);
    ana.addsTask(
        "{\"title\": \"Paint\", \"list_id\": \"%s\", \"tags\": [\"wall\"]}".formatted(list));
    ana.addsTask("{\"title\": \"Rent\", \"tags\": [\"money\"]}");
    ana.addsList("Work");

    JsonNode file = MAPPER.readTree(exported("list", list));

    assertEquals(
        "Home Kitchen wall Paint",
        "%s %s %s %s"
            .formatted(
                names(file, "lists", "name"),
                names(file, "sections", "name"),
                names(file, "tags", "name"),
                names(file, "tasks", "title")));
    Person.registered().gets("/api/export", "list", list).spec(problem(404));
    ana.gets("/api/export", "list", "home").spec(problem(422));
    ana.gets("/api/export", "format", "doc").spec(problem(422));
  }

  @Test
  void tasks_stand_by_list_and_section_and_are_followed_by_their_steps() {
    addHousehold();
    assertEquals(
        """
        # Todo

        ## Inbox

        - [ ] Pay \\*rent\\* (due 2026-12-01, FREQ=MONTHLY;BYMONTHDAY=-1, urgent priority, #flat)

        ## Home

        - [ ] Sweep

        ### Kitchen

        - [ ] Paint
          White
          Twice
          - [x] Buy a brush
        """,
        exported("format", "markdown"));
  }

  @Test
  void csv_runs_no_formula() {
    ana.adds("=1+1, so");
    ana.adds("Plain");
    String[] lines = exported("format", "csv").split("\r\n");
    assertTrue(lines[0].startsWith("\uFEFFid,title,description,completed,"), lines[0]);
    assertTrue(lines[1].contains(",\"'=1+1, so\",,false,,medium,"), lines[1]);
    assertTrue(lines[2].contains(",Plain,,false,,medium,"), lines[2]);
  }

  @Test
  void todo_txt_has_a_line_for_each_task() {
    addHousehold();
    String[] lines = exported("format", "todotxt").split("\n");
    assertEquals(4, lines.length);
    assertTrue(
        lines[0].matches("\\(A\\) \\S{10} Pay \\*rent\\* @flat due:2026-12-01 rec:\\+1m"),
        lines[0]);
    assertTrue(lines[3].matches("x \\S{10} \\S{10} Buy a brush \\+Home"), lines[3]);
  }

  @Test
  void icalendar_folds_long_lines_and_escapes_texts() {
    ana.addsTask(
        "{\"title\": \"%s\", \"due_date\": \"2026-12-01T10:00:00Z\"}"
            .formatted("ü".repeat(80) + ",;\\\\"));
    String file = exported("format", "ical");
    for (String line : file.split("\r\n")) {
      assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= 75, line);
    }
    String unfolded = file.replace("\r\n ", "");
    assertTrue(unfolded.contains("SUMMARY:" + "ü".repeat(80) + "\\,\\;\\\\\r\n"), unfolded);
    assertTrue(unfolded.contains("\r\nDUE:20261201T100000Z\r\n"), unfolded);
    assertTrue(unfolded.endsWith("END:VTODO\r\nEND:VCALENDAR\r\n"), unfolded);
  }

  @Test
  void icalendar_has_an_alarm_for_each_reminder_that_rings() {
    UUID list = ana.addsList("Home");
    ana.addsTask(
        """
        {"title": "Call", "due_date": "2026-12-01T10:00:00Z", "list_id": "%s",
          "reminders": ["PT10M", "2026-11-30T08:00:00Z", "morning"]}
        """
            .formatted(list));
    ana.addsTask(
        "{\"title\": \"Rent\", \"due_date\": \"2026-12-02\", \"reminders\": [\"morning\", \"P1D\"]}");
    String file = exported("format", "ical");
    assertEquals(
        List.of(
            "TRIGGER;VALUE=DATE-TIME:20261202T090000Z",
            "X-TODO-LIST:Home",
            "TRIGGER;RELATED=END:-PT10M",
            "TRIGGER;VALUE=DATE-TIME:20261130T080000Z"),
        file.lines().filter(it -> it.startsWith("TRIGGER") || it.startsWith("X-TODO")).toList());
  }

  @Test
  void shared_lists_are_in_the_files_of_all_members_without_who_they_are() throws IOException {
    Shared shared = Shared.by(ana);
    ana.addsTask(
        "{\"title\": \"Milk\", \"list_id\": \"%s\", \"assignee_id\": \"%s\"}"
            .formatted(shared.list(), ana.id()));
    String file = exported();
    assertEquals(file, exported(shared.joinedBy("viewer")));
    JsonNode task = MAPPER.readTree(file).path("tasks").get(0);
    assertEquals("Milk", task.path("title").asText());
    assertEquals(
        List.of(),
        Stream.of("user_id", "revision", "assignee_id", "created_by", "completed_by")
            .filter(task::has)
            .toList());
  }

  /** Of 1,200 tasks, three pages are read: of each the tasks and their tags; and a page of tags. */
  @Test
  void a_page_of_rows_takes_the_same_statements_however_many_there_are() {
    int few = statements.during(() -> exported()).size();
    IntStream.range(0, 3)
        .forEach(_ ->
            ana.posts(
                    "/api/sync",
                    "{\"client_id\": \"%s\", \"mutations\": [%s]}"
                        .formatted(UUID.randomUUID(), creations(400)))
                .statusCode(200));
    int many = statements.during(() -> exported()).size();
    assertEquals(1_200, exported("format", "todotxt").lines().count());
    assertEquals(3 * 2 + 1, many - few);
  }

  private static String creations(int count) {
    return String.join(
        ",",
        IntStream.rangeClosed(1, count)
            .mapToObj(id -> {
              UUID row = UuidVersion7Strategy.INSTANCE.generateUuid(null);
              return """
              {"id": %d, "at": "2026-11-30T08:00:00Z", "kind": "task", "row": "%s",
                "do": "create", "set": {"title": "a"}, "add": {"tags": ["b"]}}\
              """
                  .formatted(id, row);
            })
            .toList());
  }

  private void addHousehold() {
    UUID list = ana.addsList("Home");
    UUID section = ana.addsSection("Kitchen", list);
    ana.addsTask(
        """
        {"title": "Pay *rent*", "due_date": "2026-12-01", "priority": "urgent", "tags": ["flat"],
          "recurrence_pattern": {"frequency": "monthly", "day_of_month": 31}}
        """);
    UUID paint =
        ana.addsTask(
            """
            {"title": "Paint", "list_id": "%s", "section_id": "%s", "description": "White\\n\\nTwice"}
            """
                .formatted(list, section));
    ana.addsTask(
        "{\"title\": \"Buy a brush\", \"completed\": true, \"parent_id\": \"%s\"}"
            .formatted(paint));
    ana.addsTask("{\"title\": \"Sweep\", \"list_id\": \"%s\"}".formatted(list));
  }

  private String exported(Object... query) {
    return exported(ana, query);
  }

  private static String exported(Person person, Object... query) {
    return new String(
        person.gets("/api/export", query).statusCode(200).extract().asByteArray(),
        StandardCharsets.UTF_8);
  }

  private static String names(JsonNode file, String rows, String member) {
    return String.join(" ", file.path(rows).findValuesAsText(member));
  }

  private static String resource(String path) throws IOException {
    try (InputStream file = Objects.requireNonNull(ExportTest.class.getResourceAsStream(path))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}

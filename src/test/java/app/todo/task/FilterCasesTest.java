package app.todo.task;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.todo.Person;
import app.todo.TestClock;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Checks the service against the table of queries that the web app's tests read too. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class FilterCasesTest {
  private static final JsonNode TABLE = table();

  @Inject TestClock clock;

  @Test
  void each_query_finds_the_tasks_of_the_table() {
    Person ana = Person.livingIn(TABLE.path("zone").asText());
    Map<String, UUID> lists = new HashMap<>();
    TABLE.path("lists").forEach(list -> lists.put(list.asText(), ana.addsList(list.asText())));
    addTasks(ana, lists);

    Map<String, List<String>> expected = new LinkedHashMap<>();
    Map<String, List<String>> found = new LinkedHashMap<>();
    try (var _ = clock.to(Instant.parse(TABLE.path("now").asText()))) {
      Person later = ana.signedInAgain();
      for (JsonNode row : TABLE.path("cases")) {
        String query = row.path("query").asText();
        expected.put(query, List.of(row.path("found").asText().split(" ")));
        found.put(query, titles(later, withIds(query, lists)));
      }
    }
    assertEquals(43, expected.size());
    assertEquals(expected, found);
  }

  /** A parent stands before its steps in the table. */
  private static void addTasks(Person person, Map<String, UUID> lists) {
    Map<String, UUID> ids = new HashMap<>();
    for (JsonNode row : TABLE.path("tasks")) {
      ObjectNode task = row.deepCopy();
      rename(task, "list", "list_id", lists);
      rename(task, "parent", "parent_id", ids);
      ids.put(task.path("title").asText(), person.addsTask(task.toString()));
    }
  }

  private static void rename(ObjectNode task, String name, String member, Map<String, UUID> ids) {
    JsonNode value = task.remove(name);
    if (value != null) {
      task.put(member, Objects.requireNonNull(ids.get(value.asText())).toString());
    }
  }

  private static String withIds(String query, Map<String, UUID> lists) {
    String all = query;
    for (var list : lists.entrySet()) {
      all = all.replace("{" + list.getKey() + "}", list.getValue().toString());
    }
    return all;
  }

  private static List<String> titles(Person person, String query) {
    List<String> titles =
        person
            .asks()
            .urlEncodingEnabled(false)
            .get("/api/tasks?sort_by=title&sort_order=asc&" + query)
            .then()
            .statusCode(200)
            .extract()
            .path("tasks.title");
    return List.of(String.join(" ", titles).split(" "));
  }

  private static JsonNode table() {
    try (InputStream file = FilterCasesTest.class.getResourceAsStream("/filter-cases.json")) {
      return new ObjectMapper().readTree(Objects.requireNonNull(file));
    } catch (IOException e) {
      throw new IllegalStateException("The table can't be read", e);
    }
  }
}

package app.todo.sync;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.todo.Person;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A saved filter that two devices edit at the same time. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class FilterEditsTest {
  private final UUID filter = Device.newId();
  private Person ana;
  private Device phone;
  private Device laptop;

  @BeforeEach
  void a_filter_that_two_devices_know() {
    ana = Person.registered();
    phone = Device.of(ana);
    laptop = Device.of(ana);
    phone.does("filter", filter, "create", "'set': {'name': 'a', 'query': 'due=today'}", ago(60));
    phone.syncs();
    laptop.syncs();
  }

  @Test
  void edits_of_different_fields_are_both_kept() {
    phone.does("filter", filter, "update", "'set': {'name': 'Soon', 'icon': 'flag'}", ago(20));
    laptop.does("filter", filter, "update", "'set': {'query': 'due=%2B7d'}", ago(30));
    assertEquals(0, laptop.syncs().path("superseded").size());
    assertEquals(0, phone.syncs().path("superseded").size());
    laptop.syncs();
    ana.gets("/api/filters/" + filter)
        .body("name", equalTo("Soon"))
        .body("icon", equalTo("flag"))
        .body("query", equalTo("due=%2B7d"));
  }

  @Test
  void of_two_edits_of_one_field_the_later_wins_whichever_arrives_first() {
    phone.does("filter", filter, "update", "'set': {'query': 'due=late', 'name': 'b'}", ago(20));
    laptop.does("filter", filter, "update", "'set': {'query': 'due=later'}", ago(10));
    laptop.syncs();
    JsonNode answer = phone.syncs();
    assertEquals("[\"query\"]", answer.path("superseded").path(0).path("fields").toString());
    assertEquals(List.of("due=later"), answer.path("changes").findValuesAsText("query"));
    assertEquals(List.of("b"), laptop.syncs().path("changes").findValuesAsText("name"));
    ana.gets("/api/filters/" + filter)
        .body("name", equalTo("b"))
        .body("query", equalTo("due=later"));
  }

  @Test
  void an_edit_after_the_deletion_brings_it_back() {
    phone.does("filter", filter, "delete", "", ago(20));
    laptop.does("filter", filter, "update", "'set': {'name': 'b'}", ago(10));
    phone.syncs();
    laptop.syncs();
    ana.gets("/api/filters/" + filter).statusCode(200).body("name", equalTo("b"));
    assertEquals(List.of("false"), phone.syncs().path("changes").findValuesAsText("deleted"));
  }

  @Test
  void a_deletion_before_the_other_s_edit_is_superseded() {
    phone.does("filter", filter, "delete", "", ago(20));
    laptop.does("filter", filter, "update", "'set': {'position': 'a1'}", ago(10));
    laptop.syncs();
    JsonNode answer = phone.syncs();
    assertEquals("[\"deleted\"]", answer.path("superseded").path(0).path("fields").toString());
    ana.gets("/api/filters").body("filters", hasSize(1)).body("filters[0].name", equalTo("a"));
  }

  @Test
  void a_deletion_after_the_other_s_edit_holds() {
    phone.does("filter", filter, "delete", "", ago(10));
    laptop.does("filter", filter, "update", "'set': {'query': ''}", ago(20));
    phone.syncs();
    laptop.syncs();
    ana.gets("/api/filters").body("filters", hasSize(0));
    ana.gets("/api/filters/" + filter).statusCode(404).body("query", nullValue());
  }

  private static Instant ago(long minutes) {
    return Instant.now().minus(Duration.ofMinutes(minutes));
  }
}

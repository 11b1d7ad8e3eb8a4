package app.todo.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.todo.Person;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What each role may do to a space: every kind of row, and every action. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class AccessMatrixTest {
  private static final List<String> ACTIONS =
      List.of("update", "delete", "restore", "purge", "create");

  @Inject SharedSpace spaces;
  @Inject @All List<Kind<?>> kinds;

  private final Map<String, UUID> rows = new TreeMap<>();
  private Person ana;
  private Person ben;
  private UUID space;
  private Device phone;
  private Device tablet;

  @BeforeEach
  void addARowOfEachKind() {
    ana = Person.registered();
    ben = Person.registered();
    space = spaces.of(ana);
    phone = Device.of(ana);
    tablet = Device.of(ben);
    rows.clear();
    rows.put("list", space);
    for (String kind : List.of("section", "task", "tag")) {
      rows.put(kind, Device.newId());
      phone.does(kind, row(kind), "create", members(kind, "Fern"));
    }
    rows.put("filter", Device.newId());
    phone.does("filter", row("filter"), "create", "'set': {'name': 'Fern'}");
    assertEquals(0, phone.syncs().path("refused").size());
  }

  @Test
  void every_kind_is_in_this_test() {
    Set<String> names = kinds.stream().map(Kind::name).collect(Collectors.toSet());
    assertEquals(names, rows.keySet());
  }

  @Test
  void a_stranger_may_do_nothing() {
    doesEverything();
    assertAllRefused("404", "404", tablet.syncs());
  }

  @Test
  void a_viewer_may_do_nothing_but_read() {
    spaces.join(space, ben, "viewer");
    assertEquals(4, tablet.syncs().path("changes").size());
    doesEverything();
    // Filters are in their owner's own space.
    assertAllRefused("403", "404", tablet.syncs());
  }

  @Test
  void a_viewer_makes_nothing_by_naming_the_list_or_a_task_alone() {
    spaces.join(space, ben, "viewer");
    String title = "'set': {'title': 'a', '%s': '%s'}";
    tablet.does("task", Device.newId(), "create", title.formatted("list_id", space));
    tablet.does("task", Device.newId(), "create", title.formatted("parent_id", row("task")));
    UUID own = Device.newId();
    tablet.does("task", own, "create", "'set': {'title': 'own'}");
    tablet.does("task", own, "update", "'set': {'list_id': '%s'}".formatted(space));
    assertEquals(
        List.of("403", "403", "422"), tablet.syncs().path("refused").findValuesAsText("status"));
    assertEquals(0, phone.syncs().path("changes").size());
  }

  @Test
  void a_removed_member_s_outbox_changes_nothing() {
    spaces.join(space, ben, "editor");
    tablet.syncs();
    doesEverything();
    spaces.leave(space, ben);
    assertAllRefused("404", "404", tablet.syncs());
  }

  @Test
  void an_editor_may_do_everything_but_delete_the_list_and_make_another() {
    spaces.join(space, ben, "editor");
    tablet.syncs();
    rows.forEach((kind, row) -> tablet.does(kind, row, "update", members(kind, "Palm")));
    rows.keySet()
        .forEach(kind -> tablet.does(kind, Device.newId(), "create", members(kind, "New")));
    rows.forEach((kind, row) -> tablet.does(kind, row, "delete", ""));
    rows.forEach((kind, row) -> tablet.does(kind, row, "restore", ""));
    rows.forEach((kind, row) -> tablet.does(kind, row, "delete", ""));
    rows.forEach((kind, row) -> tablet.does(kind, row, "purge", ""));
    JsonNode answer = tablet.syncs();
    Map<String, Long> refused =
        answer.path("refused").findValuesAsText("status").stream()
            .collect(Collectors.groupingBy(status -> status, TreeMap::new, Collectors.counting()));
    // Each deletion of the list; all actions to the filter; a new list and a new filter.
    assertEquals(Map.of("403", 2L, "404", 5L, "409", 2L), refused, answer::toString);
    assertEquals(
        Set.of("list", "section", "task", "tag"),
        new TreeSet<>(phone.syncs().path("changes").findValuesAsText("kind")));
  }

  /** A row may name rows of its own space only. */
  @Test
  void no_row_names_one_of_another_space() {
    spaces.join(space, ben, "editor");
    tablet.syncs();
    String inOwn = "'space_id': '%s', ".formatted(ben.id());
    for (String member : List.of("list_id", "section_id", "parent_id")) {
      String kind = member.replace("_id", "").replace("parent", "task");
      String set = "'set': {'title': 'a', '%s': '%s'}".formatted(member, row(kind));
      tablet.does("task", Device.newId(), "create", inOwn + set);
    }
    String set = "'set': {'name': 'a', 'list_id': '%s'}".formatted(row("list"));
    tablet.does("section", Device.newId(), "create", inOwn + set);
    assertEquals(
        Collections.nCopies(4, "422"), tablet.syncs().path("refused").findValuesAsText("status"));
  }

  /** Does each action to each row, and makes a new one of each kind. */
  private void doesEverything() {
    for (String kind : rows.keySet()) {
      for (String action : ACTIONS) {
        tablet.does(kind, row(kind), action, members(kind, "Mine"));
      }
      tablet.does(kind, Device.newId(), "create", members(kind, "Mine"));
    }
  }

  /**
   * @param status of what is done in the shared space
   * @param filter of what is done to a filter
   */
  private void assertAllRefused(String status, String filter, JsonNode answer) {
    List<String> expected = new ArrayList<>();
    for (String kind : rows.keySet()) {
      expected.addAll(Collections.nCopies(ACTIONS.size(), kind.equals("filter") ? filter : status));
      expected.add(status);
    }
    assertEquals(30, expected.size());
    assertEquals(expected, answer.path("refused").findValuesAsText("status"));
    assertEquals(0, phone.syncs().path("changes").size());
  }

  private UUID row(String kind) {
    return rows.getOrDefault(kind, space);
  }

  private String members(String kind, String text) {
    String set =
        switch (kind) {
          case "task" ->
              "'title': '%s', 'list_id': '%s', 'section_id': '%s'"
                  .formatted(text, row("list"), row("section"));
          case "section" -> "'name': '%s', 'list_id': '%s'".formatted(text, row("list"));
          default -> "'name': '%s'".formatted(text);
        };
    return "'space_id': '%s', 'set': {%s}".formatted(space, set);
  }
}

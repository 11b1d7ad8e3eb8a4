package app.todo.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.todo.Person;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
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
  private static final List<String> KINDS = List.of("list", "section", "task", "tag", "filter");
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
    KINDS.forEach(kind -> rows.put(kind, Device.newId()));
    KINDS.forEach(kind -> phone.does(kind, row(kind), "create", members(kind, "Fern")));
    assertEquals(0, phone.syncs().path("refused").size());
  }

  @Test
  void every_kind_is_in_this_test() {
    Set<String> names = kinds.stream().map(Kind::name).collect(Collectors.toSet());
    assertEquals(names, rows.keySet());
  }

  @Test
  void a_stranger_may_do_nothing() {
    assertRefused("404");
  }

  @Test
  void a_viewer_may_do_nothing_but_read() {
    spaces.join(space, ben, "viewer");
    assertEquals(5, tablet.syncs().path("changes").size());
    assertRefused("403");
  }

  @Test
  void a_removed_member_s_outbox_changes_nothing() {
    spaces.join(space, ben, "editor");
    tablet.syncs();
    doesEverything();
    spaces.leave(space, ben);
    assertAllRefused("404", tablet.syncs());
  }

  @Test
  void an_editor_may_do_everything_but_delete_the_list() {
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
    assertEquals(
        List.of("403", "403"), answer.path("refused").findValuesAsText("status"), answer::toString);
    assertEquals(
        new TreeSet<>(rows.keySet()),
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

  private void assertRefused(String status) {
    doesEverything();
    assertAllRefused(status, tablet.syncs());
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

  private void assertAllRefused(String status, JsonNode answer) {
    int combinations = rows.size() * (ACTIONS.size() + 1);
    assertEquals(30, combinations);
    assertEquals(
        Collections.nCopies(combinations, status),
        answer.path("refused").findValuesAsText("status"));
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

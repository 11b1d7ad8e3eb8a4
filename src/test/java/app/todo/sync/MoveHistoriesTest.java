package app.todo.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.todo.Person;
import app.todo.Shared;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * Random histories of two members with three devices, whose tasks and steps move between two shared
 * lists, offline on each side. {@code -Dhistories=1000} runs more of them.
 */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class MoveHistoriesTest {
  private static final int HISTORIES = Integer.getInteger("histories", 6);
  private static final int EDITS = 50;
  private static final List<String> PRIORITIES = List.of("low", "high", "urgent");

  @Test
  void wherever_tasks_move_the_later_edit_wins_and_all_agree() {
    for (int seed = 0; seed < HISTORIES; seed++) {
      new History(seed).plays();
    }
  }

  /** A device with the rows that it has taken in. */
  private static final class Copy {
    private final Device device;
    private final Map<String, JsonNode> rows = new TreeMap<>();

    Copy(Person person) {
      device = Device.of(person);
    }

    void syncs() {
      boolean more = true;
      while (more) {
        JsonNode answer = device.keeps(device.sends());
        assertEquals(0, answer.path("reset").size());
        answer.path("changes").forEach(this::takes);
        more = answer.path("more").asBoolean();
      }
    }

    /** A row that has left a space is removed only if the device has it there. */
    private void takes(JsonNode change) {
      String id = change.path("id").asText();
      if (!change.path("kind").asText().equals("task")) {
        return;
      }
      if (!change.path("data").isNull()) {
        rows.put(id, change);
      } else if (rows.containsKey(id) && row(id).path("space_id").equals(change.path("space_id"))) {
        rows.remove(id);
      }
    }

    JsonNode row(String id) {
      return Objects.requireNonNull(rows.get(id));
    }

    /** All rows as texts, with the space that each is in. */
    Map<String, String> shown() {
      Map<String, String> shown = new TreeMap<>();
      rows.forEach((id, change) ->
          shown.put(
              id,
              text(change)
                  + " in "
                  + change.path("space_id").asText()
                  + " under "
                  + change.path("data").path("parent_id").asText()));
      return shown;
    }

    static String text(JsonNode change) {
      JsonNode data = change.path("data");
      return "%s %s %s %s"
          .formatted(
              data.path("title").asText(),
              data.path("priority").asText(),
              data.path("list_id").asText(),
              change.path("deleted").asBoolean() ? "deleted" : "");
    }
  }

  private static final class History {
    private final int seed;
    private final Random random;
    private final HistoryModel model = new HistoryModel();
    private final List<String> roots = new ArrayList<>();
    private final List<Copy> copies = new ArrayList<>();
    private final List<Shared> lists;
    private final Person ana = Person.registered();
    private final Person ben = Person.registered();
    private final Instant beginning = Instant.now().minus(Duration.ofDays(1));

    History(int seed) {
      this.seed = seed;
      this.random = new Random(seed);
      lists = List.of(Shared.by(ana), Shared.by(ana));
      lists.forEach(list -> list.joinedBy(ben, "editor"));
      List.of(ana, ana, ben).forEach(person -> copies.add(new Copy(person)));
    }

    void plays() {
      for (int minute = 0; minute < EDITS; minute++) {
        Copy copy = copies.get(random.nextInt(copies.size()));
        if (random.nextInt(4) == 0) {
          copy.syncs();
        } else {
          edits(copy, minute);
        }
      }
      for (int i = 0; i < 2; i++) {
        copies.forEach(Copy::syncs);
      }
      Map<String, String> agreed = copies.getFirst().shown();
      assertTrue(!agreed.isEmpty(), "nothing happened");
      for (Copy copy : List.of(copies.get(1), copies.get(2), fresh(ana), fresh(ben))) {
        assertEquals(agreed, copy.shown(), "in the history of seed " + seed);
      }
      for (String root : roots) {
        assertEquals(
            model.text(root, "title", "priority", "list"),
            Copy.text(copies.getFirst().row(root)),
            "in the history of seed " + seed);
      }
    }

    private static Copy fresh(Person person) {
      Copy copy = new Copy(person);
      copy.syncs();
      return copy;
    }

    /** Something that a person does to a task that the device has, at a minute of its own. */
    private void edits(Copy copy, int minute) {
      List<String> known = List.copyOf(copy.rows.keySet());
      if (known.isEmpty() || random.nextInt(6) == 0) {
        creates(copy, minute);
        return;
      }
      String row = known.get(random.nextInt(known.size()));
      switch (random.nextInt(7)) {
        case 0 -> {
          does(copy, row, "update", "'set': {'title': 'm%d'}".formatted(minute), minute);
          model.set(row, "title", "m" + minute, minute);
        }
        case 1 -> {
          String priority = PRIORITIES.get(random.nextInt(PRIORITIES.size()));
          does(copy, row, "update", "'set': {'priority': '%s'}".formatted(priority), minute);
          model.set(row, "priority", priority, minute);
        }
        case 2 -> {
          does(copy, row, "delete", "", minute);
          model.delete(row, minute);
        }
        case 3 -> {
          does(copy, row, "restore", "", minute);
          model.restore(row, minute);
        }
        case 4 -> addsStep(copy, row, minute);
        default -> {
          String list = lists.get(random.nextInt(lists.size())).list().toString();
          does(copy, row, "update", "'set': {'list_id': '%s'}".formatted(list), minute);
          model.set(row, "list", list, minute);
        }
      }
    }

    private void creates(Copy copy, int minute) {
      String row = Device.newId().toString();
      Shared list = lists.get(random.nextInt(lists.size()));
      String members =
          "'space_id': '%s', 'set': {'title': 'm%d', 'list_id': '%s'}"
              .formatted(list.space(), minute, list.list());
      does(copy, row, "create", members, minute);
      model.set(row, "title", "m" + minute, minute);
      model.set(row, "list", list.list().toString(), minute);
      roots.add(row);
    }

    /** Refused if the parent has moved to the other space by then. */
    private void addsStep(Copy copy, String parent, int minute) {
      String members =
          "'space_id': '%s', 'set': {'title': 's%d', 'parent_id': '%s'}"
              .formatted(copy.row(parent).path("space_id").asText(), minute, parent);
      does(copy, Device.newId().toString(), "create", members, minute);
    }

    private void does(Copy copy, String row, String action, String members, int minute) {
      Instant at = beginning.plus(Duration.ofMinutes(minute));
      copy.device.does("task", UUID.fromString(row), action, members, at);
    }
  }
}

package app.todo.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.todo.Person;
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
 * Random histories of lists, sections and steps: three devices rename them, move tasks between
 * lists and give them parents, each offline for a while. {@code -Dhistories=1000} runs more of
 * them.
 */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class PlaceHistoriesTest {
  private static final int HISTORIES = Integer.getInteger("histories", 20);
  private static final int STEPS = 40;
  private static final int TASKS = 5;

  @Test
  void the_later_of_list_and_parent_holds_and_steps_are_where_their_parent_is() {
    for (int seed = 0; seed < HISTORIES; seed++) {
      new History(seed).plays();
    }
  }

  /** A list with one section. */
  private record Shelf(UUID list, UUID section) {
    static Shelf made() {
      return new Shelf(Device.newId(), Device.newId());
    }
  }

  /** Where a task was put last: into a list, and maybe its section, or below another task. */
  private record Place(Shelf shelf, boolean inSection, int parent) {}

  private static final class History {
    private final int seed;
    private final Random random;
    private final List<Device> devices = new ArrayList<>();
    private final List<Map<String, String>> shown = new ArrayList<>();
    private final Instant beginning = Instant.now().minus(Duration.ofDays(1));
    private final List<UUID> tasks = new ArrayList<>();

    /** Two lists for each task, so that none is put where its parent is. */
    private final List<List<Shelf>> shelves = new ArrayList<>();

    private final List<Place> places = new ArrayList<>();
    private final Map<UUID, String> names = new TreeMap<>();

    History(int seed) {
      this.seed = seed;
      this.random = new Random(seed);
      Person ana = Person.registered();
      for (int i = 0; i < 3; i++) {
        devices.add(Device.of(ana));
        shown.add(new TreeMap<>());
      }
    }

    void plays() {
      makes();
      for (int minute = 1; minute <= STEPS; minute++) {
        edits(minute);
        if (random.nextInt(4) == 0) {
          syncs(random.nextInt(devices.size()));
        }
      }
      for (int round = 0; round < 2; round++) {
        for (int device = 0; device < devices.size(); device++) {
          syncs(device);
        }
      }
      shown.forEach(it -> assertEquals(expected(), it, "in the history of seed " + seed));
    }

    private void makes() {
      Device first = devices.getFirst();
      for (int task = 0; task < TASKS; task++) {
        List<Shelf> own = List.of(Shelf.made(), Shelf.made());
        shelves.add(own);
        own.forEach(shelf -> {
          first.does("list", shelf.list(), "create", "'set': {'name': 'm0'}", at(0));
          String set = "'set': {'name': 'm0', 'list_id': '%s'}".formatted(shelf.list());
          first.does("section", shelf.section(), "create", set, at(0));
          names.put(shelf.list(), "m0");
          names.put(shelf.section(), "m0");
        });
        tasks.add(Device.newId());
        places.add(new Place(own.getFirst(), false, -1));
        String set = "'set': {'title': 'm0', 'list_id': '%s'}".formatted(own.getFirst().list());
        first.does("task", tasks.get(task), "create", set, at(0));
        names.put(tasks.get(task), "m0");
      }
      for (int device = 0; device < devices.size(); device++) {
        syncs(device);
      }
    }

    private void edits(int minute) {
      int task = random.nextInt(TASKS);
      switch (random.nextInt(4)) {
        case 0 -> renames(minute);
        case 1, 2 -> moves(task, minute);
        default -> becomesAStep(task, minute);
      }
    }

    private void renames(int minute) {
      int task = random.nextInt(TASKS);
      Shelf shelf = any(shelves.get(task));
      switch (random.nextInt(3)) {
        case 0 -> renames("task", "title", tasks.get(task), minute);
        case 1 -> renames("list", "name", shelf.list(), minute);
        default -> renames("section", "name", shelf.section(), minute);
      }
    }

    private void renames(String kind, String member, UUID row, int minute) {
      String set = "'set': {'%s': 'm%d'}".formatted(member, minute);
      any(devices).does(kind, row, "update", set, at(minute));
      names.put(row, "m" + minute);
    }

    private void moves(int task, int minute) {
      Place place = new Place(any(shelves.get(task)), random.nextBoolean(), -1);
      String section = place.inSection() ? "'" + place.shelf().section() + "'" : "null";
      String set =
          "'set': {'list_id': '%s', 'section_id': %s}".formatted(place.shelf().list(), section);
      any(devices).does("task", tasks.get(task), "update", set, at(minute));
      places.set(task, place);
    }

    /** Below a task that was made before it, so that no task is below itself. */
    private void becomesAStep(int task, int minute) {
      if (task > 0) {
        int parent = random.nextInt(task);
        String set = "'set': {'parent_id': '%s'}".formatted(tasks.get(parent));
        any(devices).does("task", tasks.get(task), "update", set, at(minute));
        places.set(task, new Place(shelves.get(task).getFirst(), false, parent));
      }
    }

    private void syncs(int device) {
      JsonNode answer = devices.get(device).syncs();
      assertEquals(0, answer.path("refused").size(), answer::toString);
      answer.path("changes").forEach(it -> shown.get(device).put(id(it), text(it)));
    }

    private static String id(JsonNode change) {
      return change.path("id").asText();
    }

    private static String text(JsonNode change) {
      JsonNode data = change.path("data");
      return switch (change.path("kind").asText()) {
        case "task" ->
            "%s in %s %s below %s"
                .formatted(
                    data.path("title").asText(),
                    data.path("list_id").asText("null"),
                    data.path("section_id").asText("null"),
                    data.path("parent_id").asText("null"));
        default -> data.path("name").asText();
      };
    }

    /** All rows by the moments at which things were done, and by nothing else. */
    private Map<String, String> expected() {
      Map<String, String> expected = new TreeMap<>();
      names.forEach((row, name) -> expected.put(row.toString(), name));
      for (int task = 0; task < TASKS; task++) {
        Place place = places.get(task);
        Place root = place;
        while (root.parent() >= 0) {
          root = places.get(root.parent());
        }
        String section = root.inSection() ? root.shelf().section().toString() : "null";
        String parent = place.parent() < 0 ? "null" : tasks.get(place.parent()).toString();
        String text =
            "%s in %s %s below %s".formatted(nameOf(task), root.shelf().list(), section, parent);
        expected.put(tasks.get(task).toString(), text);
      }
      return expected;
    }

    private String nameOf(int task) {
      return Objects.requireNonNull(names.get(tasks.get(task)));
    }

    private Instant at(int minute) {
      return beginning.plus(Duration.ofMinutes(minute));
    }

    private <T> T any(List<T> choices) {
      return choices.get(random.nextInt(choices.size()));
    }
  }
}

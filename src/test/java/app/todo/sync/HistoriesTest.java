package app.todo.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.todo.Person;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * Random histories of three devices and two spaces: clocks apart, devices that sleep, answers that
 * are lost and requests that come twice; tasks are edited, deleted, restored and deleted for good.
 * {@code -Dhistories=1000} runs more of them.
 */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class HistoriesTest {
  private static final int HISTORIES = Integer.getInteger("histories", 20);
  private static final int STEPS = 60;
  private static final List<String> TAGS = List.of("home", "garden", "work");
  private static final List<String> PRIORITIES = List.of("low", "high", "urgent");

  /** How a device shows a task that was deleted for good. */
  private static final String GONE = "gone";

  @Inject SharedSpace spaces;

  @Test
  void whatever_happens_on_the_way_the_later_edit_wins_and_all_agree() {
    for (int seed = 0; seed < HISTORIES; seed++) {
      new History(seed).plays();
    }
  }

  /** A device with what it knows. */
  private static final class Copy {
    private final Device device;
    private final List<UUID> spaces;
    private final Set<String> known = new TreeSet<>();
    private final Map<String, String> shown = new TreeMap<>();
    private final Map<Long, JsonNode> refused = new TreeMap<>();

    Copy(Device device, List<UUID> spaces) {
      this.device = device;
      this.spaces = spaces;
    }

    void takes(JsonNode answer) {
      answer.path("refused").forEach(it -> refused.put(it.path("id").asLong(), it.path("problem")));
      answer
          .path("changes")
          .forEach(change -> {
            if (change.path("kind").asText().equals("task")) {
              known.add(change.path("id").asText());
              shown.put(change.path("id").asText(), text(change));
            }
          });
    }

    /** A task that was deleted for good comes without data, to those who had it. */
    Map<String, String> tasks() {
      Map<String, String> tasks = new TreeMap<>(shown);
      tasks.values().removeIf(GONE::equals);
      return tasks;
    }

    private static String text(JsonNode change) {
      JsonNode data = change.path("data");
      if (data.isNull()) {
        return GONE;
      }
      return "%s %s %s %s"
          .formatted(
              data.path("title").asText(),
              data.path("priority").asText(),
              new TreeSet<>(data.path("tags").findValuesAsText("name")),
              change.path("deleted").asBoolean() ? "deleted" : "");
    }
  }

  /** What a person did to a task at a minute, on a device that sends it as a mutation. */
  private record Deed(
      Copy copy, long id, String row, String action, int minute, Consumer<HistoryModel> effect) {
    boolean isRefused() {
      return copy.refused.containsKey(id);
    }

    boolean isRefusedAsGone() {
      @Nullable JsonNode problem = copy.refused.get(id);
      return problem != null && problem.path("status").asInt() == 404;
    }
  }

  private final class History {
    private final int seed;
    private final Random random;
    private final List<Deed> deeds = new ArrayList<>();
    private final List<Copy> copies = new ArrayList<>();
    private final Instant beginning = Instant.now().minus(Duration.ofDays(1));

    History(int seed) {
      this.seed = seed;
      this.random = new Random(seed);
      Person ana = Person.registered();
      Person ben = Person.registered();
      UUID shared = spaces.of(ana);
      spaces.join(shared, ben, "editor");
      for (Person person : List.of(ana, ana, ben)) {
        Device device = Device.of(person);
        device.setClock(Duration.ofMinutes(random.nextInt(-600, 600)));
        copies.add(new Copy(device, person == ana ? List.of(ana.id(), shared) : List.of(shared)));
      }
    }

    void plays() {
      for (int step = 0; step < STEPS; step++) {
        Copy copy = copies.get(random.nextInt(copies.size()));
        if (random.nextInt(3) == 0) {
          connects(copy);
        } else {
          edits(copy, step);
        }
      }
      for (int i = 0; i < 2; i++) {
        copies.forEach(copy -> syncs(copy));
      }
      Map<String, String> expected = expected();
      assertTrue(!expected.isEmpty(), "nothing happened");
      assertEquals(expected, copies.getFirst().tasks(), "in the history of seed " + seed);
      assertEquals(expected, copies.get(1).tasks(), "in the history of seed " + seed);
      copies.getLast().tasks().forEach((row, text) -> assertEquals(expected.get(row), text));
    }

    /** What each task must be, once it is known which purges came before a later edit arrived. */
    private Map<String, String> expected() {
      HistoryModel model = new HistoryModel();
      deeds.forEach(deed -> deed.effect().accept(model));
      Map<String, String> expected = model.outcome();
      expected
          .keySet()
          .removeIf(row -> {
            List<Deed> of = deeds.stream().filter(deed -> deed.row().equals(row)).toList();
            boolean isGone = copies.stream().noneMatch(copy -> copy.tasks().containsKey(row));
            assertEquals(
                isGone, isGone(of, isGone), () -> "in the history of seed " + seed + ": " + of);
            return isGone;
          });
      return expected;
    }

    /**
     * Whether a task is gone, as far as its edits say: one that arrives afterwards is refused, so
     * that people see it; one that arrives before, and was made after the deletion, keeps the task.
     */
    private static boolean isGone(List<Deed> deeds, boolean isShownGone) {
      deeds.stream()
          .filter(Deed::isRefused)
          .forEach(deed -> assertTrue(deed.isRefusedAsGone(), deed::toString));
      int purged = last(deeds, deed -> deed.action().equals("purge"));
      int deleted = last(deeds, deed -> deed.action().equals("delete"));
      int alive = last(deeds, deed -> !deed.isRefused() && !isOneOf(deed, "delete", "purge"));
      if (purged < 0 || deleted < 0 || alive > purged) {
        return false;
      }
      boolean isOfOneDevice = deeds.stream().map(Deed::copy).distinct().count() == 1;
      boolean isDeletedFirst = alive < deleted && deleted < purged;
      return isShownGone
          || isOfOneDevice && isDeletedFirst
          || deeds.stream().anyMatch(Deed::isRefused);
    }

    private static boolean isOneOf(Deed deed, String... actions) {
      return List.of(actions).contains(deed.action());
    }

    private static int last(List<Deed> deeds, Predicate<Deed> which) {
      return deeds.stream().filter(which).mapToInt(Deed::minute).max().orElse(-1);
    }

    private void connects(Copy copy) {
      switch (random.nextInt(3)) {
        case 0 -> copy.device.losesTheAnswer();
        case 1 -> {
          copy.device.losesTheAnswer();
          syncs(copy);
        }
        default -> syncs(copy);
      }
    }

    private void syncs(Copy copy) {
      boolean more = true;
      while (more) {
        JsonNode answer = copy.device.keeps(copy.device.sends());
        copy.takes(answer);
        more = answer.path("more").asBoolean();
      }
    }

    /** Something that a person does to a task they know, at a minute of its own. */
    private void edits(Copy copy, int minute) {
      if (copy.known.isEmpty() || random.nextInt(5) == 0) {
        creates(copy, minute);
        return;
      }
      List<String> known = List.copyOf(copy.known);
      String row = known.get(random.nextInt(known.size()));
      switch (random.nextInt(7)) {
        case 0 -> {
          String set = "'set': {'title': 'm%d'}".formatted(minute);
          does(copy, row, "update", set, minute, it -> it.set(row, "title", "m" + minute, minute));
        }
        case 1 -> {
          String priority = PRIORITIES.get(random.nextInt(PRIORITIES.size()));
          String set = "'set': {'priority': '%s'}".formatted(priority);
          does(copy, row, "update", set, minute, it -> it.set(row, "priority", priority, minute));
        }
        case 2, 3 -> {
          String tag = TAGS.get(random.nextInt(TAGS.size()));
          boolean adds = random.nextBoolean();
          String members = "'%s': {'tags': ['%s']}".formatted(adds ? "add" : "remove", tag);
          does(copy, row, "update", members, minute, it -> it.tag(row, tag, adds, minute));
        }
        case 4 -> does(copy, row, "delete", "", minute, it -> it.delete(row, minute));
        case 5 -> does(copy, row, "restore", "", minute, it -> it.restore(row, minute));
        default -> {
          // A person empties the trash that they see.
          if (copy.shown.getOrDefault(row, "").endsWith("deleted")) {
            does(copy, row, "purge", "", minute, _ -> {});
          }
        }
      }
    }

    private void creates(Copy copy, int minute) {
      String row = Device.newId().toString();
      UUID space = copy.spaces.get(random.nextInt(copy.spaces.size()));
      String members = "'space_id': '%s', 'set': {'title': 'm%d'}".formatted(space, minute);
      does(copy, row, "create", members, minute, it -> it.set(row, "title", "m" + minute, minute));
      copy.known.add(row);
    }

    private void does(
        Copy copy,
        String row,
        String action,
        String members,
        int minute,
        Consumer<HistoryModel> effect) {
      Instant at = beginning.plus(Duration.ofMinutes(minute));
      Duration ahead = Duration.between(Instant.now(), copy.device.now());
      long id = copy.device.does("task", UUID.fromString(row), action, members, at.plus(ahead));
      deeds.add(new Deed(copy, id, row, action, minute, effect));
    }
  }
}

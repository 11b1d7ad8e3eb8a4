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
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * Random histories of three devices and two spaces: clocks apart, devices that sleep, answers that
 * are lost and requests that come twice. {@code -Dhistories=1000} runs more of them.
 */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class HistoriesTest {
  private static final int HISTORIES = Integer.getInteger("histories", 20);
  private static final int STEPS = 60;
  private static final List<String> TAGS = List.of("home", "garden", "work");
  private static final List<String> PRIORITIES = List.of("low", "high", "urgent");

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

    Copy(Device device, List<UUID> spaces) {
      this.device = device;
      this.spaces = spaces;
    }

    void takes(JsonNode answer) {
      assertEquals(0, answer.path("refused").size(), answer::toString);
      answer
          .path("changes")
          .forEach(change -> {
            if (change.path("kind").asText().equals("task")) {
              known.add(change.path("id").asText());
              shown.put(change.path("id").asText(), text(change));
            }
          });
    }

    private static String text(JsonNode change) {
      JsonNode data = change.path("data");
      return "%s %s %s %s"
          .formatted(
              data.path("title").asText(),
              data.path("priority").asText(),
              new TreeSet<>(data.path("tags").findValuesAsText("name")),
              change.path("deleted").asBoolean() ? "deleted" : "");
    }
  }

  private final class History {
    private final int seed;
    private final Random random;
    private final HistoryModel model = new HistoryModel();
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
      Map<String, String> expected = model.outcome();
      assertTrue(!expected.isEmpty(), "nothing happened");
      Copy ana = copies.getFirst();
      assertEquals(expected, ana.shown, "in the history of seed " + seed);
      assertEquals(expected, copies.get(1).shown, "in the history of seed " + seed);
      copies.getLast().shown.forEach((row, text) -> assertEquals(expected.get(row), text));
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
      switch (random.nextInt(6)) {
        case 0 -> {
          does(copy, row, "update", "'set': {'title': 'm%d'}".formatted(minute), minute);
          model.set(row, "title", "m" + minute, minute);
        }
        case 1 -> {
          String priority = PRIORITIES.get(random.nextInt(PRIORITIES.size()));
          does(copy, row, "update", "'set': {'priority': '%s'}".formatted(priority), minute);
          model.set(row, "priority", priority, minute);
        }
        case 2, 3 -> {
          String tag = TAGS.get(random.nextInt(TAGS.size()));
          boolean adds = random.nextBoolean();
          String members = "'%s': {'tags': ['%s']}".formatted(adds ? "add" : "remove", tag);
          does(copy, row, "update", members, minute);
          model.tag(row, tag, adds, minute);
        }
        case 4 -> {
          does(copy, row, "delete", "", minute);
          model.delete(row, minute);
        }
        default -> {
          does(copy, row, "restore", "", minute);
          model.restore(row, minute);
        }
      }
    }

    private void creates(Copy copy, int minute) {
      String row = Device.newId().toString();
      UUID space = copy.spaces.get(random.nextInt(copy.spaces.size()));
      String members = "'space_id': '%s', 'set': {'title': 'm%d'}".formatted(space, minute);
      does(copy, row, "create", members, minute);
      model.set(row, "title", "m" + minute, minute);
      copy.known.add(row);
    }

    private void does(Copy copy, String row, String action, String members, int minute) {
      Instant at = beginning.plus(Duration.ofMinutes(minute));
      Duration ahead = Duration.between(Instant.now(), copy.device.now());
      copy.device.does("task", UUID.fromString(row), action, members, at.plus(ahead));
    }
  }
}

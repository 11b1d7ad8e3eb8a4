package app.todo.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.todo.Person;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
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
 * Random histories of a task that four devices complete, reopen, rename, and give other dates and
 * patterns, each offline for a while. {@code -Dhistories=1000} runs more of them.
 */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class RepeatHistoriesTest {
  private static final int HISTORIES = Integer.getInteger("histories", 20);
  private static final int STEPS = 14;

  /** How many days later a task is due the next time, by its pattern. */
  private static final Map<String, Integer> DAYS =
      Map.of("null", 0, "{'frequency': 'daily'}", 1, "{'frequency': 'weekly'}", 7);

  private static final String WEEKLY = "{'frequency': 'weekly'}";
  private static final List<String> DUE = List.of("2027-01-30", "2027-02-10", "2027-03-05");

  @Test
  void the_next_one_is_that_of_the_order_in_which_the_edits_were_made() {
    for (int seed = 0; seed < HISTORIES; seed++) {
      new History(seed).plays();
    }
  }

  private static final class History {
    private final int seed;
    private final Random random;
    private final Person ana = Person.registered();
    private final List<Device> devices =
        List.of(Device.of(ana), Device.of(ana), Device.of(ana), Device.of(ana));
    private final UUID task = Device.newId();
    private final Instant beginning = Instant.now().minus(Duration.ofMinutes(STEPS + 1));

    /** What each register was given, by the minute at which that was done. */
    private final Map<String, TreeMap<Integer, String>> given =
        Map.of(
            "title", new TreeMap<>(Map.of(0, "a")),
            "due_date", new TreeMap<>(Map.of(0, DUE.getFirst())),
            "recurrence_pattern", new TreeMap<>(Map.of(0, WEEKLY)),
            "completed", new TreeMap<>(Map.of(0, "false")));

    History(int seed) {
      this.seed = seed;
      this.random = new Random(seed);
    }

    void plays() {
      String set = "'set': {'title': 'a', 'due_date': '%s', 'recurrence_pattern': %s}";
      Device first = devices.getFirst();
      first.does("task", task, "create", set.formatted(DUE.getFirst(), WEEKLY), beginning);
      devices.forEach(Device::syncs);
      for (int minute = 1; minute <= STEPS; minute++) {
        edits(minute);
        if (random.nextInt(4) == 0) {
          any(devices).syncs();
        }
      }
      devices.forEach(Device::syncs);
      devices.forEach(Device::syncs);
      assertEquals(next(), found(), "in the history of seed " + seed);
    }

    private void edits(int minute) {
      String register =
          any(List.of("completed", "completed", "title", "due_date", "recurrence_pattern"));
      String value =
          switch (register) {
            case "completed" -> String.valueOf(random.nextInt(3) > 0);
            case "title" -> "m" + minute;
            case "due_date" -> any(DUE);
            default -> any(DAYS.keySet().stream().sorted().toList());
          };
      of(register).put(minute, value);
      boolean isText = register.equals("title") || register.equals("due_date");
      String json = isText ? "'" + value + "'" : value;
      String set = "'set': {'%s': %s}".formatted(register, json);
      Instant at = beginning.plus(Duration.ofMinutes(minute));
      any(devices).does("task", task, "update", set, at);
    }

    /** The next one by the moments at which things were done, and by nothing else. */
    private List<String> next() {
      int completed = -1;
      for (Map.Entry<Integer, String> each : of("completed").entrySet()) {
        boolean isDone = each.getValue().equals("true");
        completed = !isDone ? -1 : completed < 0 ? each.getKey() : completed;
      }
      if (completed < 0) {
        return List.of();
      }
      int days = Objects.requireNonNull(DAYS.get(at("recurrence_pattern", completed)));
      LocalDate due = LocalDate.parse(at("due_date", completed)).plusDays(days);
      return days == 0 ? List.of() : List.of(at("title", completed) + " " + due);
    }

    private String at(String register, int minute) {
      return Objects.requireNonNull(of(register).floorEntry(minute)).getValue();
    }

    private TreeMap<Integer, String> of(String register) {
      return Objects.requireNonNull(given.get(register));
    }

    private List<String> found() {
      List<Map<String, String>> open =
          ana.gets("/api/tasks", "completed", "pending").extract().path("tasks");
      return open.stream()
          .filter(it -> !task.toString().equals(it.get("id")))
          .map(it -> it.get("title") + " " + it.get("due_date"))
          .toList();
    }

    private <T> T any(List<T> choices) {
      return choices.get(random.nextInt(choices.size()));
    }
  }
}

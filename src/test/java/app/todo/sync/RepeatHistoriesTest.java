package app.todo.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.todo.Person;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * Random histories of a task that four devices complete, reopen, edit in each field that the next
 * occurrence takes over, and give other dates and patterns, each offline for a while. {@code
 * -Dhistories=1000} runs more of them.
 */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class RepeatHistoriesTest {
  private static final int HISTORIES = Integer.getInteger("histories", 20);
  private static final int STEPS = 20;

  /** How many days later a task is due the next time, by its pattern. */
  private static final Map<String, Integer> DAYS =
      Map.of("null", 0, "{'frequency': 'daily'}", 1, "{'frequency': 'weekly'}", 7);

  private static final String PATTERN = "recurrence_pattern";
  private static final String WEEKLY = "{'frequency': 'weekly'}";
  private static final List<String> DUE = List.of("2027-01-30", "2027-02-10", "2027-03-05");
  private static final List<String> PRIORITIES = List.of("low", "high", "urgent");

  /** What the next occurrence takes over as it is, in the order of the texts to compare. */
  private static final List<String> TAKEN_OVER =
      List.of("title", "description", "priority", "position", "list_id", "home", "work");

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
    private final List<String> lists =
        List.of(ana.addsList("A").toString(), ana.addsList("B").toString());
    private final Instant beginning = Instant.now().minus(Duration.ofMinutes(STEPS + 1));

    /** What each register was given, by the minute at which that was done. */
    private final Map<String, TreeMap<Integer, String>> given = new TreeMap<>();

    History(int seed) {
      this.seed = seed;
      this.random = new Random(seed);
    }

    void plays() {
      TAKEN_OVER.forEach(register -> of(register).put(0, "null"));
      of("priority").put(0, "medium");
      of("title").put(0, "a");
      of("due_date").put(0, DUE.getFirst());
      of("recurrence_pattern").put(0, WEEKLY);
      of("completed").put(0, "false");
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
      List<String> registers = new ArrayList<>(TAKEN_OVER);
      registers.addAll(List.of("completed", "completed", "completed", "due_date", PATTERN));
      String register = any(registers);
      String value =
          switch (register) {
            case "completed" -> String.valueOf(random.nextInt(3) > 0);
            case "due_date" -> any(DUE);
            case PATTERN -> any(DAYS.keySet().stream().sorted().toList());
            case "priority" -> any(PRIORITIES);
            case "list_id" -> any(lists);
            case "position" -> "a" + (1 + random.nextInt(9));
            case "home", "work" -> any(List.of(register, "null"));
            default -> "m" + minute;
          };
      of(register).put(minute, value);
      Instant at = beginning.plus(Duration.ofMinutes(minute));
      any(devices).does("task", task, "update", members(register, value), at);
    }

    private static String members(String register, String value) {
      return switch (register) {
        case "home", "work" ->
            "'%s': {'tags': ['%s']}".formatted(value.equals("null") ? "remove" : "add", register);
        case "completed", PATTERN -> "'set': {'%s': %s}".formatted(register, value);
        default -> "'set': {'%s': '%s'}".formatted(register, value);
      };
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
      int moment = completed;
      int days = Objects.requireNonNull(DAYS.get(at(PATTERN, moment)));
      LocalDate due = LocalDate.parse(at("due_date", moment)).plusDays(days);
      Stream<String> taken = TAKEN_OVER.stream().map(register -> at(register, moment));
      return days == 0 ? List.of() : List.of(text(due.toString(), taken));
    }

    private String at(String register, int minute) {
      return Objects.requireNonNull(of(register).floorEntry(minute)).getValue();
    }

    private TreeMap<Integer, String> of(String register) {
      return given.computeIfAbsent(register, _ -> new TreeMap<>());
    }

    private static String text(String due, Stream<String> values) {
      return due + values.collect(Collectors.joining(" ", " ", ""));
    }

    private List<String> found() {
      JsonNode open =
          Device.read(ana.gets("/api/tasks", "completed", "pending").extract().asString());
      return open.path("tasks")
          .valueStream()
          .filter(it -> !task.toString().equals(it.path("id").asText()))
          .map(it -> text(it.path("due_date").asText(), TAKEN_OVER.stream().map(at -> of(it, at))))
          .toList();
    }

    private static String of(JsonNode found, String register) {
      boolean isTagged = found.path("tags").findValuesAsText("name").contains(register);
      return isTagged ? register : found.path(register).asText("null");
    }

    private <T> T any(List<T> choices) {
      return choices.get(random.nextInt(choices.size()));
    }
  }
}

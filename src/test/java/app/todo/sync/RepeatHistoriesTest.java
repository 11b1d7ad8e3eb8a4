package app.todo.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.todo.Person;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * Random histories of a task that one device completes and reopens while another changes how it
 * repeats, each offline for a while. {@code -Dhistories=1000} runs more of them.
 */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class RepeatHistoriesTest {
  private static final int HISTORIES = Integer.getInteger("histories", 20);
  private static final int STEPS = 12;

  /** When a task that is due on 2027-01-30 is due the next time, by its pattern. */
  private static final Map<String, List<String>> NEXT =
      Map.of(
          "null", List.of(),
          "{'frequency': 'daily'}", List.of("2027-01-31"),
          "{'frequency': 'weekly'}", List.of("2027-02-06"));

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
    private final Device completing = Device.of(ana);
    private final Device changing = Device.of(ana);
    private final UUID task = Device.newId();
    private String pattern = "null";
    private boolean isCompleted;
    private List<String> next = List.of();

    History(int seed) {
      this.seed = seed;
      this.random = new Random(seed);
    }

    void plays() {
      does(completing, "create", "'set': {'title': 'a', 'due_date': '2027-01-30'}", 0);
      completing.syncs();
      changing.syncs();
      for (int step = 1; step <= STEPS; step++) {
        if (random.nextBoolean()) {
          completesOrReopens(step);
        } else {
          changes(step);
        }
        if (random.nextInt(4) == 0) {
          (random.nextBoolean() ? completing : changing).syncs();
        }
      }
      completing.syncs();
      changing.syncs();
      assertEquals(next, due(), "in the history of seed " + seed);
    }

    private void completesOrReopens(int step) {
      isCompleted = !isCompleted;
      next = isCompleted ? NEXT.getOrDefault(pattern, List.of()) : List.of();
      does(completing, "update", "'set': {'completed': %s}".formatted(isCompleted), step);
    }

    private void changes(int step) {
      List<String> patterns = NEXT.keySet().stream().sorted().toList();
      pattern = patterns.get(random.nextInt(patterns.size()));
      does(changing, "update", "'set': {'recurrence_pattern': %s}".formatted(pattern), step);
    }

    private void does(Device device, String action, String members, int minute) {
      Instant at = Instant.now().minus(Duration.ofMinutes(STEPS + 1 - minute));
      device.does("task", task, action, members, at);
    }

    private List<String> due() {
      return ana.gets("/api/tasks", "completed", "pending", "due_after", "2027-01-31")
          .extract()
          .path("tasks.due_date");
    }
  }
}

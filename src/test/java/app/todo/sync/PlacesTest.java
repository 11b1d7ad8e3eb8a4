package app.todo.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * Random histories of three devices of two members that move tasks between lists and make them
 * steps, while answers are lost. {@code -Dhistories=1000} runs more of them.
 */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class PlacesTest {
  private static final int HISTORIES = Integer.getInteger("histories", 10);
  private static final int STEPS = 50;

  @Inject SharedSpace spaces;

  @Test
  void of_all_moves_of_a_task_the_latest_holds_whatever_the_order_of_arrival() {
    for (int seed = 0; seed < HISTORIES; seed++) {
      new History(seed).plays();
    }
  }

  /** Where a task was put: into a list, or below a parent. */
  private record Put(int minute, boolean isBelow, UUID where) {}

  private final class History {
    private final int seed;
    private final Random random;
    private final UUID space;
    private final Instant beginning = Instant.now().minus(Duration.ofDays(1));
    private final List<Device> devices = new ArrayList<>();
    private final List<UUID> parents = ids(3);
    private final List<UUID> parentsLists = ids(2);
    private final List<UUID> steps = ids(5);
    private final List<UUID> stepsLists = ids(2);
    private final Map<UUID, Put> model = new TreeMap<>();
    private final Map<UUID, Map<String, JsonNode>> shown = new TreeMap<>();

    History(int seed) {
      this.seed = seed;
      this.random = new Random(seed);
      Person ana = Person.registered();
      Person ben = Person.registered();
      space = spaces.of(ana);
      spaces.join(space, ben, "editor");
      for (Person person : List.of(ana, ana, ben)) {
        Device device = Device.of(person);
        device.setClock(Duration.ofMinutes(random.nextInt(-600, 600)));
        devices.add(device);
      }
      Device first = devices.getFirst();
      Stream.of(parentsLists, stepsLists)
          .flatMap(List::stream)
          .forEach(list -> spaces.addList(space, list));
      Stream.of(parents, steps).flatMap(List::stream).forEach(task -> create(first, task));
      devices.forEach(this::syncs);
    }

    void plays() {
      for (int minute = 1; minute <= STEPS; minute++) {
        Device device = devices.get(random.nextInt(devices.size()));
        switch (random.nextInt(4)) {
          case 0 -> syncs(device);
          case 1 -> device.losesTheAnswer();
          default -> moves(device, minute);
        }
      }
      devices.forEach(this::syncs);
      devices.forEach(this::syncs);
      Map<String, String> expected = expected();
      devices.forEach(
          device -> assertEquals(expected, places(device), "in the history of seed " + seed));
    }

    /** A parent moves between its lists; a step goes below a parent or into a list of its own. */
    private void moves(Device device, int minute) {
      int which = random.nextInt(parents.size() + steps.size());
      if (which < parents.size()) {
        put(device, parents.get(which), new Put(minute, false, any(parentsLists)), "list_id");
      } else {
        UUID step = steps.get(which - parents.size());
        boolean isBelow = random.nextBoolean();
        UUID where = any(isBelow ? parents : stepsLists);
        put(device, step, new Put(minute, isBelow, where), isBelow ? "parent_id" : "list_id");
      }
    }

    private void put(Device device, UUID task, Put put, String member) {
      String set = "'set': {'%s': '%s'}".formatted(member, put.where());
      does(device, "task", task, "update", set, put.minute());
      model.merge(task, put, (old, next) -> next.minute() > old.minute() ? next : old);
    }

    private Map<String, String> expected() {
      Map<String, String> expected = new TreeMap<>();
      Stream.of(parents, steps)
          .flatMap(List::stream)
          .forEach(task -> expected.put(task.toString(), expected(task)));
      return expected;
    }

    private String expected(UUID task) {
      Put put = model.get(task);
      return put != null && put.isBelow()
          ? put.where() + " " + listOf(put.where())
          : "null " + listOf(task);
    }

    private String listOf(UUID task) {
      Put put = model.get(task);
      // The shared list has the id of its space.
      return (put == null ? space : put.where()).toString();
    }

    private Map<String, String> places(Device device) {
      Map<String, String> places = new TreeMap<>();
      shown
          .getOrDefault(device.id(), Map.of())
          .forEach((id, task) ->
              places.put(
                  id,
                  task.path("parent_id").asText("null")
                      + " "
                      + task.path("list_id").asText("null")));
      return places;
    }

    private void syncs(Device device) {
      JsonNode answer = device.syncs();
      assertEquals(0, answer.path("refused").size(), answer::toString);
      Map<String, JsonNode> rows = shown.computeIfAbsent(device.id(), _ -> new TreeMap<>());
      answer
          .path("changes")
          .forEach(change -> {
            if (change.path("kind").asText().equals("task")) {
              rows.put(change.path("id").asText(), change.path("data"));
            }
          });
    }

    private void create(Device device, UUID task) {
      String members = "'space_id': '%s', 'set': {'title': 'a', 'list_id': '%s'}";
      does(device, "task", task, "create", members.formatted(space, space), 0);
    }

    private void does(
        Device device, String kind, UUID row, String action, String members, int minute) {
      Duration ahead = Duration.between(Instant.now(), device.now());
      device.does(
          kind, row, action, members, beginning.plus(Duration.ofMinutes(minute)).plus(ahead));
    }

    private UUID any(List<UUID> ids) {
      return ids.get(random.nextInt(ids.size()));
    }
  }

  private static List<UUID> ids(int count) {
    return Stream.generate(Device::newId).limit(count).toList();
  }
}

package app.todo.task;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.todo.space.Write;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Keeps the web app, whose tests read the same table, to the days that the service comes to. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RecurrenceCasesTest {
  private static final ZoneId UTC = ZoneId.of("UTC");
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .build();

  /**
   * A task that is completed again and again, each time on the day on which it is due.
   *
   * @param count how often it is completed; fewer next days mean that it has come to its end
   */
  record Case(Recurrence pattern, String due, int count, List<String> next) {}

  static List<Case> cases() throws IOException {
    try (InputStream table =
        RecurrenceCasesTest.class.getResourceAsStream("/recurrence-cases.json")) {
      return JSON.readValue(Objects.requireNonNull(table), new TypeReference<>() {});
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void a_task_that_is_completed_comes_back_on_the_days_of_the_table(Case it) {
    assertEquals(it.next(), daysAfterCompletions(it.count(), it.pattern(), it.due()));
  }

  private static List<String> daysAfterCompletions(int count, Recurrence pattern, String due) {
    List<String> days = new ArrayList<>();
    Optional<Occurrence> next = completed(pattern, due).next(UTC);
    while (next.isPresent() && days.size() < count) {
      String day = next.get().due().text();
      days.add(day);
      next = completed(next.get().recurrence(), day).next(UTC);
    }
    return days;
  }

  private static Task completed(Recurrence pattern, String due) {
    Instant made = Instant.parse("2026-11-01T12:00:00Z");
    Task task = new Task(UUID.randomUUID(), at(made));
    TaskDraft draft =
        new TaskDraft(
            "Water the plants",
            null,
            true,
            Priority.MEDIUM,
            Due.parse(due),
            null,
            pattern,
            null,
            List.of(),
            null);
    task.write(draft, Set.of(), at(Instant.parse(due + "T12:00:00Z")));
    return task;
  }

  private static Write at(Instant moment) {
    return new Write(UUID.randomUUID(), 1, moment, ZoneOffset.UTC);
  }
}

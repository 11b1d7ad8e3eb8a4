package app.todo.task;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the service to the table that the web app's tests read too. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RecurrenceCasesTest {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .build();

  /** The id of each task, and the two kinds of cases. */
  record Table(UUID task, List<Series> series, List<Completed> completed) {}

  /**
   * A task that is completed again and again, each time when it is due.
   *
   * @param zone UTC unless it is said
   * @param count how often it is completed; fewer next dates mean that it has come to its end
   */
  record Series(
      Recurrence pattern, @Nullable String zone, String due, int count, List<String> next) {}

  /** A task that is completed once, at any moment. */
  record Completed(
      String why,
      Recurrence pattern,
      @Nullable Due due,
      @Nullable Moment reminder,
      Instant completedAt,
      @Nullable String zone,
      @Nullable Next next) {}

  /** What it is followed by. */
  record Next(UUID id, Due due, @Nullable Moment reminder, Recurrence pattern) {}

  private static final Table TABLE = table();

  private static Table table() {
    try (InputStream table =
        RecurrenceCasesTest.class.getResourceAsStream("/recurrence-cases.json")) {
      return JSON.readValue(Objects.requireNonNull(table), new TypeReference<>() {});
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  static List<Series> series() {
    return TABLE.series();
  }

  static List<Completed> completed() {
    return TABLE.completed();
  }

  @ParameterizedTest
  @MethodSource("series")
  void a_task_that_is_completed_again_and_again_is_due_at_the_times_of_the_table(Series it) {
    ZoneId zone = zone(it.zone());
    List<String> dates = new ArrayList<>();
    Occurrence last = new Occurrence(TABLE.task(), Due.parse(it.due()), null, it.pattern());
    Optional<Occurrence> next = last.next(due(last), zone);
    while (next.isPresent() && dates.size() < it.count()) {
      last = next.get();
      dates.add(Objects.requireNonNull(last.due()).text());
      next = last.next(due(last), zone);
    }
    assertEquals(it.next(), dates);
  }

  @ParameterizedTest
  @MethodSource("completed")
  void a_task_that_is_completed_is_followed_by_what_the_table_says(Completed it) {
    Optional<Occurrence> next =
        new Occurrence(TABLE.task(), it.due(), it.reminder(), it.pattern())
            .next(it.completedAt(), zone(it.zone()));
    assertEquals(
        Optional.ofNullable(it.next())
            .map(expected ->
                new Occurrence(
                    expected.id(), expected.due(), expected.reminder(), expected.pattern())),
        next,
        it.why());
  }

  /** The moment, or noon of the day. */
  private static Instant due(Occurrence occurrence) {
    return switch (Objects.requireNonNull(occurrence.due())) {
      case Moment moment -> moment.instant();
      case Due.Day day -> Instant.parse(day.text() + "T12:00:00Z");
    };
  }

  private static ZoneId zone(@Nullable String name) {
    return ZoneId.of(name == null ? "UTC" : name);
  }
}

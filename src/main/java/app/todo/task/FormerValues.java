package app.todo.task;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The patterns that a task had before its present one, the oldest first: another device may have
 * completed the task under one of them.
 */
@RegisterForReflection
record FormerPatterns(@JsonValue List<Former> patterns) {
  static final FormerPatterns NONE = new FormerPatterns(List.of());

  /** More than a person changes while a device is offline. */
  private static final int KEPT = 10;

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  FormerPatterns {
    patterns = patterns.stream().filter(Objects::nonNull).toList();
  }

  /**
   * A pattern that was replaced.
   *
   * @param since when the task got it, in microseconds since 1970
   * @param recurrence null where it did not repeat
   */
  @RegisterForReflection
  record Former(long since, @Nullable Recurrence recurrence) {}

  /** The same with a pattern that is about to be written, unless it is the last one again. */
  FormerPatterns with(long since, @Nullable Recurrence recurrence) {
    if (!patterns.isEmpty() && Objects.equals(patterns.getLast().recurrence(), recurrence)) {
      return this;
    }
    return new FormerPatterns(
        Stream.concat(
                patterns.stream().skip(Math.max(0, patterns.size() + 1 - KEPT)),
                Stream.of(new Former(since, recurrence)))
            .toList());
  }

  /** The one that the task had at a moment, in microseconds since 1970. */
  Optional<Recurrence> at(long moment) {
    return patterns.reversed().stream()
        .filter(former -> former.since() <= moment)
        .findFirst()
        .map(Former::recurrence)
        .filter(Recurrence::hasKnownParts);
  }
}

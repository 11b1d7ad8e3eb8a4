package app.todo.task;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Values that registers of a task had before their present ones, the oldest first: another device
 * may have completed the task under one of them.
 */
@RegisterForReflection
record FormerValues(@JsonValue List<Former> values) {
  static final FormerValues NONE = new FormerValues(List.of());

  /** Of each register: more than a person changes while a device is offline. */
  private static final int KEPT = 10;

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  FormerValues {
    values = values.stream().filter(Objects::nonNull).toList();
  }

  /**
   * A value that was replaced, or that arrived when a later one was there.
   *
   * @param since when the register got it, in microseconds since 1970
   * @param field the register; null is the pattern
   * @param recurrence the pattern, null where the task did not repeat
   * @param text what any other register held; null where it was empty
   */
  @RegisterForReflection
  record Former(
      long since, @Nullable String field, @Nullable Recurrence recurrence, @Nullable String text) {

    static Former pattern(long since, @Nullable Recurrence recurrence) {
      return new Former(since, null, recurrence, null);
    }

    static Former of(String field, long since, @Nullable String text) {
      return new Former(since, field, null, text);
    }

    String register() {
      return field == null ? TaskFields.PATTERN : field;
    }
  }

  /** The same with another value, in place of one of the same moment. */
  FormerValues with(Former added) {
    List<Former> others = values.stream().filter(it -> !isReplacedBy(it, added)).toList();
    List<Former> sorted =
        Stream.concat(others.stream(), Stream.of(added))
            .sorted(Comparator.comparingLong(Former::since))
            .toList();
    List<Former> same = of(sorted, added.register());
    return new FormerValues(
        same.size() <= KEPT
            ? sorted
            : sorted.stream().filter(it -> it != same.getFirst()).toList());
  }

  private static boolean isReplacedBy(Former former, Former added) {
    return former.since() == added.since() && former.register().equals(added.register());
  }

  /** The one that a register had at a moment, in microseconds since 1970. */
  Optional<Former> at(String register, long moment) {
    return of(values, register).reversed().stream()
        .filter(former -> former.since() <= moment)
        .findFirst();
  }

  /**
   * Since when a register has held a text without another in between, if it got it again at a
   * moment.
   */
  long since(String register, String text, long again) {
    long since = again;
    for (Former former : of(values, register).reversed()) {
      if (former.since() <= again) {
        if (!text.equals(former.text())) {
          return since;
        }
        since = former.since();
      }
    }
    return since;
  }

  private static List<Former> of(List<Former> values, String register) {
    return values.stream().filter(it -> it.register().equals(register)).toList();
  }
}

package app.todo.task;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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

  /** Of all tags together, each of which has a register of its own. */
  private static final int KEPT_OF_TAGS = 50;

  /** Of each register, in characters: a description is long. */
  private static final int KEPT_TEXT = 20_000;

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

    String register() {
      return field == null ? TaskFields.PATTERN : field;
    }

    private boolean isBoundedWith(Former other) {
      return register().equals(other.register())
          || TaskFields.isTag(register()) && TaskFields.isTag(other.register());
    }

    private int length() {
      return text == null ? 0 : text.length();
    }
  }

  /** The same with another value, in place of one of the same moment. */
  FormerValues with(Former added) {
    List<Former> kept = new ArrayList<>(values);
    kept.removeIf(it -> it.since() == added.since() && it.register().equals(added.register()));
    kept.add(added);
    kept.sort(Comparator.comparingLong(Former::since));
    List<Former> same = new ArrayList<>(kept);
    same.removeIf(it -> !it.isBoundedWith(added));
    while (isTooMuch(same)) {
      kept.remove(same.removeFirst());
    }
    return new FormerValues(kept);
  }

  private static boolean isTooMuch(List<Former> same) {
    int most = TaskFields.isTag(same.getFirst().register()) ? KEPT_OF_TAGS : KEPT;
    return same.size() > most
        || same.size() > 1 && same.stream().mapToInt(Former::length).sum() > KEPT_TEXT;
  }

  /** The registers of which any value is kept. */
  Set<String> registers() {
    return values.stream().map(Former::register).collect(Collectors.toSet());
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

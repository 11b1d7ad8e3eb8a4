package app.todo.space;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * When each field of a row was last edited: each is a last-writer-wins register.
 *
 * @param moments by the field's wire name, in microseconds since 1970; an element of a set has a
 *     name with a dot
 */
@RegisterForReflection
public record Edits(@JsonValue Map<String, Long> moments) {
  public static final Edits NONE = new Edits(Map.of());

  /** Clients choose the names of a set's elements, in any number; each read of the row has them. */
  private static final int MOST_ELEMENTS = 200;

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public Edits {
    Map<String, Long> known = new HashMap<>(moments);
    // A moment in the form of a later version was read as null.
    known.values().removeIf(Objects::isNull);
    moments = Map.copyOf(known);
  }

  public boolean isEmpty() {
    return moments.isEmpty();
  }

  /** Those of the fields that were edited later than the write was made, which therefore stay. */
  public List<String> later(Collection<String> fields, Write write) {
    return fields.stream().filter(field -> isLater(field, write)).sorted().toList();
  }

  boolean isLater(String field, Write write) {
    return write.isDated() && moment(field) > micros(write.at());
  }

  /** Whether any field was edited later than the write was made. */
  boolean isAnyLater(Write write) {
    return moments.keySet().stream().anyMatch(field -> isLater(field, write));
  }

  /** Whether the field was edited before the write was made. */
  boolean isEarlier(String field, Write write) {
    return moment(field) < micros(write.at());
  }

  Edits with(Collection<String> fields, Write write) {
    if (fields.isEmpty()) {
      return this;
    }
    Map<String, Long> with = new HashMap<>(moments);
    fields.forEach(field -> with.merge(field, micros(write.at()), Math::max));
    forgetOldestElements(with);
    return new Edits(with);
  }

  private static void forgetOldestElements(Map<String, Long> moments) {
    if (moments.size() <= MOST_ELEMENTS) {
      return;
    }
    moments.entrySet().stream()
        .filter(moment -> moment.getKey().contains("."))
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .skip(MOST_ELEMENTS)
        .map(Map.Entry::getKey)
        .toList()
        .forEach(moments::remove);
  }

  /** When a field was edited, in microseconds since 1970; before all edits if it never was. */
  public long moment(String field) {
    return moments.getOrDefault(field, Long.MIN_VALUE);
  }

  /** A moment as it is stored. */
  public static long micros(Instant instant) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
  }
}

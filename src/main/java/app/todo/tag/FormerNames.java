package app.todo.tag;

import app.todo.space.Edits;
import app.todo.space.Write;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The names that a tag had before: a device that does not know of the renaming yet uses them.
 *
 * @param until by the name's key, when the tag got another name, in microseconds since 1970
 */
@RegisterForReflection
record FormerNames(@JsonValue Map<String, Long> until) {
  static final FormerNames NONE = new FormerNames(Map.of());

  private static final int KEPT = 10;

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  FormerNames {
    Map<String, Long> known = new HashMap<>(until);
    // A moment in the form of a later version was read as null.
    known.values().removeIf(Objects::isNull);
    until = Map.copyOf(known);
  }

  /** The same with a name that a write replaces; the oldest go when there are too many. */
  FormerNames with(String key, Write write) {
    Map<String, Long> all = new HashMap<>(until);
    all.put(key, Edits.micros(write.at()));
    return new FormerNames(
        all.entrySet().stream()
            .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
            .limit(KEPT)
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  /** Whether the tag still had a name when a write was made. */
  boolean hadAt(String key, Write write) {
    return write.isDated() && until.getOrDefault(key, Long.MIN_VALUE) > Edits.micros(write.at());
  }
}

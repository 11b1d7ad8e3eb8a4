package app.todo.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A task where it stands among all others.
 *
 * @param depth 0 for a task that is no step
 * @param list its list's name; null in the inbox
 * @param section its section's name; null under none
 */
record Entry(JsonNode task, int depth, @Nullable String list, @Nullable String section) {

  /** A member of the task; empty where it is null. */
  String text(String member) {
    return task.path(member).asText("");
  }

  boolean has(String member) {
    return task.hasNonNull(member);
  }

  boolean isCompleted() {
    return task.path("completed").asBoolean();
  }

  List<String> tags() {
    return StreamSupport.stream(task.path("tags").spliterator(), false)
        .map(tag -> tag.path("name").asText())
        .toList();
  }

  List<String> reminders() {
    return StreamSupport.stream(task.path("reminders").spliterator(), false)
        .map(JsonNode::asText)
        .toList();
  }

  /** How it repeats as a rule of RFC 5545; empty when it doesn't. */
  String rule() {
    return has("recurrence_pattern") ? Rules.of(task.path("recurrence_pattern")) : "";
  }
}

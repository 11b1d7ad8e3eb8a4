package app.todo.export;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A line for each task, as todo.txt has it; notes and times of day are not part of that. */
final class Todotxt implements EntryFormat {
  private static final Map<String, String> PRIORITIES =
      Map.of("urgent", "A", "high", "B", "low", "D");
  private static final Map<String, String> UNITS =
      Map.of("daily", "d", "weekly", "w", "monthly", "m", "yearly", "y");

  private final Wall wall;

  Todotxt(ZoneId zone) {
    this.wall = new Wall(zone);
  }

  @Override
  public String of(Entry entry) {
    List<String> words = new ArrayList<>();
    String priority = PRIORITIES.getOrDefault(entry.text("priority"), "");
    if (entry.isCompleted()) {
      words.add("x");
      words.add(wall.day(entry.text("completed_at")));
    } else if (!priority.isEmpty()) {
      words.add("(" + priority + ")");
    }
    words.add(wall.day(entry.text("created_at")));
    words.add(entry.text("title").replaceAll("\\s+", " "));
    if (entry.list() != null) {
      words.add("+" + word(entry.list()));
    }
    entry.tags().forEach(tag -> words.add("@" + word(tag)));
    if (entry.has("due_date")) {
      words.add("due:" + wall.day(entry.text("due_date")));
    }
    if (entry.has("recurrence_pattern")) {
      words.add("rec:" + every(entry));
    }
    if (entry.isCompleted() && !priority.isEmpty()) {
      words.add("pri:" + priority);
    }
    return String.join(" ", words) + "\n";
  }

  /** With a plus it is counted from the due date. */
  private static String every(Entry entry) {
    var pattern = entry.task().path("recurrence_pattern");
    boolean isFromDue = !pattern.path("from").asText().equals("completion");
    return (isFromDue ? "+" : "")
        + pattern.path("interval").asInt(1)
        + UNITS.get(pattern.path("frequency").asText());
  }

  private static String word(String name) {
    return name.replaceAll("\\s+", "-");
  }
}

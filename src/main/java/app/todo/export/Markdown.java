package app.todo.export;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Checklists under headings: a list's at the second level, a section's at the third. */
final class Markdown implements EntryFormat {
  private final Wall wall;
  private @Nullable Entry last;

  Markdown(ZoneId zone) {
    this.wall = new Wall(zone);
  }

  @Override
  public String head() {
    return "# Todo\n";
  }

  @Override
  public String of(Entry entry) {
    String text = headings(entry) + item(entry);
    last = entry;
    return text;
  }

  private String headings(Entry entry) {
    boolean isSameList = last != null && Objects.equals(last.list(), entry.list());
    String list = entry.list() == null ? "Inbox" : entry.list();
    String headings = isSameList ? "" : "\n## " + list + "\n\n";
    boolean isSameSection =
        isSameList && last != null && Objects.equals(last.section(), entry.section());
    if (entry.section() == null || isSameSection) {
      return headings;
    }
    return headings + (isSameList ? "\n" : "") + "### " + entry.section() + "\n\n";
  }

  private String item(Entry entry) {
    String indent = "  ".repeat(entry.depth());
    List<String> more = new ArrayList<>();
    if (entry.has("due_date")) {
      more.add("due " + wall.time(entry.text("due_date")));
    }
    if (!entry.rule().isEmpty()) {
      more.add(entry.rule());
    }
    if (!entry.text("priority").equals("medium")) {
      more.add(entry.text("priority") + " priority");
    }
    entry.tags().forEach(tag -> more.add("#" + tag));
    String end = more.isEmpty() ? "" : " (" + String.join(", ", more) + ")";
    StringBuilder item =
        new StringBuilder(
            "%s- [%s] %s%s\n"
                .formatted(
                    indent, entry.isCompleted() ? "x" : " ", escaped(entry.text("title")), end));
    entry
        .text("description")
        .lines()
        .filter(line -> !line.isBlank())
        .forEach(line -> item.append(indent).append("  ").append(line).append('\n'));
    return item.toString();
  }

  /** What Markdown would read as more than text. */
  private static String escaped(String title) {
    return title.replaceAll("[\\\\`*_\\[\\]<>#]", "\\\\$0");
  }
}

package app.todo.export;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A table for spreadsheets (RFC 4180), in UTF-8 with a mark by which they know it. */
final class Csv implements EntryFormat {
  private static final List<String> COLUMNS =
      List.of(
          "id",
          "title",
          "description",
          "completed",
          "completed_at",
          "priority",
          "due_date",
          "reminder_time",
          "repeat",
          "tags",
          "list",
          "section",
          "parent_id",
          "created_at");

  @Override
  public String head() {
    return "\uFEFF" + line(COLUMNS.stream());
  }

  @Override
  public String of(Entry entry) {
    return line(
        COLUMNS.stream()
            .map(column ->
                switch (column) {
                  case "repeat" -> entry.rule();
                  case "tags" -> String.join(", ", entry.tags());
                  case "list" -> text(entry.list());
                  case "section" -> text(entry.section());
                  default -> entry.text(column);
                }));
  }

  private static String text(@Nullable String name) {
    return name == null ? "" : name;
  }

  private static String line(Stream<String> cells) {
    return cells.map(Csv::cell).collect(Collectors.joining(",")) + "\r\n";
  }

  /** A cell that begins like a formula would be run as one. */
  private static String cell(String text) {
    boolean isFormula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    String safe = isFormula ? "'" + text : text;
    boolean isPlain =
        !isFormula
            && safe.equals(safe.strip())
            && safe.chars().noneMatch(it -> it == ',' || it == '"' || it == '\n' || it == '\r');
    return isPlain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
  }
}

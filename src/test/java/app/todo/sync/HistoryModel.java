package app.todo.sync;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What rows must be once all edits have arrived, in whatever order: computed from the moments at
 * which they were made, and from nothing else.
 */
final class HistoryModel {
  private final Map<String, Row> rows = new TreeMap<>();

  /** A field's newest value. */
  private record Value(long moment, String text) {}

  private static final class Row {
    private final Map<String, Value> fields = new TreeMap<>();
    private final Map<String, Value> tags = new TreeMap<>();
    private long deleted = -1;
    private long restored = -1;
    private long edited = -1;
  }

  void set(String row, String field, String text, long moment) {
    put(of(row).fields, field, new Value(moment, text));
    of(row).edited = Math.max(of(row).edited, moment);
  }

  void tag(String row, String tag, boolean carried, long moment) {
    put(of(row).tags, tag, new Value(moment, carried ? "yes" : ""));
    of(row).edited = Math.max(of(row).edited, moment);
  }

  void delete(String row, long moment) {
    of(row).deleted = Math.max(of(row).deleted, moment);
  }

  void restore(String row, long moment) {
    of(row).restored = Math.max(of(row).restored, moment);
  }

  /** Each row as one text: its fields, its tags, and whether it lies in the trash. */
  Map<String, String> outcome() {
    Map<String, String> outcome = new TreeMap<>();
    rows.forEach((id, row) -> {
      Set<String> tags = new TreeSet<>();
      row.tags.forEach((tag, value) -> {
        if (!value.text().isEmpty()) {
          tags.add(tag);
        }
      });
      boolean isDeleted = row.deleted > Math.max(row.restored, row.edited);
      outcome.put(
          id,
          "%s %s %s %s"
              .formatted(
                  text(row, "title"), text(row, "priority"), tags, isDeleted ? "deleted" : ""));
    });
    return outcome;
  }

  /** These fields of a row as one text, and whether it lies in the trash. */
  String text(String id, String... names) {
    Row row = of(id);
    boolean isDeleted = row.deleted > Math.max(row.restored, row.edited);
    return Arrays.stream(names).map(name -> text(row, name)).collect(Collectors.joining(" "))
        + (isDeleted ? " deleted" : " ");
  }

  private static String text(Row row, String field) {
    Value value = row.fields.get(field);
    return value == null ? "medium" : value.text();
  }

  private Row of(String row) {
    return rows.computeIfAbsent(row, _ -> new Row());
  }

  private static void put(Map<String, Value> values, String name, Value value) {
    values.merge(name, value, (old, next) -> next.moment() > old.moment() ? next : old);
  }
}

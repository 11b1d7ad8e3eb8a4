package app.todo.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A file of tasks, beside the names of their lists and sections. */
final class EntryFile implements FileFormat {
  private final ExportedRows rows;
  private final EntryFormat format;

  EntryFile(ExportedRows rows, EntryFormat format) {
    this.rows = rows;
    this.format = format;
  }

  @Override
  public void write(List<UUID> spaces, @Nullable UUID list, Writer file) throws IOException {
    Map<String, JsonNode> lists = live("list", spaces, list);
    Map<String, JsonNode> sections = live("section", spaces, list);
    file.write(format.head());
    rows.read(
        "task",
        rows.asShown(spaces, list),
        (found, task) -> {
          JsonNode section = sections.get(task.path("section_id").asText());
          boolean isOfList =
              section != null && section.path("list_id").equals(task.path("list_id"));
          write(
              new Entry(
                  task,
                  found.depth(),
                  name(lists.get(task.path("list_id").asText())),
                  isOfList ? name(section) : null),
              file);
        });
    file.write(format.tail());
  }

  private Map<String, JsonNode> live(String kind, List<UUID> spaces, @Nullable UUID list) {
    Map<String, JsonNode> live = new HashMap<>();
    rows.read(
        kind,
        rows.ofKind(kind, spaces, list),
        (found, data) -> {
          if (!data.hasNonNull("deleted_at")) {
            live.put(found.id().toString(), data);
          }
        });
    return live;
  }

  private void write(Entry entry, Writer file) {
    try {
      file.write(format.of(entry));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static @Nullable String name(@Nullable JsonNode row) {
    return row == null ? null : row.path("name").asText();
  }
}

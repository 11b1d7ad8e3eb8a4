package app.todo.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Our own JSON (docs/json.md): a row on each line, as the page writes it. */
final class JsonFile implements FileFormat {
  /** Grows when a member changes its meaning, not when one is added. */
  private static final int VERSION = 1;

  private static final List<Map.Entry<String, String>> MEMBERS =
      List.of(
          Map.entry("lists", "list"),
          Map.entry("sections", "section"),
          Map.entry("tags", "tag"),
          Map.entry("filters", "filter"),
          Map.entry("tasks", "task"));

  /** Of this service and its accounts, not of what a person wrote. */
  private static final Set<String> LEFT_OUT =
      Set.of("user_id", "revision", "assignee_id", "created_by", "completed_by");

  private final ExportedRows rows;
  private final ObjectWriter json;

  JsonFile(ExportedRows rows, ObjectMapper mapper) {
    this.rows = rows;
    this.json = mapper.writer(new BrowserEscapes());
  }

  @Override
  public void write(List<UUID> spaces, @Nullable UUID list, Writer file) throws IOException {
    file.write("{\"format\":\"todo\",\"version\":" + VERSION);
    for (Map.Entry<String, String> member : MEMBERS) {
      file.write(",\n\"" + member.getKey() + "\":[");
      Separator separator = new Separator();
      String kind = member.getValue();
      rows.read(
          kind,
          rows.ofKind(kind, spaces, list),
          (_, data) -> write(separator.next() + line(data), file));
      file.write("]");
    }
    file.write("}\n");
  }

  private String line(ObjectNode data) {
    Map<String, JsonNode> members = new TreeMap<>();
    data.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    row.set("id", data.path("id"));
    members.forEach((name, value) -> {
      if (!name.equals("id") && !LEFT_OUT.contains(name)) {
        row.set(name, value);
      }
    });
    try {
      return json.writeValueAsString(row);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(String text, Writer file) {
    try {
      file.write(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What stands before each row. */
  private static final class Separator {
    private String next = "\n";

    String next() {
      String now = next;
      next = ",\n";
      return now;
    }
  }
}

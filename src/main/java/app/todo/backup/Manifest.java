package app.todo.backup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What a backup holds, the file's {@code manifest.json}.
 *
 * @param schemaVersion the last migration that the database had
 * @param postgres the version of the server, for people
 * @param tables in the order in which they are restored
 * @param fingerprints of the snapshot's rows
 */
record Manifest(
    Instant madeAt,
    String schemaVersion,
    String postgres,
    List<Table> tables,
    List<Fingerprint> fingerprints) {

  private static final int FORMAT = 1;
  private static final ObjectMapper JSON = new ObjectMapper();

  byte[] toJson() throws IOException {
    ObjectNode manifest =
        JSON.createObjectNode()
            .put("format", FORMAT)
            .put("made_at", madeAt.toString())
            .put("schema_version", schemaVersion)
            .put("postgresql", postgres);
    ArrayNode written = manifest.putArray("tables");
    for (Table table : tables) {
      ArrayNode columns = written.addObject().put("name", table.name()).putArray("columns");
      table.columns().forEach(columns::add);
    }
    ArrayNode digests = manifest.putArray("fingerprints");
    for (Fingerprint it : fingerprints) {
      digests
          .addObject()
          .put("table", it.table())
          .put("owner", it.owner())
          .put("rows", it.rows())
          .put("sha256", it.sha256());
    }
    return JSON.writeValueAsBytes(manifest);
  }

  static Manifest parse(byte[] json) throws IOException, BackupException {
    JsonNode manifest = JSON.readTree(json);
    if (manifest.path("format").asInt() != FORMAT) {
      throw new BackupException(
          "The backup has format %s, and this version reads %d: use the version that made it or a newer one."
              .formatted(manifest.path("format").asText("none"), FORMAT));
    }
    List<Table> tables = new ArrayList<>();
    for (JsonNode table : manifest.required("tables")) {
      List<String> columns = new ArrayList<>();
      table.required("columns").forEach(column -> columns.add(column.asText()));
      tables.add(new Table(table.required("name").asText(), columns));
    }
    List<Fingerprint> fingerprints = new ArrayList<>();
    for (JsonNode it : manifest.required("fingerprints")) {
      fingerprints.add(
          new Fingerprint(
              it.required("table").asText(),
              it.required("owner").asText(),
              it.required("rows").asLong(),
              it.required("sha256").asText()));
    }
    return new Manifest(
        Instant.parse(manifest.required("made_at").asText()),
        manifest.required("schema_version").asText(),
        manifest.required("postgresql").asText(),
        tables,
        fingerprints);
  }

  long rows() {
    return fingerprints.stream().mapToLong(Fingerprint::rows).sum();
  }

  long accounts() {
    return fingerprints.stream().filter(it -> it.table().equals("account")).count();
  }
}

package app.todo.sync;

import app.todo.space.Given;
import app.todo.space.RowKey;
import app.todo.validation.Text;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One edit of one row.
 *
 * @param id ascends over all mutations of the client; gaps are allowed
 * @param at when the person made the edit, by the device's clock
 * @param row the row's id, a UUID of version 7 made by the client that creates it
 * @param set the new values of fields, each whole; null clears
 * @param add what a set is to have, as in {"tags": ["home"]}
 * @param remove what a set is not to have
 * @param spaceId where a new row goes, if not into the account's own space
 * @param given of a new row that is brought from elsewhere, what the service otherwise writes
 */
@RegisterForReflection
record Mutation(
    @Schema(minimum = "1", maximum = "9007199254740991") long id,
    @NotNull Instant at,
    @NotNull @Schema(enumeration = {"task", "tag", "list", "section", "filter"}) String kind,
    @NotNull UUID row,
    @NotNull @JsonProperty("do") Action action,
    @Schema(type = SchemaType.OBJECT) ObjectNode set,
    Map<String, @NotNull @Size(max = 100) List<@NotNull @Text(max = 1_000) String>> add,
    Map<String, @NotNull @Size(max = 100) List<@NotNull @Text(max = 1_000) String>> remove,
    @Nullable UUID spaceId,
    @Nullable @Schema(implementation = Given.class) Given given) {

  private static final String LIST = "list_id";
  private static final String PARENT = "parent_id";

  Mutation {
    set = set == null ? JsonNodeFactory.instance.objectNode() : set;
    add = add == null ? Map.of() : add;
    remove = remove == null ? Map.of() : remove;
  }

  /** The row that it edits. */
  RowKey key() {
    return new RowKey(kind, row);
  }

  /** Whether it says in which list the row is. */
  boolean namesList() {
    return set.has(LIST);
  }

  /** The list that it puts the row into, if it is the id of one. */
  Optional<UUID> list() {
    return id(LIST);
  }

  /** The task that it makes the row a step of, if it is the id of one. */
  Optional<UUID> parent() {
    return id(PARENT);
  }

  private Optional<UUID> id(String member) {
    try {
      return Optional.of(UUID.fromString(set.path(member).asText()));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  Edit edit() {
    return new Edit(set, add, remove);
  }
}

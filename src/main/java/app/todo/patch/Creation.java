package app.todo.patch;

import app.todo.problem.BrokenRulesException;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/**
 * What a new row is made of. Whoever creates it may name it, so that sending it again makes no
 * second one.
 *
 * @param <T> the draft that the members stand for
 * @param clientId the id that the client made
 * @param members the other members of the body
 */
@SuppressWarnings("UnusedTypeParameter") // Quarkus registers what an endpoint's signature names
public record Creation<T extends Record>(Optional<UUID> clientId, ObjectNode members) {
  /** RFC 9562's own, among the layouts that have gone by the name of UUID. */
  private static final int VARIANT = 2;

  @JsonCreator
  public static <T extends Record> Creation<T> of(ObjectNode body) {
    ObjectNode members = body.deepCopy();
    JsonNode id = members.remove("id");
    return new Creation<>(
        id == null || id.isNull() ? Optional.empty() : Optional.of(version7(id.asText())), members);
  }

  /** The names of the members that the client gave. */
  public Set<String> fields() {
    return MergePatch.names(members);
  }

  /** The row's id, made here when the client has not. */
  public UUID id() {
    return clientId.orElseGet(() -> UuidVersion7Strategy.INSTANCE.generateUuid(null));
  }

  private static UUID version7(String text) {
    try {
      UUID id = UUID.fromString(text);
      if (id.toString().equalsIgnoreCase(text)) {
        return requireVersion7("id", id);
      }
    } catch (IllegalArgumentException _) {
      // Said below in the caller's words.
    }
    throw new BrokenRulesException("id", "must be a UUID of version 7");
  }

  /**
   * An id that a client has made for a new row.
   *
   * @throws BrokenRulesException when it is not of version 7
   */
  public static UUID requireVersion7(String field, UUID id) {
    if (id.version() != 7 || id.variant() != VARIANT) {
      throw new BrokenRulesException(field, "must be a UUID of version 7");
    }
    return id;
  }

  /** The member that a creation may have in addition to its draft's. */
  @Schema(name = "ClientMadeId")
  public record Id(
      @Schema(description = "UUID version 7; made by the service if absent") UUID id) {}
}

package app.todo.patch;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * A JSON merge patch of RFC 7396: a member that is absent is kept, one that is null is cleared.
 *
 * @param <T> the draft that it is laid over
 * @param members what the patch says
 */
@SuppressWarnings("UnusedTypeParameter") // Quarkus registers what an endpoint's signature names
public record MergePatch<T extends Record>(ObjectNode members) {
  public static final String MEDIA_TYPE = "application/merge-patch+json";

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public MergePatch {}

  /** The names of the members that it writes. */
  public Set<String> fields() {
    return names(members);
  }

  /** The same patch but for some members. */
  public MergePatch<T> without(Collection<String> fields) {
    ObjectNode rest = members.deepCopy();
    return new MergePatch<>(rest.remove(fields));
  }

  /** The names of the members of an object. */
  public static Set<String> names(ObjectNode members) {
    Set<String> names = new TreeSet<>();
    members.fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** What becomes of an object under this patch: objects in it are patched in turn. */
  ObjectNode mergedInto(JsonNode object) {
    return merge(object, members);
  }

  /** What becomes of an object when each member named here takes the whole place of the old one. */
  ObjectNode writtenOver(JsonNode object) {
    ObjectNode written = object.deepCopy();
    return written.setAll(members);
  }

  private static ObjectNode merge(JsonNode target, ObjectNode patch) {
    ObjectNode merged =
        target instanceof ObjectNode object ? object.deepCopy() : patch.objectNode();
    patch.forEachEntry((name, value) -> {
      if (value.isNull()) {
        merged.remove(name);
      } else if (value instanceof ObjectNode nested) {
        merged.set(name, merge(merged.path(name), nested));
      } else {
        merged.set(name, value);
      }
    });
    return merged;
  }
}

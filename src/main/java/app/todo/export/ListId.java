package app.todo.export;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which list is exported, as it stands in the URL. */
@RegisterForReflection
@Schema(type = SchemaType.STRING, examples = "01a1fb90-64c1-7860-8b32-837963dca26f")
record ListId(UUID id) {

  @JsonCreator
  static ListId parse(String text) {
    try {
      return new ListId(UUID.fromString(text));
    } catch (IllegalArgumentException _) {
      throw new IllegalArgumentException("must be the id of a list");
    }
  }
}

package app.todo.task;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which task's steps are asked for, as it stands in the URL. */
@Schema(
    type = SchemaType.STRING,
    examples = {"none", "01a1fb90-64c1-7860-8b32-837963dca26f"})
sealed interface ParentChoice {
  String NONE = "none";

  @JsonCreator
  static ParentChoice parse(String text) {
    try {
      return text.equals(NONE) ? new None() : new One(UUID.fromString(text));
    } catch (IllegalArgumentException _) {
      throw new IllegalArgumentException("must be the id of a task or " + NONE);
    }
  }

  /** The tasks that are no steps. */
  @RegisterForReflection
  record None() implements ParentChoice {}

  /** The steps of one task. */
  @RegisterForReflection
  record One(UUID id) implements ParentChoice {}
}

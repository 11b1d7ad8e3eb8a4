package app.todo.task;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whose tasks are asked for, as it stands in the URL. */
@Schema(
    type = SchemaType.STRING,
    examples = {"me", "none", "01a1fb90-64c1-7860-8b32-837963dca26f"})
sealed interface AssigneeChoice {
  String ME = "me";
  String NONE = "none";

  @JsonCreator
  static AssigneeChoice parse(String text) {
    try {
      return switch (text) {
        case ME -> new Me();
        case NONE -> new None();
        default -> new One(UUID.fromString(text));
      };
    } catch (IllegalArgumentException _) {
      throw new IllegalArgumentException("must be the id of an account, me or none");
    }
  }

  /** The caller's tasks. */
  @RegisterForReflection
  record Me() implements AssigneeChoice {}

  /** The tasks that nobody is assigned to. */
  @RegisterForReflection
  record None() implements AssigneeChoice {}

  /** The tasks of one account. */
  @RegisterForReflection
  record One(UUID id) implements AssigneeChoice {}
}

package app.todo.task;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One of the lists whose tasks are asked for, as it stands in the URL. */
@Schema(
    type = SchemaType.STRING,
    examples = {"inbox", "01a1fb90-64c1-7860-8b32-837963dca26f"})
sealed interface ListChoice {
  String INBOX = "inbox";

  @JsonCreator
  static ListChoice parse(String text) {
    try {
      return text.equals(INBOX) ? new Inbox() : new One(UUID.fromString(text));
    } catch (IllegalArgumentException _) {
      throw new IllegalArgumentException("must be the id of a list or " + INBOX);
    }
  }

  /** The tasks without a list. */
  @RegisterForReflection
  record Inbox() implements ListChoice {}

  /** The tasks of one list. */
  @RegisterForReflection
  record One(UUID id) implements ListChoice {}
}

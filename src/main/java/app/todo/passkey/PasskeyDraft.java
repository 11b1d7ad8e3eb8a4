package app.todo.passkey;

import app.todo.validation.Text;
import app.todo.validation.Trim;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.constraints.NotNull;

/**
 * A passkey that an authenticator has just made.
 *
 * @param credential the browser's {@code PublicKeyCredential.toJSON()}
 */
record PasskeyDraft(
    @NotNull @Text(min = 1, max = 100) String name, @NotNull ObjectNode credential) {
  PasskeyDraft {
    name = name == null ? name : Trim.trimmed(name);
  }
}

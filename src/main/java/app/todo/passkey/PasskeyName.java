package app.todo.passkey;

import app.todo.validation.Text;
import app.todo.validation.Trim;
import jakarta.validation.constraints.NotNull;

/** A passkey's new name. */
record PasskeyName(@NotNull @Text(min = 1, max = 100) String name) {
  PasskeyName {
    name = name == null ? name : Trim.trimmed(name);
  }
}

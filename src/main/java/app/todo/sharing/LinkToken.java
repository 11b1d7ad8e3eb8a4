package app.todo.sharing;

import app.todo.validation.Text;
import jakarta.validation.constraints.NotNull;

/** The secret of an invitation's link. */
record LinkToken(@NotNull @Text(max = 100, stored = false) String token) {

  /** Never the secret: records end up in messages. */
  @Override
  public String toString() {
    return "LinkToken[]";
  }
}

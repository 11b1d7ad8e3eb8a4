package app.todo.account;

import app.todo.validation.Text;
import jakarta.validation.constraints.NotNull;

/** The secret of a link to an account. */
record LinkSecret(@NotNull @Text(max = 100, stored = false) String token) {

  /** Never the secret: records end up in messages. */
  @Override
  public String toString() {
    return "LinkSecret[]";
  }
}

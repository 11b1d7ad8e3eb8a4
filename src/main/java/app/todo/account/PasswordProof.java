package app.todo.account;

import app.todo.validation.Text;
import jakarta.validation.constraints.NotNull;

/** The password of somebody who is signed in, for what a session alone does not permit. */
record PasswordProof(@NotNull @Text(max = 1000, stored = false) String password) {

  /** Never the password: records end up in messages. */
  @Override
  public String toString() {
    return "PasswordProof[]";
  }
}

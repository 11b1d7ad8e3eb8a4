package app.todo.account;

import app.todo.validation.Text;
import jakarta.validation.constraints.NotNull;

/** The password that vouches for the end of an account. */
record Farewell(@NotNull @Text(max = 1000, stored = false) String password) {

  /** Never the password: records end up in messages. */
  @Override
  public String toString() {
    return "Farewell[]";
  }
}

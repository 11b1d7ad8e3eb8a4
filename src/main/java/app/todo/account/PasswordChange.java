package app.todo.account;

import app.todo.validation.Text;
import jakarta.validation.constraints.NotNull;

/** A new password, vouched for by the current one. */
record PasswordChange(
    @NotNull @Text(max = 1000, stored = false) String currentPassword,
    @NotNull @Text(min = 8, max = 256, stored = false) String newPassword) {

  /** Never the passwords: records end up in messages. */
  @Override
  public String toString() {
    return "PasswordChange[]";
  }
}

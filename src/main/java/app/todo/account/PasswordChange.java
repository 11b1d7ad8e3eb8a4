package app.todo.account;

import app.todo.validation.Consistent;
import app.todo.validation.Text;
import jakarta.validation.constraints.NotNull;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A new password, vouched for by the current one.
 *
 * @param currentPassword as in {@link PasswordProof}
 */
@Consistent
record PasswordChange(
    @Nullable @Text(max = 1000, stored = false) String currentPassword,
    @NotNull @Text(min = 8, max = 256, stored = false) String newPassword)
    implements Consistent.Rules {

  @Override
  public void check(BiConsumer<String, String> report) {
    if (newPassword == null) {
      return;
    }
    if (newPassword.equals(currentPassword)) {
      report.accept("newPassword", "must not be the current password");
    }
    if (CommonPasswords.contain(newPassword)) {
      report.accept("newPassword", CommonPasswords.RULE);
    }
  }

  /** Never the passwords: records end up in messages. */
  @Override
  public String toString() {
    return "PasswordChange[]";
  }
}

package app.todo.account;

import app.todo.validation.Consistent;
import app.todo.validation.Text;
import jakarta.validation.constraints.NotNull;
import java.util.function.BiConsumer;

/**
 * A new password, vouched for by a recovery code.
 *
 * @param code as it was shown; case, spaces and hyphens don't matter
 */
@Consistent
record CodeRecovery(
    @NotNull @Text(max = 1000) String email,
    @NotNull @Text(max = 100, stored = false) String code,
    @NotNull @Text(min = 8, max = 256, stored = false) String newPassword)
    implements Consistent.Rules {

  CodeRecovery {
    email = Credentials.normalised(email);
  }

  @Override
  public void check(BiConsumer<String, String> report) {
    CommonPasswords.check(newPassword, report);
  }

  /** Never the secrets: records end up in messages. */
  @Override
  public String toString() {
    return "CodeRecovery[email=" + email + "]";
  }
}

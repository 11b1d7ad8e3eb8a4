package app.todo.account;

import app.todo.validation.Consistent;
import app.todo.validation.Text;
import jakarta.validation.constraints.NotNull;
import java.util.function.BiConsumer;

/** A new password, vouched for by a link. */
@Consistent
record LinkRecovery(
    @NotNull @Text(max = 100, stored = false) String token,
    @NotNull @Text(min = 8, max = 256, stored = false) String newPassword)
    implements Consistent.Rules {

  @Override
  public void check(BiConsumer<String, String> report) {
    CommonPasswords.check(newPassword, report);
  }

  /** Never the secrets: records end up in messages. */
  @Override
  public String toString() {
    return "LinkRecovery[]";
  }
}

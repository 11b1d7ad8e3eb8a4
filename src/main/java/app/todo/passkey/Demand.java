package app.todo.passkey;

import app.todo.validation.Text;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Whether signing in by password also wants a passkey.
 *
 * @param password as it confirms other changes; absent where the account has none
 */
@Schema(name = "PasskeyDemand")
record Demand(
    @NotNull Boolean demanded, @Nullable @Text(max = 1000, stored = false) String password) {

  /** Never the password: records end up in messages. */
  @Override
  public String toString() {
    return "Demand[demanded=" + demanded + "]";
  }
}

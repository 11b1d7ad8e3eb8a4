package app.todo.account;

import app.todo.validation.Consistent;
import app.todo.validation.Text;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import java.util.function.BiConsumer;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A new address for an account, vouched for by its password.
 *
 * @param password as in {@link PasswordProof}
 */
@Consistent
record AddressChange(
    @NotNull
        @Email(message = "must be an e-mail address", regexp = Credentials.DOMAIN_WITH_A_DOT)
        @Text(min = 3, max = 254)
        @Schema(format = "email")
        String email,
    @Nullable @Text(max = 1000, stored = false) String password)
    implements Consistent.Rules {

  AddressChange {
    email = Credentials.normalised(email);
  }

  @Override
  public void check(BiConsumer<String, String> report) {
    Credentials.checkAddress(email, report);
    if (email != null && password != null && Credentials.normalised(password).equals(email)) {
      report.accept("email", "must not be the password");
    }
  }

  /** Never the password: records end up in messages. */
  @Override
  public String toString() {
    return "AddressChange[]";
  }
}

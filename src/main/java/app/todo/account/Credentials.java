package app.todo.account;

import app.todo.validation.Text;
import app.todo.validation.Trim;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What makes an account.
 *
 * @param email compared without case, trimmed; at most 254 characters
 * @param password 8 to 256 characters of any kind
 */
record Credentials(
    @NotNull
        @Email(message = "must be an e-mail address")
        @Text(min = 3, max = 254)
        @Schema(format = "email")
        String email,
    @NotNull @Text(min = 8, max = 256, stored = false) String password) {

  Credentials {
    email = normalised(email);
  }

  /** The one form in which addresses are kept and compared. */
  static String normalised(String email) {
    return email == null ? email : Trim.trimmed(email).toLowerCase(Locale.ROOT);
  }

  /** Never the password: records end up in messages. */
  @Override
  public String toString() {
    return "Credentials[email=" + email + "]";
  }
}

package app.todo.account;

import app.todo.validation.Consistent;
import app.todo.validation.EmailAddress;
import app.todo.validation.Text;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What makes an account.
 *
 * @param email compared without case, trimmed, in Unicode's compatible composition (NFKC); at most
 *     254 characters
 * @param password 8 to 256 characters of any kind
 * @param invitation the secret of an invitation to the service, or of a shared list's link, which
 *     the account then joins
 */
@Consistent
record Credentials(
    @NotNull
        @Email(message = "must be an e-mail address", regexp = DOMAIN_WITH_A_DOT)
        @Text(min = 3, max = 254)
        @Schema(format = "email")
        String email,
    @NotNull @Text(min = 8, max = 256, stored = false) String password,
    @Nullable @Text(max = 100, stored = false) String invitation)
    implements Consistent.Rules {

  static final String NOT_THE_ADDRESS = "must not be the e-mail address";

  static final String DOMAIN_WITH_A_DOT = "(?s).*@.*[^.]\\.[^.].*";

  /** What makes two addresses look the same: format and direction, fillers, variation selectors. */
  private static final Pattern INVISIBLE =
      Pattern.compile(
          "[\\p{Cf}\\x{34F}\\x{115F}\\x{1160}\\x{17B4}\\x{17B5}\\x{180B}-\\x{180F}"
              + "\\x{3164}\\x{FE00}-\\x{FE0F}\\x{E0100}-\\x{E01EF}]");

  Credentials {
    email = normalised(email);
  }

  /** The one form in which addresses are kept and compared. */
  static String normalised(String email) {
    return email == null ? email : EmailAddress.normalised(email);
  }

  @Override
  public void check(BiConsumer<String, String> report) {
    checkAddress(email, report);
    if (password == null) {
      return;
    }
    if (normalised(password).equals(email)) {
      report.accept("password", NOT_THE_ADDRESS);
    }
    if (CommonPasswords.contain(password)) {
      report.accept("password", CommonPasswords.RULE);
    }
  }

  static void checkAddress(@Nullable String email, BiConsumer<String, String> report) {
    if (email != null && INVISIBLE.matcher(email).find()) {
      report.accept("email", "must not have invisible characters");
    }
  }

  /** Never the secrets: records end up in messages. */
  @Override
  public String toString() {
    return "Credentials[email=" + email + "]";
  }
}

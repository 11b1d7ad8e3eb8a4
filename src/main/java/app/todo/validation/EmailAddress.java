package app.todo.validation;

import java.text.Normalizer;
import java.util.Locale;

/** Addresses as accounts keep them. */
public final class EmailAddress {
  private EmailAddress() {}

  /** The one form in which addresses are kept and compared. */
  public static String normalised(String address) {
    return Normalizer.normalize(Trim.trimmed(address), Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT);
  }
}

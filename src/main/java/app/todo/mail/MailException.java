package app.todo.mail;

import java.io.IOException;

/** An e-mail that the mail server did not take. The message names no address. */
public final class MailException extends IOException {
  private final boolean isPermanent;

  MailException(String message, boolean isPermanent) {
    super(message);
    this.isPermanent = isPermanent;
  }

  /** Whether the same e-mail would be refused again. */
  public boolean isPermanent() {
    return isPermanent;
  }
}

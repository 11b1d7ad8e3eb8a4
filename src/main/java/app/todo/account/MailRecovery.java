package app.todo.account;

import app.todo.validation.Text;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The address of somebody who has forgotten the password. */
record MailRecovery(@NotNull @Text(max = 254) @Schema(format = "email") String email) {

  MailRecovery {
    email = Credentials.normalised(email);
  }
}

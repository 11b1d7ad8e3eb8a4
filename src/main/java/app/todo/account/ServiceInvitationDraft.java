package app.todo.account;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an account says of an invitation to register. */
record ServiceInvitationDraft(@Min(1) @Max(30) @Schema(defaultValue = "7") Integer expiresInDays) {
  private static final int WEEK = 7;

  ServiceInvitationDraft {
    expiresInDays = expiresInDays == null ? Integer.valueOf(WEEK) : expiresInDays;
  }
}

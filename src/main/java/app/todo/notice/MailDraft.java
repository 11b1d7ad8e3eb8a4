package app.todo.notice;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Which e-mails an account wants.
 *
 * @param reminders for what rings while none of its browsers gets reminders
 * @param daily for what is due today, at the morning hour
 */
@Schema(name = "MailPatch")
record MailDraft(
    @Schema(defaultValue = "false") Boolean reminders,
    @Schema(defaultValue = "false") Boolean daily) {
  static final MailDraft NONE = new MailDraft(false, false);

  MailDraft {
    reminders = reminders != null && reminders;
    daily = daily != null && daily;
  }
}

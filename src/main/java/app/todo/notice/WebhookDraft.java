package app.todo.notice;

import app.todo.validation.Text;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where reminders are posted to.
 *
 * @param url an https address on the public Internet, without a port
 */
@Schema(name = "WebhookDraft")
record WebhookDraft(
    @NotNull
        @Text(min = 1, max = 2_000)
        @Schema(examples = "https://gotify.example.com/message?token=AbC")
        String url) {}

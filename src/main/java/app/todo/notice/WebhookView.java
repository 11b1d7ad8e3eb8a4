package app.todo.notice;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An account's webhook as its owner sees it.
 *
 * @param attempts the last ten, the newest first
 */
@Schema(name = "Webhook")
record WebhookView(String url, Instant createdAt, State state, List<Attempt> attempts) {

  /** Whether posts arrive; gone is a server that none has reached for long. */
  @Schema(name = "WebhookState")
  enum State {
    @JsonProperty("working")
    WORKING,
    @JsonProperty("failing")
    FAILING,
    @JsonProperty("gone")
    GONE;

    static State after(int failures) {
      return failures == 0 ? WORKING : failures < Webhooks.MOST_FAILURES ? FAILING : GONE;
    }
  }

  /**
   * An attempt to post.
   *
   * @param event reminder or test
   * @param status what the server answered; null when it did not
   * @param error why it failed; null when it arrived
   */
  @Schema(name = "WebhookAttempt")
  record Attempt(Instant at, String event, @Nullable Integer status, @Nullable String error) {}
}

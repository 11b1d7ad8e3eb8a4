package app.todo.push;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A subscribed browser as its owner sees it.
 *
 * @param device the browser's User-Agent at sign-in
 * @param current whether it belongs to the session that asks
 * @param lastError why the last message did not arrive
 */
record SubscriptionView(
    UUID id,
    @Nullable String device,
    boolean current,
    Instant createdAt,
    @Nullable Instant lastSentAt,
    State state,
    @Nullable String lastError) {

  /** Whether messages arrive; gone is a browser that none has reached for long. */
  @Schema(name = "SubscriptionState")
  enum State {
    @JsonProperty("working")
    WORKING,
    @JsonProperty("failing")
    FAILING,
    @JsonProperty("gone")
    GONE;

    static State after(int failures) {
      return failures == 0 ? WORKING : failures < Sender.MOST_FAILURES ? FAILING : GONE;
    }
  }
}

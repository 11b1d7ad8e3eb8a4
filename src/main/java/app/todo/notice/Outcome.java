package app.todo.notice;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What became of one attempt to send a notice. */
sealed interface Outcome {
  Notice notice();

  /**
   * It has arrived.
   *
   * @param status what a webhook answered; null for an e-mail
   */
  record Sent(Notice notice, @Nullable Integer status) implements Outcome {}

  /** It is tried again, unless it expires before. */
  record Later(Notice notice, Duration delay, @Nullable Integer status, String error)
      implements Outcome {}

  /** Trying again would not help. */
  record Refused(Notice notice, @Nullable Integer status, String error) implements Outcome {}

  /** There was no need to send it any more. */
  record Dropped(Notice notice) implements Outcome {}
}

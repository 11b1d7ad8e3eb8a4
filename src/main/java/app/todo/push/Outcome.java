package app.todo.push;

import java.time.Duration;

/** What became of one attempt to send a message. */
sealed interface Outcome {
  Message message();

  /** The push service took it. */
  record Sent(Message message) implements Outcome {}

  /** The browser has unsubscribed. */
  record Gone(Message message) implements Outcome {}

  /** The push service asks to wait, or was not reached. */
  record Later(Message message, Duration delay, String error) implements Outcome {}

  /** The push service refuses it. */
  record Refused(Message message, String error) implements Outcome {}

  /** It was too late to send it. */
  record Expired(Message message) implements Outcome {}

  /** The browser has to show each message, and this one only closes another. */
  record Withheld(Message message) implements Outcome {}
}

package app.todo.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is due to be sent to an account.
 *
 * @param attempts this one among them
 * @param task null where it is about none
 * @param hook null where the account has no webhook
 */
record Notice(
    UUID id,
    Event event,
    int attempts,
    Instant expiresAt,
    Recipient recipient,
    @Nullable Task task,
    @Nullable Hook hook) {

  /** The ways on which it leaves. */
  enum Channel {
    MAIL,
    WEBHOOK;

    String column() {
      return this == MAIL ? "mail" : "webhook";
    }
  }

  /** Why it is sent. */
  enum Event {
    REMINDER,
    TODAY,
    TEST
  }

  record Recipient(UUID account, String email, ZoneId zone) {}

  /**
   * What it is about.
   *
   * @param isOpen whether it is not finished, not deleted, and one that the account may read
   */
  record Task(
      UUID id, String title, @Nullable LocalDate dueOn, @Nullable Instant dueAt, boolean isOpen) {}

  record Hook(String url, byte[] secret) {}
}

package app.todo.push;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message that is due to be sent to a browser.
 *
 * @param attempts this one among them
 * @param closes whether it only closes what an earlier one shows
 * @param badge how many tasks are due today, up to 100
 * @param task null for a test
 */
record Message(
    long id,
    int attempts,
    boolean closes,
    Instant expiresAt,
    Browser browser,
    int badge,
    @Nullable Task task) {

  /**
   * Where it goes.
   *
   * @param origin of the page that subscribed
   */
  record Browser(UUID id, String endpoint, byte[] key, byte[] auth, String origin, String zone) {

    /** Safari ends a subscription after some messages that show no notification. */
    boolean showsEachMessage() {
      return URI.create(endpoint).getHost().endsWith(".push.apple.com");
    }
  }

  /** What it is about. */
  record Task(UUID id, String title, @Nullable LocalDate dueOn, @Nullable Instant dueAt) {}
}

package app.todo.account;

import java.time.Instant;
import java.util.UUID;

/**
 * A new invitation to register.
 *
 * @param token the secret of the page's address {@code /register#token}, which is shown this once
 */
record MadeServiceInvitation(UUID id, String token, Instant expiresAt) {

  /** Never the secret: records end up in messages. */
  @Override
  public String toString() {
    return "MadeServiceInvitation[id=" + id + "]";
  }
}

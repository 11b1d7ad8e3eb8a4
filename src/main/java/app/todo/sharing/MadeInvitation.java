package app.todo.sharing;

import app.todo.space.Role;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A new invitation.
 *
 * @param token the link's secret, which is shown this once; null for an invitation to an address
 */
record MadeInvitation(
    UUID id, @Nullable String token, Role role, InvitationDraft.Uses uses, Instant expiresAt) {

  /** Never the secret: records end up in messages. */
  @Override
  public String toString() {
    return "MadeInvitation[id=" + id + "]";
  }
}

package app.todo.sharing;

import app.todo.space.Role;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An invitation as the owners of the list see it. Its link is shown once, when it is made. */
record InvitationView(
    UUID id,
    Role role,
    Kind kind,
    @Nullable String address,
    InvitationDraft.Uses uses,
    int used,
    Instant expiresAt,
    Instant createdAt,
    UUID createdBy) {

  /** To whom it is. */
  enum Kind {
    @JsonProperty("link")
    LINK,
    @JsonProperty("address")
    ADDRESS
  }
}

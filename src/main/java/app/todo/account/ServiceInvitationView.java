package app.todo.account;

import java.time.Instant;
import java.util.UUID;

/** An invitation to register that nobody has used yet. */
record ServiceInvitationView(UUID id, Instant createdAt, Instant expiresAt) {}

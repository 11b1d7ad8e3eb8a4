package app.todo.account;

import java.time.Instant;

/** Whose password a link sets anew, and until when. */
record RecoveryPreview(String email, Instant expiresAt) {}

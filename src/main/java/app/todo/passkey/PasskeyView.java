package app.todo.passkey;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A passkey as its owner sees it.
 *
 * @param backedUp whether it is kept by a password manager, so that it outlives its device
 * @param lastUsedAt null before its first use
 */
record PasskeyView(
    UUID id, String name, boolean backedUp, Instant createdAt, @Nullable Instant lastUsedAt) {}

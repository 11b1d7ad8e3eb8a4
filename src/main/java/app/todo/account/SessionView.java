package app.todo.account;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place where the account is signed in.
 *
 * @param lastUsedAt to the hour
 * @param current whether it is the session that asks
 */
record SessionView(
    UUID id,
    Instant createdAt,
    Instant lastUsedAt,
    Instant expiresAt,
    @Nullable String userAgent,
    boolean current) {}

package app.todo.provider;

import java.time.Instant;
import java.util.UUID;

/**
 * A link to a provider, as the account's owner sees it.
 *
 * @param issuer the provider's address
 */
record IdentityView(UUID id, String issuer, Instant createdAt, Instant lastUsedAt) {}

package app.todo.account;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A place where an account is signed in. It lives seven days from its last use. */
@Entity
class Session {
  static final Duration LIFE = Duration.ofDays(7);

  /** A use within the hour is not written down again; no session ends earlier for it. */
  static final Duration GRAIN = Duration.ofHours(1);

  @Id private UUID id;
  private byte[] tokenHash;
  private UUID accountId;
  private Instant createdAt;
  private Instant lastUsedAt;
  private Instant expiresAt;
  private @Nullable String userAgent;

  @SuppressWarnings("NullAway.Init") // Hibernate fills it in
  protected Session() {}

  Session(UUID id, UUID accountId, Token token, @Nullable String userAgent, Instant now) {
    this.id = id;
    this.accountId = accountId;
    this.tokenHash = token.hash();
    this.userAgent = userAgent;
    this.createdAt = now;
    this.lastUsedAt = now;
    this.expiresAt = expiry(now);
  }

  static Instant expiry(Instant lastUsedAt) {
    return lastUsedAt.plus(LIFE).plus(GRAIN);
  }

  SessionView view(UUID current) {
    return new SessionView(
        id, createdAt, lastUsedAt, lastUsedAt.plus(LIFE), userAgent, id.equals(current));
  }
}

package app.todo.account;

import app.todo.identity.Token;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place where an account is signed in. It lives seven days from its last use, and 90 days at
 * most.
 */
@Entity
class Session {
  private static final Duration LIFE = Duration.ofDays(7);
  static final Duration LONGEST_LIFE = Duration.ofDays(90);

  /** A use within the hour is not written down again; no session ends earlier for it. */
  static final Duration GRAIN = Duration.ofHours(1);

  private static final Duration NEW_FOR = Duration.ofMinutes(10);

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
    this.expiresAt = expiry(now, now);
  }

  /** When it is refused: later than its owner is shown by what is not written down. */
  static Instant expiry(Instant createdAt, Instant lastUsedAt) {
    return earlier(lastUsedAt.plus(LIFE).plus(GRAIN), createdAt.plus(LONGEST_LIFE));
  }

  /** How long it lives without another use. */
  static Duration life(Instant createdAt, Instant now) {
    return Duration.between(now, earlier(now.plus(LIFE), createdAt.plus(LONGEST_LIFE)));
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  Duration life(Instant now) {
    return life(createdAt, now);
  }

  boolean hasId(UUID other) {
    return id.equals(other);
  }

  /** Whether it began so lately that it proves who is there. */
  boolean isNew(Instant now) {
    return createdAt.plus(NEW_FOR).isAfter(now);
  }

  void replaceToken(Token token) {
    tokenHash = token.hash();
  }

  SessionView view(UUID current) {
    Instant expires = lastUsedAt.plus(life(createdAt, lastUsedAt));
    return new SessionView(id, createdAt, lastUsedAt, expires, userAgent, id.equals(current));
  }
}

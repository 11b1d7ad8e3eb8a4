package app.todo.account;

import app.todo.identity.SignedIn;
import app.todo.space.Notices;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;

/** All sessions. Ending one takes effect at once, on every replica and in open event streams. */
@ApplicationScoped
class Sessions implements PanacheRepositoryBase<Session, UUID> {
  private static final int USER_AGENT_LENGTH = 256;

  private final Clock clock;
  private final Notices notices;

  Sessions(Clock clock, Notices notices) {
    this.clock = clock;
    this.notices = notices;
  }

  /** What the one look-up of each request brings. */
  record Found(
      UUID accountId, UUID sessionId, String timeZone, boolean zonePinned, Instant lastUsedAt) {
    SignedIn signedIn() {
      return new SignedIn(accountId, sessionId, ZoneId.of(timeZone), zonePinned);
    }
  }

  @ActivateRequestContext
  Optional<Found> living(Token token) {
    return getSession()
        .createQuery(
            """
            select s.accountId, s.id, a.timeZone, a.timeZonePinned, s.lastUsedAt
            from Session s join Account a on a.id = s.accountId
            where s.tokenHash = :hash and s.expiresAt > :now
            """,
            Object[].class)
        .setParameter("hash", token.hash())
        .setParameter("now", clock.instant())
        .uniqueResultOptional()
        .map(row ->
            new Found(
                (UUID) row[0], (UUID) row[1], (String) row[2], (boolean) row[3], (Instant) row[4]));
  }

  boolean isDueForRenewal(Found session) {
    return session.lastUsedAt().plus(Session.GRAIN).isBefore(clock.instant());
  }

  @Transactional
  void renew(UUID id) {
    Instant now = clock.instant();
    update("lastUsedAt = ?1, expiresAt = ?2 where id = ?3", now, Session.expiry(now), id);
  }

  @Transactional
  Token begin(UUID accountId, @Nullable String userAgent) {
    Token token = Token.random();
    UUID id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
    persist(new Session(id, accountId, token, shortened(userAgent), clock.instant()));
    return token;
  }

  List<Session> of(UUID accountId) {
    return list(
        "accountId = ?1 and expiresAt > ?2 order by lastUsedAt desc, id",
        accountId,
        clock.instant());
  }

  /** Ends one of the account's sessions, and says whether there was such a one. */
  @Transactional
  boolean end(UUID accountId, UUID id) {
    boolean ended = delete("accountId = ?1 and id = ?2", accountId, id) > 0;
    notices.accountChanged(accountId);
    return ended;
  }

  @Transactional
  void endOthers(UUID accountId, UUID kept) {
    delete(
        "accountId = :account and id <> :kept",
        Parameters.with("account", accountId).and("kept", kept));
    notices.accountChanged(accountId);
  }

  @Scheduled(every = "1h", delayed = "5m")
  @Transactional
  void forgetExpired() {
    delete("expiresAt < ?1", clock.instant());
  }

  private static @Nullable String shortened(@Nullable String userAgent) {
    return userAgent == null || userAgent.length() <= USER_AGENT_LENGTH
        ? userAgent
        : userAgent.substring(0, USER_AGENT_LENGTH);
  }
}

package app.todo.account;

import app.todo.identity.SignedIn;
import app.todo.identity.Token;
import app.todo.space.Notices;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.security.UnauthorizedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;

/** All sessions. Ending one takes effect at once, on every replica and in open event streams. */
@ApplicationScoped
class Sessions implements PanacheRepositoryBase<Session, UUID> {
  private static final int USER_AGENT_LENGTH = 256;

  /** Of one account: programs that sign in for each request would fill the table. */
  private static final int MOST = 50;

  private static final String LIVING =
      """
      select
        s.account_id,
        s.id,
        a.time_zone,
        a.time_zone_pinned,
        a.morning_hour,
        s.created_at,
        s.last_used_at,
        (
          select string_agg(cast(m.space_id as text), ',')
          from member m
          where m.account_id = s.account_id
            and m.space_id <> s.account_id
        ) as shared_spaces
      from session s
      join account a on a.id = s.account_id
      where s.token_hash = :hash
        and s.expires_at > :now
      """;

  private final Clock clock;
  private final Notices notices;

  Sessions(Clock clock, Notices notices) {
    this.clock = clock;
    this.notices = notices;
  }

  /** What the one look-up of each request brings. */
  record Found(
      UUID accountId,
      UUID sessionId,
      String timeZone,
      boolean zonePinned,
      int morningHour,
      Instant createdAt,
      Instant lastUsedAt,
      List<UUID> sharedSpaces) {
    SignedIn signedIn() {
      return new SignedIn(
          accountId, sessionId, ZoneId.of(timeZone), zonePinned, morningHour, sharedSpaces);
    }
  }

  @ActivateRequestContext
  Optional<Found> living(Token token) {
    return getSession()
        .createNativeQuery(LIVING, Object[].class)
        .addScalar("account_id", UUID.class)
        .addScalar("id", UUID.class)
        .addScalar("time_zone", String.class)
        .addScalar("time_zone_pinned", Boolean.class)
        .addScalar("morning_hour", Integer.class)
        .addScalar("created_at", Instant.class)
        .addScalar("last_used_at", Instant.class)
        .addScalar("shared_spaces", String.class)
        .setParameter("hash", token.hash())
        .setParameter("now", clock.instant())
        .uniqueResultOptional()
        .map(row ->
            new Found(
                (UUID) row[0],
                (UUID) row[1],
                (String) row[2],
                (boolean) row[3],
                (int) row[4],
                (Instant) row[5],
                (Instant) row[6],
                ids((String) row[7])));
  }

  private static List<UUID> ids(@Nullable String texts) {
    return texts == null
        ? List.of()
        : Arrays.stream(texts.split(",")).map(UUID::fromString).toList();
  }

  /** Whether somebody ended the token's session from elsewhere, before it ran out. */
  @ActivateRequestContext
  boolean wasEnded(Token token) {
    return !getEntityManager()
        .createNativeQuery("select 1 from ended_session where token_hash = ?1")
        .setParameter(1, token.hash())
        .getResultList()
        .isEmpty();
  }

  boolean isDueForRenewal(Found session) {
    return session.lastUsedAt().plus(Session.GRAIN).isBefore(clock.instant());
  }

  /** Notes that the session is used, and returns how long it lives from now. */
  @Transactional
  Duration renew(Found session) {
    Instant now = clock.instant();
    // Ending sessions locks the account first, so this does too: the other order would deadlock.
    noteUse(session.accountId());
    update(
        "lastUsedAt = ?1, expiresAt = ?2 where id = ?3",
        now,
        Session.expiry(session.createdAt(), now),
        session.sessionId());
    return Session.life(session.createdAt(), now);
  }

  /** Sessions end; that the account was in use stays. */
  private void noteUse(UUID accountId) {
    getEntityManager()
        .createNativeQuery("update account set last_seen_at = :now where id = :account")
        .setParameter("now", clock.instant())
        .setParameter("account", accountId)
        .executeUpdate();
  }

  /**
   * A token that has just been made.
   *
   * @param life how long its session lives without another use
   */
  record Begun(Token token, UUID sessionId, Duration life) {}

  /** Begins a session; beyond the most there can be, those unused for longest end. */
  @Transactional
  Begun begin(UUID accountId, @Nullable String userAgent) {
    Token token = Token.random();
    UUID id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
    Session session = new Session(id, accountId, token, shortened(userAgent), clock.instant());
    noteUse(accountId);
    persist(session);
    endAllBut(MOST, accountId);
    return new Begun(token, id, session.life(clock.instant()));
  }

  List<Session> of(UUID accountId) {
    return list(
        "accountId = ?1 and expiresAt > ?2 order by lastUsedAt desc, id",
        accountId,
        clock.instant());
  }

  /** The caller's session; another browser may have ended it by now. */
  Session require(UUID id) {
    return findByIdOptional(id).orElseThrow(UnauthorizedException::new);
  }

  /** Replaces the session's token; the old one is dead at once. */
  @Transactional
  Begun replaceToken(UUID id) {
    Token token = Token.random();
    @Nullable Session session = findById(id, LockModeType.PESSIMISTIC_WRITE);
    if (session == null) {
      throw new UnauthorizedException();
    }
    session.replaceToken(token);
    return new Begun(token, id, session.life(clock.instant()));
  }

  /** Ends a session at its own browser's wish. */
  @Transactional
  void end(UUID accountId, UUID id) {
    delete("accountId = ?1 and id = ?2", accountId, id);
    notices.accountChanged(accountId);
  }

  /** Ends one of the account's sessions from elsewhere; false if there is no such session. */
  @Transactional
  boolean endFromElsewhere(UUID accountId, UUID id) {
    return endWhere("id = :id", accountId, id) > 0;
  }

  @Transactional
  int endOthers(UUID accountId, UUID kept) {
    return endWhere("id <> :id", accountId, kept);
  }

  /** Ends all sessions of the account. */
  @Transactional
  void endAll(UUID accountId) {
    ending("true", accountId).executeUpdate();
    notices.accountChanged(accountId);
  }

  private void endAllBut(int most, UUID accountId) {
    int ended =
        ending(
                """
                id in (
                  select id
                  from session
                  where account_id = :account
                  order by last_used_at desc, id desc
                  offset :most
                )
                """,
                accountId)
            .setParameter("most", most)
            .executeUpdate();
    if (ended > 0) {
      notices.accountChanged(accountId);
    }
  }

  private int endWhere(String condition, UUID accountId, UUID id) {
    int ended = ending(condition, accountId).setParameter("id", id).executeUpdate();
    notices.accountChanged(accountId);
    return ended;
  }

  private Query ending(String condition, UUID accountId) {
    return getEntityManager()
        .createNativeQuery(
            """
            with ended as (
              delete from session
              where account_id = :account
                and %s
              returning token_hash
            )
            insert into ended_session (token_hash, ended_at)
            select token_hash, :now
            from ended
            """
                .formatted(condition))
        .setParameter("account", accountId)
        .setParameter("now", clock.instant());
  }

  @Scheduled(every = "1h", delayed = "5m")
  @Transactional
  void forgetExpired() {
    Instant now = clock.instant();
    delete("expiresAt < ?1", now);
    getEntityManager()
        .createNativeQuery("delete from ended_session where ended_at < ?1")
        .setParameter(1, now.minus(Session.LONGEST_LIFE))
        .executeUpdate();
  }

  private static @Nullable String shortened(@Nullable String userAgent) {
    return userAgent == null || userAgent.length() <= USER_AGENT_LENGTH
        ? userAgent
        : userAgent.substring(0, USER_AGENT_LENGTH);
  }
}

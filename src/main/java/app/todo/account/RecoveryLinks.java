package app.todo.account;

import app.todo.identity.Token;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Links that set a new password. Each works once: using one deletes its row, which the database
 * lets one transaction do.
 */
@ApplicationScoped
class RecoveryLinks {
  static final Duration LIFE = Duration.ofHours(1);

  private static final String MAKE =
      """
      insert into recovery_link (token_hash, account_id, created_at, expires_at)
      values (:hash, :account, :now, :expires)
      """;

  private static final String FIND =
      """
      select account_id, expires_at
      from recovery_link
      where token_hash = :hash
        and expires_at > :now
      """;

  private static final String USE =
      """
      delete from recovery_link
      where token_hash = :hash
        and expires_at > :now
      """;

  private final Session session;
  private final Clock clock;

  RecoveryLinks(Session session, Clock clock) {
    this.session = session;
    this.clock = clock;
  }

  /** Whose password a link sets. */
  record Found(UUID accountId, Instant expiresAt) {}

  /** Makes a link; those made before no longer work. */
  @Transactional
  Token make(UUID accountId) {
    forget(accountId);
    Token token = Token.random();
    Instant now = clock.instant();
    session
        .createNativeMutationQuery(MAKE)
        .setParameter("hash", token.hash())
        .setParameter("account", accountId)
        .setParameter("now", now)
        .setParameter("expires", now.plus(LIFE))
        .executeUpdate();
    return token;
  }

  Optional<Found> find(Token token) {
    return session
        .createNativeQuery(FIND, Object[].class)
        .addScalar("account_id", UUID.class)
        .addScalar("expires_at", Instant.class)
        .setParameter("hash", token.hash())
        .setParameter("now", clock.instant())
        .uniqueResultOptional()
        .map(row -> new Found((UUID) row[0], (Instant) row[1]));
  }

  /** Uses a link up, in the transaction that sets the password; false if it doesn't work. */
  boolean use(Token token) {
    return session
            .createNativeMutationQuery(USE)
            .setParameter("hash", token.hash())
            .setParameter("now", clock.instant())
            .executeUpdate()
        > 0;
  }

  /** Ends the account's links. */
  void forget(UUID accountId) {
    session
        .createNativeMutationQuery("delete from recovery_link where account_id = :account")
        .setParameter("account", accountId)
        .executeUpdate();
  }

  @Scheduled(every = "1h", delayed = "13m")
  @Transactional
  void forgetExpired() {
    session
        .createNativeMutationQuery("delete from recovery_link where expires_at < :now")
        .setParameter("now", clock.instant())
        .executeUpdate();
  }
}

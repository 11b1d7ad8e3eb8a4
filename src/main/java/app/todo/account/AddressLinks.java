package app.todo.account;

import app.todo.identity.Token;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Links that confirm an account's new address. Each works once, for the account that asked: using
 * one deletes its row, so of two requests only one succeeds.
 */
@ApplicationScoped
class AddressLinks {
  static final Duration LIFE = Duration.ofHours(1);

  private static final String MAKE =
      """
      insert into address_link (token_hash, account_id, email, expires_at)
      values (:hash, :account, :email, :expires)
      on conflict (account_id) do update
      set token_hash = excluded.token_hash,
        email = excluded.email,
        expires_at = excluded.expires_at
      """;

  private static final String USE =
      """
      delete from address_link
      where token_hash = :hash
        and account_id = :account
        and expires_at > :now
      returning email
      """;

  private final Session session;
  private final Clock clock;

  AddressLinks(Session session, Clock clock) {
    this.session = session;
    this.clock = clock;
  }

  /** Makes a link; the one made before no longer works. */
  Token make(UUID accountId, String email) {
    Token token = Token.random();
    session
        .createNativeMutationQuery(MAKE)
        .setParameter("hash", token.hash())
        .setParameter("account", accountId)
        .setParameter("email", email)
        .setParameter("expires", clock.instant().plus(LIFE))
        .executeUpdate();
    return token;
  }

  /** Uses a link up, in the transaction that writes the address; empty if it doesn't work. */
  Optional<String> use(Token token, UUID accountId) {
    return session
        .createNativeQuery(USE, String.class)
        .setParameter("hash", token.hash())
        .setParameter("account", accountId)
        .setParameter("now", clock.instant())
        .uniqueResultOptional();
  }

  /** Ends the account's link. */
  void forget(UUID accountId) {
    session
        .createNativeMutationQuery("delete from address_link where account_id = :account")
        .setParameter("account", accountId)
        .executeUpdate();
  }

  @Scheduled(every = "1h", delayed = "13m")
  @Transactional
  void forgetExpired() {
    session
        .createNativeMutationQuery("delete from address_link where expires_at < :now")
        .setParameter("now", clock.instant())
        .executeUpdate();
  }
}

package app.todo.push;

import app.todo.identity.Caller;
import app.todo.problem.ConflictException;
import app.todo.problem.MissingException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The browsers that the caller has subscribed. Each belongs to a session and ends with it. */
@ApplicationScoped
class Subscriptions {
  static final int MOST = 20;

  private static final String LIST =
      """
      select
        push_subscription.id,
        session.user_agent,
        session.id = :session as is_current,
        push_subscription.created_at,
        push_subscription.last_sent_at,
        push_subscription.failures,
        push_subscription.last_error
      from push_subscription
      join session on session.id = push_subscription.session_id
      where session.account_id = :account
        and session.expires_at > :now
      order by push_subscription.created_at, push_subscription.id
      """;

  /** The browser may be subscribed for another account, or under another id. */
  private static final String FORGET_OTHERS =
      """
      delete from push_subscription
      where endpoint = :endpoint
        and id <> :id
      """;

  private static final String COUNT_OTHERS =
      """
      select count(*)
      from push_subscription
      where account_id = :account
        and id <> :id
      """;

  private static final String PUT =
      """
      insert into push_subscription
        (id, account_id, session_id, endpoint, browser_key, auth, origin, created_at)
      values (:id, :account, :session, :endpoint, :key, :auth, :origin, :now)
      on conflict (id) do update
      set
        session_id = excluded.session_id,
        endpoint = excluded.endpoint,
        browser_key = excluded.browser_key,
        auth = excluded.auth,
        origin = excluded.origin,
        failures = 0,
        last_error = null
      where push_subscription.account_id = excluded.account_id
      returning created_at = :now
      """;

  private static final String DELETE =
      """
      delete from push_subscription
      where id = :id
        and account_id = :account
      """;

  private final Session session;
  private final Caller caller;
  private final Clock clock;

  Subscriptions(Session session, Caller caller, Clock clock) {
    this.session = session;
    this.caller = caller;
    this.clock = clock;
  }

  List<SubscriptionView> all() {
    return session
        .createNativeQuery(LIST, Object[].class)
        .setParameter("session", caller.sessionId())
        .setParameter("account", caller.accountId())
        .setParameter("now", clock.instant())
        .addScalar("id", UUID.class)
        .addScalar("user_agent", String.class)
        .addScalar("is_current", Boolean.class)
        .addScalar("created_at", Instant.class)
        .addScalar("last_sent_at", Instant.class)
        .addScalar("failures", Integer.class)
        .addScalar("last_error", String.class)
        .getResultList()
        .stream()
        .map(Subscriptions::view)
        .toList();
  }

  private static SubscriptionView view(Object[] row) {
    return new SubscriptionView(
        (UUID) row[0],
        (@Nullable String) row[1],
        (boolean) row[2],
        (Instant) row[3],
        (@Nullable Instant) row[4],
        SubscriptionView.State.after((int) row[5]),
        (@Nullable String) row[6]);
  }

  /**
   * Subscribes a browser for the caller's session; returns whether it is new.
   *
   * @param origin of the page, to which a message leads
   */
  boolean put(UUID id, SubscriptionDraft draft, String origin) {
    session
        .createNativeMutationQuery(FORGET_OTHERS)
        .setParameter("endpoint", draft.endpoint())
        .setParameter("id", id)
        .executeUpdate();
    long others =
        session
            .createNativeQuery(COUNT_OTHERS, Long.class)
            .setParameter("account", caller.accountId())
            .setParameter("id", id)
            .getSingleResult();
    if (others >= MOST) {
      throw new ConflictException(
          "There are %d devices with notifications already; remove one first.".formatted(MOST));
    }
    return session
        .createNativeQuery(PUT, Boolean.class)
        .setParameter("id", id)
        .setParameter("account", caller.accountId())
        .setParameter("session", caller.sessionId())
        .setParameter("endpoint", draft.endpoint())
        .setParameter("key", draft.keys().key())
        .setParameter("auth", draft.keys().secret())
        .setParameter("origin", origin)
        .setParameter("now", clock.instant())
        .uniqueResultOptional()
        .orElseThrow(() -> new ConflictException("This id is taken."));
  }

  void delete(UUID id) {
    int deleted =
        session
            .createNativeMutationQuery(DELETE)
            .setParameter("id", id)
            .setParameter("account", caller.accountId())
            .executeUpdate();
    if (deleted == 0) {
      throw new MissingException("Subscription not found");
    }
  }
}

package app.todo.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The one webhook that an account may have, and the last attempts to reach it. */
@ApplicationScoped
public class Webhooks {
  static final int KEPT_ATTEMPTS = 10;

  /** In a row; then nothing is posted until the webhook is set again. */
  public static final int MOST_FAILURES = 50;

  private static final int SECRET_BYTES = 32;

  private static final String PUT =
      """
      insert into webhook (account_id, url, secret, created_at)
      values (:account, :url, :secret, :now)
      on conflict (account_id) do update
      set
        url = excluded.url,
        secret = excluded.secret,
        created_at = excluded.created_at,
        failures = 0
      """;

  private static final String RECORD =
      """
      with attempt as (
        insert into webhook_attempt (account_id, at, event, status, error)
        select webhook.account_id, :now, made.event, made.status, made.error
        from unnest(:accounts, :events, :statuses, :errors) as made (account_id, event, status, error)
        join webhook on webhook.account_id = made.account_id
      )
      update webhook
      set failures = case when failed.count = 0 then 0 else failures + failed.count end
      from (
        select made.account_id, count(made.error) as count
        from unnest(:accounts, :errors) as made (account_id, error)
        group by made.account_id
      ) failed
      where webhook.account_id = failed.account_id
      """;

  private static final String FORGET =
      """
      delete from webhook_attempt
      where account_id = any(:accounts)
        and id < (
          select min(id)
          from (
            select id
            from webhook_attempt newer
            where newer.account_id = webhook_attempt.account_id
            order by id desc
            limit :kept
          ) kept
        )
      """;

  private static final String ATTEMPTS =
      """
      select at, event, status, error
      from webhook_attempt
      where account_id = :account
      order by id desc
      limit :kept
      """;

  private final Session session;
  private final Clock clock;

  Webhooks(Session session, Clock clock) {
    this.session = session;
    this.clock = clock;
  }

  /** The account's webhook as its owner sees it, if there is one. */
  Optional<WebhookView> find(UUID account) {
    return session
        .createNativeQuery(
            "select url, created_at, failures from webhook where account_id = :account",
            Object[].class)
        .setParameter("account", account)
        .addScalar("url", String.class)
        .addScalar("created_at", Instant.class)
        .addScalar("failures", Integer.class)
        .uniqueResultOptional()
        .map(row ->
            new WebhookView(
                (String) row[0],
                (Instant) row[1],
                WebhookView.State.after((int) row[2]),
                attempts(account)));
  }

  private List<WebhookView.Attempt> attempts(UUID account) {
    return session
        .createNativeQuery(ATTEMPTS, Object[].class)
        .setParameter("account", account)
        .setParameter("kept", KEPT_ATTEMPTS)
        .addScalar("at", Instant.class)
        .addScalar("event", String.class)
        .addScalar("status", Integer.class)
        .addScalar("error", String.class)
        .getResultList()
        .stream()
        .map(row ->
            new WebhookView.Attempt(
                (Instant) row[0],
                (String) row[1],
                (@Nullable Integer) row[2],
                (@Nullable String) row[3]))
        .toList();
  }

  /** Sets the webhook anew; returns the secret that it is signed with from now on. */
  byte[] put(UUID account, String url) {
    byte[] secret = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(secret);
    session
        .createNativeMutationQuery(PUT)
        .setParameter("account", account)
        .setParameter("url", url)
        .setParameter("secret", secret)
        .setParameter("now", clock.instant())
        .executeUpdate();
    return secret;
  }

  /** Returns whether there was one. */
  boolean delete(UUID account) {
    return session
            .createNativeMutationQuery("delete from webhook where account_id = :account")
            .setParameter("account", account)
            .executeUpdate()
        > 0;
  }

  private record Made(
      UUID account, String event, @Nullable Integer status, @Nullable String error) {}

  /** Stores what became of attempts. */
  void record(List<Outcome> outcomes) {
    List<Made> made =
        outcomes.stream()
            .flatMap(Webhooks::made)
            .sorted(Comparator.comparing(Made::account))
            .toList();
    if (made.isEmpty()) {
      return;
    }
    UUID[] accounts = made.stream().map(Made::account).toArray(UUID[]::new);
    session
        .createNativeMutationQuery(RECORD)
        .setParameter("now", clock.instant())
        .setParameter("accounts", accounts)
        .setParameter("events", made.stream().map(Made::event).toArray(String[]::new))
        .setParameter("statuses", made.stream().map(Made::status).toArray(Integer[]::new))
        .setParameter("errors", made.stream().map(Made::error).toArray(String[]::new))
        .executeUpdate();
    session
        .createNativeMutationQuery(FORGET)
        .setParameter("accounts", accounts)
        .setParameter("kept", KEPT_ATTEMPTS)
        .executeUpdate();
  }

  private static Stream<Made> made(Outcome outcome) {
    UUID account = outcome.notice().recipient().account();
    String event = outcome.notice().event().name().toLowerCase(Locale.ROOT);
    return switch (outcome) {
      case Outcome.Sent sent -> Stream.of(new Made(account, event, sent.status(), null));
      case Outcome.Later later ->
          Stream.of(new Made(account, event, later.status(), later.error()));
      case Outcome.Refused refused ->
          Stream.of(new Made(account, event, refused.status(), refused.error()));
      case Outcome.Dropped _ -> Stream.empty();
    };
  }
}

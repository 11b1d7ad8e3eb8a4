package app.todo.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Notices that wait to be sent, on any replica. */
@ApplicationScoped
class Notices {
  static final int BATCH = 100;
  private static final Duration TEST_LIFE = Duration.ofMinutes(5);

  private static final String TAKE =
      """
      with due as (
        select id
        from notice
        where channel = :channel
          and next_at <= :now
        order by next_at
        limit :limit
        for update skip locked
      ),
      taken as (
        update notice
        set
          next_at = :until,
          attempts = attempts + 1
        from due
        where notice.id = due.id
        returning notice.*
      )
      select
        taken.id,
        taken.event,
        taken.attempts,
        taken.expires_at,
        account.id as account_id,
        account.email,
        account.time_zone,
        task.id as task_id,
        task.title,
        task.due_on,
        task.due_at,
        task.completed_at is null
          and task.deleted_at is null
          and exists (
            select
            from member
            where member.space_id = task.space_id
              and member.account_id = taken.account_id
          ) as is_open,
        webhook.url,
        webhook.secret
      from taken
      join account on account.id = taken.account_id
      left join task on task.id = taken.task_id
      left join webhook on webhook.account_id = taken.account_id
      """;

  private static final String DELETE =
      """
      delete from notice
      where id = any(:ids)
      """;

  /** An address that has failed is left alone for a while, also by what else waits for it. */
  private static final String RETRY =
      """
      update notice
      set next_at = case
        when notice.id = any(:ids) then :now + make_interval(secs => later.wait)
        else greatest(next_at, :now + make_interval(secs => later.wait))
      end
      from unnest(:accounts, :waits) as later (account_id, wait)
      where notice.account_id = later.account_id
        and notice.channel = :channel
      """;

  private static final String TEST =
      """
      insert into notice (account_id, channel, event, expires_at, next_at)
      select account_id, 'webhook', 'test', :expires, :now
      from webhook
      where account_id = :account
      for key share
      """;

  private final Session session;
  private final Webhooks webhooks;
  private final Clock clock;
  private final Duration lease;

  Notices(
      Session session,
      Webhooks webhooks,
      Clock clock,
      @ConfigProperty(name = "todo.push-lease", defaultValue = "60s") Duration lease) {
    this.session = session;
    this.webhooks = webhooks;
    this.clock = clock;
    this.lease = lease;
  }

  /**
   * Notices that this replica sends.
   *
   * @param startUntil from then on one might outlast the lease, and another replica send it too
   */
  record Batch(List<Notice> notices, Instant startUntil) {}

  @Transactional
  Batch take(Notice.Channel channel) {
    Instant now = clock.instant();
    List<Notice> notices =
        session
            .createNativeQuery(TAKE, Object[].class)
            .setParameter("channel", channel.column())
            .setParameter("now", now)
            .setParameter("until", now.plus(lease))
            .setParameter("limit", BATCH)
            .addScalar("id", UUID.class)
            .addScalar("event", String.class)
            .addScalar("attempts", Integer.class)
            .addScalar("expires_at", Instant.class)
            .addScalar("account_id", UUID.class)
            .addScalar("email", String.class)
            .addScalar("time_zone", String.class)
            .addScalar("task_id", UUID.class)
            .addScalar("title", String.class)
            .addScalar("due_on", LocalDate.class)
            .addScalar("due_at", Instant.class)
            .addScalar("is_open", Boolean.class)
            .addScalar("url", String.class)
            .addScalar("secret", byte[].class)
            .getResultList()
            .stream()
            .map(Notices::notice)
            .toList();
    return new Batch(notices, now.plus(lease.dividedBy(2)));
  }

  private static Notice notice(Object[] row) {
    return new Notice(
        (UUID) row[0],
        Notice.Event.valueOf(((String) row[1]).toUpperCase(Locale.ROOT)),
        (int) row[2],
        (Instant) row[3],
        new Notice.Recipient((UUID) row[4], (String) row[5], ZoneId.of((String) row[6])),
        task(row),
        row[12] == null ? null : new Notice.Hook((String) row[12], (byte[]) row[13]));
  }

  private static Notice.@Nullable Task task(Object[] row) {
    return row[7] == null
        ? null
        : new Notice.Task(
            (UUID) row[7],
            (String) row[8],
            (@Nullable LocalDate) row[9],
            (@Nullable Instant) row[10],
            (boolean) row[11]);
  }

  /** Stores what became of a batch. */
  @Transactional
  void finish(Notice.Channel channel, List<Outcome> outcomes) {
    UUID[] ended =
        outcomes.stream()
            .filter(outcome -> !(outcome instanceof Outcome.Later))
            .map(outcome -> outcome.notice().id())
            .toArray(UUID[]::new);
    session.createNativeMutationQuery(DELETE).setParameter("ids", ended).executeUpdate();
    List<Outcome.Later> later =
        outcomes.stream()
            .flatMap(it -> it instanceof Outcome.Later one ? Stream.of(one) : Stream.empty())
            .toList();
    if (!later.isEmpty()) {
      session
          .createNativeMutationQuery(RETRY)
          .setParameter("now", clock.instant())
          .setParameter("channel", channel.column())
          .setParameter("ids", later.stream().map(it -> it.notice().id()).toArray(UUID[]::new))
          .setParameter(
              "accounts",
              later.stream().map(it -> it.notice().recipient().account()).toArray(UUID[]::new))
          .setParameter(
              "waits", later.stream().map(it -> it.delay().toSeconds()).toArray(Long[]::new))
          .executeUpdate();
    }
    if (channel == Notice.Channel.WEBHOOK) {
      webhooks.record(outcomes);
    }
  }

  /** Adds a test for the account's webhook; returns whether there is one. */
  boolean addTest(UUID account) {
    Instant now = clock.instant();
    return session
            .createNativeMutationQuery(TEST)
            .setParameter("account", account)
            .setParameter("now", now)
            .setParameter("expires", now.plus(TEST_LIFE))
            .executeUpdate()
        > 0;
  }

  /** Deletes what waits for an account. */
  void forget(UUID account, Notice.Channel channel) {
    session
        .createNativeMutationQuery(
            "delete from notice where account_id = :account and channel = :channel")
        .setParameter("account", account)
        .setParameter("channel", channel.column())
        .executeUpdate();
  }

  @Transactional
  void forgetExpired() {
    session
        .createNativeMutationQuery("delete from notice where expires_at < :now")
        .setParameter("now", clock.instant())
        .executeUpdate();
  }
}

package app.todo.push;

import app.todo.problem.MissingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Messages that wait to be sent. One that has been sent stays until it expires, so that it can be
 * closed where it shows.
 */
@ApplicationScoped
class Messages {
  static final int BATCH = 500;
  private static final Duration TEST_LIFE = Duration.ofMinutes(5);

  /** A union, because PostgreSQL finds what is due by one index or by the other. */
  private static final String TAKE =
      """
      with due as (
        select id
        from push_message
        where next_at <= :now
        order by next_at
        limit :limit
        for update skip locked
      ),
      taken as (
        update push_message
        set
          next_at = :until,
          attempts = attempts + 1
        from due
        where push_message.id = due.id
        returning push_message.*
      ),
      badge as materialized (
        select
          account.id as account_id,
          (
            select count(*)
            from (
              select
              from member
              join task on task.space_id = member.space_id
              where member.account_id = account.id
                and task.completed_at is null
                and task.deleted_at is null
                and task.due_on = cast(:now at time zone account.time_zone as date)
              union all
              select
              from member
              join task on task.space_id = member.space_id
              where member.account_id = account.id
                and task.completed_at is null
                and task.deleted_at is null
                and task.due_at >= date_trunc('day', :now at time zone account.time_zone)
                  at time zone account.time_zone
                and task.due_at < (date_trunc('day', :now at time zone account.time_zone)
                  + interval '1 day') at time zone account.time_zone
              limit 100
            ) due_today
          ) as count
        from account
        where account.id in (
          select push_subscription.account_id
          from taken
          join push_subscription on push_subscription.id = taken.subscription_id
        )
      )
      select
        taken.id,
        taken.attempts,
        taken.closes,
        taken.expires_at,
        push_subscription.id as subscription_id,
        push_subscription.endpoint,
        push_subscription.browser_key,
        push_subscription.auth,
        push_subscription.origin,
        account.time_zone,
        badge.count as badge,
        taken.task_id,
        task.title,
        task.due_on,
        task.due_at
      from taken
      join push_subscription on push_subscription.id = taken.subscription_id
      join account on account.id = push_subscription.account_id
      join badge on badge.account_id = account.id
      left join task on task.id = taken.task_id
      """;

  /** A task may have been finished while its message was sent: that is closed at once. */
  private static final String SENT =
      """
      update push_message
      set
        sent = true,
        next_at = case when closes then :now else 'infinity' end
      where id = any(:ids)
      """;

  private static final String REACHED =
      """
      update push_subscription
      set
        last_sent_at = :now,
        failures = 0,
        last_error = null
      where id = any(:ids)
      """;

  private static final String DELETE =
      """
      delete from push_message
      where id = any(:ids)
      """;

  private static final String UNSUBSCRIBE =
      """
      delete from push_subscription
      where id = any(:ids)
      """;

  private static final String RETRY =
      """
      update push_message
      set next_at = :now + make_interval(secs => later.wait)
      from unnest(:ids, :waits) as later (id, wait)
      where push_message.id = later.id
      """;

  private static final String FAILED =
      """
      update push_subscription
      set
        failures = failures + 1,
        last_error = failed.error
      from unnest(:ids, :errors) as failed (id, error)
      where push_subscription.id = failed.id
      """;

  private static final String TEST =
      """
      insert into push_message (subscription_id, expires_at, next_at)
      select id, :expires, :now
      from push_subscription
      where id = :id
        and account_id = :account
      for key share
      """;

  private final Session session;
  private final Clock clock;
  private final Duration lease;

  Messages(
      Session session,
      Clock clock,
      @ConfigProperty(name = "todo.push-lease", defaultValue = "60s") Duration lease) {
    this.session = session;
    this.clock = clock;
    this.lease = lease;
  }

  /**
   * Messages that this replica sends.
   *
   * @param startUntil from then on one might outlast the lease, and another replica send it too
   */
  record Batch(List<Message> messages, Instant startUntil) {}

  @Transactional
  Batch take() {
    Instant now = clock.instant();
    List<Message> messages =
        session
            .createNativeQuery(TAKE, Object[].class)
            .setParameter("now", now)
            .setParameter("until", now.plus(lease))
            .setParameter("limit", BATCH)
            .addScalar("id", Long.class)
            .addScalar("attempts", Integer.class)
            .addScalar("closes", Boolean.class)
            .addScalar("expires_at", Instant.class)
            .addScalar("subscription_id", UUID.class)
            .addScalar("endpoint", String.class)
            .addScalar("browser_key", byte[].class)
            .addScalar("auth", byte[].class)
            .addScalar("origin", String.class)
            .addScalar("time_zone", String.class)
            .addScalar("badge", Integer.class)
            .addScalar("task_id", UUID.class)
            .addScalar("title", String.class)
            .addScalar("due_on", LocalDate.class)
            .addScalar("due_at", Instant.class)
            .getResultList()
            .stream()
            .map(Messages::message)
            .toList();
    return new Batch(messages, now.plus(lease.multipliedBy(4).dividedBy(5)));
  }

  private static Message message(Object[] row) {
    Message.Browser browser =
        new Message.Browser(
            (UUID) row[4],
            (String) row[5],
            (byte[]) row[6],
            (byte[]) row[7],
            (String) row[8],
            (String) row[9]);
    Message.@Nullable Task task =
        row[11] == null
            ? null
            : new Message.Task(
                (UUID) row[11],
                (String) row[12],
                (@Nullable LocalDate) row[13],
                (@Nullable Instant) row[14]);
    return new Message(
        (long) row[0],
        (int) row[1],
        (boolean) row[2],
        (Instant) row[3],
        browser,
        (int) row[10],
        task);
  }

  /** Stores what became of a batch. */
  @Transactional
  void finish(List<Outcome> outcomes) {
    List<Message> sent = of(outcomes, it -> it instanceof Outcome.Sent);
    byId(SENT, sent.stream().filter(message -> !isLast(message)).toList(), true);
    byId(DELETE, of(outcomes, Messages::isEnd), false);
    bySubscription(REACHED, sent, true);
    bySubscription(UNSUBSCRIBE, of(outcomes, it -> it instanceof Outcome.Gone), false);
    retry(outcomes);
    fail(outcomes);
  }

  /** Whether the message is not needed any more. Those of a browser that is gone go with it. */
  private static boolean isEnd(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Sent(Message message) -> isLast(message);
      case Outcome.Refused _, Outcome.Expired _, Outcome.Withheld _ -> true;
      case Outcome.Later _, Outcome.Gone _ -> false;
    };
  }

  /** A test shows nothing that has to be closed later. */
  private static boolean isLast(Message message) {
    return message.closes() || message.task() == null;
  }

  private void byId(String sql, List<Message> messages, boolean isDated) {
    if (!messages.isEmpty()) {
      Long[] ids = messages.stream().map(Message::id).toArray(Long[]::new);
      var query = session.createNativeMutationQuery(sql).setParameter("ids", ids);
      (isDated ? query.setParameter("now", clock.instant()) : query).executeUpdate();
    }
  }

  private void bySubscription(String sql, List<Message> messages, boolean isDated) {
    if (!messages.isEmpty()) {
      UUID[] ids =
          messages.stream().map(it -> it.browser().id()).distinct().sorted().toArray(UUID[]::new);
      var query = session.createNativeMutationQuery(sql).setParameter("ids", ids);
      (isDated ? query.setParameter("now", clock.instant()) : query).executeUpdate();
    }
  }

  private void retry(List<Outcome> outcomes) {
    List<Outcome.Later> later =
        outcomes.stream()
            .flatMap(it -> it instanceof Outcome.Later one ? Stream.of(one) : Stream.empty())
            .toList();
    if (!later.isEmpty()) {
      session
          .createNativeMutationQuery(RETRY)
          .setParameter("now", clock.instant())
          .setParameter("ids", later.stream().map(it -> it.message().id()).toArray(Long[]::new))
          .setParameter(
              "waits", later.stream().map(it -> it.delay().toSeconds()).toArray(Long[]::new))
          .executeUpdate();
    }
  }

  /** Counts one failure for each browser, however many messages of the batch failed. */
  private void fail(List<Outcome> outcomes) {
    List<Failure> failures =
        outcomes.stream().flatMap(Messages::failure).distinct().sorted().toList();
    if (!failures.isEmpty()) {
      session
          .createNativeMutationQuery(FAILED)
          .setParameter("ids", failures.stream().map(Failure::browser).toArray(UUID[]::new))
          .setParameter("errors", failures.stream().map(Failure::error).toArray(String[]::new))
          .executeUpdate();
    }
  }

  private record Failure(UUID browser, String error) implements Comparable<Failure> {
    @Override
    public int compareTo(Failure other) {
      return browser.compareTo(other.browser);
    }
  }

  private static Stream<Failure> failure(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Later later ->
          Stream.of(new Failure(later.message().browser().id(), later.error()));
      case Outcome.Refused refused ->
          Stream.of(new Failure(refused.message().browser().id(), refused.error()));
      case Outcome.Sent _, Outcome.Gone _, Outcome.Expired _, Outcome.Withheld _ -> Stream.empty();
    };
  }

  private static List<Message> of(List<Outcome> outcomes, Predicate<Outcome> wanted) {
    return outcomes.stream().filter(wanted).map(Outcome::message).toList();
  }

  /** Adds a test message to one of the account's browsers. */
  void addTest(UUID subscription, UUID account) {
    Instant now = clock.instant();
    int added =
        session
            .createNativeMutationQuery(TEST)
            .setParameter("id", subscription)
            .setParameter("account", account)
            .setParameter("now", now)
            .setParameter("expires", now.plus(TEST_LIFE))
            .executeUpdate();
    if (added == 0) {
      throw new MissingException("Subscription not found");
    }
  }

  /** Deletes what has expired, whether it was sent or not. */
  @Transactional
  void forgetExpired() {
    session
        .createNativeMutationQuery("delete from push_message where expires_at < :now")
        .setParameter("now", clock.instant())
        .executeUpdate();
  }
}

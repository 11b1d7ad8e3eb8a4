package app.todo.reminder;

import app.todo.database.DatabaseStatus;
import app.todo.mail.Mail;
import app.todo.notice.Webhooks;
import app.todo.push.Sender;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.hibernate.Session;

/**
 * Turns reminders that are due into messages to each browser of the space's members, and into
 * notices to their mailboxes and webhooks, on any replica, and has the messages sent.
 */
@ApplicationScoped
class Sweep {
  static final int BATCH = 500;

  /**
   * Spaces that are being written to are left for the next time: what is finished, deleted or moved
   * at the same moment either rings before it, or not at all. Messages live until the end of the
   * person's day, and a while if that is near.
   */
  static final String RING =
      """
      with due as (
        select
          reminder.task_id,
          reminder.rings_at,
          reminder.space_id
        from reminder
        join space on space.id = reminder.space_id
        where reminder.rings_at <= :now
        order by reminder.rings_at
        limit :limit
        for update of reminder skip locked
        for share of space skip locked
      ),
      rung as (
        delete from reminder
        using due
        where reminder.task_id = due.task_id
          and reminder.rings_at = due.rings_at
      ),
      heard as (
        select
          account.id as account_id,
          due.task_id,
          due.rings_at,
          greatest(
            (date_trunc('day', :now at time zone account.time_zone) + interval '1 day')
              at time zone account.time_zone,
            :now + interval '15 minutes') as expires_at
        from due
        join member on member.space_id = due.space_id
        join account on account.id = member.account_id
        where due.rings_at > :now - interval '1 day'
      ),
      messages as (
        insert into push_message (subscription_id, task_id, rings_at, expires_at, next_at)
        select push_subscription.id, heard.task_id, heard.rings_at, heard.expires_at, :now
        from heard
        join push_subscription on push_subscription.account_id = heard.account_id
        join session on session.id = push_subscription.session_id
        where session.expires_at > :now
          and push_subscription.failures < :failures
      ),
      emails as (
        insert into notice (account_id, channel, event, task_id, rings_at, expires_at, next_at)
        select
          heard.account_id,
          'mail',
          'reminder',
          heard.task_id,
          heard.rings_at,
          heard.expires_at,
          :now
        from heard
        join mail_choice on mail_choice.account_id = heard.account_id
        where :mail
          and mail_choice.reminders
          and not exists (
            select
            from push_subscription
            join session on session.id = push_subscription.session_id
            where push_subscription.account_id = heard.account_id
              and session.expires_at > :now
              and push_subscription.failures = 0
          )
      ),
      posts as (
        insert into notice (account_id, channel, event, task_id, rings_at, expires_at, next_at)
        select
          heard.account_id,
          'webhook',
          'reminder',
          heard.task_id,
          heard.rings_at,
          heard.expires_at,
          :now
        from heard
        join webhook on webhook.account_id = heard.account_id
        where webhook.failures < :hookFailures
      )
      select
        count(*) as count,
        coalesce(max(extract(epoch from :now - rings_at)), 0) as lag
      from due
      """;

  private final Session session;
  private final Sender sender;
  private final Mail mail;
  private final DatabaseStatus database;
  private final Clock clock;
  private final Counter rung;
  private volatile double lag;

  Sweep(
      Session session,
      Sender sender,
      Mail mail,
      DatabaseStatus database,
      Clock clock,
      MeterRegistry meters) {
    this.session = session;
    this.sender = sender;
    this.mail = mail;
    this.database = database;
    this.clock = clock;
    this.rung =
        Counter.builder("todo.reminders.rung")
            .description("Reminders that were due and left the table")
            .register(meters);
    Gauge.builder("todo.reminders.lag", () -> lag)
        .description("How late the oldest reminder was when it was last looked for")
        .baseUnit("seconds")
        .register(meters);
  }

  @Scheduled(
      every = "${todo.reminders.every}",
      delayed = "5s",
      concurrentExecution = ConcurrentExecution.SKIP)
  void run() {
    boolean isMore = database.isServing();
    while (isMore) {
      isMore = ring() == BATCH | sender.sendBatch();
    }
  }

  /** Takes a batch of what is due; returns how many. */
  int ring() {
    Instant now = clock.instant();
    Object[] found =
        QuarkusTransaction.requiringNew()
            .call(() ->
                session
                    .createNativeQuery(RING, Object[].class)
                    .setParameter("now", now)
                    .setParameter("limit", BATCH)
                    .setParameter("failures", Sender.MOST_FAILURES)
                    .setParameter("mail", mail.isOffered())
                    .setParameter("hookFailures", Webhooks.MOST_FAILURES)
                    .addScalar("count", Integer.class)
                    .addScalar("lag", Double.class)
                    .getSingleResult());
    int count = (int) found[0];
    lag = (double) found[1];
    rung.increment(count);
    return count;
  }
}

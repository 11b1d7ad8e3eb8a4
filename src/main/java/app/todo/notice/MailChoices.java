package app.todo.notice;

import app.todo.database.DatabaseStatus;
import app.todo.identity.DaysMoved;
import app.todo.mail.Mail;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.Session;

/** Which e-mails accounts want, and the mornings on which the list of the day is due. */
@ApplicationScoped
class MailChoices {
  static final int BATCH = 500;

  /** The first morning hour after now, where the account lives. */
  private static final String NEXT_MORNING =
      """
      (date_trunc('day', :now at time zone account.time_zone) + make_interval(
        days => case
          when extract(hour from :now at time zone account.time_zone) >= account.morning_hour then 1
          else 0
        end,
        hours => account.morning_hour
      )) at time zone account.time_zone\
      """;

  private static final String PUT =
      """
      insert into mail_choice (account_id, reminders, daily, daily_at)
      select id, :reminders, :daily, case when :daily then %s end
      from account
      where id = :account
      on conflict (account_id) do update
      set
        reminders = excluded.reminders,
        daily = excluded.daily,
        daily_at = excluded.daily_at
      """
          .formatted(NEXT_MORNING);

  private static final String MOVE =
      """
      update mail_choice
      set daily_at = %s
      from account
      where account.id = :account
        and mail_choice.account_id = account.id
        and mail_choice.daily
      """
          .formatted(NEXT_MORNING);

  /** After an outage a list that is hours late is left out: the next morning has another. */
  static final String RING =
      """
      with due as (
        select
          account_id,
          daily_at
        from mail_choice
        where daily_at <= :now
        order by daily_at
        limit :limit
        for update skip locked
      ),
      moved as (
        update mail_choice
        set daily_at = %s
        from due
        join account on account.id = due.account_id
        where mail_choice.account_id = due.account_id
      ),
      added as (
        insert into notice (account_id, channel, event, expires_at, next_at)
        select
          account_id,
          'mail',
          'today',
          daily_at + interval '4 hours',
          :now
        from due
        where daily_at > :now - interval '4 hours'
      )
      select count(*)
      from due
      """
          .formatted(NEXT_MORNING);

  private final Session session;
  private final Mail mail;
  private final DatabaseStatus database;
  private final Clock clock;

  MailChoices(Session session, Mail mail, DatabaseStatus database, Clock clock) {
    this.session = session;
    this.mail = mail;
    this.database = database;
    this.clock = clock;
  }

  MailDraft of(UUID account) {
    return session
        .createNativeQuery(
            "select reminders, daily from mail_choice where account_id = :account", Object[].class)
        .setParameter("account", account)
        .addScalar("reminders", Boolean.class)
        .addScalar("daily", Boolean.class)
        .uniqueResultOptional()
        .map(row -> new MailDraft((Boolean) row[0], (Boolean) row[1]))
        .orElse(MailDraft.NONE);
  }

  void put(UUID account, MailDraft draft) {
    session
        .createNativeMutationQuery(PUT)
        .setParameter("account", account)
        .setParameter("reminders", draft.reminders())
        .setParameter("daily", draft.daily())
        .setParameter("now", clock.instant())
        .executeUpdate();
  }

  void move(@Observes DaysMoved moved) {
    session
        .createNativeMutationQuery(MOVE)
        .setParameter("account", moved.accountId())
        .setParameter("now", clock.instant())
        .executeUpdate();
  }

  @Scheduled(
      every = "${todo.reminders.daily-every}",
      delayed = "7s",
      concurrentExecution = ConcurrentExecution.SKIP)
  void ring() {
    boolean isMore = mail.isOffered() && database.isServing();
    while (isMore) {
      isMore = QuarkusTransaction.requiringNew().call(this::ringBatch) == BATCH;
    }
  }

  private long ringBatch() {
    Instant now = clock.instant();
    return session
        .createNativeQuery(RING, Long.class)
        .setParameter("now", now)
        .setParameter("limit", BATCH)
        .getSingleResult();
  }
}

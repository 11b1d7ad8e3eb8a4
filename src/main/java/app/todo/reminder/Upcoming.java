package app.todo.reminder;

import app.todo.identity.DaysMoved;
import app.todo.space.DerivedRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import org.hibernate.Session;

/**
 * When open tasks ring next. A moment that has passed when the task is written stays only if it
 * still waits to be sent. What was sent before is closed where it shows, once the task does not
 * ring then any more. Where a space has several owners, mornings are those of the first.
 */
@ApplicationScoped
class Upcoming implements DerivedRows {
  /** Forms of a later version are passed over; what the version before wrote is one moment. */
  private static final String EXPRESSIONS =
      """
      changed as (
        select
          id,
          space_id,
          due_on,
          due_at,
          completed_at is null and deleted_at is null as rings,
          case
            when reminders = '[]' and reminder_at is not null then
              jsonb_build_array(
                to_char(reminder_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))
            else reminders
          end as reminders
        from task
        where %s
      ),
      wanted as (
        select distinct
          changed.id as task_id,
          changed.space_id,
          case
            when text = 'morning' then (
              select (changed.due_on + make_time(account.morning_hour, 0, 0))
                at time zone account.time_zone
              from member
              join account on account.id = member.account_id
              where member.space_id = changed.space_id
                and member.role = 'owner'
              order by account.id
              limit 1
            )
            when text ~ '^P([0-9]+D)?(T([0-9]+H)?([0-9]+M)?)?$' then
              changed.due_at - make_interval(secs => extract(epoch from cast(text as interval)))
            when text like '____-__-__T__:__:__%%Z' then cast(text as timestamptz)
          end as rings_at
        from changed
        cross join jsonb_array_elements_text(changed.reminders) as reminder (text)
        where changed.rings
      ),
      dropped as (
        delete from reminder
        using changed
        where reminder.task_id = changed.id
          and not exists (
            select
            from wanted
            where wanted.task_id = reminder.task_id
              and wanted.rings_at = reminder.rings_at
          )
      ),
      added as (
        insert into reminder (task_id, rings_at, space_id)
        select task_id, rings_at, space_id
        from wanted
        where rings_at > :now
        on conflict (task_id, rings_at) do update
        set space_id = excluded.space_id
        where reminder.space_id <> excluded.space_id
      ),
      withdrawn as (
        delete from push_message
        using changed
        where push_message.task_id = changed.id
          and push_message.attempts = 0
          and not exists (
            select
            from wanted
            where wanted.task_id = push_message.task_id
              and wanted.rings_at = push_message.rings_at
          )
      ),
      unwanted as (
        delete from notice
        using changed
        where notice.task_id = changed.id
          and not exists (
            select
            from wanted
            where wanted.task_id = notice.task_id
              and wanted.rings_at = notice.rings_at
          )
      ),
      closed as (
        update push_message
        set
          closes = true,
          next_at = case when push_message.sent then :now else push_message.next_at end
        from changed
        where push_message.task_id = changed.id
          and push_message.attempts > 0
          and not push_message.closes
          and not exists (
            select
            from wanted
            where wanted.task_id = push_message.task_id
              and wanted.rings_at = push_message.rings_at
          )
      )\
      """;

  private static final String STEPPED =
      EXPRESSIONS.formatted(
          """
          space_id = :space
            and revision = :revision\
          """);

  /** Only what will ring is looked at: mornings that have passed stay so. */
  private static final String MOVED =
      "with "
          + EXPRESSIONS.formatted(
              """
              due_on is not null
                and id in (
                  select task_id
                  from reminder
                  where space_id in (
                    select space_id
                    from member
                    where account_id = :account
                  )
                )\
              """)
          + "\nselect count(*)\nfrom changed";

  private final Session session;
  private final Clock clock;

  Upcoming(Session session, Clock clock) {
    this.session = session;
    this.clock = clock;
  }

  @Override
  public String expressions() {
    return STEPPED;
  }

  void move(@Observes DaysMoved moved) {
    session
        .createNativeQuery(MOVED, Long.class)
        .setParameter("account", moved.accountId())
        .setParameter("now", clock.instant())
        .getSingleResult();
  }
}

package app.todo.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** What an account has to do on a day: what is due then or was before, and is not another's. */
@ApplicationScoped
class Agenda {
  static final int MOST = 50;

  private static final String DUE =
      """
      select
        title,
        due_on,
        due_at
      from (
        select
          task.id,
          task.title,
          task.due_on,
          task.due_at,
          task.position
        from member
        join task on task.space_id = member.space_id
        where member.account_id = :account
          and task.completed_at is null
          and task.deleted_at is null
          and (task.assignee_id is null or task.assignee_id = member.account_id)
          and task.due_on <= :day
        union all
        select
          task.id,
          task.title,
          task.due_on,
          task.due_at,
          task.position
        from member
        join task on task.space_id = member.space_id
        where member.account_id = :account
          and task.completed_at is null
          and task.deleted_at is null
          and (task.assignee_id is null or task.assignee_id = member.account_id)
          and task.due_at < :end
      ) due
      order by
        coalesce(due_on, cast(due_at at time zone :zone as date)),
        due_at nulls first,
        position,
        id
      limit :limit
      """;

  private final Session session;
  private final Clock clock;

  Agenda(Session session, Clock clock) {
    this.session = session;
    this.clock = clock;
  }

  /** A task that is due. */
  record Entry(String title, @Nullable LocalDate dueOn, @Nullable Instant dueAt) {}

  /** At most {@link #MOST} and one more, by which a reader knows that there are others. */
  List<Entry> of(Notice.Recipient recipient) {
    LocalDate day = LocalDate.ofInstant(clock.instant(), recipient.zone());
    return session
        .createNativeQuery(DUE, Object[].class)
        .setParameter("account", recipient.account())
        .setParameter("day", day)
        .setParameter("end", day.plusDays(1).atStartOfDay(recipient.zone()).toInstant())
        .setParameter("zone", recipient.zone().getId())
        .setParameter("limit", MOST + 1)
        .addScalar("title", String.class)
        .addScalar("due_on", LocalDate.class)
        .addScalar("due_at", Instant.class)
        .getResultList()
        .stream()
        .map(row ->
            new Entry((String) row[0], (@Nullable LocalDate) row[1], (@Nullable Instant) row[2]))
        .toList();
  }

  LocalDate today(Notice.Recipient recipient) {
    return LocalDate.ofInstant(clock.instant(), recipient.zone());
  }
}

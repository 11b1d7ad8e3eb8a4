package app.todo.task;

import app.todo.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumMap;
import java.util.Map;

/** Counts the caller's tasks, all in one statement. */
@ApplicationScoped
class Statistician {
  private static final String COUNTS =
      """
      select
        count(*),
        count(completed_at),
        count(*) filter (where priority = 0),
        count(*) filter (where priority = 1),
        count(*) filter (where priority = 2),
        count(*) filter (where priority = 3),
        count(*) filter (where completed_at is null and (due_on < :today or due_at < :now)),
        count(*) filter (where completed_at is null
          and (due_on = :today or due_at >= :dayStart and due_at < :dayEnd)),
        count(*) filter (where completed_at is null
          and (due_on >= :monday and due_on < :nextMonday
            or due_at >= :weekStart and due_at < :weekEnd)),
        count(recurrence)
      from task
      where space_id = :space
        and deleted_at is null
      """;

  private final EntityManager entities;
  private final Caller caller;
  private final Clock clock;

  Statistician(EntityManager entities, Caller caller, Clock clock) {
    this.entities = entities;
    this.caller = caller;
    this.clock = clock;
  }

  TaskStatistics count() {
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, caller.zone());
    LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    Object[] counts =
        (Object[])
            entities
                .createNativeQuery(COUNTS)
                .setParameter("space", caller.spaceId())
                .setParameter("now", now)
                .setParameter("today", today)
                .setParameter("dayStart", start(today))
                .setParameter("dayEnd", start(today.plusDays(1)))
                .setParameter("monday", monday)
                .setParameter("nextMonday", monday.plusWeeks(1))
                .setParameter("weekStart", start(monday))
                .setParameter("weekEnd", start(monday.plusWeeks(1)))
                .getSingleResult();
    return statistics(counts, now);
  }

  private static TaskStatistics statistics(Object[] counts, Instant now) {
    long total = (long) counts[0];
    long completed = (long) counts[1];
    Map<Priority, Long> byPriority = new EnumMap<>(Priority.class);
    for (Priority priority : Priority.values()) {
      byPriority.put(priority, (long) counts[2 + priority.ordinal()]);
    }
    return new TaskStatistics(
        total,
        completed,
        total - completed,
        byPriority,
        (long) counts[6],
        (long) counts[7],
        (long) counts[8],
        (long) counts[9],
        total == 0 ? 0 : Math.round(1000.0 * completed / total) / 10.0,
        now);
  }

  private Instant start(LocalDate day) {
    return day.atStartOfDay(caller.zone()).toInstant();
  }
}

package app.todo.task;

import app.todo.validation.Consistent;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How a task repeats, in the terms of RFC 5545. A day that a month does not have is its last day
 * (RFC 7529, {@code SKIP=BACKWARD}).
 *
 * @param interval every how many days, weeks, months or years; 1 to 365, default 1
 * @param daysOfWeek of a weekly repeat, or those that nth counts; 0 is Monday, 6 is Sunday
 * @param nth of a monthly or yearly repeat: which of the month's days of week, 1 to 4, or -1 for
 *     the last (BYDAY with BYSETPOS)
 * @param dayOfMonth of a monthly or yearly repeat, 1 to 31; not together with nth
 * @param month of a yearly repeat, 1 to 12
 * @param endDate the last day on which it may be due; not together with occurrences
 * @param occurrences how many there are from this one on, itself included
 * @param from what the next one is counted from: the due date (default) or the completion
 * @param dueWallTime when it would be due, had the clocks not left that time out; the next one is
 *     due at this time of day again
 * @param reminderWallTime the same for the reminder
 */
@Consistent
@Schema(name = "RecurrencePattern")
record Recurrence(
    @NotNull Frequency frequency,
    @Min(1) @Max(365) @Schema(description = "1 if absent") Integer interval,
    @Nullable
        @Schema(description = "Of a weekly repeat, or those that nth counts; 0 is Monday, 6 Sunday")
        List<@NotNull @Min(0) @Max(6) Integer> daysOfWeek,
    @Nullable
        @Min(-1)
        @Max(4)
        @Schema(
            description =
                "Of a monthly or yearly repeat: which of the days_of_week in the month, 1 to 4, or "
                    + "-1 for the last; RFC 5545's BYDAY with BYSETPOS",
            examples = "-1")
        Integer nth,
    @Nullable @Min(1) @Max(31) Integer dayOfMonth,
    @Nullable @Min(1) @Max(12) Integer month,
    @Nullable LocalDate endDate,
    @Nullable @Min(1) Integer occurrences,
    @Schema(description = "due if absent") From from,
    @Nullable WallTime dueWallTime,
    @Nullable WallTime reminderWallTime)
    implements Consistent.Rules {

  /** How often it repeats. */
  enum Frequency {
    @JsonProperty("daily")
    DAILY(ChronoUnit.DAYS),
    @JsonProperty("weekly")
    WEEKLY(ChronoUnit.WEEKS),
    @JsonProperty("monthly")
    MONTHLY(ChronoUnit.MONTHS),
    @JsonProperty("yearly")
    YEARLY(ChronoUnit.YEARS);

    private final ChronoUnit period;

    Frequency(ChronoUnit period) {
      this.period = period;
    }

    /** The first day of the period that a day lies in; a week begins on Monday. */
    private LocalDate startOfPeriod(LocalDate day) {
      return switch (this) {
        case DAILY -> day;
        case WEEKLY -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        case MONTHLY -> day.withDayOfMonth(1);
        case YEARLY -> day.withDayOfYear(1);
      };
    }
  }

  /** What the next occurrence is counted from. */
  enum From {
    @JsonProperty("due")
    DUE,
    @JsonProperty("completion")
    COMPLETION
  }

  Recurrence {
    interval = interval == null ? 1 : interval;
    from = from == null ? From.DUE : from;
    daysOfWeek = daysOfWeek == null || daysOfWeek.isEmpty() ? null : inOrder(daysOfWeek);
  }

  @Override
  public void check(BiConsumer<String, String> report) {
    if (endDate != null && !Moment.isKnownYear(endDate.getYear())) {
      report.accept("endDate", Moment.KNOWN_YEARS);
    }
    if (endDate != null && occurrences != null) {
      report.accept("occurrences", "must be absent when there is an end_date");
    }
    if (nth != null && nth == 0) {
      report.accept("nth", "must be 1 to 4, or -1 for the last");
    }
    if (nth != null && daysOfWeek == null) {
      report.accept("daysOfWeek", "must name the days that nth counts");
    }
    if (nth != null && dayOfMonth != null) {
      report.accept("dayOfMonth", "must be absent when there is an nth");
    }
    if (frequency == null) {
      return;
    }
    boolean byMonth = frequency == Frequency.MONTHLY || frequency == Frequency.YEARLY;
    if (daysOfWeek != null && frequency != Frequency.WEEKLY && nth == null) {
      report.accept("daysOfWeek", "must be absent unless the frequency is weekly or nth counts");
    }
    if (nth != null && !byMonth) {
      report.accept("nth", "must be absent unless the frequency is monthly or yearly");
    }
    if (dayOfMonth != null && !byMonth) {
      report.accept("dayOfMonth", "must be absent unless the frequency is monthly or yearly");
    }
    if (month != null && frequency != Frequency.YEARLY) {
      report.accept("month", "must be absent unless the frequency is yearly");
    }
  }

  /** Whether all parts are in their bounds; a pattern that a later version stored may not be. */
  boolean hasKnownParts() {
    return frequency != null
        && isWithin(1, interval, 365)
        && (daysOfWeek == null || daysOfWeek.stream().allMatch(Recurrence::isWeekday))
        && (nth == null || daysOfWeek != null && nth != 0 && isWithin(-1, nth, 4))
        && isWithin(1, dayOfMonth, 31)
        && isWithin(1, month, 12)
        && isWithin(1, occurrences, Integer.MAX_VALUE);
  }

  /** The same with the details that it leaves open taken from a day on which it is due. */
  Recurrence resolved(LocalDate due) {
    boolean yearly = frequency == Frequency.YEARLY;
    boolean byMonthDay = nth == null && (yearly || frequency == Frequency.MONTHLY);
    return new Recurrence(
        frequency,
        interval,
        frequency == Frequency.WEEKLY && daysOfWeek == null ? List.of(weekday(due)) : daysOfWeek,
        nth,
        byMonthDay && dayOfMonth == null ? Integer.valueOf(due.getDayOfMonth()) : dayOfMonth,
        yearly && month == null ? Integer.valueOf(due.getMonthValue()) : month,
        endDate,
        occurrences,
        from,
        dueWallTime,
        reminderWallTime);
  }

  /** What repeats after this occurrence; empty after the last. */
  Optional<Recurrence> rest() {
    if (occurrences == null) {
      return Optional.of(this);
    }
    return occurrences == 1
        ? Optional.empty()
        : Optional.of(with(occurrences - 1, dueWallTime, reminderWallTime));
  }

  /** The same for an occurrence whose times the clocks leave out; null where they don't. */
  Recurrence remembering(@Nullable WallTime missedDue, @Nullable WallTime missedReminder) {
    return with(occurrences, missedDue, missedReminder);
  }

  private Recurrence with(
      @Nullable Integer newOccurrences,
      @Nullable WallTime newDueWallTime,
      @Nullable WallTime newReminderWallTime) {
    return new Recurrence(
        frequency,
        interval,
        daysOfWeek,
        nth,
        dayOfMonth,
        month,
        endDate,
        newOccurrences,
        from,
        newDueWallTime,
        newReminderWallTime);
  }

  /**
   * The first day after one that has passed; empty when that is past the end, or past all years.
   *
   * @param start the day that intervals are counted from, and what is open taken from
   * @param passed not before the start
   */
  Optional<LocalDate> nextAfter(LocalDate start, LocalDate passed) {
    Recurrence pattern = resolved(start);
    LocalDate first = frequency.startOfPeriod(start);
    long periods = frequency.period.between(first, frequency.startOfPeriod(passed));
    long reached = periods - periods % interval;
    return LongStream.of(reached, reached + interval)
        .mapToObj(count -> first.plus(count, frequency.period))
        .flatMap(pattern::daysInPeriod)
        .filter(day -> day.isAfter(passed))
        .findFirst()
        .filter(day -> Moment.isKnownYear(day.getYear()))
        .filter(day -> endDate == null || !day.isAfter(endDate));
  }

  /** In order; of a pattern that leaves nothing open. */
  private Stream<LocalDate> daysInPeriod(LocalDate first) {
    return switch (frequency) {
      case DAILY -> Stream.of(first);
      case WEEKLY -> Objects.requireNonNull(daysOfWeek).stream().map(first::plusDays);
      case MONTHLY -> Stream.of(dayIn(YearMonth.from(first)));
      case YEARLY -> Stream.of(dayIn(YearMonth.of(first.getYear(), Objects.requireNonNull(month))));
    };
  }

  private LocalDate dayIn(YearMonth yearMonth) {
    if (nth == null) {
      return yearMonth.atDay(
          Math.min(Objects.requireNonNull(dayOfMonth), yearMonth.lengthOfMonth()));
    }
    List<Integer> counted = Objects.requireNonNull(daysOfWeek);
    List<LocalDate> days =
        IntStream.rangeClosed(1, yearMonth.lengthOfMonth())
            .mapToObj(yearMonth::atDay)
            .filter(day -> counted.contains(weekday(day)))
            .toList();
    return nth < 0 ? days.getLast() : days.get(nth - 1);
  }

  private static boolean isWithin(int least, @Nullable Integer value, int most) {
    return value == null || least <= value && value <= most;
  }

  private static boolean isWeekday(@Nullable Integer day) {
    return day != null && isWithin(0, day, 6);
  }

  /** 0 is Monday. */
  private static int weekday(LocalDate day) {
    return day.getDayOfWeek().getValue() - 1;
  }

  private static List<Integer> inOrder(List<Integer> days) {
    return days.stream().anyMatch(Objects::isNull)
        ? days
        : days.stream().distinct().sorted().toList();
  }
}

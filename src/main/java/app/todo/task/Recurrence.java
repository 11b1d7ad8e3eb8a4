package app.todo.task;

import app.todo.validation.Consistent;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.Weekday;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How a task repeats, in the terms of RFC 5545. A day that a month does not have is its last day
 * (RFC 7529, {@code SKIP=BACKWARD}).
 *
 * @param interval every how many days, weeks, months or years; 1 to 365, default 1
 * @param daysOfWeek of a weekly repeat; 0 is Monday, 6 is Sunday
 * @param dayOfMonth of a monthly or yearly repeat, 1 to 31
 * @param month of a yearly repeat, 1 to 12
 * @param endDate the last day on which it may be due; not together with occurrences
 * @param occurrences how many there are from this one on, itself included
 * @param from what the next one is counted from: the due date (default) or the completion
 */
@Consistent
@Schema(name = "RecurrencePattern")
record Recurrence(
    @NotNull Frequency frequency,
    @Min(1) @Max(365) @Schema(defaultValue = "1") Integer interval,
    @Nullable List<@NotNull @Min(0) @Max(6) Integer> daysOfWeek,
    @Nullable @Min(1) @Max(31) Integer dayOfMonth,
    @Nullable @Min(1) @Max(12) Integer month,
    @Nullable LocalDate endDate,
    @Nullable @Min(1) Integer occurrences,
    @Schema(defaultValue = "due") From from)
    implements Consistent.Rules {

  /** How often it repeats. */
  enum Frequency {
    @JsonProperty("daily")
    DAILY,
    @JsonProperty("weekly")
    WEEKLY,
    @JsonProperty("monthly")
    MONTHLY,
    @JsonProperty("yearly")
    YEARLY
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
    if (frequency == null) {
      return;
    }
    if (daysOfWeek != null && frequency != Frequency.WEEKLY) {
      report.accept("daysOfWeek", "must be absent unless the frequency is weekly");
    }
    if (dayOfMonth != null && frequency != Frequency.MONTHLY && frequency != Frequency.YEARLY) {
      report.accept("dayOfMonth", "must be absent unless the frequency is monthly or yearly");
    }
    if (month != null && frequency != Frequency.YEARLY) {
      report.accept("month", "must be absent unless the frequency is yearly");
    }
  }

  /** The same with the details that it leaves open taken from a day on which it is due. */
  Recurrence resolved(LocalDate due) {
    boolean yearly = frequency == Frequency.YEARLY;
    boolean byMonthDay = yearly || frequency == Frequency.MONTHLY;
    return new Recurrence(
        frequency,
        interval,
        frequency == Frequency.WEEKLY && daysOfWeek == null
            ? List.of(due.getDayOfWeek().getValue() - 1)
            : daysOfWeek,
        byMonthDay && dayOfMonth == null ? Integer.valueOf(due.getDayOfMonth()) : dayOfMonth,
        yearly && month == null ? Integer.valueOf(due.getMonthValue()) : month,
        endDate,
        occurrences,
        from);
  }

  /** What repeats after this occurrence; empty after the last. */
  Optional<Recurrence> rest() {
    return occurrences == null
        ? Optional.of(this)
        : occurrences == 1
            ? Optional.empty()
            : Optional.of(
                new Recurrence(
                    frequency,
                    interval,
                    daysOfWeek,
                    dayOfMonth,
                    month,
                    endDate,
                    occurrences - 1,
                    from));
  }

  /** The first day after a given one; empty when that is past the end, or past all years. */
  Optional<LocalDate> nextAfter(LocalDate day) {
    RecurrenceRuleIterator days = resolved(day).rule().iterator(dateTime(day));
    while (days.hasNext()) {
      LocalDate next = localDate(days.nextDateTime());
      if (next.isAfter(day)) {
        return Optional.of(next)
            .filter(date -> Moment.isKnownYear(date.getYear()))
            .filter(date -> endDate == null || !date.isAfter(endDate));
      }
    }
    return Optional.empty();
  }

  private RecurrenceRule rule() {
    String parts =
        switch (frequency) {
          case DAILY -> "FREQ=DAILY";
          case WEEKLY -> "FREQ=WEEKLY;BYDAY=" + weekdays();
          case MONTHLY -> "RSCALE=GREGORIAN;SKIP=BACKWARD;FREQ=MONTHLY;BYMONTHDAY=" + dayOfMonth;
          case YEARLY ->
              "RSCALE=GREGORIAN;SKIP=BACKWARD;FREQ=YEARLY;BYMONTH=%d;BYMONTHDAY=%d"
                  .formatted(month, dayOfMonth);
        };
    try {
      return new RecurrenceRule(parts + ";INTERVAL=" + interval);
    } catch (InvalidRecurrenceRuleException e) {
      throw new IllegalStateException("A valid pattern is a valid rule: " + parts, e);
    }
  }

  private String weekdays() {
    Weekday[] fromSunday = Weekday.values();
    return Objects.requireNonNull(daysOfWeek).stream()
        .map(day -> fromSunday[(day + 1) % fromSunday.length].name())
        .collect(Collectors.joining(","));
  }

  private static List<Integer> inOrder(List<Integer> days) {
    return days.stream().anyMatch(Objects::isNull)
        ? days
        : days.stream().distinct().sorted().toList();
  }

  private static DateTime dateTime(LocalDate day) {
    return new DateTime(day.getYear(), day.getMonthValue() - 1, day.getDayOfMonth());
  }

  private static LocalDate localDate(DateTime day) {
    return LocalDate.of(day.getYear(), day.getMonth() + 1, day.getDayOfMonth());
  }
}

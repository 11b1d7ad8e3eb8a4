package app.todo.task;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.todo.task.Recurrence.Frequency;
import app.todo.task.Recurrence.From;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.Weekday;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Compares random patterns with the same rules of RFC 5545 in a library made for those. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RecurrenceRuleTest {
  private static final int PATTERNS = 20_000;
  private static final LocalDate EPOCH = LocalDate.parse("2020-01-01");

  @Test
  void a_pattern_means_the_same_days_as_its_rule() throws InvalidRecurrenceRuleException {
    Random random = new Random(18);
    for (int i = 0; i < PATTERNS; i++) {
      LocalDate start = EPOCH.plusDays(random.nextInt(5_000));
      LocalDate passed = start.plusDays(random.nextBoolean() ? 0 : random.nextInt(1_500));
      Recurrence pattern = pattern(random);
      String rule = rule(pattern.resolved(start));
      assertEquals(
          Optional.of(byRule(rule, start, passed)),
          pattern.nextAfter(start, passed),
          () -> "%s from %s after %s".formatted(rule, start, passed));
    }
  }

  private static Recurrence pattern(Random random) {
    Frequency frequency = Frequency.values()[random.nextInt(4)];
    boolean byMonth = frequency == Frequency.MONTHLY || frequency == Frequency.YEARLY;
    boolean counts = byMonth && random.nextBoolean();
    return new Recurrence(
        frequency,
        1 + random.nextInt(random.nextBoolean() ? 4 : 40),
        counts || frequency == Frequency.WEEKLY && random.nextBoolean() ? days(random) : null,
        counts ? List.of(1, 2, 3, 4, -1).get(random.nextInt(5)) : null,
        byMonth && !counts ? some(random, 31) : null,
        frequency == Frequency.YEARLY ? some(random, 12) : null,
        null,
        null,
        From.DUE,
        null,
        null);
  }

  private static @Nullable Integer some(Random random, int most) {
    return random.nextInt(3) == 0 ? null : Integer.valueOf(1 + random.nextInt(most));
  }

  private static List<Integer> days(Random random) {
    return IntStream.rangeClosed(0, random.nextInt(3)).mapToObj(_ -> random.nextInt(7)).toList();
  }

  private static String rule(Recurrence pattern) {
    String rule =
        "RSCALE=GREGORIAN;SKIP=BACKWARD;FREQ=%s;INTERVAL=%d"
            .formatted(pattern.frequency(), pattern.interval());
    if (pattern.month() != null) {
      rule += ";BYMONTH=" + pattern.month();
    }
    if (pattern.dayOfMonth() != null) {
      rule += ";BYMONTHDAY=" + pattern.dayOfMonth();
    }
    if (pattern.daysOfWeek() != null) {
      rule += ";BYDAY=" + weekdays(pattern.daysOfWeek());
    }
    return pattern.nth() == null ? rule : rule + ";BYSETPOS=" + pattern.nth();
  }

  private static String weekdays(List<Integer> days) {
    Weekday[] fromSunday = Weekday.values();
    return days.stream()
        .map(day -> fromSunday[(day + 1) % 7].name())
        .collect(Collectors.joining(","));
  }

  private static LocalDate byRule(String rule, LocalDate start, LocalDate passed)
      throws InvalidRecurrenceRuleException {
    RecurrenceRuleIterator days =
        new RecurrenceRule(rule)
            .iterator(
                new DateTime(start.getYear(), start.getMonthValue() - 1, start.getDayOfMonth()));
    LocalDate day = start;
    while (!day.isAfter(passed)) {
      DateTime next = Objects.requireNonNull(days.nextDateTime());
      day = LocalDate.of(next.getYear(), next.getMonth() + 1, next.getDayOfMonth());
    }
    return day;
  }
}

import { calendarDay, dayOfMonthOf, daysInMonth, monthOf, weekdayOf, yearOf } from './calendar';
import { daysAfter, daysBetween } from './day';
import type { Recurrence } from './recurrence';

const LAST_YEAR = 9999;
/** Weeks are counted from here, and begin on Monday as by default in RFC 5545. */
const MONDAY = '1969-12-29';

/**
 * The days on which a task that is due on `from` will be due next, when it is completed after
 * `passed` has and each next one on its day.
 */
export function nextDates(
  pattern: Recurrence,
  from: string,
  count: number,
  passed = from,
): string[] {
  const isFromDue = pattern.from === 'due';
  // From due, the first due date fixes what is open, or else the 31st would become the 28th for good.
  const fixed = isFromDue ? resolved(pattern, from) : pattern;
  const most = Math.min(count, (pattern.occurrences ?? Number.POSITIVE_INFINITY) - 1);
  const done = later(from, passed);
  const dates: string[] = [];
  let day = nextAfter(fixed, isFromDue ? from : done, done);
  while (day !== null && dates.length < most) {
    dates.push(day);
    day = nextAfter(fixed, day, day);
  }
  return dates;
}

/** The first day of the pattern that is not before `day`; null when that is past the end. */
export function firstFrom(pattern: Recurrence, day: string): string | null {
  return nextAfter({ ...pattern, interval: 1 }, day, daysAfter(day, -1));
}

/**
 * The first day after one that has passed; null when that is past the end, or past all years.
 * Intervals are counted from `start`, and what is open is taken from it.
 */
export function nextAfter(pattern: Recurrence, start: string, passed: string): string | null {
  const fixed = resolved(pattern, start);
  const first = periodOf(fixed, start);
  const reached = periodOf(fixed, passed) - ((periodOf(fixed, passed) - first) % fixed.interval);
  const day = [reached, reached + fixed.interval]
    .flatMap(period => daysOf(fixed, period))
    .find(it => it > passed);
  return day === undefined || yearOf(day) > LAST_YEAR || day > (pattern.endDate ?? '~')
    ? null
    : day;
}

/** The same with the details that it leaves open taken from a day on which it is due. */
export function resolved(pattern: Recurrence, due: string): Recurrence {
  const { frequency, daysOfWeek, nth, dayOfMonth, month } = pattern;
  const yearly = frequency === 'yearly';
  const byMonthDay = nth === null && (yearly || frequency === 'monthly');
  return {
    ...pattern,
    daysOfWeek: frequency === 'weekly' && daysOfWeek.length === 0 ? [weekdayOf(due)] : daysOfWeek,
    dayOfMonth: byMonthDay ? (dayOfMonth ?? dayOfMonthOf(due)) : dayOfMonth,
    month: yearly ? (month ?? monthOf(due)) : month,
  };
}

/** By number, as the year 10000 doesn't sort as text. */
export function later(day: string, other: string): string {
  return daysBetween(day, other) > 0 ? other : day;
}

/** The number of the day, week, month or year that a day lies in. */
function periodOf({ frequency }: Recurrence, day: string): number {
  switch (frequency) {
    case 'daily':
      return daysBetween(MONDAY, day);
    case 'weekly':
      return Math.floor(daysBetween(MONDAY, day) / 7);
    case 'monthly':
      return yearOf(day) * 12 + monthOf(day) - 1;
    case 'yearly':
      return yearOf(day);
  }
}

/** The days of a period in order, by a pattern that leaves nothing open. */
function daysOf(pattern: Recurrence, period: number): readonly string[] {
  const { frequency, daysOfWeek, month } = pattern;
  switch (frequency) {
    case 'daily':
      return [daysAfter(MONDAY, period)];
    case 'weekly':
      return daysOfWeek
        .toSorted((one, other) => one - other)
        .map(weekday => daysAfter(MONDAY, period * 7 + weekday));
    case 'monthly':
      return [dayIn(pattern, Math.floor(period / 12), (period % 12) + 1)];
    case 'yearly':
      return [dayIn(pattern, period, month ?? 1)];
  }
}

function dayIn({ nth, daysOfWeek, dayOfMonth }: Recurrence, year: number, month: number): string {
  if (nth === null) {
    return calendarDay(year, month, dayOfMonth ?? 1);
  }
  const days = Array.from({ length: daysInMonth(year, month) }, (_, index) =>
    calendarDay(year, month, index + 1),
  ).filter(day => daysOfWeek.includes(weekdayOf(day)));
  return days.at(nth < 0 ? nth : nth - 1) ?? calendarDay(year, month, 1);
}

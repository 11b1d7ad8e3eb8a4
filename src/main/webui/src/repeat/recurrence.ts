import { daysAfter } from '../shared/day';
import { calendarDay, dayOfMonthOf, monthOf, plusMonths, weekdayOf, yearOf } from './calendar';

export type Frequency = 'daily' | 'weekly' | 'monthly' | 'yearly';

/** How a task repeats. A day that a month does not have is its last day (RFC 7529, SKIP=BACKWARD). */
export interface Recurrence {
  readonly frequency: Frequency;
  /** Every how many days, weeks, months or years: 1 to 365. */
  readonly interval: number;
  /** Of a weekly repeat: 0 is Monday, 6 is Sunday; empty takes it from the due date. */
  readonly daysOfWeek: readonly number[];
  /** Of a monthly or yearly repeat: 1 to 31; null takes it from the due date. */
  readonly dayOfMonth: number | null;
  /** Of a yearly repeat: 1 to 12; null takes it from the due date. */
  readonly month: number | null;
  /** The last day on which it may be due; not together with occurrences. */
  readonly endDate: string | null;
  /** How many there are from this one on, itself included. */
  readonly occurrences: number | null;
  /** What the next one is counted from. */
  readonly from: 'due' | 'completion';
}

const LAST_YEAR = 9999;

/** The pattern that says how often and leaves the rest to the due date. */
export function every(frequency: Frequency, interval = 1): Recurrence {
  return {
    frequency,
    interval,
    daysOfWeek: [],
    dayOfMonth: null,
    month: null,
    endDate: null,
    occurrences: null,
    from: 'due',
  };
}

/**
 * The days on which a task that is due on `from` will be due next, as the service makes them when
 * each is completed on its day. `RecurrenceCasesTest` holds the service to the same table.
 */
export function nextDates(pattern: Recurrence, from: string, count: number): string[] {
  // From due, the first due date fixes what is open, or else the 31st would become the 28th for good.
  const fixed = pattern.from === 'due' ? resolved(pattern, from) : pattern;
  const most = Math.min(count, (pattern.occurrences ?? Number.POSITIVE_INFINITY) - 1);
  const dates: string[] = [];
  let day = nextAfter(fixed, from);
  while (day !== null && dates.length < most) {
    dates.push(day);
    day = nextAfter(fixed, day);
  }
  return dates;
}

/** The first day of the pattern that is not before `day`; null when that is past the end. */
export function firstFrom(pattern: Recurrence, day: string): string | null {
  return withinEnd(
    pattern,
    isOnPattern(pattern, day) ? day : following({ ...pattern, interval: 1 }, day),
  );
}

function nextAfter(pattern: Recurrence, day: string): string | null {
  return withinEnd(pattern, following(resolved(pattern, day), day));
}

function withinEnd(pattern: Recurrence, day: string): string | null {
  return yearOf(day) > LAST_YEAR || (pattern.endDate !== null && day > pattern.endDate)
    ? null
    : day;
}

/** The same with the details that it leaves open taken from a day on which it is due. */
function resolved(pattern: Recurrence, due: string): Recurrence {
  const { frequency, daysOfWeek, dayOfMonth, month } = pattern;
  const yearly = frequency === 'yearly';
  const byMonthDay = yearly || frequency === 'monthly';
  return {
    ...pattern,
    daysOfWeek: frequency === 'weekly' && daysOfWeek.length === 0 ? [weekdayOf(due)] : daysOfWeek,
    dayOfMonth: byMonthDay ? (dayOfMonth ?? dayOfMonthOf(due)) : dayOfMonth,
    month: yearly ? (month ?? monthOf(due)) : month,
  };
}

function isOnPattern(pattern: Recurrence, day: string): boolean {
  const { daysOfWeek, dayOfMonth, month } = resolved(pattern, day);
  switch (pattern.frequency) {
    case 'daily':
      return true;
    case 'weekly':
      return daysOfWeek.includes(weekdayOf(day));
    case 'monthly':
      return day === inMonthOf(day, dayOfMonth);
    case 'yearly':
      return day === inYearOf(day, month, dayOfMonth);
  }
}

/** The next day of the pattern, whose steps are counted from the period in which `day` lies. */
function following(pattern: Recurrence, day: string): string {
  const { frequency, interval, daysOfWeek, dayOfMonth, month } = pattern;
  switch (frequency) {
    case 'daily':
      return daysAfter(day, interval);
    case 'weekly':
      return followingWeekday(daysOfWeek, interval, day);
    case 'monthly': {
      const inThis = inMonthOf(day, dayOfMonth);
      return inThis > day ? inThis : inMonthOf(firstOfMonth(day, interval), dayOfMonth);
    }
    case 'yearly': {
      const inThis = inYearOf(day, month, dayOfMonth);
      return inThis > day ? inThis : inYearOf(firstOfMonth(day, 12 * interval), month, dayOfMonth);
    }
  }
}

/** A week begins on Monday, as it does by default in RFC 5545. */
function followingWeekday(daysOfWeek: readonly number[], interval: number, day: string): string {
  const today = weekdayOf(day);
  const days = daysOfWeek.length === 0 ? [today] : daysOfWeek;
  const later = days.filter(weekday => weekday > today);
  return later.length > 0
    ? daysAfter(day, Math.min(...later) - today)
    : daysAfter(day, 7 * interval + Math.min(...days) - today);
}

function inMonthOf(day: string, dayOfMonth: number | null): string {
  return calendarDay(yearOf(day), monthOf(day), dayOfMonth ?? dayOfMonthOf(day));
}

function inYearOf(day: string, month: number | null, dayOfMonth: number | null): string {
  return calendarDay(yearOf(day), month ?? monthOf(day), dayOfMonth ?? dayOfMonthOf(day));
}

function firstOfMonth(day: string, monthsLater: number): string {
  return plusMonths(calendarDay(yearOf(day), monthOf(day), 1), monthsLater);
}

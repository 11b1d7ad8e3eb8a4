import { isRecord } from '../shared/http';

export const FREQUENCIES = ['daily', 'weekly', 'monthly', 'yearly'] as const;
export type Frequency = (typeof FREQUENCIES)[number];

/** Which of a month's weekdays; -1 is the last. */
export const NTHS = [1, 2, 3, 4, -1] as const;
export type Nth = (typeof NTHS)[number];

/** How a task repeats. A day that a month does not have is its last day (RFC 7529, SKIP=BACKWARD). */
export interface Recurrence {
  readonly frequency: Frequency;
  /** Every how many days, weeks, months or years: 1 to 365. */
  readonly interval: number;
  /** Of a weekly repeat, or those that `nth` counts: 0 is Monday, 6 is Sunday. */
  readonly daysOfWeek: readonly number[];
  /** Of a monthly or yearly repeat: which of the month's `daysOfWeek`. */
  readonly nth: Nth | null;
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
  /** When it would be due, had the clocks not left that time out: `2027-03-28T02:30`. */
  readonly dueWallTime: string | null;
  /** The same for the reminder. */
  readonly reminderWallTime: string | null;
}

/** The pattern that says how often and leaves the rest to the due date. */
export function every(frequency: Frequency, interval = 1): Recurrence {
  return {
    frequency,
    interval,
    daysOfWeek: [],
    nth: null,
    dayOfMonth: null,
    month: null,
    endDate: null,
    occurrences: null,
    from: 'due',
    dueWallTime: null,
    reminderWallTime: null,
  };
}

/** Reads a pattern of the service; what is unknown in it is left out. */
export function recurrenceOf(value: unknown): Recurrence | null {
  const frequency = isRecord(value) && FREQUENCIES.find(known => known === value.frequency);
  if (!isRecord(value) || !frequency) {
    return null;
  }
  const daysOfWeek = Array.isArray(value.days_of_week) ? value.days_of_week.map(Number) : [];
  return {
    ...every(frequency, number(value.interval) ?? 1),
    daysOfWeek,
    nth: (daysOfWeek.length > 0 && NTHS.find(known => known === value.nth)) || null,
    dayOfMonth: number(value.day_of_month),
    month: number(value.month),
    endDate: text(value.end_date),
    occurrences: number(value.occurrences),
    from: value.from === 'completion' ? 'completion' : 'due',
    dueWallTime: wallTime(value.due_wall_time),
    reminderWallTime: wallTime(value.reminder_wall_time),
  };
}

/** The members of a merge patch: null clears. */
export function patternOf(repeat: Recurrence): Readonly<Record<string, unknown>> {
  return {
    frequency: repeat.frequency,
    interval: repeat.interval,
    days_of_week: repeat.daysOfWeek.length > 0 ? repeat.daysOfWeek : null,
    nth: repeat.nth,
    day_of_month: repeat.dayOfMonth,
    month: repeat.month,
    end_date: repeat.endDate,
    occurrences: repeat.occurrences,
    from: repeat.from,
    due_wall_time: repeat.dueWallTime,
    reminder_wall_time: repeat.reminderWallTime,
  };
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function wallTime(value: unknown): string | null {
  return Number.isNaN(Date.parse(`${value}Z`)) ? null : text(value);
}

function number(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}

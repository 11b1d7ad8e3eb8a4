import { dayOfMonthOf, daysInMonth, monthOf, weekdayOf, yearOf } from '../time/calendar';
import type { Frequency, Nth, Recurrence } from '../time/recurrence';
import { every, NTHS } from '../time/recurrence';

export const REPEAT_PRESETS = ['daily', 'weekdays', 'weekly', 'monthly', 'yearly'] as const;
export type RepeatPreset = (typeof REPEAT_PRESETS)[number];

export type RepeatEnd = 'never' | 'date' | 'count';

const MONDAY_TO_FRIDAY = [0, 1, 2, 3, 4];

export function presetPattern(preset: RepeatPreset): Recurrence {
  return preset === 'weekdays'
    ? { ...every('weekly'), daysOfWeek: MONDAY_TO_FRIDAY }
    : every(preset);
}

/** Every month on the weekday that a date is, counted from the month's beginning and its end. */
export function nthPatterns(due: string): readonly Recurrence[] {
  const day = dayOfMonthOf(due);
  const isLast = day + 7 > daysInMonth(yearOf(due), monthOf(due));
  return NTHS.filter(it => (it === -1 ? isLast : it === Math.ceil(day / 7))).map(nth => ({
    ...every('monthly'),
    nth,
    daysOfWeek: [weekdayOf(due)],
  }));
}

/** The preset that a pattern is; null for a pattern of the person's own. */
export function presetOf(pattern: Recurrence, due: string): RepeatPreset | null {
  return REPEAT_PRESETS.find(it => isSame(presetPattern(it), pattern, due)) ?? null;
}

/** Whether two patterns mean the same, where what they leave open is taken from the due date. */
export function isSame(pattern: Recurrence, other: Recurrence, due: string): boolean {
  const filled = (it: Recurrence) =>
    JSON.stringify([
      it.frequency,
      it.interval,
      (it.frequency === 'weekly' ? weekdaysOf(it, due) : it.daysOfWeek).toSorted(
        (one, other) => one - other,
      ),
      it.nth,
      it.nth === null && (it.frequency === 'monthly' || it.frequency === 'yearly')
        ? (it.dayOfMonth ?? dayOfMonthOf(due))
        : null,
      it.frequency === 'yearly' ? (it.month ?? monthOf(due)) : null,
      it.endDate,
      it.occurrences,
      it.from,
    ]);
  return filled(pattern) === filled(other);
}

/** The weekdays of a weekly pattern; that of the due date where it names none. */
export function weekdaysOf(pattern: Recurrence, due: string): readonly number[] {
  return pattern.daysOfWeek.length > 0 ? pattern.daysOfWeek : [weekdayOf(due)];
}

/** The same in other steps, without the details that only the old steps have. */
export function withFrequency(pattern: Recurrence, frequency: Frequency): Recurrence {
  const { interval, endDate, occurrences, from } = pattern;
  return { ...every(frequency, interval), endDate, occurrences, from };
}

/** Adds or removes a weekday; the one that the due date means is in already. */
export function withWeekday(
  pattern: Recurrence,
  weekday: number,
  isOn: boolean,
  due: string,
): Recurrence {
  const others = weekdaysOf(pattern, due).filter(it => it !== weekday);
  const daysOfWeek = isOn ? [...others, weekday].sort((one, other) => one - other) : others;
  return { ...pattern, daysOfWeek };
}

/** Null takes it from the due date. */
export function withDayOfMonth(pattern: Recurrence, dayOfMonth: number | null): Recurrence {
  return { ...pattern, nth: null, daysOfWeek: [], dayOfMonth };
}

/** On a weekday of the month, first that of the due date. */
export function withNth(pattern: Recurrence, nth: Nth, due: string): Recurrence {
  const daysOfWeek = pattern.nth === null ? [weekdayOf(due)] : pattern.daysOfWeek;
  return { ...pattern, nth, daysOfWeek, dayOfMonth: null };
}

/** A date and a count exclude each other. */
export function withEnd(pattern: Recurrence, end: RepeatEnd, day: string): Recurrence {
  return {
    ...pattern,
    endDate: end === 'date' ? (pattern.endDate ?? day) : null,
    occurrences: end === 'count' ? (pattern.occurrences ?? 10) : null,
  };
}

export function endOf({ endDate, occurrences }: Recurrence): RepeatEnd {
  return endDate !== null ? 'date' : occurrences !== null ? 'count' : 'never';
}

import { dayOfMonthOf, monthOf, weekdayOf } from '../time/calendar';
import type { Frequency, Nth, Recurrence } from '../time/recurrence';
import { every } from '../time/recurrence';

export const REPEAT_PRESETS = ['daily', 'weekdays', 'weekly', 'monthly', 'yearly'] as const;
export type RepeatPreset = (typeof REPEAT_PRESETS)[number];

export type RepeatEnd = 'never' | 'date' | 'count';

const MONDAY_TO_FRIDAY = [0, 1, 2, 3, 4];

export function presetPattern(preset: RepeatPreset): Recurrence {
  return preset === 'weekdays'
    ? { ...every('weekly'), daysOfWeek: MONDAY_TO_FRIDAY }
    : every(preset);
}

/**
 * The preset that a pattern is, whose open details may have been filled in from the due date; null
 * for a pattern of the person's own.
 */
export function presetOf(pattern: Recurrence, due: string): RepeatPreset | null {
  const filled = (it: Recurrence) =>
    JSON.stringify([
      it.frequency,
      it.interval,
      it.frequency === 'weekly' && it.daysOfWeek.length === 0
        ? [weekdayOf(due)]
        : it.daysOfWeek.toSorted((one, other) => one - other),
      it.nth,
      it.frequency === 'monthly' || it.frequency === 'yearly'
        ? (it.dayOfMonth ?? dayOfMonthOf(due))
        : null,
      it.frequency === 'yearly' ? (it.month ?? monthOf(due)) : null,
      it.endDate,
      it.occurrences,
      it.from,
    ]);
  return REPEAT_PRESETS.find(it => filled(presetPattern(it)) === filled(pattern)) ?? null;
}

/** The same in other steps, without the details that only the old steps have. */
export function withFrequency(pattern: Recurrence, frequency: Frequency): Recurrence {
  const { interval, endDate, occurrences, from } = pattern;
  return { ...every(frequency, interval), endDate, occurrences, from };
}

export function withWeekday(pattern: Recurrence, weekday: number, isOn: boolean): Recurrence {
  const others = pattern.daysOfWeek.filter(it => it !== weekday);
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

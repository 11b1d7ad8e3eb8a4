import { daysAfter, isWholeDay, momentOn, utc } from '../time/day';
import { morningHour } from '../time/morning';
import { isTime } from '../time/occurrence';
import { leadOf, MORNING, minutesBefore, ringsAt } from '../time/ring-moments';

/** In minutes. */
const LEADS = [0, 5, 10, 30, 60, 24 * 60];

/** What can be chosen for a due date, as the service writes it; nothing where there is none. */
export function reminderChoices(due: string | null): readonly string[] {
  if (due === null) {
    return [];
  }
  return isWholeDay(due) ? [MORNING, utc(morningBefore(due))] : LEADS.map(leadOf);
}

function morningBefore(day: string): Date {
  return momentOn(daysAfter(day, -1), morningHour() * 60);
}

/** Whether a reminder at a time is on the morning before a whole day. */
export function isMorningBefore(due: string | null, reminder: string): boolean {
  return (
    due !== null &&
    isWholeDay(due) &&
    isTime(reminder) &&
    Date.parse(reminder) === morningBefore(due).getTime()
  );
}

/** Whether a task has a reminder that means the same. */
export function hasReminder(reminders: readonly string[], reminder: string): boolean {
  const minutes = minutesBefore(reminder);
  return reminders.some(
    it => it === reminder || (minutes !== null && minutesBefore(it) === minutes),
  );
}

/** Whether the service takes it: a reminder does not come after a due moment. */
export function isInTime(due: string | null, reminder: string): boolean {
  return due === null || isWholeDay(due) || new Date(reminder) <= new Date(due);
}

/** Why a reminder doesn't ring, where that is because of the due date. */
export type Lack = 'date' | 'time' | 'wholeDay';

export function lackOf(due: string | null, reminder: string): Lack | null {
  if (ringsAt(reminder, due) !== null) {
    return null;
  }
  if (due === null) {
    return 'date';
  }
  return reminder === MORNING ? 'wholeDay' : 'time';
}

/** In the order in which they ring; those that don't ring come last. */
export function inOrder(due: string | null, reminders: readonly string[]): readonly string[] {
  const never = Number.MAX_SAFE_INTEGER;
  return reminders.toSorted(
    (one, other) => (ringsAt(one, due) ?? never) - (ringsAt(other, due) ?? never),
  );
}

import { dayOf, daysAfter, isWholeDay, momentOn, movedOnWall, utc } from '../time/day';
import { startOf } from './when';

const MINUTE = 60_000;
const MORNING = 9 * 60;

export type ReminderName = 'atTime' | 'tenMinutes' | 'hour' | 'day' | 'morning' | 'morningBefore';

export interface ReminderChoice {
  readonly name: ReminderName;
  readonly reminder: string;
}

/** What can be chosen in a word for a due date; nothing where there is none. */
export function reminderChoices(due: string | null): readonly ReminderChoice[] {
  if (due === null) {
    return [];
  }
  const start = startOf(due);
  const choice = (name: ReminderName, date: Date) => ({ name, reminder: utc(date) });
  const before = (minutes: number) => new Date(start.getTime() - minutes * MINUTE);
  const morning = (days: number) => momentOn(daysAfter(dayOf(start), -days), MORNING);
  if (isWholeDay(due)) {
    return [choice('morning', morning(0)), choice('morningBefore', morning(1))];
  }
  return [
    choice('atTime', start),
    choice('tenMinutes', before(10)),
    choice('hour', before(60)),
    // At the same time, also when that day has 23 hours.
    choice('day', movedOnWall(start, -1)),
  ];
}

/** Which of the choices a reminder is; null for a time of the person's own. */
export function reminderName(due: string | null, reminder: string): ReminderName | null {
  const time = new Date(reminder).getTime();
  return reminderChoices(due).find(it => new Date(it.reminder).getTime() === time)?.name ?? null;
}

/** Whether the service takes it: a reminder does not come after a due moment. */
export function isInTime(due: string | null, reminder: string): boolean {
  return due === null || isWholeDay(due) || new Date(reminder) <= new Date(due);
}

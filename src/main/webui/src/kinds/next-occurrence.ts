import { v3 } from 'uuid';
import { nextDates, type Recurrence } from '../repeat/recurrence';
import { dayOf, daysBetween, isWholeDay } from '../shared/day';

interface Repeating {
  readonly id: string;
  readonly due: string | null;
  readonly reminder: string | null;
  readonly repeat: Recurrence | null;
}

/** The next time that a repeating task is due, as the service makes it when the task is finished. */
export interface Occurrence {
  readonly id: string;
  readonly due: string;
  readonly reminder: string | null;
  readonly repeat: Recurrence;
}

/** Null when the task doesn't repeat, or was due for the last time. */
export function nextOccurrence(task: Repeating, finishedAt: string): Occurrence | null {
  const { id, due, reminder, repeat } = task;
  if (!repeat) {
    return null;
  }
  const finished = dayOf(new Date(finishedAt));
  const dueDay = due === null ? finished : isWholeDay(due) ? due : dayOf(new Date(due));
  const [day] = nextDates(repeat, repeat.from === 'completion' ? finished : dueDay, 1);
  if (day === undefined) {
    return null;
  }
  const days = daysBetween(dueDay, day);
  const next = due === null || isWholeDay(due) ? day : moved(due, days);
  const occurrences = repeat.occurrences === null ? null : repeat.occurrences - 1;
  return {
    id: v3(next, id),
    due: next,
    reminder: reminder && moved(reminder, days),
    repeat: { ...repeat, occurrences },
  };
}

/** The same time of day so many days later. */
function moved(moment: string, days: number): string {
  const date = new Date(moment);
  date.setDate(date.getDate() + days);
  return date.toISOString().replace('.000Z', 'Z');
}

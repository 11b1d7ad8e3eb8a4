import type { Task, TaskChange } from '../replica/rows';
import { dayOf, daysBetween, isWholeDay } from '../shared/day';
import { momentOf, startOf } from './when';

/**
 * The change that gives a task another due date. The reminder keeps its distance on the wall clock
 * and never comes after a due moment, which the service would refuse; without a date there is
 * nothing left to be reminded of.
 */
export function rescheduled(
  { due: oldDue, reminder }: Pick<Task, 'due' | 'reminder'>,
  due: string | null,
): TaskChange {
  if (reminder === null) {
    return { due };
  }
  if (due === null) {
    // A reminder that never had to do with a due date stays.
    return oldDue === null ? { due } : { due, reminder: null };
  }
  const moved = oldDue === null ? new Date(reminder) : shifted(new Date(reminder), oldDue, due);
  const last = isWholeDay(due) ? moved : new Date(due);
  const kept = momentOf(new Date(Math.min(moved.getTime(), last.getTime())));
  return new Date(kept).getTime() === new Date(reminder).getTime()
    ? { due }
    : { due, reminder: kept };
}

/** Moves by the days between two due dates and, where both have a time, by its difference too. */
function shifted(moment: Date, from: string, to: string): Date {
  const [before, after] = [startOf(from), startOf(to)];
  const timed = !isWholeDay(from) && !isWholeDay(to);
  const moved = new Date(moment);
  // Adding to the fields of the wall clock keeps 9 o'clock at 9 when the clocks change between.
  moved.setDate(moved.getDate() + daysBetween(dayOf(before), dayOf(after)));
  if (timed) {
    moved.setMinutes(moved.getMinutes() + minutesOfDay(after) - minutesOfDay(before));
  }
  return moved;
}

function minutesOfDay(date: Date): number {
  return date.getHours() * 60 + date.getMinutes();
}

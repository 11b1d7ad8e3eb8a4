import type { Task, TaskChange } from '../kinds/task';
import { dayOf, daysBetween, isWholeDay, minuteOf, movedOnWall, utc } from '../time/day';
import { startOf } from './when';

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
  const kept = utc(new Date(Math.min(moved.getTime(), last.getTime())));
  return new Date(kept).getTime() === new Date(reminder).getTime()
    ? { due }
    : { due, reminder: kept };
}

/** Moves by the days between two due dates and, where both have a time, by its difference too. */
function shifted(moment: Date, from: string, to: string): Date {
  const [before, after] = [startOf(from), startOf(to)];
  const timed = !isWholeDay(from) && !isWholeDay(to);
  // On the wall clock 9 o'clock stays 9 when the clocks change between.
  return movedOnWall(
    moment,
    daysBetween(dayOf(before), dayOf(after)),
    timed ? minuteOf(after) - minuteOf(before) : 0,
  );
}

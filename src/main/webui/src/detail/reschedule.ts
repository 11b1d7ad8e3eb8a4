import type { Task, TaskChange } from '../kinds/task';
import { dayOf, daysBetween, isWholeDay, minuteOf, movedOnWall, utc } from '../time/day';
import { isTime } from '../time/occurrence';
import { startOf } from './when';

/**
 * The change that gives a task another due date. Reminders at a time keep their distance on the wall
 * clock and never come after a due moment, which the service would refuse; without a date nothing is
 * left to be reminded of. Those before the due date wait for the next one.
 */
export function rescheduled(
  { due: oldDue, reminders }: Pick<Task, 'due' | 'reminders'>,
  due: string | null,
): TaskChange {
  const moved = reminders.map(it => (isTime(it) ? movedTime(it, oldDue, due) : it));
  const kept = [...new Set(moved.filter(it => it !== null))];
  const isSame = kept.length === reminders.length && kept.every((it, at) => it === reminders[at]);
  return isSame ? { due } : { due, reminders: kept };
}

function movedTime(reminder: string, oldDue: string | null, due: string | null): string | null {
  if (due === null) {
    // A reminder that never had to do with a due date stays.
    return oldDue === null ? reminder : null;
  }
  const moment = new Date(reminder);
  const moved = oldDue === null ? moment : shifted(moment, oldDue, due);
  const last = isWholeDay(due) ? moved : new Date(due);
  return utc(new Date(Math.min(moved.getTime(), last.getTime())));
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

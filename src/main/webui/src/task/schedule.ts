import { rescheduled } from '../detail/reschedule';
import { type Task, task as taskKind } from '../kinds/task';
import { clock } from '../shared/clock.svelte';
import { quoted } from '../shared/words';
import { update } from '../sync/edit';
import { isWholeDay, minuteOf, momentOn, utc } from '../time/day';
import type { Recurrence } from '../time/recurrence';
import { words } from '../words/words';
import type { Desk } from './desk.svelte';
import { dueInWords } from './due';

/** Gives tasks another day; what has an hour keeps it. */
export function schedule(desk: Desk, tasks: readonly Task[], day: string | null): void {
  const [task] = tasks;
  if (task) {
    desk.do(
      tasks.length === 1 ? dueWords(task, day) : words.list.many.changed(tasks.length),
      tasks.map(it => update(taskKind, it.id, rescheduled(it, atSameTime(it.due, day)))),
    );
  }
}

/** Gives tasks a due date as it was typed, with its hour, and how they repeat where that was said. */
export function plan(
  desk: Desk,
  tasks: readonly Task[],
  due: string,
  repeat: Recurrence | null,
): void {
  const [task] = tasks;
  if (task) {
    desk.do(
      tasks.length === 1 ? dueWords(task, due) : words.list.many.changed(tasks.length),
      tasks.map(it =>
        update(taskKind, it.id, { ...rescheduled(it, due), ...(repeat && { repeat }) }),
      ),
    );
  }
}

function dueWords(task: Task, due: string | null): string {
  const title = quoted(task.title);
  return due === null
    ? words.list.dueCleared(title)
    : words.list.dueSet(title, dueInWords(due, clock.now).words);
}

/** A day with the hour that a due moment has. */
function atSameTime(due: string | null, day: string | null): string | null {
  return due === null || day === null || isWholeDay(due)
    ? day
    : utc(momentOn(day, minuteOf(new Date(due))));
}

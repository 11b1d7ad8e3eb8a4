import type { Task } from '../kinds/task';
import { dayOf, daysAfter, isWholeDay } from '../time/day';
import { zone } from '../time/zone.svelte';

type Dated = Pick<Task, 'due'>;

let days = new WeakMap<Dated, string>();
let zoneOfDays = '';

/** The day on which a task is due where the person is. */
export function dueDay(task: Dated): string | null {
  if (task.due === null || isWholeDay(task.due)) {
    return task.due;
  }
  if (zoneOfDays !== zone()) {
    zoneOfDays = zone();
    days = new WeakMap();
  }
  let day = days.get(task);
  if (day === undefined) {
    day = dayOf(new Date(task.due));
    days.set(task, day);
  }
  return day;
}

export function isOverdue(task: Task, now: Date): boolean {
  if (task.due === null || task.completed) {
    return false;
  }
  return isWholeDay(task.due) ? task.due < dayOf(now) : new Date(task.due) < now;
}

/** The day so many days from today on. */
export function dayIn(days: number, now: Date): string {
  return daysAfter(dayOf(now), days);
}

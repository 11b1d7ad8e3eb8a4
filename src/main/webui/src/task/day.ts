import type { Task } from '../replica/rows';
import { dayOf, isWholeDay } from '../time/day';
import { zone } from '../time/zone.svelte';

let days = new WeakMap<Task, string | null>();
let zoneOfDays = '';

/** The day on which a task is due where the person is. */
export function dueDay(task: Task): string | null {
  if (zoneOfDays !== zone()) {
    zoneOfDays = zone();
    days = new WeakMap();
  }
  let day = days.get(task);
  if (day === undefined) {
    day = task.due === null || isWholeDay(task.due) ? task.due : dayOf(new Date(task.due));
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

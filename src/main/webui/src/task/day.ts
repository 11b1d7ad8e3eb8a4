import type { Task } from '../replica/rows';

const DAY = 24 * 60 * 60 * 1000;

/** The calendar day of a moment where the person is: `2026-11-21`. */
export function dayOf(moment: Date): string {
  const year = String(moment.getFullYear()).padStart(4, '0');
  const month = String(moment.getMonth() + 1).padStart(2, '0');
  return `${year}-${month}-${String(moment.getDate()).padStart(2, '0')}`;
}

/** The day so many days after another; calendars know nothing of hours that clocks skip. */
export function daysAfter(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00Z`) + count * DAY).toISOString().slice(0, 10);
}

/** How many days lie between two; negative when the second comes first. */
export function daysBetween(day: string, other: string): number {
  return Math.round((Date.parse(`${other}T00:00Z`) - Date.parse(`${day}T00:00Z`)) / DAY);
}

/** Midnight of a day where the person is, to word it. */
export function midnight(day: string): Date {
  return new Date(`${day}T00:00`);
}

export function isWholeDay(due: string): boolean {
  return due.length === 'yyyy-mm-dd'.length;
}

const days = new WeakMap<Task, string | null>();

/** The day on which a task is due where the person is. */
export function dueDay(task: Task): string | null {
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

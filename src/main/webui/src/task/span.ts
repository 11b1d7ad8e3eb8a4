import { isSameMonth, startOfWeek } from '../detail/month';
import { dayInWords } from '../detail/when';
import type { Task } from '../kinds/task';
import { daysAfter } from '../time/day';
import { dueDay } from './day';

/** A day in an address; another text is none. */
export function dayFrom(text: string | null): string | null {
  const isDay = /^\d{4}-\d\d-\d\d$/.test(text ?? '') && !Number.isNaN(Date.parse(text ?? ''));
  return isDay ? text : null;
}

/** The seven days of the week that a day is in. */
export function weekOf(day: string, firstDayOfWeek: number): readonly string[] {
  const first = startOfWeek(day, firstDayOfWeek);
  return Array.from({ length: 7 }, (_, weekday) => daysAfter(first, weekday));
}

/** The months, and the year, that days lie in. */
export function spanInWords(days: readonly string[]): string {
  const [first = '', last = ''] = [days[0], days.at(-1)];
  const whole = { month: 'long', year: 'numeric' } as const;
  return isSameMonth(first, last)
    ? dayInWords(first, whole)
    : `${dayInWords(first, { month: 'short' })} – ${dayInWords(last, { ...whole, month: 'short' })}`;
}

/** Tasks by the day on which they are due; what is due before today is overdue. */
export function byDay(tasks: readonly Task[], today: string): ReadonlyMap<string, readonly Task[]> {
  const days = new Map<string, Task[]>();
  for (const task of tasks) {
    const day = dueDay(task);
    if (day !== null) {
      const key = day < today ? OVERDUE : day;
      const there = days.get(key);
      if (there) {
        there.push(task);
      } else {
        days.set(key, [task]);
      }
    }
  }
  return days;
}

export const OVERDUE = 'overdue';

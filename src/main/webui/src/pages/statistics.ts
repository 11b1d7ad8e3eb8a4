import { tagKey } from '../kinds/tag';
import { PRIORITIES, type Priority, type Task } from '../kinds/task';
import { compareTexts } from '../shared/text';
import { dueDay, isOverdue } from '../task/day';
import { weekdayOf } from '../time/calendar';
import { dayOf, daysAfter } from '../time/day';

export const DAYS_SHOWN = 14;
const BUSIEST = 5;

export interface DayCount {
  readonly day: string;
  readonly done: number;
}

export interface TagCount {
  readonly name: string;
  readonly open: number;
}

/** An account's tasks in numbers, as they stand where the person is. */
export interface Statistics {
  readonly total: number;
  readonly open: number;
  readonly done: number;
  readonly doneToday: number;
  readonly doneThisWeek: number;
  /** Days in a row with something done, until today or, as long as nothing is done today, yesterday. */
  readonly streak: number;
  /** The last days, today last. */
  readonly lastDays: readonly DayCount[];
  readonly overdue: number;
  readonly dueToday: number;
  readonly dueThisWeek: number;
  readonly openByPriority: Readonly<Record<Priority, number>>;
  /** The share of all tasks that are done, 0 to 1; 0 when there are none. */
  readonly completionRate: number;
  /** The tags of most open tasks, the busiest first. */
  readonly busiestTags: readonly TagCount[];
}

/** A week begins with `firstDayOfWeek`, 0 is Monday. */
export function statisticsOf(tasks: Iterable<Task>, now: Date, firstDayOfWeek: number): Statistics {
  const all = [...tasks];
  const open = all.filter(it => !it.completed);
  const done = doneByDay(all);
  const today = dayOf(now);
  const week = weekOf(today, firstDayOfWeek);
  const doneOn = (day: string) => done.get(day) ?? 0;
  const due = open.map(dueDay);
  return {
    total: all.length,
    open: open.length,
    done: all.length - open.length,
    doneToday: doneOn(today),
    doneThisWeek: week.reduce((sum, day) => sum + doneOn(day), 0),
    streak: streakOf(done, today),
    lastDays: Array.from({ length: DAYS_SHOWN }, (_, index) => {
      const day = daysAfter(today, index + 1 - DAYS_SHOWN);
      return { day, done: doneOn(day) };
    }),
    overdue: open.filter(it => isOverdue(it, now)).length,
    dueToday: due.filter(day => day === today).length,
    dueThisWeek: due.filter(day => day !== null && week.includes(day)).length,
    openByPriority: Object.fromEntries(
      PRIORITIES.map(priority => [priority, open.filter(it => it.priority === priority).length]),
    ) as Record<Priority, number>,
    completionRate: all.length === 0 ? 0 : (all.length - open.length) / all.length,
    busiestTags: busiestTags(open),
  };
}

function doneByDay(tasks: readonly Task[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { completed, completedAt } of tasks) {
    if (completed && completedAt !== null) {
      const day = dayOf(new Date(completedAt));
      counts.set(day, (counts.get(day) ?? 0) + 1);
    }
  }
  return counts;
}

function streakOf(done: ReadonlyMap<string, number>, today: string): number {
  let day = done.has(today) ? today : daysAfter(today, -1);
  let streak = 0;
  while (done.has(day)) {
    streak += 1;
    day = daysAfter(day, -1);
  }
  return streak;
}

function weekOf(today: string, firstDayOfWeek: number): readonly string[] {
  const first = daysAfter(today, -((weekdayOf(today) - firstDayOfWeek + 7) % 7));
  return Array.from({ length: 7 }, (_, index) => daysAfter(first, index));
}

function busiestTags(open: readonly Task[]): readonly TagCount[] {
  const counts = new Map<string, TagCount>();
  for (const name of open.flatMap(it => it.tags)) {
    const key = tagKey(name);
    const known = counts.get(key);
    counts.set(key, { name: known?.name ?? name, open: (known?.open ?? 0) + 1 });
  }
  return [...counts.values()]
    .sort((one, other) => other.open - one.open || compareTexts(one.name, other.name))
    .slice(0, BUSIEST);
}

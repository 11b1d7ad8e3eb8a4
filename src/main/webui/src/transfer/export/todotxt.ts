import type { Task } from '../../kinds/task';
import { dayOf, isWholeDay } from '../../time/day';
import type { Recurrence } from '../../time/recurrence';
import type { Entry } from './contents';

const PRIORITIES = { urgent: '(A)', high: '(B)', medium: '', low: '(D)' } as const;
const UNITS = { daily: 'd', weekly: 'w', monthly: 'm', yearly: 'y' } as const;

/** A line for each task, as todo.txt has it; notes and times of day are not part of that. */
export function todotxtOf(entries: readonly Entry[]): string {
  return entries.map(it => `${lineOf(it)}\n`).join('');
}

function lineOf({ task, list }: Entry): string {
  return [
    ...(task.completed
      ? ['x', dayIn(task.completedAt ?? task.updatedAt)]
      : [PRIORITIES[task.priority]]),
    dayIn(task.createdAt),
    task.title.replace(/\s+/g, ' '),
    ...(list ? [`+${word(list.name)}`] : []),
    ...task.tags.map(it => `@${word(it)}`),
    ...(task.due ? [`due:${dayIn(task.due)}`] : []),
    ...(task.repeat ? [`rec:${everyOf(task.repeat)}`] : []),
    ...(task.completed ? priorityOf(task) : []),
  ]
    .filter(it => it !== '')
    .join(' ');
}

/** A finished task keeps its priority in a word of its own. */
function priorityOf({ priority }: Task): readonly string[] {
  return priority === 'medium' ? [] : [`pri:${PRIORITIES[priority].slice(1, -1)}`];
}

/** With a plus it is counted from the due date. */
function everyOf({ frequency, interval, from }: Recurrence): string {
  return `${from === 'due' ? '+' : ''}${interval}${UNITS[frequency]}`;
}

function dayIn(date: string): string {
  return isWholeDay(date) ? date : dayOf(new Date(date));
}

function word(name: string): string {
  return name.replace(/\s+/g, '-');
}

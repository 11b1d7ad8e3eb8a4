import { PRIORITIES, type Task } from '../kinds/task';
import { compareKeys, sortKey } from '../shared/text';
import { dueDay } from './day';
import { byHand } from './position';
import type { Sort } from './query';

const titleKeys = new WeakMap<Task, string>();

function titleKey(task: Task): string {
  let key = titleKeys.get(task);
  if (key === undefined) {
    key = sortKey(task.title);
    titleKeys.set(task, key);
  }
  return key;
}

/** How two tasks stand to each other in a list. */
export type Order = (one: Task, other: Task) => number;

/** What was deleted last comes first. */
export const byDeletion: Order = (one, other) => latest(one.deletedAt, other.deletedAt);

/** What was finished last comes first. */
export const byCompletion: Order = (one, other) => latest(one.completedAt, other.completedAt);

const byDue: Order = (one, other) =>
  ascending(dueDay(one) ?? '~', dueDay(other) ?? '~') || ascending(time(one), time(other));
const byPriority: Order = (one, other) =>
  PRIORITIES.indexOf(other.priority) - PRIORITIES.indexOf(one.priority);
/** What waits to be sent is newest: the service may give what it has a later moment. */
const byCreation: Order = (one, other) =>
  Number(other.revision === 0) - Number(one.revision === 0) ||
  ascending(other.createdAt, one.createdAt) ||
  ascending(other.id, one.id);
const byTitle: Order = (one, other) =>
  compareKeys(titleKey(one), titleKey(other)) || ascending(one.id, other.id);
export const ORDERS: Record<Sort, Order> = {
  due: chained(byDue, byPriority, byCreation),
  priority: chained(byPriority, byDue, byCreation),
  title: byTitle,
  created: byCreation,
  manual: chained(byHand, byCreation),
};

function chained(...orders: readonly Order[]): Order {
  return (one, other) => {
    for (const order of orders) {
      const result = order(one, other);
      if (result !== 0) {
        return result;
      }
    }
    return 0;
  };
}

/** Whole days stand before what has an hour. */
function time(task: Task): string {
  return task.due !== null && task.due.length > 'yyyy-mm-dd'.length ? task.due : '';
}

function ascending(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

/** The later moment comes first. */
function latest(one: string | null, other: string | null): number {
  return ascending(other ?? '', one ?? '');
}

import type { Task } from '../kinds/task';
import { zone } from '../time/zone.svelte';
import type { Order } from './order';

/** So many are put at their places one by one; sorting all is faster for more. */
const FEW = 50;

/**
 * Tasks in an order that is kept while they change. A change makes a new task of one, which is put
 * at its place: a list of 10,000 isn't sorted anew for it.
 */
export class SortedTasks {
  #tasks: readonly Task[] = [];
  #order: Order | null = null;
  /** Decides on which day a task is due. */
  #zone = '';

  of(tasks: readonly Task[], order: Order): readonly Task[] {
    const added = new Set(tasks);
    const isInOrder = order === this.#order && zone() === this.#zone;
    const sorted = isInOrder ? this.#tasks.filter(it => added.delete(it)) : [];
    if (added.size > FEW) {
      sorted.push(...added);
      sorted.sort(order);
    } else {
      for (const task of added) {
        sorted.splice(placeIn(sorted, task, order), 0, task);
      }
    }
    this.#order = order;
    this.#zone = zone();
    this.#tasks = sorted;
    return sorted;
  }
}

/** Behind all that come before a task or stand beside it. */
function placeIn(sorted: readonly Task[], task: Task, order: Order): number {
  let from = 0;
  let until = sorted.length;
  while (from < until) {
    const middle = (from + until) >> 1;
    if (order(sorted[middle] as Task, task) <= 0) {
      from = middle + 1;
    } else {
      until = middle;
    }
  }
  return from;
}

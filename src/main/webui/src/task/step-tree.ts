import type { Task } from '../kinds/task';
import { positionOf } from './position';

/** How deep steps go; a task that is no step is at depth 1. */
export const DEEPEST = 10;

/** How much of a task's steps is done. */
export interface Progress {
  readonly done: number;
  readonly all: number;
}

/** Which tasks are steps of which. */
export class StepTree {
  readonly #parents = new Map<string, Task>();
  readonly #steps = new Map<string, Task[]>();
  readonly #sorted = new Set<string>();

  constructor(tasks: ReadonlyMap<string, Task>) {
    for (const task of tasks.values()) {
      const parent = task.parent === null ? undefined : parentIn(tasks, task);
      if (parent) {
        this.#parents.set(task.id, parent);
        const siblings = this.#steps.get(parent.id);
        if (siblings) {
          siblings.push(task);
        } else {
          this.#steps.set(parent.id, [task]);
        }
      }
    }
  }

  /** Null for a task that is no step, or whose parent is gone. */
  parentOf({ id }: Pick<Task, 'id'>): Task | null {
    return this.#parents.get(id) ?? null;
  }

  /** Asks the task itself first, as most tasks have no parent. */
  isStep(task: Task): boolean {
    return task.parent !== null && this.#parents.has(task.id);
  }

  /** In their order by hand; what was never moved stands last, the newest at the end. */
  of(id: string): readonly Task[] {
    const steps = this.#steps.get(id) ?? [];
    if (!this.#sorted.has(id)) {
      this.#sorted.add(id);
      steps.sort(inOrder);
    }
    return steps;
  }

  /** All below a task, parents first. */
  below(id: string): readonly Task[] {
    return this.of(id).flatMap(it => [it, ...this.below(it.id)]);
  }

  progressOf(id: string): Progress | null {
    const steps = this.#steps.has(id) ? this.below(id) : [];
    return steps.length === 0
      ? null
      : { done: steps.filter(it => it.completed).length, all: steps.length };
  }

  depthOf(task: Pick<Task, 'id'>): number {
    const parent = this.parentOf(task);
    return parent ? this.depthOf(parent) + 1 : 1;
  }

  /** How many levels a task and its steps take. */
  heightOf(id: string): number {
    return 1 + Math.max(0, ...this.of(id).map(it => this.heightOf(it.id)));
  }
}

/** The parent, unless two devices have made a circle, all of whose tasks stand by themselves. */
function parentIn(tasks: ReadonlyMap<string, Task>, task: Task): Task | undefined {
  const parent = tasks.get(task.parent ?? '');
  let above = parent;
  for (let depth = 2; above; depth += 1) {
    if (depth > DEEPEST) {
      return undefined;
    }
    above = above.parent === null ? undefined : tasks.get(above.parent);
  }
  return parent;
}

function inOrder(one: Task, other: Task): number {
  return (
    compare(positionOf(one) ?? '~', positionOf(other) ?? '~') ||
    compare(one.createdAt, other.createdAt) ||
    compare(one.id, other.id)
  );
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

import { generateNKeysBetween } from 'fractional-indexing';
import type { Task } from '../kinds/task';
import { LONGEST_POSITION, positionOf } from './position';

/**
 * The positions that put a task at a place among others in their order by hand. Tasks that were
 * never moved have none and stand last: those before the new place get theirs too. So does what
 * two devices have put at the very same position.
 */
export function positionsFor(
  tasks: readonly Task[],
  moved: Task,
  place: number,
): ReadonlyMap<string, string> {
  const others = tasks.filter(it => it.id !== moved.id);
  const ordered = [...others.slice(0, place), moved, ...others.slice(place)];
  const at = ordered.map(positionOf);
  const start = at.slice(0, place).findLastIndex(it => it !== null) + 1;
  const before = at[start - 1] ?? null;
  let end = place + 1;
  while (before !== null && (at[end] ?? '~') <= before) {
    end += 1;
  }
  const keys = generateNKeysBetween(before, at[end] ?? null, end - start);
  // Between two neighbours each key is longer than the last; one day all get short ones again.
  return keys.some(it => it.length > LONGEST_POSITION)
    ? withKeys(ordered, generateNKeysBetween(null, null, ordered.length))
    : withKeys(ordered.slice(start, end), keys);
}

/** The positions of new tasks in their order: before all others. */
export function firstPositions(tasks: Iterable<Task>, count: number): readonly string[] {
  let first: string | null = null;
  for (const task of tasks) {
    const position = positionOf(task);
    if (position !== null && (first === null || position < first)) {
      first = position;
    }
  }
  return generateNKeysBetween(null, first, count);
}

function withKeys(tasks: readonly Task[], keys: readonly string[]): ReadonlyMap<string, string> {
  return new Map(tasks.map((task, index) => [task.id, keys[index] ?? '']));
}

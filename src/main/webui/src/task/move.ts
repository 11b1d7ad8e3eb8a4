import { generateNKeysBetween } from 'fractional-indexing';
import type { Task } from '../replica/rows';

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
  const start = ordered.slice(0, place).findLastIndex(it => it.position !== null) + 1;
  const before = ordered[start - 1]?.position ?? null;
  let end = place + 1;
  while (before !== null && (ordered[end]?.position ?? '~') <= before) {
    end += 1;
  }
  const after = ordered[end]?.position ?? null;
  const keys = generateNKeysBetween(before, after, end - start);
  return new Map(ordered.slice(start, end).map((task, index) => [task.id, keys[index] ?? '']));
}

/** The positions of new tasks in their order: before all others. */
export function firstPositions(tasks: Iterable<Task>, count: number): readonly string[] {
  let first: string | null = null;
  for (const { position } of tasks) {
    if (position !== null && (first === null || position < first)) {
      first = position;
    }
  }
  return generateNKeysBetween(null, first, count);
}

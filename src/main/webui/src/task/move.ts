import { generateNKeysBetween } from 'fractional-indexing';
import { LONGEST_POSITION, type Placed, positionOf } from './position';

/**
 * The positions that put a row at a place among others in their order by hand. Rows that were
 * never moved have none and stand last: those before the new place get theirs too. So does what
 * two devices have put at the very same position.
 */
export function positionsFor(
  rows: readonly Placed[],
  moved: Placed,
  place: number,
): ReadonlyMap<string, string> {
  const others = rows.filter(it => it.id !== moved.id);
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

/** The positions of new rows in their order: before all others. */
export function firstPositions(rows: Iterable<Placed>, count: number): readonly string[] {
  let first: string | null = null;
  for (const row of rows) {
    const position = positionOf(row);
    if (position !== null && (first === null || position < first)) {
      first = position;
    }
  }
  return generateNKeysBetween(null, first, count);
}

function withKeys(rows: readonly Placed[], keys: readonly string[]): ReadonlyMap<string, string> {
  return new Map(rows.map((row, index) => [row.id, keys[index] ?? '']));
}

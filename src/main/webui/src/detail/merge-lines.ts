/** Two versions of a text in one, and whether none of its lines was changed in both. */
export interface Merged {
  readonly text: string;
  readonly isClean: boolean;
}

/** Above so many pairs of lines, comparing them all would take too long. */
const MOST_PAIRS = 1_000_000;

/**
 * Merges two texts that were both made from `base`, line by line (three-way merge). Where both
 * changed the same lines, both versions stand one after the other.
 */
export function mergeLines(base: string, mine: string, theirs: string): Merged {
  const [old, one, other] = [linesOf(base), linesOf(mine), linesOf(theirs)];
  const [inOne, inOther] = [placesIn(old, one), placesIn(old, other)];
  const merged: string[] = [];
  let isClean = true;
  let [from, fromOne, fromOther] = [0, 0, 0];
  for (let at = 0; at <= old.length; at++) {
    const [toOne, toOther] =
      at === old.length ? [one.length, other.length] : [inOne[at], inOther[at]];
    if (toOne === undefined || toOther === undefined) {
      continue;
    }
    const changed = mergeChange(
      old.slice(from, at),
      one.slice(fromOne, toOne),
      other.slice(fromOther, toOther),
    );
    merged.push(...changed.lines, ...old.slice(at, at + 1));
    isClean &&= changed.isClean;
    [from, fromOne, fromOther] = [at + 1, toOne + 1, toOther + 1];
  }
  return { text: merged.join('\n'), isClean };
}

/** Lines between two that nobody changed. */
function mergeChange(old: readonly string[], one: readonly string[], other: readonly string[]) {
  if (isSame(one, old) || isSame(one, other)) {
    return { lines: other, isClean: true };
  }
  if (isSame(other, old)) {
    return { lines: one, isClean: true };
  }
  // What both added is no contradiction.
  return { lines: [...one, ...other], isClean: old.length === 0 };
}

/** For each line of a text its place in another; undefined where that doesn't have it. */
function placesIn(text: readonly string[], other: readonly string[]): (number | undefined)[] {
  const places = new Array<number | undefined>(text.length).fill(undefined);
  let start = 0;
  while (start < text.length && start < other.length && text[start] === other[start]) {
    places[start] = start;
    start++;
  }
  let [end, otherEnd] = [text.length, other.length];
  while (end > start && otherEnd > start && text[end - 1] === other[otherEnd - 1]) {
    places[--end] = --otherEnd;
  }
  const middle = text.slice(start, end);
  for (const [at, place] of commonLines(middle, other.slice(start, otherEnd))) {
    places[start + at] = start + place;
  }
  return places;
}

/** The longest common subsequence, as pairs of places. */
function commonLines(one: readonly string[], other: readonly string[]): [number, number][] {
  if (one.length * other.length > MOST_PAIRS) {
    return [];
  }
  const lengths = [...one, ''].map(() => new Uint16Array(other.length + 1));
  const length = (at: number, place: number) => lengths[at]?.[place] ?? 0;
  for (let at = one.length - 1; at >= 0; at--) {
    for (let place = other.length - 1; place >= 0; place--) {
      (lengths[at] as Uint16Array)[place] =
        one[at] === other[place]
          ? length(at + 1, place + 1) + 1
          : Math.max(length(at + 1, place), length(at, place + 1));
    }
  }
  const pairs: [number, number][] = [];
  for (let at = 0, place = 0; at < one.length && place < other.length; ) {
    if (one[at] === other[place]) {
      pairs.push([at++, place++]);
    } else if (length(at + 1, place) >= length(at, place + 1)) {
      at++;
    } else {
      place++;
    }
  }
  return pairs;
}

function linesOf(text: string): readonly string[] {
  return text === '' ? [] : text.split('\n');
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((line, at) => line === other[at]);
}

/** A row that a person can put at a place of its own. */
export interface Placed {
  readonly id: string;
  readonly position: string | null;
}

/** As long as the service takes it. */
export const LONGEST_POSITION = 200;

const positions = new WeakMap<Placed, string | null>();

/** Where the person put a row by hand; null also where what stands there is no fractional index. */
export function positionOf(row: Placed): string | null {
  let position = positions.get(row);
  if (position === undefined) {
    position = row.position !== null && isPosition(row.position) ? row.position : null;
    positions.set(row, position);
  }
  return position;
}

/** The order by hand: what was never moved stands last. */
export function byHand(one: Placed, other: Placed): number {
  const [first, second] = [positionOf(one) ?? '~', positionOf(other) ?? '~'];
  return first < second ? -1 : Number(first > second);
}

/**
 * Whether a text is a fractional index, as the library that makes them has it: a head that gives
 * the length of the integer part, and a fraction that does not end in zero.
 */
export function isPosition(text: string): boolean {
  if (!/^[A-Za-z][0-9A-Za-z]+$/.test(text) || text.length > LONGEST_POSITION) {
    return false;
  }
  const length = integerLength(text.charCodeAt(0));
  const hasFraction = text.length > length;
  return text.length >= length && !(hasFraction && text.endsWith('0')) && !/^A0{26}$/.test(text);
}

/** From `a` on upwards and from `Z` on downwards, each head has one digit more. */
function integerLength(head: number): number {
  const [a, Z] = [0x61, 0x5a];
  return head >= a ? head - a + 2 : Z - head + 2;
}

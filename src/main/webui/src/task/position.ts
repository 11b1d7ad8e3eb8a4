import type { Task } from '../kinds/task';

/** As long as the service takes it. */
export const LONGEST_POSITION = 200;

const positions = new WeakMap<Task, string | null>();

/** Where the person put a task by hand; null also where what stands there is no fractional index. */
export function positionOf(task: Task): string | null {
  let position = positions.get(task);
  if (position === undefined) {
    position = task.position !== null && isPosition(task.position) ? task.position : null;
    positions.set(task, position);
  }
  return position;
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

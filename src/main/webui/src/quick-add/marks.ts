import type { Priority } from '../kinds/task';
import { caseFolded, characters, LONGEST } from '../shared/text';
import { type Clock, matchAt, TAKEN, WORD_END } from './forms';
import { mayStand } from './places';
import type { NamedList, NamedPerson } from './understood';

/** A word with a sign before it. */
export interface Mark<T> {
  readonly start: number;
  readonly end: number;
  readonly value: T;
}

const TAG = new RegExp(
  `#(?:"([^"#${TAKEN}]+)"|([\\p{L}\\p{M}\\p{N}_+&/.'’-]*[\\p{L}\\p{M}\\p{N}_+-]))${WORD_END}`,
  'uy',
);
const LIST = new RegExp(`/(?:"([^"/${TAKEN}]+)"|([\\p{L}\\p{M}\\p{N}_-]+))${WORD_END}`, 'uy');
const PERSON = new RegExp(
  `\\+(?:"([^"${TAKEN}]+)"|([\\p{L}\\p{M}\\p{N}_.@-]*[\\p{L}\\p{M}\\p{N}_-]))${WORD_END}`,
  'uy',
);
const PRIORITY = new RegExp(`(?:!([\\p{L}\\p{M}]+|[1-4])|p([1-4]))${WORD_END}`, 'iuy');
const NUMBERED = ['urgent', 'high', 'medium', 'low'] as const;

/** "#family" or "#two words" in quotes; "#12" is the number of something. */
export function tagAt(line: string, start: number): Mark<string> | null {
  const match = matchAt(TAG, line, start);
  const name = (match?.[1] ?? match?.[2] ?? '').trim();
  return match && /\p{L}/u.test(name) && characters(name) <= LONGEST.tag
    ? { start, end: start + match[0].length, value: name }
    : null;
}

/** "/home" or "/two words" in quotes. What names no list, as in "/etc", is words. */
export function listAt(
  line: string,
  start: number,
  lists: readonly NamedList[],
): Mark<NamedList> | null {
  return namedAt(LIST, line, start, lists);
}

/** "+ana" or "+two words" in quotes. Who is no member of the list is words. */
export function personAt(
  line: string,
  start: number,
  people: readonly NamedPerson[],
): Mark<NamedPerson> | null {
  return namedAt(PERSON, line, start, people);
}

function namedAt<T extends NamedList>(
  pattern: RegExp,
  line: string,
  start: number,
  all: readonly T[],
): Mark<T> | null {
  const match = matchAt(pattern, line, start);
  if (!match) {
    return null;
  }
  const name = caseFolded(match[1] ?? match[2] ?? '').trim();
  const value = all.find(it => caseFolded(it.name).trim() === name);
  return value ? { start, end: start + match[0].length, value } : null;
}

/** "!high", "!2", or "p2" at the line's start or end: "the p2 meeting" is a title. */
export function priorityAt(
  line: string,
  start: number,
  { language }: Clock,
): Mark<Priority> | null {
  const match = matchAt(PRIORITY, line, start);
  const name = match?.[1] ?? match?.[2];
  const value = name && priorityNamed(name, language);
  if (!match || !value) {
    return null;
  }
  const end = start + match[0].length;
  const isSigned = match[1] !== undefined;
  return isSigned || mayStand(line, { start, end, place: 'edge', led: '' }, language.guards)
    ? { start, end, value }
    : null;
}

function priorityNamed(name: string, { priorities }: Clock['language']): Priority | null {
  const isNamed = (priority: Priority) =>
    priorities.some(it => new RegExp(`^(?:${it[priority]})$`, 'iu').test(name));
  return NUMBERED.find(isNamed) ?? NUMBERED[Number(name) - 1] ?? null;
}

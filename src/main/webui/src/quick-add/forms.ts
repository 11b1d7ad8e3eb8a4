import type { Language } from './language';
import type { Groups } from './names';

/**
 * Where a phrase may stand to be more than words of a title: anywhere; anywhere in lower case; at
 * the line's start or end, or led by a preposition; at the end or so led; only so led.
 */
export type Place = 'sure' | 'anywhere' | 'edge' | 'end' | 'led';

/** A way to say something: how it is written and what it means; null when it can't be meant. */
export interface Form<T> {
  readonly pattern: RegExp;
  readonly place: Place;
  readonly read: (said: Groups, clock: Clock) => T | null;
}

export interface Reading<T> {
  readonly value: T;
  readonly end: number;
  readonly place: Place;
}

/** What the meaning of a phrase depends on. */
export interface Clock {
  readonly now: Date;
  readonly today: string;
  /** 2/3 is 2 March. */
  readonly dayFirst: boolean;
  readonly language: Language;
}

/** Stands in the line where a chip has been taken out: a gap between words. */
export const TAKEN = '\uE000';

/** The end of a whole word, of which a punctuation mark is no part. */
export const WORD_END = `(?=[.,;:!?)]*(?:[\\s${TAKEN}]|$))`;

/** A form of whole words. A space in the source stands for any stretch of white space. */
export function form<T>(
  place: Place,
  source: string,
  read: Form<T>['read'],
  end = WORD_END,
): Form<T> {
  return { place, pattern: new RegExp(`(?:${spaced(source)})${end}`, 'iuy'), read };
}

export function spaced(source: string): string {
  return source.replaceAll(' ', '\\s+');
}

/** The longest reading of the line from a position on. */
export function readAt<T>(
  forms: readonly Form<T>[],
  line: string,
  start: number,
  clock: Clock,
): Reading<T> | null {
  let longest: Reading<T> | null = null;
  let reach = start;
  for (const { pattern, place, read } of forms) {
    const match = matchAt(pattern, line, start);
    const end = start + (match?.[0].length ?? 0);
    const value = match && end > reach ? read(match.groups ?? {}, clock) : null;
    if (value !== null) {
      longest = { value, end, place };
      reach = end;
    }
  }
  return longest;
}

export function matchAt(pattern: RegExp, line: string, start: number): RegExpExecArray | null {
  pattern.lastIndex = start;
  return pattern.exec(line);
}

export function firstOf<T, R>(items: readonly T[], find: (item: T) => R | null): R | null {
  for (const item of items) {
    const found = find(item);
    if (found !== null) {
      return found;
    }
  }
  return null;
}

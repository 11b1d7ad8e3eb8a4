import { TAKEN } from './forms';
import type { Chip } from './understood';

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Stands in the line for words that are known to be words. */
const WORD = '\uFFFC';
const WORD_STARTS = new RegExp(`(?<![^\\s(${TAKEN}])[^\\s(${TAKEN}]`, 'gu');

/** A line from which chip after chip is taken. */
export class Draft {
  readonly #line: string;
  readonly #rejected: ReadonlySet<string>;
  readonly #taken: Chip[] = [];
  #rest: string;

  constructor(line: string, rejected: ReadonlySet<string>) {
    this.#line = line;
    this.#rejected = rejected;
    // What is part of no alphabet can't pass for a gap.
    this.#rest = line.replaceAll(TAKEN, WORD);
  }

  /** In the order of the line, where what is said again has none of its own. */
  get chips(): Chip[] {
    const keys = new Set<string>();
    return this.#inOrder.filter(({ key }) => !keys.has(key) && keys.add(key));
  }

  get #inOrder(): Chip[] {
    return this.#taken.toSorted((one, other) => one.start - other.start);
  }

  /**
   * Takes what is found, unless a person has said that it is words. What can be written in several
   * ways has one name.
   */
  take<T extends Span>(
    kind: Chip['kind'],
    find: (rest: string, starts: readonly number[]) => T | null,
    nameOf: (found: T, text: string) => string = (_, text) => text,
  ): T | null {
    for (;;) {
      const starts = [...this.#rest.matchAll(WORD_STARTS)].map(match => match.index);
      const found = find(this.#rest, starts);
      if (!found) {
        return null;
      }
      const text = this.#line.slice(found.start, found.end);
      const key = `${kind}:${nameOf(found, text)}`;
      if (this.#rejected.has(key)) {
        this.#cover(found, WORD);
        continue;
      }
      this.#cover(found, TAKEN);
      this.#taken.push({ kind, key, start: found.start, end: found.end, text });
      return found;
    }
  }

  /** The line with gaps where chips were taken. */
  get rest(): string {
    return this.#rest;
  }

  /** What was written where something was taken. */
  textOf({ start, end }: Span): string {
    return this.#line.slice(start, end);
  }

  /** Makes words again of what was taken. */
  putBack(spans: readonly Span[]): void {
    for (const { start, end } of spans) {
      const text = this.#line.slice(start, end);
      this.#rest = this.#rest.slice(0, start) + text + this.#rest.slice(end);
      const index = this.#taken.findIndex(it => it.start === start && it.end === end);
      this.#taken.splice(index, 1);
    }
  }

  /** The words that are left, with single spaces where chips were; empty when there are none. */
  title(): string {
    if (this.#taken.length === 0) {
      return this.#line.trim();
    }
    let title = '';
    let from = 0;
    for (const { start, end } of this.#inOrder) {
      title = joined(title, this.#line.slice(from, start));
      from = end;
    }
    title = joined(title, this.#line.slice(from)).replace(/(?:[\s,;]|\s[-–—|])+$/u, '');
    return /[^\p{P}\s]/u.test(title) ? title : '';
  }

  #cover({ start, end }: Span, character: string) {
    this.#rest = this.#rest.slice(0, start) + character.repeat(end - start) + this.#rest.slice(end);
  }
}

/** Joins what stood before a chip with what stood after it, and leaves no mark without its words. */
function joined(before: string, after: string): string {
  const opened = before.trimEnd().endsWith('(');
  const closes = opened && after.trimStart().startsWith(')');
  const end = closes ? before.trimEnd().slice(0, -1).trimEnd() : before.trimEnd();
  const next = closes ? after.trimStart().slice(1).trimStart() : after.trimStart();
  if (end === '') {
    return next.replace(/^[,;:.\s]+/u, '');
  }
  const adjoins = next === '' || /^[,;:.!?)]+(?:\s|$)/u.test(next) || end.endsWith('(');
  return adjoins ? end + next : `${end} ${next}`;
}

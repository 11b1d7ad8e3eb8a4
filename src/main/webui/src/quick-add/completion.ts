import { searchable } from '../shared/search-text';
import { caseFolded, compareTexts } from '../shared/text';

/** Something that a sign in the line may name. */
export interface Choice {
  readonly id: string;
  readonly name: string;
  readonly color: string | null;
}

/** A word that begins with a sign and ends at the caret. */
export interface Begun {
  readonly sign: '#' | '/' | '+';
  /** Where the sign stands in the line. */
  readonly start: number;
  /** What is typed of the name. */
  readonly typed: string;
}

const BEGUN = /(?:^|[\s(])([#/+])(?:"([^"#/]*)|([\p{L}\p{M}\p{N}_.@-]*))$/u;
const PLAIN = /^[\p{L}\p{M}\p{N}_-]+$/u;
const MOST_CHOICES = 8;

/** The word that is being typed at the caret, when it has a sign. */
export function begunAt(line: string, caret: number): Begun | null {
  const match = BEGUN.exec(line.slice(0, caret));
  const isInWord = /^[\p{L}\p{M}\p{N}_-]/u.test(line.slice(caret));
  if (!match || isInWord) {
    return null;
  }
  const typed = match[2] ?? match[3] ?? '';
  const start = match.index + match[0].indexOf(match[1] ?? '');
  return { sign: match[1] as Begun['sign'], start, typed };
}

/** What the word may become: what begins with it first; nothing when it is one already. */
export function choicesFor({ typed }: Begun, all: readonly Choice[]): readonly Choice[] {
  const searched = searchable(typed);
  const begins = ({ name }: Choice) => searchable(name).startsWith(searched);
  const found = all.filter(it => searchable(it.name).includes(searched));
  const isNamed = found.some(it => caseFolded(it.name) === caseFolded(typed));
  return isNamed && found.length === 1
    ? []
    : found
        .sort(
          (one, other) =>
            Number(begins(other)) - Number(begins(one)) || compareTexts(one.name, other.name),
        )
        .slice(0, MOST_CHOICES);
}

/** The line with the whole name in place of what was typed of it, and where the caret is then. */
export function completed(
  line: string,
  caret: number,
  { sign, start }: Begun,
  { name }: Choice,
): { readonly line: string; readonly caret: number } {
  const word = sign + (PLAIN.test(name) ? name : `"${name}"`);
  const rest = line.slice(caret);
  const before = `${line.slice(0, start)}${word}${/^\s/u.test(rest) ? '' : ' '}`;
  return { line: before + rest, caret: before.length };
}

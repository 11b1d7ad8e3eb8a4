import { characters, LONGEST } from '../shared/text';

const MAX_LINES = 200;
const MARKS = /^(?:(?:[-*+•‣◦–]|\d{1,3}[.)])\s+)?(?:\[([ xX]?)\]\s+)?/u;
const TAB = ' '.repeat(4);

/** Titles out of several lines that were pasted. */
export interface Lines {
  /** The first 200 that fit, without the marks of a list. */
  readonly titles: readonly string[];
  /** Those of more than 200 characters, which only a person can shorten. */
  readonly tooLong: readonly string[];
  /** How many there are beyond the first 200. */
  readonly left: number;
}

/** A line of an outline or a Markdown checklist. */
export interface Item {
  readonly title: string;
  /** How far it is indented below the outermost lines, at most one more than the line before. */
  readonly depth: number;
  readonly isDone: boolean;
}

export interface Outline extends Omit<Lines, 'titles'> {
  readonly items: readonly Item[];
}

export function lines(pasted: string): Lines {
  const { items, tooLong, left } = outline(pasted);
  return { titles: items.map(it => it.title), tooLong, left };
}

export function outline(pasted: string): Outline {
  const all = pasted
    .split(/\r\n|[\n\r\u2028\u2029]/u)
    .map(itemOf)
    .filter(({ title }) => title !== '' && !/^[-*+•‣◦–]$/u.test(title));
  const first = all.slice(0, MAX_LINES);
  const fits = ({ title }: Indented) => characters(title) <= LONGEST.title;
  return {
    items: nested(first.filter(fits)),
    tooLong: first.filter(it => !fits(it)).map(it => it.title),
    left: all.length - first.length,
  };
}

interface Indented {
  readonly title: string;
  readonly width: number;
  readonly isDone: boolean;
}

function itemOf(line: string): Indented {
  const [space = ''] = /^\s*/u.exec(line) ?? [];
  const text = line.trim();
  const [marks = '', box = ''] = MARKS.exec(text) ?? [];
  return {
    title: text.slice(marks.length).trim(),
    width: space.replaceAll('\t', TAB).length,
    isDone: box.toLowerCase() === 'x',
  };
}

/** A line is below the last one before it that is indented less. */
function nested(items: readonly Indented[]): readonly Item[] {
  const above: number[] = [];
  return items.map(({ title, width, isDone }) => {
    while ((above.at(-1) ?? -1) >= width) {
      above.pop();
    }
    above.push(width);
    return { title, depth: above.length - 1, isDone };
  });
}

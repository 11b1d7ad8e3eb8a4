import { characters, LONGEST } from '../shared/text';

const MAX_LINES = 200;
const BULLET = /^(?:(?:[-*+•‣◦–]|\d{1,3}[.)])\s+)?(?:\[[ xX]?\]\s+)?/u;

/** Titles out of several lines that were pasted. */
export interface Lines {
  /** The first 200 that fit, without the marks of a list. */
  readonly titles: readonly string[];
  /** Those of more than 200 characters, which only a person can shorten. */
  readonly tooLong: readonly string[];
  /** How many there are beyond the first 200. */
  readonly left: number;
}

export function lines(pasted: string): Lines {
  const all = pasted
    .split(/\r\n|[\n\r\u2028\u2029]/u)
    .map(line => line.trim().replace(BULLET, '').trim())
    .filter(line => line !== '' && !/^[-*+•‣◦–]$/u.test(line));
  const first = all.slice(0, MAX_LINES);
  const fits = (title: string) => characters(title) <= LONGEST.title;
  return {
    titles: first.filter(fits),
    tooLong: first.filter(title => !fits(title)),
    left: all.length - first.length,
  };
}

import { type Place, spaced, TAKEN } from './forms';
import type { Grammar } from './grammar';

/** The part of a line that is taken out of the title. */
export interface Span {
  readonly start: number;
  readonly end: number;
  /** Where words begin or end that belong to it and stay in the title. */
  readonly from?: number;
  readonly to?: number;
}

/** A phrase in a line, and how firmly it says that it is more than words of the title. */
export interface Phrase extends Span {
  readonly place: Place;
  /** The preposition that leads it, in lower case; empty without one. */
  readonly led: string;
}

const AT_START = new RegExp(`^[\\s(${TAKEN}]*$`, 'u');
const AT_END = new RegExp(`^[\\s.,;:!?)${TAKEN}]*$`, 'u');
const PAUSE = new RegExp(`^(?:[,;:]|\\s+[-–—|]\\s|\\s*[(${TAKEN}])`, 'u');
const WORD_STARTS = '(?<![\\p{L}\\p{N}])';
const WORD_ENDS = '(?![\\p{L}\\p{N}_])';

/** What digits look like as a day or a time in every language. */
const DIGITS = ['\\d{1,2}[:.]\\d\\d', '\\d{4}[-/]\\d{1,2}', '\\d{1,2}[./]\\d{1,2}'];

/** What stands around a phrase and says whether it is words of a title. */
export interface Guards {
  readonly connector: RegExp;
  /** "monday and tuesday", "5pm to 6pm", "5pm - 6pm": half of it would be wrong. */
  readonly goesOn: RegExp;
  /** A word before the phrase that makes it a part of something else. */
  readonly belongs: RegExp;
  /** A word before digits that makes them its number: "version 2.1." */
  readonly numbered: RegExp;
  /** The word before a phrase and its own first one: names, and "the first friday" of several. */
  readonly name: RegExp;
  readonly weak: RegExp;
  readonly follows: RegExp;
  readonly precedes: RegExp;
  readonly capitalNouns: boolean;
}

/** Of a language; what looks like a day or a time does so in all that are understood. */
export function guardsOf(grammar: Grammar, all: readonly Grammar[]): Guards {
  const dayOrTime = [...DIGITS, ...all.flatMap(looksOf)].join('|');
  const before = eitherOf(all, it => `${it.on}|${it.at}`);
  const leads = eitherOf(all, it => `${it.on}|${it.at}|${it.by}`);
  return {
    connector: pattern(`^ (?:${grammar.connectors})${WORD_ENDS}`),
    goesOn: pattern(
      `^(?:\\s*[-–—]\\s*\\d| (?:${grammar.joins}) (?:(?:${grammar.on}|${grammar.at}) )?(?:\\d|${grammar.joined}))`,
    ),
    belongs: pattern(`(?:^|[\\s(])(?:${grammar.belongs}|\\d\\s*[-–—]) $`),
    numbered: pattern(`(?:^|[\\s(])(?:${eitherOf(all, it => it.numbered)}) $`),
    name: pattern(`^\\(?(?:${eitherOf(all, it => it.names)})`),
    weak: pattern(`^(?:${grammar.weak})`),
    follows: pattern(
      `^[\\s,${TAKEN}]+(?:(?:${before}|@)\\s*)?(?:(?:${dayOrTime})(?![\\p{L}\\p{N}])|\\d{1,2}[.!]?$)`,
    ),
    precedes: pattern(`${WORD_STARTS}(?:${dayOrTime})[\\s,${TAKEN}]+(?:(?:${leads}) )?$`),
    capitalNouns: grammar.capitalNouns ?? false,
  };
}

/** Without names that are other words too. */
function looksOf({ weekdays, clearWeekdays, clearMonths, months, looks }: Grammar): string[] {
  const anyMonth = months.join('|');
  return [...weekdays, clearWeekdays, clearMonths, looks, `\\d{1,2}\\.? (?:de )?(?:${anyMonth})`];
}

function eitherOf(all: readonly Grammar[], source: (grammar: Grammar) => string): string {
  return all.map(source).join('|');
}

function pattern(source: string): RegExp {
  return new RegExp(spaced(source), 'iu');
}

/** Whether a day or time that wasn't understood stands beside one that was: half would be wrong. */
export function touchesMore(
  line: string,
  { start, end, from, to }: Span,
  { follows, precedes }: Guards,
): boolean {
  const before = line.slice(0, Math.min(start, from ?? start));
  const after = line.slice(Math.max(end, to ?? end));
  return follows.test(after) || precedes.test(before);
}

/** Whether a phrase may be taken out of the line without eating words of a title. */
export function mayStand(line: string, phrase: Phrase, guards: Guards): boolean {
  const before = line.slice(0, phrase.start);
  const text = line.slice(phrase.start, phrase.end);
  const after = line.slice(phrase.to ?? phrase.end);
  if (guards.goesOn.test(after)) {
    return false;
  }
  const endsClause = AT_END.test(after) || PAUSE.test(after);
  if (phrase.led) {
    return (
      endsClause ||
      guards.connector.test(after) ||
      (phrase.place !== 'led' && leadsAnywhere(phrase, guards))
    );
  }
  if (phrase.place === 'led' || isPartOfMore(before, text, guards)) {
    return false;
  }
  if (phrase.place === 'sure') {
    return true;
  }
  if (endsClause) {
    return true;
  }
  if (AT_START.test(before)) {
    return phrase.place !== 'end' && !beginsName(text, after, guards);
  }
  return phrase.place === 'anywhere'
    ? text === text.toLowerCase()
    : phrase.place === 'edge' && guards.connector.test(after);
}

/** "on friday" is a date wherever it stands; "on mon" and "for sunday" may begin something else. */
function leadsAnywhere({ place, led }: Phrase, { weak }: Guards): boolean {
  return place !== 'end' && !weak.test(led);
}

/** "Sunday Times", "Saturday Night Live" */
function beginsName(text: string, after: string, { capitalNouns }: Guards): boolean {
  return !capitalNouns && /^\p{Lu}/u.test(text) && /^\s+\p{Lu}\p{Ll}/u.test(after);
}

function isPartOfMore(before: string, text: string, guards: Guards): boolean {
  const lastWord = /\S*\s*$/u.exec(before)?.[0] ?? '';
  return (
    guards.belongs.test(before) ||
    (/^\d/u.test(text) && guards.numbered.test(before)) ||
    guards.name.test(lastWord + text)
  );
}

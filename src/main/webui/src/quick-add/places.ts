import { type Place, TAKEN } from './forms';
import { CLEAR_MONTH, CLEAR_SHORT_WEEKDAY, FULL_WEEKDAY, MONTH } from './names';

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
const CONNECTOR = /^\s+(?:with|at|for|about|from|via|to|starting)\b/iu;
/** "monday and tuesday", "5pm to 6pm", "5pm - 6pm": half of it would be wrong. */
const GOES_ON =
  /^(?:\s*[-–—]\s*\d|\s+(?:and|or|&|through|to|till|until)\s+(?:(?:on|at)\s+)?(?:\d|noon|today|tom|mon|tue|wed|thu|fri|sat|sun))/iu;
/** A word before the phrase that makes it a part of something else. */
const BELONGS =
  /(?:^|[\s(])(?:the|an?|my|our|your|its|each|every|last|past|previous|of|about|from|to|into|between|before|after|since|than|like|with|vs\.?|and|or|&|\S+[’']s|in\s+\d{1,3}|\d\s*[-–—])\s+$/iu;
/** A word before digits that makes them its number: "version 2.1." */
const NUMBERED =
  /(?:^|[\s(])(?:v|version|release|(?:install|upgrade|update|deploy|ship)(?: to)?|chapter|part|parts|pages?|section|step|level|season|episode|no\.|nr\.?|number)\s+$/iu;
/** The word before a phrase and its own first one: names, and "the first friday" of several. */
const NAME =
  /^\(?(?:(?:black|good|holy) fri|ruby tue|super (?:tue|sun)|cyber mon|ash wed|palm sun|easter (?:mon|sun)|high noon|(?:he|she|they|we|who|it|i) (?:sat|wed)\b|(?:first|second|third|fourth|\d(?:st|nd|rd|th)) (?:mon|tue|wed|thu|fri|sat|sun))/iu;

/** What a day or a time looks like, without names that are other words too. */
const DAY_OR_TIME = [
  FULL_WEEKDAY,
  `(?:${CLEAR_SHORT_WEEKDAY})`,
  CLEAR_MONTH,
  'today|tonight|tomorrow|noon|midnight|every',
  '\\d{1,2}[:.]\\d\\d',
  '\\d{4}[-/]\\d{1,2}',
  '\\d{1,2}[./]\\d{1,2}',
  '\\d{1,2}(?:st|nd|rd|th)',
  "\\d{1,2}\\s*(?:[ap]\\.?m|h|o[’']?clock)",
  `\\d{1,2}\\.?\\s+${MONTH}`,
].join('|');
const FOLLOWS = new RegExp(
  `^[\\s,${TAKEN}]+(?:(?:on|at|@)\\s*)?(?:(?:${DAY_OR_TIME})(?![\\p{L}\\p{N}])|\\d{1,2}[.!]?$)`,
  'iu',
);
const PRECEDES = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${DAY_OR_TIME})[\\s,${TAKEN}]+(?:(?:on|at|by)\\s+)?$`,
  'iu',
);

/** Whether a day or time that wasn't understood stands beside one that was: half would be wrong. */
export function touchesMore(line: string, { start, end, from, to }: Span): boolean {
  const before = line.slice(0, Math.min(start, from ?? start));
  const after = line.slice(Math.max(end, to ?? end));
  return FOLLOWS.test(after) || PRECEDES.test(before);
}

/** Whether a phrase may be taken out of the line without eating words of a title. */
export function mayStand(line: string, phrase: Phrase): boolean {
  const before = line.slice(0, phrase.start);
  const text = line.slice(phrase.start, phrase.end);
  const after = line.slice(phrase.to ?? phrase.end);
  if (GOES_ON.test(after)) {
    return false;
  }
  const endsClause = AT_END.test(after) || PAUSE.test(after);
  if (phrase.led) {
    return endsClause || CONNECTOR.test(after) || (phrase.place !== 'led' && leadsAnywhere(phrase));
  }
  if (phrase.place === 'led' || isPartOfMore(before, text)) {
    return false;
  }
  if (phrase.place === 'sure') {
    return true;
  }
  if (endsClause) {
    return true;
  }
  if (AT_START.test(before)) {
    return phrase.place !== 'end' && !beginsName(text, after);
  }
  return phrase.place === 'anywhere'
    ? text === text.toLowerCase()
    : phrase.place === 'edge' && CONNECTOR.test(after);
}

/** "on friday" is a date wherever it stands; "on mon" and "for sunday" may begin something else. */
function leadsAnywhere({ place, led }: Phrase): boolean {
  return place !== 'end' && !led.startsWith('for');
}

/** "Sunday Times", "Saturday Night Live" */
function beginsName(text: string, after: string): boolean {
  return /^\p{Lu}/u.test(text) && /^\s+\p{Lu}\p{Ll}/u.test(after);
}

function isPartOfMore(before: string, text: string): boolean {
  const lastWord = /\S*\s*$/u.exec(before)?.[0] ?? '';
  return (
    BELONGS.test(before) ||
    (/^\d/u.test(text) && NUMBERED.test(before)) ||
    NAME.test(lastWord + text)
  );
}

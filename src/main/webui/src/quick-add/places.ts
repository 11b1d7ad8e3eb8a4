import { type Place, TAKEN } from './forms';

/** A phrase in a line, and how firmly it says that it is more than words of the title. */
export interface Phrase {
  readonly start: number;
  readonly end: number;
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
  /(?:^|[\s(])(?:the|an?|my|our|your|its|each|every|last|past|previous|of|about|from|to|into|between|before|after|since|than|like|with|vs\.?|and|or|&|\d\s*[-–—])\s+$/iu;
/** A word before digits that makes them its number: "version 2.1." */
const NUMBERED =
  /(?:^|[\s(])(?:v|version|release|chapter|part|parts|pages?|section|step|level|season|episode|no\.|nr\.?|number)\s+$/iu;
/** The word before a phrase and its own first one: names, and "the first friday" of several. */
const NAME =
  /^\(?(?:(?:black|good|holy) fri|ruby tue|super (?:tue|sun)|cyber mon|ash wed|palm sun|easter (?:mon|sun)|high noon|(?:he|she|they|we|who|it|i) (?:sat|wed)\b|(?:first|second|third|fourth|\d(?:st|nd|rd|th)) (?:mon|tue|wed|thu|fri|sat|sun))/iu;

/** Whether a phrase may be taken out of the line without eating words of a title. */
export function mayStand(line: string, phrase: Phrase): boolean {
  const before = line.slice(0, phrase.start);
  const text = line.slice(phrase.start, phrase.end);
  const after = line.slice(phrase.end);
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

/** English names as sources of patterns, and what they stand for. */

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const NUMBERS = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

export const FULL_WEEKDAY = WEEKDAYS.join('|');
export const SHORT_WEEKDAY = 'mon|tues?|wed|thu(?:rs?)?|fri|sat|sun';
export const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|' +
  'sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
export const NUMBER_WORD = NUMBERS.join('|');

/** Short names that are hardly ever another word. */
export const CLEAR_SHORT_WEEKDAY = 'mon|tues?|thu(?:rs?)?|fri';
/** Names of months that are hardly ever another word. */
export const CLEAR_MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|apr(?:il)?|june?|july?|aug(?:ust)?|' +
  'sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';

/** 0 is Monday. */
export function weekdayNamed(name: string): number {
  return WEEKDAYS.findIndex(weekday => weekday.startsWith(name.slice(0, 3).toLowerCase()));
}

/** 1 is January. */
export function monthNamed(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

/** Of digits, "a" or "an", or a word up to twelve. */
export function numberNamed(name: string): number {
  const word = name.toLowerCase();
  return word === 'a' || word === 'an' ? 1 : NUMBERS.indexOf(word) + 1 || Number(word);
}

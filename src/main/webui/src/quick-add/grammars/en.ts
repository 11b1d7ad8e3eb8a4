import type { Grammar } from '../grammar';

const TH = '(?:st|nd|rd|th)';
const UNIT = 'day|week|month|year';

export const grammar: Grammar = {
  weekdays: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
  shortWeekdays: ['mon', 'tues?', 'wed', 'thu(?:rs?)?', 'fri', 'sat', 'sun'],
  clearWeekdays: 'mon|tues?|thu(?:rs?)?|fri',
  weekdayPlural: 's?',
  months: [
    ...['jan(?:uary)?', 'feb(?:ruary)?', 'mar(?:ch)?', 'apr(?:il)?', 'may', 'june?', 'july?'],
    ...['aug(?:ust)?', 'sept?(?:ember)?', 'oct(?:ober)?', 'nov(?:ember)?', 'dec(?:ember)?'],
  ],
  clearMonths:
    'jan(?:uary)?|feb(?:ruary)?|apr(?:il)?|june?|july?|aug(?:ust)?|' +
    'sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?',
  numbers: [
    ...['one', 'two', 'three', 'four', 'five', 'six'],
    ...['seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
  ],
  one: 'an?',
  ordinal: TH,
  beforeYear: ',? ',
  units: { day: 'days?', week: 'weeks?', month: 'months?', quarter: 'quarters?', year: 'years?' },
  spans: { m: 'm(?:in|inute)?s?', h: 'h(?:our|r)?s?', d: 'd(?:ay)?s?' },
  nths: { 1: 'first|1st', 2: 'second|2nd', 3: 'third|3rd', 4: 'fourth|4th', [-1]: 'last' },
  // "every second friday" is every other one to some.
  clearNths: 'first|1st|2nd|third|3rd|fourth|4th|last',
  workdays: '(?:week|work)days?',

  days: [
    ['anywhere', 'today|tonight', 'today'],
    ['edge', 'this evening', 'today'],
    ['anywhere', 'tomorrow|tmrw?', 'tomorrow'],
    ['end', 'tom', 'tomorrow'],
    ['anywhere', 'the day after tomorrow', 'day after tomorrow'],
    ['edge', '{full}', 'weekday'],
    ['edge', '{clear}\\.?', 'weekday'],
    ['end', '{short}\\.?', 'weekday'],
    ['edge', 'this {weekday}', 'weekday'],
    ['edge', 'next {weekday}', 'weekday of next week'],
    ['edge', 'this weekend', 'this weekend'],
    ['edge', 'next weekend', 'next weekend'],
    ['edge', 'next week', 'next week'],
    ['edge', 'next month', 'next month'],
    ['edge', 'next quarter', 'next quarter'],
    ['edge', 'next year', 'next year'],
    ['edge', 'in {count} {unit}', 'later'],
    ['edge', 'in (?<count>\\d{1,3})\\s?(?<short>[dw])', 'later'],
    ['edge', '{count} {unit} from (?:now|today)', 'later'],
    ['end', 'eod|(?:at )?(?:the )?end of (?:the )?day', 'today'],
    ['end', 'eom|(?:at )?(?:the )?end of (?:the |this )?month', 'end of month'],
    ['end', '(?:at )?(?:the )?end of next month', 'end of next month'],
    ['end', '(?:at )?(?:the )?end of (?:the |this )?year', 'end of year'],
    ['sure', '{weekday}\\.?,?(?: the)? {day}{th}?\\.?(?: of)? {month}\\.?{year}', 'date'],
    ['sure', '{weekday}\\.?,? {month}\\.? {day}{th}?{year}', 'date'],
    ['edge', '{weekday}\\.?,?(?: the)? {day}{th}', 'day of month'],
    ['edge', '(?:the )?{day}{th}?\\.?(?: of)? {month}\\.?{year}', 'date'],
    // "May 5 people come" begins with a verb.
    ['end', '(?<month>may|march|mar) {day}{year}', 'date'],
    ['edge', '(?!(?:may|march|mar) \\d+[\\s,.]){month}\\.? {day}{th}?{year}', 'date'],
    ['end', '{day}{th}', 'day of month'],
    ['led', 'the {day}{th}', 'day of month'],
  ],
  yearDays: ['(?:the )?{day}{th}?(?: of)? {month}', '{month}\\.? {day}{th}?'],
  times: [
    ['edge', '{hour12}(?:[:.]{minute})?\\s*a\\.?m', 'morning'],
    ['edge', '{hour12}(?:[:.]{minute})?\\s*p\\.?m', 'afternoon'],
    ['edge', '(?<hour>1[0-2]|[1-9])(?:[:.]{minute})? in the morning', 'morning'],
    ['edge', '(?<hour>1[0-2]|[1-9])(?:[:.]{minute})? in the (?:afternoon|evening)', 'afternoon'],
    ['edge', '(?<hour>1[3-9]|2[0-3])h{minute}?', 'clock'],
    // "John 3:16" is no time, and "at 3:15" is in the afternoon.
    ['led', '(?<hour>[1-6]):{minute}', 'daylight'],
    ['edge', "(?<hour>1[0-2]|[1-9]) o[’']?clock", 'daylight'],
    ['edge', 'noon|midday', 720],
    ['edge', 'half past {hourword}', 'half past'],
    ['edge', '(?:a )?quarter past {hourword}', 'quarter past'],
    ['edge', '(?:a )?quarter to {hourword}', 'quarter to'],
  ],
  dayParts: [
    ['morning', 540],
    ['afternoon', 900],
    ['evening', 1080],
  ],
  evening: 'tonight|this evening',
  moments: [
    ['in {count} (?:(?<m>minute|min)|(?<h>hour|hr))s?(?: from now)?', null],
    ['in (?<count>\\d{1,3}(?:[.,]5)?)\\s?(?:(?<m>min)|(?<h>h|hours|hrs))', null],
    ['{number} (?<h>hours?) from now', null],
    ['in (?:half an hour|a half hour)', 30],
  ],
  range: { to: 'to', mark: '[ap]m' },

  prepositions: 'due:?|on|at(?! (?:the )?end)|by|until|till|for|starting',
  at: 'at',
  on: 'on',
  by: 'by',
  weak: 'for',
  connectors: 'with|at|for|about|from|via|to|starting',
  joins: 'and|or|&|through|to|till|until',
  joined: 'noon|today|tom|mon|tue|wed|thu|fri|sat|sun',
  belongs:
    'the|an?|my|our|your|its|each|every|last|past|previous|of|about|from|to|into|between|before|' +
    "after|since|than|like|with|vs\\.?|and|or|&|\\S+[’']s|in \\d{1,3}",
  numbered:
    'v|version|release|(?:install|upgrade|update|deploy|ship)(?: to)?|chapter|part|parts|pages?|' +
    'section|step|level|season|episode|no\\.|nr\\.?|number',
  // Also "the first friday" of several.
  names:
    '(?:black|good|holy) fri|ruby tue|super (?:tue|sun)|cyber mon|ash wed|palm sun|' +
    'easter (?:mon|sun)|high noon|(?:he|she|they|we|who|it|i) (?:sat|wed)(?![\\p{L}\\p{N}_])|' +
    '(?:first|second|third|fourth|\\d(?:st|nd|rd|th)) (?:mon|tue|wed|thu|fri|sat|sun)',
  looks:
    'today|tonight|tomorrow|noon|midnight|every|\\d{1,2}(?:st|nd|rd|th)|' +
    "\\d{1,2}\\s*(?:[ap]\\.?m|h|o[’']?clock)",

  every: 'every',
  repeats: [
    ['edge', '{every} (?:(?<other>other|second) |{number} )?{period}', 'unit'],
    ['edge', `{every} (?<count>\\d{1,3})${TH} (?<unit>${UNIT}|quarter)`, 'unit'],
    ['edge', `{every} third (?<unit>${UNIT})`, 'third unit'],
    ['edge', '{every}(?: other)? fortnight', 'fortnight'],
    ['edge', '{every}(?: the)? last day(?: of (?:the|each|every) month)?', 'last day of month'],
    ['edge', '{every} {workdays}', 'Monday to Friday'],
    ['edge', '{every} weekends?', 'weekend'],
    ['edge', '{every} (?<other>other )?{weekdays}', 'days'],
    ['edge', '{every} {shortlist}', 'days'],
    ['edge', '{every} {first}\\s*(?:[-–—]|to|through)\\s*{last}', 'range of days'],
    ['end', 'mon(?:day)?\\s*[-–—]\\s*fri(?:day)?', 'Monday to Friday'],
    ['edge', '{every}(?: the)? {clearnth} {name}(?: {ofmonth})?', 'nth day'],
    ['edge', '{every}(?: the)? (?<nth>second) {name} {ofmonth}', 'nth day'],
    ['edge', '{every}(?: the)? {day}{th}', 'day of month'],
    // "Weekly report" is a title.
    ['end', 'daily', 'day'],
    ['end', 'weekly', 'week'],
    ['end', 'monthly', 'month'],
    ['end', 'quarterly', 'quarter'],
    ['end', 'yearly|annually', 'year'],
    ['end', 'bi-?weekly|fortnightly', 'fortnight'],
    ['edge', '{number} {unit} {done}', 'unit after done'],
  ],
  tails: [
    [' on {weekdays}', 'days'],
    ['(?: on)? the {day}{th}(?: of the month)?', 'day of month'],
    ['(?: on)? the last day(?: of the month)?', 'last day'],
    ['(?: on)? the {nth} {name}(?: of the month)?', 'nth day'],
    ['(?: on)? the {nth} {name} (?:of|in) {month}', 'nth day in month'],
    [' {done}', 'after done'],
    [',?(?: for)? {number} times', 'times'],
  ],
  and: 'and',
  until: 'until|till',
  ofMonth: 'of (?:the|each|every) month',
  afterDone:
    "after (?:(?:it(?:[’']s| is) )?(?:done|completed|finished)|completion|completing|finishing|I did it)",
  repeatGoesOn: 'on|in|of|for (?:an?|{plainnumber})',

  reminders: {
    before: 'remind(?:er)?(?: me)? {count} {span} (?:before|earlier|ahead)(?:hand)?',
    at: 'remind(?:er)?(?: me)? (?=(?:at|on|@|in|tomorrow|today|tonight|mon|tue|wed|thu|fri|sat|sun)(?![\\p{L}\\p{N}_]))',
    to: 'remind me (?:to|about|of) ',
    typed: ['remind me ', 'remind me at '],
  },
  priorities: { low: 'low', medium: 'medium', high: 'high', urgent: 'urgent' },
};

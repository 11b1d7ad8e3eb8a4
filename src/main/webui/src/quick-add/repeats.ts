import { every, type Frequency, type Nth, type Recurrence } from '../time/recurrence';
import { dayForms, yearDayForms } from './days';
import { type Clock, type Form, firstOf, form, matchAt, readAt } from './forms';
import {
  FULL_WEEKDAY,
  MONTH,
  monthNamed,
  NUMBER_WORD,
  numberNamed,
  SHORT_WEEKDAY,
  weekdayNamed,
} from './names';
import type { Phrase } from './places';
import { dayPartForms } from './times';
import { timeAfter } from './when';

/** A repeat in a line, with the time of day that it names. */
export interface Repeat extends Phrase {
  readonly pattern: Recurrence;
  /** Minutes from midnight. */
  readonly time: number | null;
}

const MAX_INTERVAL = 365;
const LAST_DAY = 31;
const COUNT = `\\d{1,3}|${NUMBER_WORD}`;
const WEEKDAY = `(?:(?:${FULL_WEEKDAY})s?|(?:${SHORT_WEEKDAY})\\b\\.?)`;
const WEEKDAYS = `${WEEKDAY}(?:(?:\\s*[,/&]\\s*(?:and )?| and )${WEEKDAY})*`;
const SHORT_LIST = `(?:${SHORT_WEEKDAY})(?: (?:${SHORT_WEEKDAY})\\b)+`;
const COUNTED_DAY = `(?:${WEEKDAY}|(?:week|work)days?)`;
const NTHS: Readonly<Record<string, Nth>> = {
  first: 1,
  '1st': 1,
  second: 2,
  '2nd': 2,
  third: 3,
  '3rd': 3,
  fourth: 4,
  '4th': 4,
  last: -1,
};
const NTH = Object.keys(NTHS).join('|');
/** "every second friday" is every other one to some. */
const CLEAR_NTH = `(?!second\\b)(?:${NTH})`;
const OF_MONTH = ' of (?:the|each|every) month';
const DONE =
  "after (?:(?:it(?:[’']s| is) )?(?:done|completed|finished)|completion|completing|finishing|I did it)";
/** "every week on the first day" is more than a pattern can say, and half of it would be wrong. */
const GOES_ON = new RegExp(`^\\s+(?:on|in|of|for\\s+(?:an?|${COUNT}))\\b`, 'iu');

const heads: readonly Form<Recurrence>[] = [
  form(
    'edge',
    `every(!?) (?:(other|second) |(${COUNT}) )?(day|week|month|quarter|year)s?`,
    ([, mark, other, count, unit = '']) =>
      fromDone(counted(unit, other ? 2 : count ? numberNamed(count) : 1), mark),
  ),
  form('edge', 'every(!?) (\\d{1,3})(?:st|nd|rd|th) (day|week|month|quarter|year)', match =>
    fromDone(counted(match[3] ?? '', Number(match[2])), match[1]),
  ),
  form('edge', 'every(!?) third (day|week|month|year)', ([, mark, unit = '']) =>
    fromDone(counted(unit, 3), mark),
  ),
  form('edge', 'every(!?)(?: other)? fortnight', ([, mark]) => fromDone(every('weekly', 2), mark)),
  form('edge', 'every(!?)(?: the)? last day(?: of (?:the|each|every) month)?', ([, mark]) =>
    fromDone(onDayOfMonth(every('monthly'), LAST_DAY), mark),
  ),
  form('edge', 'every(!?) (?:week|work)days?', ([, mark]) =>
    fromDone(onDays([0, 1, 2, 3, 4]), mark),
  ),
  form('edge', 'every(!?) weekends?', ([, mark]) => fromDone(onDays([5, 6]), mark)),
  form('edge', `every(!?) (other )?(${WEEKDAYS})`, ([, mark, other, names = '']) =>
    fromDone(onDays(weekdays(names), other ? 2 : 1), mark),
  ),
  form('edge', `every(!?) (${SHORT_LIST})`, ([, mark, names = '']) =>
    fromDone(onDays(weekdays(names)), mark),
  ),
  form('edge', `every(!?) (${WEEKDAY})\\s*(?:[-–—]|to|through)\\s*(${WEEKDAY})`, match =>
    fromDone(onDays(weekdaysBetween(match[2] ?? '', match[3] ?? '')), match[1]),
  ),
  form('end', 'mon(?:day)?\\s*[-–—]\\s*fri(?:day)?', () => onDays([0, 1, 2, 3, 4])),
  form(
    'edge',
    `every(!?)(?: the)? (${CLEAR_NTH}) (${COUNTED_DAY})(?:${OF_MONTH})?`,
    ([, mark, nth, name]) => fromDone(onNth(every('monthly'), nth, name), mark),
  ),
  form('edge', `every(!?)(?: the)? (second) (${COUNTED_DAY})${OF_MONTH}`, ([, mark, nth, name]) =>
    fromDone(onNth(every('monthly'), nth, name), mark),
  ),
  form('edge', 'every(!?)(?: the)? (\\d{1,2})(?:st|nd|rd|th)', ([, mark, day]) =>
    fromDone(onDayOfMonth(every('monthly'), Number(day)), mark),
  ),
  // "Weekly report" is a title.
  form('end', 'daily', () => every('daily')),
  form('end', '(week|month|quarter|year)ly', ([, unit = '']) => counted(unit, 1)),
  form('end', 'bi-?weekly|fortnightly', () => every('weekly', 2)),
  form('end', 'annually', () => every('yearly')),
  form('edge', `(${COUNT}) (day|week|month|year)s? ${DONE}`, ([, count = '', unit = '']) =>
    fromDone(counted(unit, numberNamed(count)), '!'),
  ),
];

const onThe = '(?: on)? the ';
const tails: readonly ((repeat: Repeat, line: string, clock: Clock) => Repeat | null)[] = [
  tail(` on (${WEEKDAYS})`, ([, names = ''], { pattern }) =>
    pattern.frequency === 'weekly' && pattern.daysOfWeek.length === 0
      ? { ...pattern, daysOfWeek: weekdays(names) }
      : null,
  ),
  tail(`${onThe}(\\d{1,2})(?:st|nd|rd|th)(?: of the month)?`, ([, day], { pattern }) =>
    isOpenMonthly(pattern) ? onDayOfMonth(pattern, Number(day)) : null,
  ),
  tail(`${onThe}last day(?: of the month)?`, (_, { pattern }) =>
    isOpenMonthly(pattern) ? onDayOfMonth(pattern, LAST_DAY) : null,
  ),
  tail(`${onThe}(${NTH}) (${COUNTED_DAY})(?: of the month)?`, ([, nth, name], { pattern }) =>
    isOpenMonthly(pattern) ? onNth(pattern, nth, name) : null,
  ),
  tail(
    `${onThe}(${NTH}) (${COUNTED_DAY}) (?:of|in) (${MONTH})`,
    ([, nth, name, month = ''], { pattern }) =>
      isOpenYearly(pattern) ? { ...onNth(pattern, nth, name), month: monthNamed(month) } : null,
  ),
  tail(` ${DONE}`, (_, { pattern }) => ({ ...pattern, from: 'completion' })),
  tail(`,?(?: for)? (${COUNT}) times`, ([, count = ''], { pattern }) =>
    pattern.endDate === null && numberNamed(count) > 0
      ? { ...pattern, occurrences: numberNamed(count) }
      : null,
  ),
  onDate,
  untilDay,
  atTime,
];

/** The repeat that a line says from a position on, with all that belongs to it. */
export function repeatAt(line: string, start: number, clock: Clock): Repeat | null {
  const head = readAt(heads, line, start, clock);
  let repeat: Repeat | null = head
    ? { start, end: head.end, place: head.place, led: '', pattern: head.value, time: null }
    : (everyPart(line, start, clock) ?? everyDate(line, start, clock));
  for (let more = repeat; more; ) {
    repeat = more;
    more = firstOf(tails, it => it(repeat as Repeat, line, clock));
  }
  return repeat && !GOES_ON.test(line.slice(repeat.end)) ? repeat : null;
}

/** Words after a repeat that narrow its pattern. */
function tail(
  source: string,
  narrowed: (match: RegExpExecArray, repeat: Repeat) => Recurrence | null,
) {
  const { pattern } = form('edge', source, () => null);
  return (repeat: Repeat, line: string): Repeat | null => {
    const match = matchAt(pattern, line, repeat.end);
    const more = match && narrowed(match, repeat);
    return more && { ...repeat, pattern: more, end: repeat.end + match[0].length, place: 'edge' };
  };
}

/** "every morning" */
function everyPart(line: string, start: number, clock: Clock): Repeat | null {
  const lead = matchAt(/every(!?)\s+/iuy, line, start);
  const part = lead && readAt(dayPartForms, line, start + lead[0].length, clock);
  if (!part) {
    return null;
  }
  const pattern = fromDone(every('daily'), lead[1]);
  return { start, end: part.end, place: 'edge', led: '', pattern, time: part.value };
}

/** "every 24 dec" */
function everyDate(line: string, start: number, clock: Clock): Repeat | null {
  const lead = matchAt(/every(!?)\s+/iuy, line, start);
  const date = lead && readAt(yearDayForms, line, start + lead[0].length, clock);
  if (!date) {
    return null;
  }
  const pattern = fromDone(onYearDay(every('yearly'), date.value), lead[1]);
  return { start, end: date.end, place: 'edge', led: '', pattern, time: null };
}

/** "yearly on 24 dec" */
function onDate(repeat: Repeat, line: string, clock: Clock): Repeat | null {
  const { pattern, end } = repeat;
  const lead =
    pattern.month === null && pattern.frequency === 'yearly' && matchAt(/\s+on\s+/iuy, line, end);
  const date = lead && readAt(yearDayForms, line, end + lead[0].length, clock);
  return date
    ? { ...repeat, pattern: onYearDay(pattern, date.value), end: date.end, place: 'edge' }
    : null;
}

/** "until 24 dec" */
function untilDay(repeat: Repeat, line: string, clock: Clock): Repeat | null {
  const { pattern, end } = repeat;
  const lead = pattern.occurrences === null && matchAt(/,?\s+(?:until|till)\s+/iuy, line, end);
  const day = lead && readAt(dayForms, line, end + lead[0].length, clock);
  return day
    ? { ...repeat, pattern: { ...pattern, endDate: day.value }, end: day.end, place: 'edge' }
    : null;
}

/** "at 9am" */
function atTime(repeat: Repeat, line: string, clock: Clock): Repeat | null {
  const time = repeat.time === null ? timeAfter(line, repeat.end, clock) : null;
  return time && { ...repeat, time: time.value, end: time.end, place: 'edge' };
}

function counted(unit: string, count: number): Recurrence | null {
  const units: Readonly<Record<string, readonly [Frequency, number]>> = {
    day: ['daily', 1],
    week: ['weekly', 1],
    month: ['monthly', 1],
    quarter: ['monthly', 3],
    year: ['yearly', 1],
  };
  const [frequency, times] = units[unit.toLowerCase()] ?? ['daily', 1];
  const interval = count * times;
  return interval >= 1 && interval <= MAX_INTERVAL ? every(frequency, interval) : null;
}

function fromDone<T extends Recurrence | null>(pattern: T, mark: string | undefined): T {
  return pattern && mark ? { ...pattern, from: 'completion' } : pattern;
}

function onDays(daysOfWeek: readonly number[], interval = 1): Recurrence {
  return { ...every('weekly', interval), daysOfWeek };
}

function onDayOfMonth(pattern: Recurrence, dayOfMonth: number): Recurrence | null {
  return dayOfMonth >= 1 && dayOfMonth <= LAST_DAY ? { ...pattern, dayOfMonth } : null;
}

function onYearDay(
  pattern: Recurrence,
  [month, dayOfMonth]: readonly [number, number],
): Recurrence {
  return { ...pattern, month, dayOfMonth };
}

function onNth(pattern: Recurrence, nth = '', name = ''): Recurrence {
  return {
    ...pattern,
    nth: NTHS[nth.toLowerCase()] ?? 1,
    daysOfWeek: /^(?:week|work)/iu.test(name) ? [0, 1, 2, 3, 4] : [weekdayNamed(name)],
  };
}

function isOpenMonthly({ frequency, dayOfMonth, nth }: Recurrence): boolean {
  return frequency === 'monthly' && dayOfMonth === null && nth === null;
}

function isOpenYearly({ frequency, month, nth }: Recurrence): boolean {
  return frequency === 'yearly' && month === null && nth === null;
}

/** From "fri" to "mon" there is a weekend. */
function weekdaysBetween(first: string, last: string): number[] {
  const from = weekdayNamed(first);
  const count = ((weekdayNamed(last) - from + 7) % 7) + 1;
  return Array.from({ length: count }, (_, index) => (from + index) % 7).sort();
}

function weekdays(names: string): number[] {
  const words = names.split(/[\s,/&]+/u).filter(word => word && word.toLowerCase() !== 'and');
  return [...new Set(words.map(weekdayNamed))].sort();
}

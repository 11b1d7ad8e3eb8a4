import { every, type Frequency, type Recurrence } from '../time/recurrence';
import { dayForms, yearDayForms } from './days';
import { type Clock, type Form, firstOf, form, matchAt, readAt } from './forms';
import { FULL_WEEKDAY, NUMBER_WORD, numberNamed, SHORT_WEEKDAY, weekdayNamed } from './names';
import type { Phrase } from './places';
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
const DONE =
  "after (?:(?:it(?:[’']s| is) )?(?:done|completed|finished)|completion|completing|finishing|I did it)";
/** "every month on the last friday" is more than a pattern can say, and half of it would be wrong. */
const GOES_ON = new RegExp(`^\\s+(?:on|in|of|for\\s+(?:an?|${COUNT}))\\b`, 'iu');

const heads: readonly Form<Recurrence>[] = [
  form(
    'edge',
    `every(!?) (?:(other|second) |(${COUNT}) )?(day|week|month|quarter|year)s?`,
    ([, mark, other, count, unit = '']) =>
      fromDone(counted(unit, other ? 2 : count ? numberNamed(count) : 1), mark),
  ),
  form('edge', 'every(!?) (?:week|work)days?', ([, mark]) =>
    fromDone(onDays([0, 1, 2, 3, 4]), mark),
  ),
  form('edge', 'every(!?) weekends?', ([, mark]) => fromDone(onDays([5, 6]), mark)),
  form('edge', `every(!?) (other )?(${WEEKDAYS})`, ([, mark, other, names = '']) =>
    fromDone(onDays(weekdays(names), other ? 2 : 1), mark),
  ),
  form('edge', 'every(!?)(?: the)? (\\d{1,2})(?:st|nd|rd|th)', ([, mark, day]) =>
    fromDone(onDayOfMonth(every('monthly'), Number(day)), mark),
  ),
  // "Weekly report" is a title.
  form('end', 'daily', () => every('daily')),
  form('end', '(week|month|quarter|year)ly', ([, unit = '']) => counted(unit, 1)),
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
    : everyDate(line, start, clock);
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

function isOpenMonthly({ frequency, dayOfMonth }: Recurrence): boolean {
  return frequency === 'monthly' && dayOfMonth === null;
}

function weekdays(names: string): number[] {
  const words = names.split(/[\s,/&]+/u).filter(word => word && word.toLowerCase() !== 'and');
  return [...new Set(words.map(weekdayNamed))].sort();
}

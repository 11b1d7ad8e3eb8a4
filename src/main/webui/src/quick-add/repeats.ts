import { every, type Frequency, type Recurrence } from '../time/recurrence';
import { type Clock, type Form, firstOf, form, matchAt, readAt, spaced } from './forms';
import type { Grammar, RepeatMeaning, TailMeaning } from './grammar';
import type { Groups, Names, Unit } from './names';
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
const WORKDAYS = [0, 1, 2, 3, 4];
const UNITS: Readonly<Record<Unit, readonly [Frequency, number]>> = {
  day: ['daily', 1],
  week: ['weekly', 1],
  month: ['monthly', 1],
  quarter: ['monthly', 3],
  year: ['yearly', 1],
};

type Tail = (repeat: Repeat, line: string, clock: Clock) => Repeat | null;

/** How a language says that something repeats. */
export interface RepeatForms {
  readonly heads: readonly Form<Recurrence>[];
  readonly tails: readonly Tail[];
  /** "every", before a part of the day or a date. */
  readonly every: RegExp;
  readonly on: RegExp;
  readonly until: RegExp;
  /** "every week on the first day" is more than a pattern can say, and half of it would be wrong. */
  readonly goesOn: RegExp;
}

export function repeatForms(grammar: Grammar, names: Names): RepeatForms {
  const pattern = (source: string, flags: string) => new RegExp(spaced(source), flags);
  return {
    heads: grammar.repeats.map(([place, source, meaning]) =>
      form(place, names.expand(source), said => fromDone(HEADS[meaning](said, names), said.mark)),
    ),
    tails: [
      ...grammar.tails.map(([source, meaning]) =>
        tail(names.expand(source), TAILS[meaning], names),
      ),
      onDate,
      untilDay,
      atTime,
    ],
    every: pattern(`${names.expand('{every}')} `, 'iuy'),
    on: pattern(` (?:${grammar.on}) `, 'iuy'),
    until: pattern(`,? (?:${grammar.until}) `, 'iuy'),
    goesOn: pattern(`^ (?:${names.expand(grammar.repeatGoesOn)})(?![\\p{L}\\p{N}_])`, 'iu'),
  };
}

type HeadReader = (said: Groups, names: Names) => Recurrence | null;

const HEADS: Readonly<Record<RepeatMeaning, HeadReader>> = {
  unit: ({ other, count, unit }, names) =>
    counted(names.unit(unit), other ? 2 : count ? names.number(count) : 1),
  'third unit': ({ unit }, names) => counted(names.unit(unit), 3),
  days: ({ names: listed, other }, names) => onDays(weekdays(listed, names), other ? 2 : 1),
  'range of days': ({ first, last }, names) =>
    onDays(weekdaysBetween(names.weekday(first), names.weekday(last))),
  'Monday to Friday': () => onDays(WORKDAYS),
  weekend: () => onDays([5, 6]),
  'nth day': (said, names) => onNth(every('monthly'), said, names),
  'day of month': ({ day }) => onDayOfMonth(every('monthly'), Number(day)),
  'last day of month': () => onDayOfMonth(every('monthly'), LAST_DAY),
  fortnight: () => every('weekly', 2),
  day: () => every('daily'),
  week: () => every('weekly'),
  month: () => every('monthly'),
  quarter: () => every('monthly', 3),
  year: () => every('yearly'),
  'unit after done': ({ count, unit }, names) =>
    fromDone(counted(names.unit(unit), names.number(count)), '!'),
};

type TailReader = (said: Groups, pattern: Recurrence, names: Names) => Recurrence | null;

const TAILS: Readonly<Record<TailMeaning, TailReader>> = {
  days: ({ names: listed }, pattern, names) =>
    pattern.frequency === 'weekly' && pattern.daysOfWeek.length === 0
      ? { ...pattern, daysOfWeek: weekdays(listed, names) }
      : null,
  'day of month': ({ day }, pattern) =>
    isOpenMonthly(pattern) ? onDayOfMonth(pattern, Number(day)) : null,
  'last day': (_, pattern) => (isOpenMonthly(pattern) ? onDayOfMonth(pattern, LAST_DAY) : null),
  'nth day': (said, pattern, names) =>
    isOpenMonthly(pattern) ? onNth(pattern, said, names) : null,
  'nth day in month': (said, pattern, names) =>
    isOpenYearly(pattern)
      ? { ...onNth(pattern, said, names), month: names.month(said.month) }
      : null,
  'after done': (_, pattern) => ({ ...pattern, from: 'completion' }),
  times: ({ count }, pattern, names) =>
    pattern.endDate === null && names.number(count) > 0
      ? { ...pattern, occurrences: names.number(count) }
      : null,
};

/** The repeat that a line says from a position on, with all that belongs to it. */
export function repeatAt(line: string, start: number, clock: Clock): Repeat | null {
  const { heads, tails, goesOn } = clock.language.repeats;
  const head = readAt(heads, line, start, clock);
  const said = [
    head && { start, end: head.end, place: head.place, led: '', pattern: head.value, time: null },
    everyPart(line, start, clock),
    everyDate(line, start, clock),
  ].filter(it => it !== null);
  let repeat: Repeat | null = said.sort((one, other) => other.end - one.end)[0] ?? null;
  for (let more = repeat; more; ) {
    repeat = more;
    more = firstOf(tails, it => it(repeat as Repeat, line, clock));
  }
  return repeat && !goesOn.test(line.slice(repeat.end)) ? repeat : null;
}

/** Words after a repeat that narrow its pattern. */
function tail(source: string, narrowed: TailReader, names: Names): Tail {
  const { pattern } = form('edge', source, () => null);
  return (repeat, line) => {
    const match = matchAt(pattern, line, repeat.end);
    const more = match && narrowed(match.groups ?? {}, repeat.pattern, names);
    return more && { ...repeat, pattern: more, end: repeat.end + match[0].length, place: 'edge' };
  };
}

/** "every morning" */
function everyPart(line: string, start: number, clock: Clock): Repeat | null {
  const lead = matchAt(clock.language.repeats.every, line, start);
  const part = lead && readAt(clock.language.times.parts, line, start + lead[0].length, clock);
  if (!part) {
    return null;
  }
  const pattern = fromDone(every('daily'), lead.groups?.mark);
  return { start, end: part.end, place: 'edge', led: '', pattern, time: part.value };
}

/** "every 24 dec" */
function everyDate(line: string, start: number, clock: Clock): Repeat | null {
  const lead = matchAt(clock.language.repeats.every, line, start);
  const date = lead && readAt(clock.language.yearDays, line, start + lead[0].length, clock);
  if (!date) {
    return null;
  }
  const pattern = fromDone(onYearDay(every('yearly'), date.value), lead.groups?.mark);
  return { start, end: date.end, place: 'edge', led: '', pattern, time: null };
}

/** "yearly on 24 dec" */
function onDate(repeat: Repeat, line: string, clock: Clock): Repeat | null {
  const { pattern, end } = repeat;
  const lead =
    pattern.month === null &&
    pattern.frequency === 'yearly' &&
    matchAt(clock.language.repeats.on, line, end);
  const date = lead && readAt(clock.language.yearDays, line, end + lead[0].length, clock);
  return date
    ? { ...repeat, pattern: onYearDay(pattern, date.value), end: date.end, place: 'edge' }
    : null;
}

/** "until 24 dec" */
function untilDay(repeat: Repeat, line: string, clock: Clock): Repeat | null {
  const { pattern, end } = repeat;
  const lead = pattern.occurrences === null && matchAt(clock.language.repeats.until, line, end);
  const day = lead && readAt(clock.language.days, line, end + lead[0].length, clock);
  return day
    ? { ...repeat, pattern: { ...pattern, endDate: day.value }, end: day.end, place: 'edge' }
    : null;
}

/** "at 9am" */
function atTime(repeat: Repeat, line: string, clock: Clock): Repeat | null {
  const time = repeat.time === null ? timeAfter(line, repeat.end, clock) : null;
  return time && { ...repeat, time: time.value, end: time.end, place: 'edge' };
}

function counted(unit: Unit, count: number): Recurrence | null {
  const [frequency, times] = UNITS[unit];
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

function onNth(pattern: Recurrence, { nth, name = '' }: Groups, names: Names): Recurrence {
  return {
    ...pattern,
    nth: names.nth(nth),
    daysOfWeek: names.isWorkday(name) ? WORKDAYS : [names.weekday(name)],
  };
}

function isOpenMonthly({ frequency, dayOfMonth, nth }: Recurrence): boolean {
  return frequency === 'monthly' && dayOfMonth === null && nth === null;
}

function isOpenYearly({ frequency, month, nth }: Recurrence): boolean {
  return frequency === 'yearly' && month === null && nth === null;
}

/** From "fri" to "mon" there is a weekend. */
function weekdaysBetween(first: number, last: number): number[] {
  const count = ((last - first + 7) % 7) + 1;
  return Array.from({ length: count }, (_, index) => (first + index) % 7).sort();
}

function weekdays(listed = '', names: Names): number[] {
  const days = listed.split(/[\s,/&]+/u).map(it => names.weekday(it));
  return [...new Set(days.filter(day => day >= 0))].sort();
}

import {
  calendarDay,
  dayOfMonthOf,
  daysInMonth,
  monthOf,
  plusMonths,
  weekdayOf,
  yearOf,
} from '../time/calendar';
import { daysAfter } from '../time/day';
import { type Clock, type Form, form, WORD_END } from './forms';
import type { DayMeaning, Grammar } from './grammar';
import type { Groups, Names } from './names';

const SATURDAY = 5;
const FAR = 100;

type Reader = (said: Groups, clock: Clock) => string | null;

/** Each way to say a day: those of the language, and what digits say in every one. */
export function dayForms(grammar: Grammar, names: Names): readonly Form<string>[] {
  const parts = grammar.dayParts.map(([source]) => source).join('|');
  const named = grammar.days.map(([place, source, meaning]) => {
    const isGlued = grammar.gluesDayParts && source.startsWith('{full}');
    const end = isGlued ? `(?:${WORD_END}|(?=(?:${parts})${WORD_END}))` : WORD_END;
    return form(place, names.expand(source), READERS[meaning], end);
  });
  return [...named, ...DIGITS];
}

/** A day of the year on which something repeats: "24 dec", "dec 24th". */
export function yearDayForms(grammar: Grammar, names: Names) {
  return grammar.yearDays.map(source =>
    form('edge', names.expand(source), ({ month, day }) =>
      yearDay(names.month(month), Number(day)),
    ),
  );
}

const READERS: Readonly<Record<DayMeaning, Reader>> = {
  today: (_, { today }) => today,
  tomorrow: (_, { today }) => daysAfter(today, 1),
  'day after tomorrow': (_, { today }) => daysAfter(today, 2),
  weekday: ({ weekday }, clock) => weekdayAfter(clock, weekday),
  'weekday of next week': ({ weekday }, { today, language }) =>
    daysAfter(nextMonday(today), language.names.weekday(weekday)),
  'this weekend': (_, { today }) =>
    weekdayOf(today) >= SATURDAY ? today : daysAfter(today, SATURDAY - weekdayOf(today)),
  'next weekend': (_, { today }) => daysAfter(nextMonday(today), SATURDAY),
  'next week': (_, { today }) => nextMonday(today),
  'next month': (_, { today }) => plusMonths(firstOfMonth(today), 1),
  'next quarter': (_, { today }) => plusMonths(firstOfMonth(today), 3 - ((monthOf(today) - 1) % 3)),
  'next year': (_, { today }) => calendarDay(yearOf(today) + 1, 1, 1),
  later,
  'end of month': (_, { today }) => lastOfMonth(today),
  'end of next month': (_, { today }) => lastOfMonth(plusMonths(firstOfMonth(today), 1)),
  'end of year': (_, { today }) => calendarDay(yearOf(today), 12, 31),
  'day of month': ({ weekday, day }, clock) =>
    onWeekday(clock, weekday, nextDayOfMonth(clock.today, Number(day))),
  date: ({ weekday, day, month, year }, clock) =>
    onWeekday(clock, weekday, dated(clock, day, clock.language.names.month(month), year)),
};

/** What digits say in every language. */
const DIGITS: readonly Form<string>[] = [
  form('edge', '(?<year>\\d{4})(?<mark>[-/])(?<month>\\d{1,2})\\k<mark>(?<day>\\d{1,2})', asDate),
  // "1.12.26" may as well be a version.
  form(
    'edge',
    `(?=\\d\\d?\\.\\d\\d?\\.\\d{4}|\\d\\d\\.\\d\\d\\.)(?<day>\\d{1,2})\\.(?<month>\\d{1,2})\\.(?<year>(?:\\d\\d){1,2})`,
    asDate,
  ),
  // "2.1." may as well be a version or a chapter.
  form('edge', '(?=\\d\\d|\\d\\.\\d\\d)(?<day>\\d{1,2})\\.(?<month>\\d{1,2})\\.', asDate),
  form('led', '(?<day>\\d{1,2})\\.(?<month>\\d{1,2})\\.?', asDate),
  // Nor are "1/2", "3/4" and "24/7" days unless a preposition makes them.
  form(
    'edge',
    '(?!(?:[1-3]/[2-4]|24/7|9/11)(?!\\d|/))(?<first>\\d{1,2})/(?<second>\\d{1,2})(?:/(?<year>(?:\\d\\d){1,2}))?',
    slashed,
  ),
  form('led', '(?<first>\\d{1,2})/(?<second>\\d{1,2})', slashed),
  form('led', '(?<day>\\d{1,2})\\.(?<month>\\d{1,2})\\.(?<year>\\d\\d)', asDate),
];

function asDate({ day, month, year }: Groups, clock: Clock): string | null {
  return dated(clock, day, month, year);
}

function yearDay(month: number, day: number): readonly [number, number] | null {
  const leapYear = 2024;
  return day >= 1 && day <= daysInMonth(leapYear, month) ? [month, day] : null;
}

/** Today's own weekday is a week from now. */
function weekdayAfter({ today, language }: Clock, name = ''): string {
  return daysAfter(today, ((language.names.weekday(name) - weekdayOf(today) + 6) % 7) + 1);
}

/** Null where the date and the weekday that is said with it contradict each other. */
function onWeekday({ language }: Clock, name: string | undefined, date: string | null) {
  const fits = date !== null && (!name || weekdayOf(date) === language.names.weekday(name));
  return fits ? date : null;
}

function firstOfMonth(day: string): string {
  return calendarDay(yearOf(day), monthOf(day), 1);
}

function lastOfMonth(day: string): string {
  return calendarDay(yearOf(day), monthOf(day), daysInMonth(yearOf(day), monthOf(day)));
}

function nextMonday(today: string): string {
  return daysAfter(today, 7 - weekdayOf(today));
}

function later({ count, unit, short }: Groups, { today, language }: Clock): string | null {
  const times = language.names.number(count);
  if (times === 0) {
    return null;
  }
  switch (short ? (/d/iu.test(short) ? 'day' : 'week') : language.names.unit(unit)) {
    case 'day':
      return daysAfter(today, times);
    case 'week':
      return daysAfter(today, 7 * times);
    case 'month':
      return plusMonths(today, times);
    case 'quarter':
      return plusMonths(today, 3 * times);
    case 'year':
      return plusMonths(today, 12 * times);
  }
}

function slashed({ first, second, year }: Groups, clock: Clock): string | null {
  const [day, month] = clock.dayFirst ? [first, second] : [second, first];
  return (
    dated(clock, day, month, year) ?? (Number(month) > 12 ? dated(clock, month, day, year) : null)
  );
}

/** The date, without a year the next one from today on; null where there is none, or it is past. */
export function dated(
  { today }: Clock,
  dayText: string | undefined,
  monthText: string | number | undefined,
  yearText?: string,
): string | null {
  const day = Number(dayText);
  const month = Number(monthText);
  if (day < 1 || month < 1 || month > 12) {
    return null;
  }
  const thisYear = yearOf(today);
  const said =
    yearText && Number(yearText) + (yearText.length === 2 ? thisYear - (thisYear % 100) : 0);
  // Eight years may pass between two leap days.
  for (let year = said || thisYear; year <= (said || thisYear + 8); year++) {
    const date = calendarDay(year, month, day);
    if (day <= daysInMonth(year, month) && date >= today && year < thisYear + FAR) {
      return date;
    }
  }
  return null;
}

function nextDayOfMonth(today: string, day: number): string | null {
  if (day < 1 || day > 31) {
    return null;
  }
  let month = calendarDay(yearOf(today), monthOf(today), 1);
  while (daysInMonth(yearOf(month), monthOf(month)) < day || dayIn(month, day) < today) {
    month = plusMonths(month, 1);
  }
  return dayIn(month, day);
}

function dayIn(month: string, day: number): string {
  return daysAfter(month, day - dayOfMonthOf(month));
}

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
import { type Clock, type Form, form } from './forms';
import {
  CLEAR_SHORT_WEEKDAY,
  FULL_WEEKDAY,
  MONTH,
  monthNamed,
  NUMBER_WORD,
  numberNamed,
  SHORT_WEEKDAY,
  weekdayNamed,
} from './names';

const SATURDAY = 5;
const FAR = 100;
const WEEKDAY = `(${FULL_WEEKDAY}|${SHORT_WEEKDAY})\\.?`;
const ORDINAL = '(\\d{1,2})(?:st|nd|rd|th)';
const YEAR = '(?:,? (\\d{4}))?';

/** Each way to say a day. */
export const dayForms: readonly Form<string>[] = [
  form('anywhere', 'today|tonight', (_, { today }) => today),
  form('edge', 'this evening', (_, { today }) => today),
  form('anywhere', 'tomorrow|tmrw?', (_, { today }) => daysAfter(today, 1)),
  form('end', 'tom', (_, { today }) => daysAfter(today, 1)),
  form('anywhere', 'the day after tomorrow', (_, { today }) => daysAfter(today, 2)),

  form('edge', FULL_WEEKDAY, ([name], { today }) => weekdayAfter(today, name)),
  form('edge', `(?:${CLEAR_SHORT_WEEKDAY})\\.?`, ([name], { today }) => weekdayAfter(today, name)),
  form('end', `(?:${SHORT_WEEKDAY})\\.?`, ([name], { today }) => weekdayAfter(today, name)),
  form('edge', `this (${FULL_WEEKDAY}|${SHORT_WEEKDAY})`, ([, name], { today }) =>
    weekdayAfter(today, name),
  ),
  form('edge', `next (${FULL_WEEKDAY}|${SHORT_WEEKDAY})`, ([, name = ''], { today }) =>
    daysAfter(nextMonday(today), weekdayNamed(name)),
  ),
  form('edge', 'this weekend', (_, { today }) =>
    weekdayOf(today) >= SATURDAY ? today : daysAfter(today, SATURDAY - weekdayOf(today)),
  ),
  form('edge', 'next weekend', (_, { today }) => daysAfter(nextMonday(today), SATURDAY)),
  form('edge', 'next week', (_, { today }) => nextMonday(today)),
  form('edge', 'next month', (_, { today }) =>
    plusMonths(calendarDay(yearOf(today), monthOf(today), 1), 1),
  ),
  form('edge', 'next quarter', (_, { today }) =>
    plusMonths(calendarDay(yearOf(today), monthOf(today), 1), 3 - ((monthOf(today) - 1) % 3)),
  ),
  form('edge', 'next year', (_, { today }) => calendarDay(yearOf(today) + 1, 1, 1)),

  form(
    'edge',
    `in (\\d{1,3}|an?|${NUMBER_WORD}) (day|week|month|year)s?`,
    ([, count = '', unit = ''], { today }) => later(today, numberNamed(count), unit),
  ),
  form('edge', 'in (\\d{1,3})\\s?([dw])', ([, count, unit = ''], { today }) =>
    later(today, Number(count), unit),
  ),
  form(
    'edge',
    `(\\d{1,3}|an?|${NUMBER_WORD}) (day|week|month|year)s? from (?:now|today)`,
    ([, count = '', unit = ''], { today }) => later(today, numberNamed(count), unit),
  ),
  form('end', 'eod|(?:at )?(?:the )?end of (?:the )?day', (_, { today }) => today),
  form('end', 'eom|(?:at )?(?:the )?end of (?:the |this )?month', (_, { today }) =>
    lastOfMonth(today),
  ),
  form('end', '(?:at )?(?:the )?end of next month', (_, { today }) =>
    lastOfMonth(plusMonths(calendarDay(yearOf(today), monthOf(today), 1), 1)),
  ),
  form('end', '(?:at )?(?:the )?end of (?:the |this )?year', (_, { today }) =>
    calendarDay(yearOf(today), 12, 31),
  ),

  form(
    'sure',
    `${WEEKDAY},?(?: the)? (\\d{1,2})(?:st|nd|rd|th)?\\.?(?: of)? (${MONTH})\\.?${YEAR}`,
    ([, name, day, month = '', year], clock) =>
      onWeekday(name, dated(clock, day, monthNamed(month), year)),
  ),
  form(
    'sure',
    `${WEEKDAY},? (${MONTH})\\.? (\\d{1,2})(?:st|nd|rd|th)?${YEAR}`,
    ([, name, month = '', day, year], clock) =>
      onWeekday(name, dated(clock, day, monthNamed(month), year)),
  ),
  form('edge', `${WEEKDAY},?(?: the)? ${ORDINAL}`, ([, name, day], { today }) =>
    onWeekday(name, nextDayOfMonth(today, Number(day))),
  ),

  form('edge', '(\\d{4})([-/])(\\d{1,2})\\2(\\d{1,2})', ([, year, , month, day], clock) =>
    dated(clock, day, month, year),
  ),
  form(
    'edge',
    `(?:the )?(\\d{1,2})(?:st|nd|rd|th)?\\.?(?: of)? (${MONTH})\\.?(?:,? (\\d{4}))?`,
    ([, day, month = '', year], clock) => dated(clock, day, monthNamed(month), year),
  ),
  // "May 5 people come" begins with a verb.
  form('end', `(may|march|mar) (\\d{1,2})(?:,? (\\d{4}))?`, ([, month = '', day, year], clock) =>
    dated(clock, day, monthNamed(month), year),
  ),
  form(
    'edge',
    `(?!(?:may|march|mar) \\d+[\\s,.])(${MONTH})\\.? (\\d{1,2})(?:st|nd|rd|th)?(?:,? (\\d{4}))?`,
    ([, month = '', day, year], clock) => dated(clock, day, monthNamed(month), year),
  ),

  // "1.12.26" may as well be a version.
  form(
    'edge',
    '(?=\\d\\d?\\.\\d\\d?\\.\\d{4}|\\d\\d\\.\\d\\d\\.)(\\d{1,2})\\.(\\d{1,2})\\.((?:\\d\\d){1,2})',
    ([, day, month, year], clock) => dated(clock, day, month, year),
  ),
  // "2.1." may as well be a version or a chapter.
  form('edge', '(?=\\d\\d|\\d\\.\\d\\d)(\\d{1,2})\\.(\\d{1,2})\\.', ([, day, month], clock) =>
    dated(clock, day, month),
  ),
  form('led', '(\\d{1,2})\\.(\\d{1,2})\\.?', ([, day, month], clock) => dated(clock, day, month)),
  // Nor are "1/2", "3/4" and "24/7" days unless a preposition makes them.
  form(
    'edge',
    '(?!(?:[1-3]/[2-4]|24/7|9/11)(?!\\d|/))(\\d{1,2})/(\\d{1,2})(?:/((?:\\d\\d){1,2}))?',
    slashed,
  ),
  form('led', '(\\d{1,2})/(\\d{1,2})', slashed),
  form('led', '(\\d{1,2})\\.(\\d{1,2})\\.(\\d\\d)', ([, day, month, year], clock) =>
    dated(clock, day, month, year),
  ),
  form('end', ORDINAL, ([, day], { today }) => nextDayOfMonth(today, Number(day))),
  form('led', 'the (\\d{1,2})(?:st|nd|rd|th)', ([, day], { today }) =>
    nextDayOfMonth(today, Number(day)),
  ),
];

/** A day of the year on which something repeats: "24 dec", "dec 24th". */
export const yearDayForms: readonly Form<readonly [month: number, day: number]>[] = [
  form('edge', `(?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?: of)? (${MONTH})`, ([, day, month = '']) =>
    yearDay(monthNamed(month), Number(day)),
  ),
  form('edge', `(${MONTH})\\.? (\\d{1,2})(?:st|nd|rd|th)?`, ([, month = '', day]) =>
    yearDay(monthNamed(month), Number(day)),
  ),
];

function yearDay(month: number, day: number): readonly [number, number] | null {
  const leapYear = 2024;
  return day >= 1 && day <= daysInMonth(leapYear, month) ? [month, day] : null;
}

/** Today's own weekday is a week from now. */
function weekdayAfter(today: string, name = ''): string {
  return daysAfter(today, ((weekdayNamed(name) - weekdayOf(today) + 6) % 7) + 1);
}

/** Null where the date and its weekday contradict each other. */
function onWeekday(name = '', date: string | null): string | null {
  return date !== null && weekdayOf(date) === weekdayNamed(name) ? date : null;
}

function lastOfMonth(day: string): string {
  return calendarDay(yearOf(day), monthOf(day), daysInMonth(yearOf(day), monthOf(day)));
}

function nextMonday(today: string): string {
  return daysAfter(today, 7 - weekdayOf(today));
}

function later(today: string, count: number, unit: string): string | null {
  if (count === 0) {
    return null;
  }
  switch (unit.toLowerCase()) {
    case 'd':
    case 'day':
      return daysAfter(today, count);
    case 'w':
    case 'week':
      return daysAfter(today, 7 * count);
    case 'month':
      return plusMonths(today, count);
    default:
      return plusMonths(today, 12 * count);
  }
}

function slashed([, first, second, year]: RegExpExecArray, clock: Clock): string | null {
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

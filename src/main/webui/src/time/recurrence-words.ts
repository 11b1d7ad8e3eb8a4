import { calendarDay, instant, yearOf } from './calendar';
import { dayOf, daysAfter } from './day';
import type { Recurrence } from './recurrence';
import type { RepeatWords } from './words';

const MONDAY = '2024-01-01';
const LEAP_YEAR = 2024;

/** Words how a task repeats: "Every 2 weeks on Mon, Thu, until 24 Dec". */
export function recurrenceInWords(
  recurrence: Recurrence,
  words: RepeatWords,
  locale: string,
  now: Date,
): string {
  const { endDate, occurrences } = recurrence;
  const repeat = howOften(recurrence, words, locale);
  if (endDate !== null) {
    const year = yearOf(endDate) === yearOf(dayOf(now)) ? {} : ({ year: 'numeric' } as const);
    return words.until(
      repeat,
      format(endDate, locale, { day: 'numeric', month: 'short', ...year }),
    );
  }
  return occurrences === null ? repeat : words.times(repeat, occurrences);
}

function howOften(recurrence: Recurrence, words: RepeatWords, locale: string): string {
  const { frequency, interval, from } = recurrence;
  const plain = words.every(frequency, interval);
  const detailed = withDetails(plain, recurrence, words, locale);
  if (from === 'due') {
    return detailed;
  }
  return detailed === plain
    ? words.afterDone(frequency, interval)
    : words.countedFromDone(detailed);
}

function withDetails(
  repeat: string,
  { frequency, interval, daysOfWeek, nth, dayOfMonth, month }: Recurrence,
  words: RepeatWords,
  locale: string,
): string {
  if (frequency === 'weekly' && daysOfWeek.length > 0) {
    return interval === 1 && isMondayToFriday(daysOfWeek)
      ? words.everyWeekday
      : words.onDays(repeat, weekdays(daysOfWeek, locale));
  }
  if (nth !== null) {
    const onDay = isMondayToFriday(daysOfWeek)
      ? words.onNthWeekday(repeat, nth)
      : words.onNth(repeat, nth, anyOf(daysOfWeek, locale));
    return month === null ? onDay : words.inMonth(onDay, monthName(month, locale));
  }
  if (month !== null && dayOfMonth !== null) {
    const date = calendarDay(LEAP_YEAR, month, dayOfMonth);
    return words.onDate(repeat, format(date, locale, { day: 'numeric', month: 'long' }));
  }
  if (month !== null) {
    return words.inMonth(repeat, monthName(month, locale));
  }
  if (dayOfMonth !== null) {
    return dayOfMonth === 31 ? words.onLastDay(repeat) : words.onDayOfMonth(repeat, dayOfMonth);
  }
  return repeat;
}

function isMondayToFriday(daysOfWeek: readonly number[]): boolean {
  return [...new Set(daysOfWeek)].sort().join() === '0,1,2,3,4';
}

/** One day by its full name, several shortened. */
function weekdays(daysOfWeek: readonly number[], locale: string): string {
  const names = namesOf(daysOfWeek, locale, daysOfWeek.length === 1 ? 'long' : 'short');
  return new Intl.ListFormat(locale, { type: 'unit', style: 'short' }).format(names);
}

function anyOf(daysOfWeek: readonly number[], locale: string): string {
  const names = namesOf(daysOfWeek, locale, 'long');
  return new Intl.ListFormat(locale, { type: 'disjunction' }).format(names);
}

function namesOf(
  daysOfWeek: readonly number[],
  locale: string,
  weekday: 'long' | 'short',
): readonly string[] {
  const days = [...new Set(daysOfWeek)].sort();
  return days.map(day => format(daysAfter(MONDAY, day), locale, { weekday }));
}

function monthName(month: number, locale: string): string {
  return format(calendarDay(LEAP_YEAR, month, 1), locale, { month: 'long' });
}

function format(day: string, locale: string, options: Intl.DateTimeFormatOptions): string {
  return instant(day).toLocaleDateString(locale, { ...options, timeZone: 'UTC' });
}

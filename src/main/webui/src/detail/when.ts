import { instant } from '../repeat/calendar';
import { dayOf, isWholeDay, midnight } from '../shared/day';
import { locale } from '../words/locale';

/** When it is due, or its day begins, where the person is. */
export function startOf(due: string): Date {
  return isWholeDay(due) ? midnight(due) : new Date(due);
}

/** The time on the wall clock as a time field writes it, `17:00`; empty for a whole day. */
export function timeOf(due: string): string {
  return isWholeDay(due) ? '' : wallClock(new Date(due)).slice(-'hh:mm'.length);
}

/** A due date from the day and the time of two fields; without a time it is the whole day. */
export function dueAt(day: string, time: string): string {
  return time === '' ? day : momentOf(new Date(`${day}T${time}`));
}

/** A moment as the service writes it: in UTC, without a fraction that is zero. */
export function momentOf(date: Date): string {
  return date.toISOString().replace('.000Z', 'Z');
}

/** A moment as a date-time field writes it: on the wall clock, to the minute. */
export function wallClock(date: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${dayOf(date)}T${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** A calendar day in the words of the person's locale. */
export function dayInWords(day: string, options: Intl.DateTimeFormatOptions): string {
  return instant(day).toLocaleDateString(locale, { ...options, timeZone: 'UTC' });
}

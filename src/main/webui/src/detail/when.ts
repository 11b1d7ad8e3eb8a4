import { instant, localDay } from '../repeat/calendar';
import { locale } from '../words/locale';

/** A due date is a whole day (`2026-11-21`) or a moment in UTC (`2026-11-21T17:00:00Z`). */
export function isDay(due: string): boolean {
  return due.length === 'yyyy-mm-dd'.length;
}

/** When it is due, or its day begins, where the person is. */
export function startOf(due: string): Date {
  return new Date(isDay(due) ? `${due}T00:00` : due);
}

/** The day on which it is due where the person is. */
export function dayOf(due: string): string {
  return isDay(due) ? due : localDay(new Date(due));
}

/** The time on the wall clock as a time field writes it, `17:00`; empty for a whole day. */
export function timeOf(due: string): string {
  return isDay(due) ? '' : wallClock(new Date(due)).slice(-'hh:mm'.length);
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
  return `${localDay(date)}T${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** A calendar day in the words of the person's locale. */
export function dayInWords(day: string, options: Intl.DateTimeFormatOptions): string {
  return instant(day).toLocaleDateString(locale, { ...options, timeZone: 'UTC' });
}

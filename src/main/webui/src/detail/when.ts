import { instant } from '../time/calendar';
import { fromWallClock, isWholeDay, momentOn, utc, wallClock } from '../time/day';
import { locale } from '../words/locale';

/** When it is due, or its day begins, where the person is. */
export function startOf(due: string): Date {
  return isWholeDay(due) ? momentOn(due) : new Date(due);
}

/** The time on the wall clock as a time field writes it, `17:00`; empty for a whole day. */
export function timeOf(due: string): string {
  return isWholeDay(due) ? '' : wallClock(new Date(due)).slice(-'hh:mm'.length);
}

/** A due date from the day and the time of two fields; without a time it is the whole day. */
export function dueAt(day: string, time: string): string {
  return time === '' ? day : utc(fromWallClock(`${day}T${time}`));
}

/** A calendar day in the words of the person's locale. */
export function dayInWords(day: string, options: Intl.DateTimeFormatOptions): string {
  return instant(day).toLocaleDateString(locale, { ...options, timeZone: 'UTC' });
}

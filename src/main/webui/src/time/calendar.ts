/**
 * Days of the calendar as 'yyyy-mm-dd', which sort as text and know no time zone. They are counted
 * in UTC, where each day has 24 hours.
 */

/** The day of these numbers; a day that its month does not have is the month's last. */
export function calendarDay(year: number, month: number, dayOfMonth: number): string {
  return text(new Date(utc(year, month, Math.min(dayOfMonth, daysInMonth(year, month)))));
}

export function daysInMonth(year: number, month: number): number {
  return new Date(utc(year, month + 1, 0)).getUTCDate();
}

export function yearOf(day: string): number {
  return Number(day.slice(0, -6));
}

/** 1 to 12. */
export function monthOf(day: string): number {
  return Number(day.slice(-5, -3));
}

export function dayOfMonthOf(day: string): number {
  return Number(day.slice(-2));
}

/** 0 is Monday, 6 is Sunday. */
export function weekdayOf(day: string): number {
  return (instant(day).getUTCDay() + 6) % 7;
}

/** The same day so many months later, or that month's last. */
export function plusMonths(day: string, months: number): string {
  const month = yearOf(day) * 12 + monthOf(day) - 1 + months;
  return calendarDay(Math.floor(month / 12), (month % 12) + 1, dayOfMonthOf(day));
}

/** For `Intl`, with `timeZone: 'UTC'`. */
export function instant(day: string): Date {
  return new Date(utc(yearOf(day), monthOf(day), dayOfMonthOf(day)));
}

function text(date: Date): string {
  return date.toISOString().slice(0, -'Thh:mm:ss.sssZ'.length);
}

/** `Date.UTC` takes the years 0 to 99 for those of the 20th century. */
function utc(year: number, month: number, dayOfMonth: number): number {
  return new Date(0).setUTCFullYear(year, month - 1, dayOfMonth);
}

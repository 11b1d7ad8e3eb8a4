import { calendarDay, monthOf, plusMonths, weekdayOf, yearOf } from '../time/calendar';
import { daysAfter } from '../time/day';

const WEEKS_SHOWN = 6;

/** The six weeks that show the month of a day; always six, so that nothing below jumps. */
export function weeksAround(day: string, firstDayOfWeek: number): readonly (readonly string[])[] {
  const first = startOfWeek(calendarDay(yearOf(day), monthOf(day), 1), firstDayOfWeek);
  return Array.from({ length: WEEKS_SHOWN }, (_, week) =>
    Array.from({ length: 7 }, (_, weekday) => daysAfter(first, 7 * week + weekday)),
  );
}

export function isSameMonth(day: string, other: string): boolean {
  return yearOf(day) === yearOf(other) && monthOf(day) === monthOf(other);
}

interface Press {
  readonly key: string;
  readonly shiftKey: boolean;
}

interface Week {
  readonly firstDay: number;
  readonly direction: 'ltr' | 'rtl';
}

/** Where a key leads in a grid of days; null for keys that lead nowhere. */
export function dayAfterPress(day: string, { key, shiftKey }: Press, week: Week): string | null {
  const forward = week.direction === 'rtl' ? -1 : 1;
  switch (key) {
    case 'ArrowLeft':
      return daysAfter(day, -forward);
    case 'ArrowRight':
      return daysAfter(day, forward);
    case 'ArrowUp':
      return daysAfter(day, -7);
    case 'ArrowDown':
      return daysAfter(day, 7);
    case 'Home':
      return startOfWeek(day, week.firstDay);
    case 'End':
      return daysAfter(startOfWeek(day, week.firstDay), 6);
    case 'PageUp':
      return plusMonths(day, shiftKey ? -12 : -1);
    case 'PageDown':
      return plusMonths(day, shiftKey ? 12 : 1);
    default:
      return null;
  }
}

export function startOfWeek(day: string, firstDayOfWeek: number): string {
  return daysAfter(day, -((weekdayOf(day) - firstDayOfWeek + 7) % 7));
}

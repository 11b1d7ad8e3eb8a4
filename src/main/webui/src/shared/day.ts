const DAY = 24 * 60 * 60 * 1000;

/** The calendar day of a moment where the person is: `2026-11-21`. */
export function dayOf(moment: Date): string {
  const year = String(moment.getFullYear()).padStart(4, '0');
  const month = String(moment.getMonth() + 1).padStart(2, '0');
  return `${year}-${month}-${String(moment.getDate()).padStart(2, '0')}`;
}

/** The day so many days after another; calendars know nothing of hours that clocks skip. */
export function daysAfter(day: string, count: number): string {
  const there = new Date(Date.parse(`${day}T00:00Z`) + count * DAY);
  return there.toISOString().slice(0, -'Thh:mm:ss.sssZ'.length);
}

/** How many days lie between two; negative when the second comes first. */
export function daysBetween(day: string, other: string): number {
  return Math.round((Date.parse(`${other}T00:00Z`) - Date.parse(`${day}T00:00Z`)) / DAY);
}

/** Midnight of a day where the person is, to word it. */
export function midnight(day: string): Date {
  return new Date(`${day}T00:00`);
}

export function isWholeDay(due: string): boolean {
  return due.length === 'yyyy-mm-dd'.length;
}

/** A due date is a whole day (`2026-11-21`) or a moment in UTC (`2026-11-21T17:00:00Z`). */
export function isDay(due: string): boolean {
  return due.length === 'yyyy-mm-dd'.length;
}

/** When it is due, or its day begins, where the person is. */
export function startOf(due: string): Date {
  return new Date(isDay(due) ? `${due}T00:00` : due);
}

/** A moment as the service writes it: in UTC, without a fraction that is zero. */
export function momentOf(date: Date): string {
  return date.toISOString().replace('.000Z', 'Z');
}

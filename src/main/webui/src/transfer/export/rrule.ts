import type { Recurrence } from '../../time/recurrence';

const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const LAST_DAY = 31;

/**
 * A pattern as a rule of RFC 5545. The 29th and 30th of a month that has fewer days, which are its
 * last day here, are left out by such a rule; that it is counted from completion can't be said.
 */
export function rruleOf(repeat: Recurrence): string {
  const { frequency, interval, dayOfMonth, month, occurrences, endDate } = repeat;
  return [
    `FREQ=${frequency.toUpperCase()}`,
    ...(interval > 1 ? [`INTERVAL=${interval}`] : []),
    ...(month === null ? [] : [`BYMONTH=${month}`]),
    ...(dayOfMonth === null ? [] : [`BYMONTHDAY=${dayOfMonth === LAST_DAY ? -1 : dayOfMonth}`]),
    ...daysOf(repeat),
    ...(occurrences === null ? [] : [`COUNT=${occurrences}`]),
    ...(endDate === null ? [] : [`UNTIL=${endDate.replaceAll('-', '')}`]),
  ].join(';');
}

function daysOf({ daysOfWeek, nth }: Recurrence): readonly string[] {
  const days = daysOfWeek.map(it => DAYS[it] ?? '');
  if (days.length === 0) {
    return [];
  }
  return nth === null
    ? [`BYDAY=${days.join(',')}`]
    : [`BYDAY=${days.join(',')}`, `BYSETPOS=${nth}`];
}

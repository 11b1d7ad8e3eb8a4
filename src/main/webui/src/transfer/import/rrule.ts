import { every, FREQUENCIES, NTHS, type Recurrence } from '../../time/recurrence';

const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const KNOWN = [
  'FREQ',
  'INTERVAL',
  'BYDAY',
  'BYMONTHDAY',
  'BYMONTH',
  'BYSETPOS',
  'COUNT',
  'UNTIL',
  'WKST',
];
const LAST_DAY = 31;

/** A rule of RFC 5545 as a pattern; null where a pattern can't say it all. */
export function recurrenceOfRule(rule: string): Recurrence | null {
  const parts = new Map(
    rule
      .replace(/^RRULE:/i, '')
      .split(';')
      .filter(it => it !== '')
      .map(it => it.toUpperCase().split('=', 2) as [string, string]),
  );
  const frequency = FREQUENCIES.find(it => it.toUpperCase() === parts.get('FREQ'));
  if (!frequency || [...parts.keys()].some(it => !KNOWN.includes(it))) {
    return null;
  }
  const count = (name: string) => (parts.has(name) ? Number(parts.get(name)) : null);
  const interval = count('INTERVAL') ?? 1;
  const days = daysOf(parts);
  const dayOfMonth = count('BYMONTHDAY');
  const month = count('BYMONTH');
  const isWhole =
    days !== null &&
    interval >= 1 &&
    interval <= 365 &&
    (dayOfMonth === null || dayOfMonth === -1 || (dayOfMonth >= 1 && dayOfMonth <= LAST_DAY)) &&
    (month === null || (frequency === 'yearly' && month >= 1 && month <= 12)) &&
    (days.daysOfWeek.length === 0 || (frequency === 'weekly') === (days.nth === null)) &&
    (dayOfMonth === null || frequency === 'monthly' || (frequency === 'yearly' && month !== null));
  return isWhole
    ? {
        ...every(frequency, interval),
        ...days,
        dayOfMonth: dayOfMonth === -1 ? LAST_DAY : dayOfMonth,
        month,
        occurrences: count('COUNT'),
        endDate: untilOf(parts.get('UNTIL')),
      }
    : null;
}

/** `MO,WE`, `2TU`, or `FR` with its place in the month beside it. */
function daysOf(parts: ReadonlyMap<string, string>): Pick<Recurrence, 'daysOfWeek' | 'nth'> | null {
  const named = (parts.get('BYDAY') ?? '').split(',').filter(it => it !== '');
  const read = named.map(it => /^([+-]?\d)?([A-Z]{2})$/.exec(it));
  const places = new Set(read.map(it => it?.[1] ?? parts.get('BYSETPOS') ?? ''));
  const daysOfWeek = read.map(it => DAYS.indexOf(it?.[2] ?? ''));
  const [place = ''] = places;
  const nth = NTHS.find(it => it === Number(place)) ?? null;
  const isKnown = !daysOfWeek.includes(-1) && places.size <= 1 && (place === '' || nth !== null);
  return isKnown ? { daysOfWeek: daysOfWeek.sort(), nth: place === '' ? null : nth } : null;
}

function untilOf(text: string | undefined): string | null {
  const match = /^(\d{4})(\d{2})(\d{2})/.exec(text ?? '');
  return match && `${match[1]}-${match[2]}-${match[3]}`;
}

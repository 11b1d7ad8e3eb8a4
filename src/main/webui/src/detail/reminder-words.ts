import { dueInWords, timeInWords } from '../task/due';
import { momentOn } from '../time/day';
import { morningHour } from '../time/morning';
import { isTime } from '../time/occurrence';
import { minutesBefore } from '../time/ring-moments';
import { locale } from '../words/locale';
import { words } from '../words/words';
import { isMorningBefore } from './reminder';

const HOUR = 60;
const DAY = 24 * HOUR;

/** A reminder in a person's words: "10 minutes before", "Tomorrow 8:00". */
export function reminderInWords(reminder: string, due: string | null, now: Date): string {
  const { atDue, before, morning, morningBefore } = words.notify.reminder;
  if (isMorningBefore(due, reminder)) {
    return morningBefore(morningTime());
  }
  if (isTime(reminder)) {
    return dueInWords(reminder, now).words;
  }
  const minutes = minutesBefore(reminder);
  if (minutes === null) {
    return morning(morningTime());
  }
  return minutes === 0 ? atDue : before(leadInWords(minutes));
}

function morningTime(): string {
  return timeInWords(momentOn('2000-01-01', morningHour() * HOUR));
}

function leadInWords(minutes: number): string {
  const parts = [
    ['day', Math.floor(minutes / DAY)],
    ['hour', Math.floor((minutes % DAY) / HOUR)],
    ['minute', minutes % HOUR],
  ] as const;
  const said = parts
    .filter(([, count]) => count > 0)
    .map(([unit, count]) =>
      new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(count),
    );
  return new Intl.ListFormat(locale, { type: 'unit' }).format(said);
}

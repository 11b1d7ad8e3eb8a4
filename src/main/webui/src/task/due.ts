/** A due date in a person's words, and how pressing it is. */
export interface Due {
  readonly words: string;
  readonly tone: 'overdue' | 'today' | 'later';
}

const DAY = 24 * 60 * 60 * 1000;

/** Words a due date, a whole day or a moment, as it stands at `now` where the person is. */
export function dueInWords(due: string, now: Date, locale: string): Due {
  const wholeDay = due.length === 'yyyy-mm-dd'.length;
  const moment = new Date(wholeDay ? `${due}T00:00` : due);
  const days = daysBetween(now, moment);
  const time = moment.toLocaleTimeString(locale, { hour: 'numeric', minute: '2-digit' });
  const words = wholeDay
    ? day(moment, days, now, locale)
    : `${day(moment, days, now, locale)} ${time}`;
  const overdue = wholeDay ? days < 0 : moment < now;
  return { words, tone: overdue ? 'overdue' : days === 0 ? 'today' : 'later' };
}

function day(date: Date, days: number, now: Date, locale: string): string {
  if (Math.abs(days) <= 1) {
    const words = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(days, 'day');
    return words.charAt(0).toLocaleUpperCase(locale) + words.slice(1);
  }
  if (days > 1 && days < 7) {
    return date.toLocaleDateString(locale, { weekday: 'long' });
  }
  const year = date.getFullYear() === now.getFullYear() ? {} : ({ year: 'numeric' } as const);
  return date.toLocaleDateString(locale, { day: 'numeric', month: 'short', ...year });
}

/** Counts midnights, so that a day of 23 hours is one day too. */
function daysBetween(from: Date, to: Date): number {
  const midnight = (date: Date) => Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
  return Math.round((midnight(to) - midnight(from)) / DAY);
}

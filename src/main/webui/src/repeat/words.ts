import type { Frequency } from './recurrence';

/** What the words of a repeat are made of. Each function adds to the phrase it is given. */
export interface RepeatWords {
  readonly every: (frequency: Frequency, interval: number) => string;
  readonly everyWeekday: string;
  readonly afterDone: (frequency: Frequency, interval: number) => string;
  readonly onDays: (repeat: string, days: string) => string;
  readonly onDayOfMonth: (repeat: string, dayOfMonth: number) => string;
  readonly onLastDay: (repeat: string) => string;
  readonly onDate: (repeat: string, date: string) => string;
  readonly inMonth: (repeat: string, month: string) => string;
  readonly countedFromDone: (repeat: string) => string;
  readonly until: (repeat: string, date: string) => string;
  readonly times: (repeat: string, occurrences: number) => string;
}

const units = { daily: 'day', weekly: 'week', monthly: 'month', yearly: 'year' } as const;
const endings: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd' };
const ordinals = new Intl.PluralRules('en', { type: 'ordinal' });

export const repeatWords: RepeatWords = {
  every: (frequency, interval) =>
    interval === 1 ? `Every ${units[frequency]}` : `Every ${interval} ${units[frequency]}s`,
  everyWeekday: 'Every weekday',
  afterDone: (frequency, interval) =>
    `${interval} ${units[frequency]}${interval === 1 ? '' : 's'} after it is done`,
  onDays: (repeat, days) => `${repeat} on ${days}`,
  onDayOfMonth: (repeat, dayOfMonth) =>
    `${repeat} on the ${dayOfMonth}${endings[ordinals.select(dayOfMonth)] ?? 'th'}`,
  onLastDay: repeat => `${repeat} on the last day`,
  onDate: (repeat, date) => `${repeat} on ${date}`,
  inMonth: (repeat, month) => `${repeat} in ${month}`,
  countedFromDone: repeat => `${repeat}, counted from when it is done`,
  until: (repeat, date) => `${repeat}, until ${date}`,
  times: (repeat, occurrences) =>
    occurrences === 1 ? `${repeat}, one last time` : `${repeat}, ${occurrences} times`,
};

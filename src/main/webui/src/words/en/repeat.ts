import type { RepeatWords } from '../../time/words';

const units = { daily: 'day', weekly: 'week', monthly: 'month', yearly: 'year' } as const;
const endings: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd' };
const nths = { 1: 'first', 2: 'second', 3: 'third', 4: 'fourth', [-1]: 'last' } as const;
const ordinals = new Intl.PluralRules('en', { type: 'ordinal' });

/** How a task repeats. */
export const repeat: RepeatWords = {
  every: (frequency, interval) =>
    interval === 1 ? `Every ${units[frequency]}` : `Every ${interval} ${units[frequency]}s`,
  everyWeekday: 'Every weekday',
  afterDone: (frequency, interval) =>
    `${interval} ${units[frequency]}${interval === 1 ? '' : 's'} after completion`,
  onDays: (repeat, days) => `${repeat} on ${days}`,
  onDayOfMonth: (repeat, dayOfMonth) =>
    `${repeat} on the ${dayOfMonth}${endings[ordinals.select(dayOfMonth)] ?? 'th'}`,
  onLastDay: repeat => `${repeat} on the last day`,
  onNth: (repeat, nth, day) => `${repeat} on the ${nths[nth]} ${day}`,
  onNthWeekday: (repeat, nth) => `${repeat} on the ${nths[nth]} weekday`,
  onDate: (repeat, date) => `${repeat} on ${date}`,
  inMonth: (repeat, month) => `${repeat} in ${month}`,
  countedFromDone: repeat => `${repeat}, repeating from completion`,
  until: (repeat, date) => `${repeat}, until ${date}`,
  times: (repeat, occurrences) =>
    occurrences === 1 ? `${repeat}, one last time` : `${repeat}, ${occurrences} times`,
  first: (repeat, due) => `${repeat}, first: ${due}`,
};

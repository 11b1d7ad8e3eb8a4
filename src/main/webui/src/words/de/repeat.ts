import type { RepeatWords } from '../../time/words';

const EVERY = {
  daily: 'Jeden Tag',
  weekly: 'Jede Woche',
  monthly: 'Jeden Monat',
  yearly: 'Jedes Jahr',
} as const;
const UNITS = { daily: 'Tage', weekly: 'Wochen', monthly: 'Monate', yearly: 'Jahre' } as const;
const ONE = { daily: 'Tag', weekly: 'Woche', monthly: 'Monat', yearly: 'Jahr' } as const;
const NTHS = { 1: 'ersten', 2: 'zweiten', 3: 'dritten', 4: 'vierten', [-1]: 'letzten' } as const;

export const repeat: RepeatWords = {
  every: (frequency, interval) =>
    interval === 1 ? EVERY[frequency] : `Alle ${interval} ${UNITS[frequency]}`,
  everyWeekday: 'Jeden Werktag',
  afterDone: (frequency, interval) =>
    `${interval} ${(interval === 1 ? ONE : UNITS)[frequency]} nach Erledigung`,
  onDays: (repeat, days) => `${repeat} am ${days}`,
  onDayOfMonth: (repeat, dayOfMonth) => `${repeat} am ${dayOfMonth}.`,
  onLastDay: repeat => `${repeat} am letzten Tag`,
  onNth: (repeat, nth, day) => `${repeat} am ${NTHS[nth]} ${day}`,
  onNthWeekday: (repeat, nth) => `${repeat} am ${NTHS[nth]} Werktag`,
  onDate: (repeat, date) => `${repeat} am ${date}`,
  inMonth: (repeat, month) => `${repeat} im ${month}`,
  countedFromDone: repeat => `${repeat}, ab Erledigung`,
  until: (repeat, date) => `${repeat}, bis ${date}`,
  times: (repeat, occurrences) =>
    occurrences === 1 ? `${repeat}, ein letztes Mal` : `${repeat}, ${occurrences}-mal`,
  first: (repeat, due) => `${repeat}, zuerst: ${due}`,
};

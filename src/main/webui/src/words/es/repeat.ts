import type { RepeatWords } from '../../time/words';

const ONE = { daily: 'día', weekly: 'semana', monthly: 'mes', yearly: 'año' } as const;
const UNITS = { daily: 'días', weekly: 'semanas', monthly: 'meses', yearly: 'años' } as const;
const NTHS = { 1: 'primer', 2: 'segundo', 3: 'tercer', 4: 'cuarto', [-1]: 'último' } as const;

export const repeat: RepeatWords = {
  every: (frequency, interval) =>
    interval === 1 ? `Cada ${ONE[frequency]}` : `Cada ${interval} ${UNITS[frequency]}`,
  everyWeekday: 'De lunes a viernes',
  afterDone: (frequency, interval) =>
    `${interval} ${(interval === 1 ? ONE : UNITS)[frequency]} después de completarla`,
  onDays: (repeat, days) => `${repeat} el ${days}`,
  onDayOfMonth: (repeat, dayOfMonth) => `${repeat} el ${dayOfMonth}`,
  onLastDay: repeat => `${repeat} el último día`,
  onNth: (repeat, nth, day) => `${repeat} el ${NTHS[nth]} ${day}`,
  onNthWeekday: (repeat, nth) => `${repeat} el ${NTHS[nth]} día laborable`,
  onDate: (repeat, date) => `${repeat} el ${date}`,
  inMonth: (repeat, month) => `${repeat} en ${month}`,
  countedFromDone: repeat => `${repeat}, desde que se completa`,
  until: (repeat, date) => `${repeat}, hasta el ${date}`,
  times: (repeat, occurrences) =>
    occurrences === 1 ? `${repeat}, una última vez` : `${repeat}, ${occurrences} veces`,
  first: (repeat, due) => `${repeat}, primero: ${due}`,
};

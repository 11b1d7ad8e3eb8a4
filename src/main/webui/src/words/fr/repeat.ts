import type { RepeatWords } from '../../time/words';

const EVERY = {
  daily: 'Tous les jours',
  weekly: 'Toutes les semaines',
  monthly: 'Tous les mois',
  yearly: 'Tous les ans',
} as const;
const SEVERAL = {
  daily: 'Tous les # jours',
  weekly: 'Toutes les # semaines',
  monthly: 'Tous les # mois',
  yearly: 'Tous les # ans',
} as const;
const UNITS = {
  daily: ['jour', 'jours'],
  weekly: ['semaine', 'semaines'],
  monthly: ['mois', 'mois'],
  yearly: ['an', 'ans'],
} as const;
const NTHS = {
  1: 'premier',
  2: 'deuxième',
  3: 'troisième',
  4: 'quatrième',
  [-1]: 'dernier',
} as const;

export const repeat: RepeatWords = {
  every: (frequency, interval) =>
    interval === 1 ? EVERY[frequency] : SEVERAL[frequency].replace('#', `${interval}`),
  everyWeekday: 'Du lundi au vendredi',
  afterDone: (frequency, interval) =>
    `${interval} ${UNITS[frequency][interval === 1 ? 0 : 1]} après l’avoir terminée`,
  onDays: (repeat, days) => `${repeat} le ${days}`,
  onDayOfMonth: (repeat, dayOfMonth) => `${repeat} le ${dayOfMonth}${dayOfMonth === 1 ? 'er' : ''}`,
  onLastDay: repeat => `${repeat} le dernier jour`,
  onNth: (repeat, nth, day) => `${repeat} le ${NTHS[nth]} ${day}`,
  onNthWeekday: (repeat, nth) => `${repeat} le ${NTHS[nth]} jour ouvré`,
  onDate: (repeat, date) => `${repeat} le ${date}`,
  inMonth: (repeat, month) => `${repeat} en ${month}`,
  countedFromDone: repeat => `${repeat}, à partir de la fin`,
  until: (repeat, date) => `${repeat}, jusqu’au ${date}`,
  times: (repeat, occurrences) =>
    occurrences === 1 ? `${repeat}, une dernière fois` : `${repeat}, ${occurrences} fois`,
  first: (repeat, due) => `${repeat}, d’abord : ${due}`,
};

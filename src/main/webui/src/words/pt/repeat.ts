import type { RepeatWords } from '../../time/words';

const EVERY = {
  daily: 'Todo dia',
  weekly: 'Toda semana',
  monthly: 'Todo mês',
  yearly: 'Todo ano',
} as const;
const ONE = { daily: 'dia', weekly: 'semana', monthly: 'mês', yearly: 'ano' } as const;
const UNITS = { daily: 'dias', weekly: 'semanas', monthly: 'meses', yearly: 'anos' } as const;
const NTHS = { 1: '1ª', 2: '2ª', 3: '3ª', 4: '4ª', [-1]: 'última' } as const;

export const repeat: RepeatWords = {
  every: (frequency, interval) =>
    interval === 1 ? EVERY[frequency] : `A cada ${interval} ${UNITS[frequency]}`,
  everyWeekday: 'De segunda a sexta',
  afterDone: (frequency, interval) =>
    `${interval} ${(interval === 1 ? ONE : UNITS)[frequency]} após a conclusão`,
  onDays: (repeat, days) => `${repeat}: ${days}`,
  onDayOfMonth: (repeat, dayOfMonth) => `${repeat} no dia ${dayOfMonth}`,
  onLastDay: repeat => `${repeat} no último dia`,
  onNth: (repeat, nth, day) => `${repeat}, ${NTHS[nth]} ocorrência de ${day}`,
  onNthWeekday: (repeat, nth) => `${repeat}, ${NTHS[nth]} ocorrência de dia útil`,
  onDate: (repeat, date) => `${repeat} em ${date}`,
  inMonth: (repeat, month) => `${repeat} em ${month}`,
  countedFromDone: repeat => `${repeat}, a partir da conclusão`,
  until: (repeat, date) => `${repeat}, até ${date}`,
  times: (repeat, occurrences) =>
    occurrences === 1 ? `${repeat}, uma última vez` : `${repeat}, ${occurrences} vezes`,
  first: (repeat, due) => `${repeat}, primeira: ${due}`,
};

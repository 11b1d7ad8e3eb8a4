import type { Frequency, Nth } from './recurrence';

/** What the words of a repeat are made of. Each function adds to the phrase it is given. */
export interface RepeatWords {
  readonly every: (frequency: Frequency, interval: number) => string;
  readonly everyWeekday: string;
  readonly afterDone: (frequency: Frequency, interval: number) => string;
  readonly onDays: (repeat: string, days: string) => string;
  readonly onDayOfMonth: (repeat: string, dayOfMonth: number) => string;
  readonly onLastDay: (repeat: string) => string;
  readonly onNth: (repeat: string, nth: Nth, day: string) => string;
  /** The days from Monday to Friday. */
  readonly onNthWeekday: (repeat: string, nth: Nth) => string;
  readonly onDate: (repeat: string, date: string) => string;
  readonly inMonth: (repeat: string, month: string) => string;
  readonly countedFromDone: (repeat: string) => string;
  readonly until: (repeat: string, date: string) => string;
  readonly times: (repeat: string, occurrences: number) => string;
  readonly first: (repeat: string, due: string) => string;
}

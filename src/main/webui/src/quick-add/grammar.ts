import type { Place } from './forms';

/** What a phrase says of a day; the groups of its pattern say the rest. */
export type DayMeaning =
  | 'today'
  | 'tomorrow'
  | 'day after tomorrow'
  | 'weekday'
  | 'weekday of next week'
  | 'this weekend'
  | 'next weekend'
  | 'next week'
  | 'next month'
  | 'next quarter'
  | 'next year'
  | 'later'
  | 'end of month'
  | 'end of next month'
  | 'end of year'
  | 'day of month'
  | 'date';

/** How the hour and minute of a time count; a number is itself the minutes from midnight. */
export type TimeMeaning =
  | number
  | 'clock'
  | 'morning'
  | 'afternoon'
  | 'daylight'
  | 'quarter past'
  | 'half past'
  | 'half to'
  | 'quarter to';

/** How a repeat begins. */
export type RepeatMeaning =
  | 'unit'
  | 'third unit'
  | 'days'
  | 'range of days'
  | 'Monday to Friday'
  | 'weekend'
  | 'nth day'
  | 'day of month'
  | 'last day of month'
  | 'fortnight'
  | 'day'
  | 'week'
  | 'month'
  | 'quarter'
  | 'year'
  | 'unit after done';

/** What narrows a repeat that has begun. */
export type TailMeaning =
  | 'days'
  | 'day of month'
  | 'last day'
  | 'nth day'
  | 'nth day in month'
  | 'after done'
  | 'times';

/**
 * Where a phrase may stand, its pattern, and its meaning. A name in braces stands for a group of
 * the same kind in every language, such as {weekday}, {month}, {day}, {count} or {unit}.
 */
export type Rule<Meaning> = readonly [place: Place, source: string, meaning: Meaning];

/** How a language says when. All strings are sources of patterns that ignore case. */
export interface Grammar {
  /** From Monday to Sunday, in full and short. */
  readonly weekdays: readonly string[];
  readonly shortWeekdays: readonly string[];
  /** Short names that are hardly ever another word. */
  readonly clearWeekdays: string;
  /** What a weekday may end in where something repeats. */
  readonly weekdayPlural: string;
  /** From January to December. */
  readonly months: readonly string[];
  /** Names of months that are hardly ever another word. */
  readonly clearMonths: string;
  /** From one to twelve. */
  readonly numbers: readonly string[];
  /** An article that says one. */
  readonly one: string;
  /** What follows a day's number: "15th". */
  readonly ordinal: string;
  /** What stands between a date and its year. */
  readonly beforeYear: string;
  readonly units: Readonly<Record<'day' | 'week' | 'month' | 'quarter' | 'year', string>>;
  /** Units of what is counted to the minute. */
  readonly spans: Readonly<Record<'m' | 'h' | 'd', string>>;
  readonly nths: Readonly<Record<1 | 2 | 3 | 4 | -1, string>>;
  /** Those that can't be taken for "every other". */
  readonly clearNths: string;
  readonly workdays: string;

  readonly days: readonly Rule<DayMeaning>[];
  /** A day of the year on which something repeats. */
  readonly yearDays: readonly string[];
  readonly times: readonly Rule<TimeMeaning>[];
  /** Parts of a day, which say a time only beside it: "tomorrow morning". */
  readonly dayParts: readonly (readonly [source: string, minutes: number])[];
  /** A day that makes hours those of the evening: "tonight at 8". */
  readonly evening: string;
  readonly moments: readonly (readonly [source: string, minutes: number | null])[];
  /** Between the two times of a range, and after the second: "10 bis 11 Uhr". */
  readonly range: { readonly to: string; readonly mark: string };

  /** What leads a day or a time. */
  readonly prepositions: string;
  /** After these an hour may stand alone. */
  readonly at: string;
  /** Between a time and its day. */
  readonly on: string;
  /** Before the day by which something is due. */
  readonly by: string;
  /** Those prepositions that may as well begin something else: "for sunday". */
  readonly weak: string;
  /** What may follow a phrase in the midst of a title. */
  readonly connectors: string;
  /** What joins two phrases, of which half would be wrong, and how the second begins. */
  readonly joins: string;
  readonly joined: string;
  /** A word before a phrase that makes it a part of something else. */
  readonly belongs: string;
  /** A word before digits that makes them its number: "version 2.1." */
  readonly numbered: string;
  /** Words that make a name with the word before them or after: "Black Friday". */
  readonly names: string;
  /** What else looks like a day or a time, beside weekdays, months and digits. */
  readonly looks: string;
  /** Whether a part of the day may be one word with its weekday: "Freitagabend". */
  readonly gluesDayParts?: boolean;
  /** Whether every noun begins with a capital letter, so that one begins no name. */
  readonly capitalNouns?: boolean;

  readonly every: string;
  readonly repeats: readonly Rule<RepeatMeaning>[];
  readonly tails: readonly (readonly [source: string, meaning: TailMeaning])[];
  /** What stands between weekdays that are listed. */
  readonly and: string;
  readonly until: string;
  readonly ofMonth: string;
  readonly afterDone: string;
  /** After a repeat: more than a pattern can say. */
  readonly repeatGoesOn: string;

  readonly reminders: {
    /** With {count} and {span}: "remind me 10 minutes before". */
    readonly before: string;
    /** Before a time, with what that begins with. */
    readonly at: string;
    /** At the line's start. */
    readonly to: string;
    /** What makes a reminder of what is typed into a field for one. */
    readonly typed: readonly string[];
  };
  readonly priorities: Readonly<Record<'low' | 'medium' | 'high' | 'urgent', string>>;
}

import { dayForms, yearDayForms } from './days';
import type { Form } from './forms';
import type { Grammar } from './grammar';
import { Names } from './names';
import { type Guards, guardsOf } from './places';
import { type ReminderForms, reminderForms } from './reminders';
import { type RepeatForms, repeatForms } from './repeats';
import { type TimeForms, timeForms } from './times';
import { type WhenForms, whenForms } from './when';

/** All the ways in which a language says when, ready to be looked for. */
export interface Language {
  readonly names: Names;
  readonly days: readonly Form<string>[];
  readonly yearDays: readonly Form<readonly [month: number, day: number]>[];
  readonly times: TimeForms;
  readonly whens: WhenForms;
  readonly repeats: RepeatForms;
  readonly reminders: ReminderForms;
  readonly guards: Guards;
  readonly priorities: readonly Grammar['priorities'][];
}

/** A language beside others, whose dates and times mustn't be cut in half either. */
export function languageOf(grammar: Grammar, all: readonly Grammar[]): Language {
  const names = new Names(grammar);
  return {
    names,
    days: dayForms(grammar, names),
    yearDays: yearDayForms(grammar, names),
    times: timeForms(grammar, names),
    whens: whenForms(grammar, names),
    repeats: repeatForms(grammar, names),
    reminders: reminderForms(grammar, names),
    guards: guardsOf(grammar, all),
    priorities: all.map(it => it.priorities),
  };
}

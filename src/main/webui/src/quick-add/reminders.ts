import { dayOf, daysAfter, isWholeDay, momentOn, utc } from '../time/day';
import { morningHour } from '../time/morning';
import { leadOf, MORNING } from '../time/ring-moments';
import { type Clock, firstOf, matchAt, spaced, WORD_END } from './forms';
import type { Grammar } from './grammar';
import type { Names, Span as Unit } from './names';
import { touchesMore } from './places';
import { dueOf, type When, whensAt } from './when';

/** A reminder in a line: at a time of its own, or so long before the task is due. */
export interface Reminder {
  readonly start: number;
  readonly end: number;
  readonly when: When | null;
  readonly before: { readonly count: number; readonly unit: Unit } | null;
}

const MINUTES: Readonly<Record<Unit, number>> = { m: 1, h: 60, d: 24 * 60 };
/** Four weeks: the service takes no more. */
const LONGEST_LEAD = 28 * MINUTES.d;

/** How a language asks for a reminder. */
export interface ReminderForms {
  /** "!30m", "remind me 30 minutes before" */
  readonly before: readonly RegExp[];
  /** "remind me", before a time */
  readonly at: RegExp;
  /** "remind me to", at the line's start */
  readonly to: RegExp;
  readonly typed: readonly string[];
}

export function reminderForms({ reminders, spans }: Grammar, names: Names): ReminderForms {
  const signed = `m|min|h|d|${Object.values(spans).join('|')}`;
  const { before, at, to, typed } = reminders;
  return {
    before: [`!(?<count>\\d{1,3})\\s?(?<span>${signed})`, names.expand(before)].map(
      it => new RegExp(`(?:${spaced(it)})${WORD_END}`, 'iuy'),
    ),
    at: new RegExp(spaced(at), 'iuy'),
    to: new RegExp(`^\\s*(?:${spaced(to)})`, 'iu'),
    typed,
  };
}

/** "!30m", "remind me an hour before" or "remind me at 8" */
export function reminderIn(line: string, starts: readonly number[], clock: Clock): Reminder | null {
  return firstOf(starts, start => {
    const { names, reminders } = clock.language;
    const match = firstOf(reminders.before, it => matchAt(it, line, start));
    if (match) {
      const { count, span = '' } = match.groups ?? {};
      const before = { count: names.number(count), unit: spanOf(span, names) };
      return { start, end: start + match[0].length, when: null, before };
    }
    return timed(line, start, clock);
  });
}

/** A letter after "!" is the same unit in every language. */
function spanOf(said: string, names: Names): Unit {
  const letter = /^(?:m|min|h|d)$/iu.exec(said)?.[0].charAt(0).toLowerCase();
  return (letter as Unit | undefined) ?? names.span(said);
}

function timed(line: string, start: number, clock: Clock): Reminder | null {
  const lead = matchAt(clock.language.reminders.at, line, start)?.[0];
  const when = lead && whensAt(line, start + lead.length, clock)[0];
  return when && !touchesMore(line, when, clock.language.guards)
    ? { start, end: when.end, when, before: null }
    : null;
}

/** The words at the line's start that make its own time a reminder. */
export function remindTo(
  line: string,
  { language }: Clock,
): { readonly start: number; readonly end: number } | null {
  const match = language.reminders.to.exec(line);
  return match && { start: 0, end: match[0].length };
}

/** What a reminder means for a due date, as the service writes it; null where it comes too late. */
export function meantBy({ when, before }: Reminder, due: string | null, now: Date): string | null {
  if (before) {
    return earlier(before, due);
  }
  const moment = when && chosen(when, due, now);
  const isLate = moment && due !== null && !isWholeDay(due) && moment > new Date(due);
  return moment && !isLate ? utc(moment) : null;
}

/** When a task is due, or the morning of its day. */
export function atDue(due: string): string {
  return isWholeDay(due) ? MORNING : leadOf(0);
}

/** Several days before a whole day there is no due moment to count from: it is a morning then. */
function earlier(
  { count, unit }: NonNullable<Reminder['before']>,
  due: string | null,
): string | null {
  const minutes = count * MINUTES[unit];
  if (due === null || minutes > LONGEST_LEAD) {
    return null;
  }
  if (isWholeDay(due)) {
    return unit === 'd' ? utc(morningOf(daysAfter(due, -count))) : null;
  }
  return leadOf(minutes);
}

/** A time alone is on the day that the task is due. */
function chosen(when: When, due: string | null, now: Date): Date | null {
  const isTimeAlone = when.day === null && when.time !== null;
  if (isTimeAlone && due !== null) {
    return momentOn(isWholeDay(due) ? due : dayOf(new Date(due)), when.time);
  }
  const said = dueOf(when, now);
  if (said === null) {
    return null;
  }
  return isWholeDay(said) ? morningOf(said) : new Date(said);
}

function morningOf(day: string): Date {
  return momentOn(day, morningHour() * 60);
}

import { dayOf, daysAfter, isWholeDay, momentOn, utc } from '../time/day';
import { morningHour } from '../time/morning';
import { leadOf, MORNING } from '../time/ring-moments';
import { type Clock, firstOf, matchAt, WORD_END } from './forms';
import { NUMBER_WORD, numberNamed } from './names';
import { touchesMore } from './places';
import { dueOf, type When, whensAt } from './when';

/** A reminder in a line: at a time of its own, or so long before the task is due. */
export interface Reminder {
  readonly start: number;
  readonly end: number;
  readonly when: When | null;
  readonly before: { readonly count: number; readonly unit: Unit } | null;
}

type Unit = 'm' | 'h' | 'd';

const MINUTES: Readonly<Record<Unit, number>> = { m: 1, h: 60, d: 24 * 60 };
/** Four weeks: the service takes no more. */
const LONGEST_LEAD = 28 * MINUTES.d;

const SIGN = new RegExp(`!(\\d{1,3})\\s?(m|min|h|d)${WORD_END}`, 'iuy');
const BEFORE = new RegExp(
  `remind(?:er)?(?: me)? (\\d{1,3}|an?|${NUMBER_WORD}) (m|h|d)(?:in|inute|our|r|ay)?s? (?:before|earlier|ahead)(?:hand)?${WORD_END}`,
  'iuy',
);
const REMIND =
  /remind(?:er)?(?:\s+me)?\s+(?=(?:at|on|@|in|tomorrow|today|tonight|mon|tue|wed|thu|fri|sat|sun)\b)/iuy;
const REMIND_TO = /^\s*remind\s+me\s+(?:to|about|of)\s+/iu;

/** "!30m", "remind me an hour before" or "remind me at 8" */
export function reminderIn(line: string, starts: readonly number[], clock: Clock): Reminder | null {
  return firstOf(starts, start => {
    const match = matchAt(SIGN, line, start) ?? matchAt(BEFORE, line, start);
    if (match) {
      const [text, count = '', unit = ''] = match;
      const before = { count: numberNamed(count), unit: unit.charAt(0).toLowerCase() as Unit };
      return { start, end: start + text.length, when: null, before };
    }
    return timed(line, start, clock);
  });
}

function timed(line: string, start: number, clock: Clock): Reminder | null {
  const lead = matchAt(REMIND, line, start)?.[0];
  const when = lead && whensAt(line, start + lead.length, clock)[0];
  return when && !touchesMore(line, when) ? { start, end: when.end, when, before: null } : null;
}

/** The words at the line's start that make its own time a reminder. */
export function remindTo(line: string): { readonly start: number; readonly end: number } | null {
  const match = REMIND_TO.exec(line);
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

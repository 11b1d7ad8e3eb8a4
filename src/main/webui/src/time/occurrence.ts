import { v3 } from 'uuid';
import { dayOf, dayShown, daysAfter, daysBetween, isWholeDay } from './day';
import { later, nextAfter, resolved } from './next-dates';
import type { Recurrence } from './recurrence';
import { DAY, momentAt, wallTime } from './wall-clock';
import { zone } from './zone.svelte';

/** What decides when a task is due next. */
export interface Repeating {
  readonly id: string;
  readonly due: string | null;
  /** At a time, or before the due date, with which those move by themselves. */
  readonly reminders: readonly string[];
  readonly repeat: Recurrence | null;
}

/** A time that a repeating task is due. */
export interface Occurrence extends Repeating {
  readonly due: string;
  readonly repeat: Recurrence;
}

/**
 * The task that follows a repeating one when that is completed at a moment, under the id that the
 * service gives it; null when it was the last. The service is held to the same cases.
 */
export function nextOccurrence(
  task: Repeating,
  completedAt: string,
  inZone = zone(),
): Occurrence | null {
  const completed = dayOf(new Date(completedAt), inZone);
  const due = dueDay(task, inZone) ?? completed;
  const start = task.repeat?.from === 'completion' ? completed : due;
  const next = following(task, due, start, later(start, completed), inZone);
  // The due date as Java writes an Instant; `text` does so too.
  return next && { ...next, id: v3(next.due, task.id) };
}

/** The task itself on its next date that has not passed; null when there is none to skip to. */
export function skipped(task: Repeating, now: Date, inZone = zone()): Occurrence | null {
  const today = dayOf(now, inZone);
  const due = dueDay(task, inZone);
  if (due === null) {
    return null;
  }
  return task.repeat?.from === 'completion'
    ? following(task, due, later(due, today), later(due, today), inZone)
    : following(task, due, due, later(due, daysAfter(today, -1)), inZone);
}

/** Whether a due date or a reminder is a moment, not a day or a time before one. */
export function isTime(text: string): boolean {
  return text.includes('Z');
}

/** The dates of a step of a repeating task, moved by as many days as the task's. */
export function movedWith(
  step: Repeating,
  task: Repeating,
  next: Repeating,
  completedAt: string,
  inZone = zone(),
): Pick<Repeating, 'due' | 'reminders'> {
  const from = dueDay(once(task), inZone) ?? dayOf(new Date(completedAt), inZone);
  const days = daysBetween(from, dueDay(once(next), inZone) ?? from);
  const time = shownAfter(dueTimeOf(once(step), inZone), days, null, inZone);
  return {
    due: time ? text(time) : step.due && dayAfter(step.due, days),
    reminders: movedReminders(once(step), days, time, inZone),
  };
}

/** Without the times of day that only its pattern remembers. */
function once(task: Repeating): Repeating {
  return { ...task, repeat: null };
}

/** A whole day some days later, in a year that the service knows. */
function dayAfter(due: string, days: number): string | null {
  const day = isWholeDay(due) ? daysAfter(due, days) : '';
  return isWholeDay(day) ? day : null;
}

/** A time of day some days later, as far as the service knows that year. */
function shownAfter(
  time: Time | null,
  days: number,
  limit: Time | null,
  inZone: string,
): Time | null {
  const later = moved(time, days);
  const shown = later && notAfter(limit, shownAt(later, inZone));
  return isKnown(shown) ? shown : null;
}

function following(
  task: Repeating,
  due: string,
  start: string,
  passed: string,
  inZone: string,
): Occurrence | null {
  const { repeat } = task;
  if (repeat === null || repeat.occurrences === 1) {
    return null;
  }
  // From due, the first due date fixes what is open, or else the 31st would become the 28th for good.
  const pattern = repeat.from === 'due' ? resolved(repeat, due) : repeat;
  const day = nextAfter(pattern, start, passed);
  const occurrences = repeat.occurrences === null ? null : repeat.occurrences - 1;
  return day === null ? null : onDay(task, due, day, { ...pattern, occurrences }, inZone);
}

function onDay(
  task: Repeating,
  from: string,
  to: string,
  repeat: Recurrence,
  inZone: string,
): Occurrence | null {
  const days = daysBetween(from, to);
  const dueTime = moved(dueTimeOf(task, inZone), days);
  const due = dueTime && shownAt(dueTime, inZone);
  if (dueTime && !isKnown(due)) {
    return null;
  }
  const first = firstTime(task.reminders);
  const reminderTime = first === null ? null : moved(reminderTimeOf(task, first, inZone), days);
  const reminder = reminderTime && notAfter(due, shownAt(reminderTime, inZone));
  return {
    id: task.id,
    due: due ? text(due) : to,
    reminders: movedReminders(task, days, due, inZone),
    repeat: {
      ...repeat,
      dueWallTime: missed(dueTime, due, inZone),
      reminderWallTime: isKnown(reminder) ? missed(reminderTime, reminder, inZone) : null,
    },
  };
}

/** Those at a time some days later, the first of them first, and the others as they are. */
function movedReminders(
  task: Repeating,
  days: number,
  due: Time | null,
  inZone: string,
): readonly string[] {
  const first = firstTime(task.reminders);
  const others = task.reminders.filter(it => it !== first);
  const reminders = [...(first === null ? [] : [first]), ...others].map(it => {
    if (!isTime(it)) {
      return it;
    }
    const later = shownAfter(reminderTimeOf(task, it, inZone), days, due, inZone);
    return later && text(later);
  });
  return [...new Set(reminders.filter(it => it !== null))];
}

/** The earliest of the reminders at a time, of which the pattern remembers the time of day. */
function firstTime(reminders: readonly string[]): string | null {
  return reminders.filter(isTime).sort()[0] ?? null;
}

function dueDay(task: Repeating, inZone: string): string | null {
  const time = dueTimeOf(task, inZone);
  return time ? dayShown(time.seconds) : task.due;
}

/** Of UTC or of a wall clock: whole seconds, in milliseconds, and six digits of what is beyond. */
interface Time {
  readonly seconds: number;
  readonly fraction: string;
}

const FIRST = Date.parse('0001-01-01T00:00Z');
const END = Date.UTC(10_000, 0);

function timeOf(written: string): Time {
  const [seconds = '', fraction = ''] = written.replace('Z', '').split('.');
  return {
    seconds: Date.parse(`${seconds}Z`),
    fraction: fraction.padEnd(6, '0').slice(0, 6),
  };
}

/** As Java writes an Instant: the fraction in groups of three digits, if there is one. */
function text({ seconds, fraction }: Time): string {
  const digits = fraction.replace(/(?:000){1,2}$/, '');
  const whole = new Date(seconds).toISOString().slice(0, -'.000Z'.length);
  return `${whole}${digits && `.${digits}`}Z`;
}

/** As Java writes a LocalDateTime: without seconds that are zero. */
function wallText(time: Time): string {
  return text(time)
    .slice(0, -1)
    .replace(/(T\d\d:\d\d):00$/, '$1');
}

function dueTimeOf({ due, repeat }: Repeating, inZone: string): Time | null {
  return due === null || isWholeDay(due)
    ? null
    : meant(timeOf(due), repeat?.dueWallTime ?? null, null, inZone);
}

function reminderTimeOf(task: Repeating, reminder: string, inZone: string): Time {
  const { due, reminders, repeat } = task;
  const dueTime = due === null || isWholeDay(due) ? null : timeOf(due);
  const remembered = reminder === firstTime(reminders) ? repeat?.reminderWallTime : null;
  return meant(timeOf(reminder), remembered ?? null, dueTime, inZone);
}

/** The remembered time, unless the moment is no longer the one that the clocks made of it. */
function meant(moment: Time, remembered: string | null, due: Time | null, inZone: string): Time {
  const time = remembered === null ? null : timeOf(remembered);
  return time && compare(notAfter(due, shownAt(time, inZone)), moment) === 0
    ? time
    : { ...moment, seconds: wallTime(moment.seconds, inZone) };
}

/** The time that was meant, where the clocks show another one. */
function missed(time: Time | null, moment: Time | null, inZone: string): string | null {
  if (time === null || moment === null) {
    return null;
  }
  const isShown =
    (wallTime(moment.seconds, inZone) - time.seconds) % DAY === 0 &&
    moment.fraction === time.fraction;
  return isShown ? null : wallText(time);
}

function moved(time: Time | null, days: number): Time | null {
  return time && { ...time, seconds: time.seconds + days * DAY };
}

function shownAt(time: Time, inZone: string): Time {
  return { ...time, seconds: momentAt(time.seconds, inZone) };
}

/** A clock change between the two may turn their order around. */
function notAfter(due: Time | null, reminder: Time): Time {
  return due && compare(reminder, due) > 0 ? due : reminder;
}

function compare(one: Time, other: Time): number {
  return one.seconds - other.seconds || Number(one.fraction) - Number(other.fraction);
}

/** Whether it lies in the years 1 to 9999, which alone the service knows. */
function isKnown(moment: Time | null): moment is Time {
  return moment !== null && moment.seconds >= FIRST && moment.seconds < END;
}

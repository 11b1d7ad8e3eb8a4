import { localDay } from '../repeat/calendar';
import { dayForms } from './days';
import { type Clock, type Form, form, matchAt, type Place, readAt } from './forms';
import { NUMBER_WORD, numberNamed } from './names';
import type { Phrase } from './places';
import { bareHourForms, dayPartForms, timeForms } from './times';

/** A day, a time of day, both, or a moment counted from now. */
export interface When extends Phrase {
  readonly day: string | null;
  /** Minutes from midnight. */
  readonly time: number | null;
  readonly moment: Date | null;
}

const MINUTE = 60_000;
const NOON = 12 * 60;
const PREPOSITION = /(?:(?:due:?|on|at|by|until|till|for|starting)\s+){1,2}|@\s*/iuy;
const BEFORE_TIME = /,?\s+(?:at\s+|@\s*)?|@/iuy;
const BEFORE_DAY = /,?\s+(?:on\s+)?/iuy;

const momentForms: readonly Form<Date>[] = [
  form(
    'edge',
    `in (\\d{1,3}|an?|${NUMBER_WORD}) (minute|min|hour|hr)s?`,
    ([, count = '', unit = ''], { now }) => {
      const minutes = numberNamed(count) * (unit.toLowerCase().startsWith('h') ? 60 : 1);
      return new Date(now.getTime() + minutes * MINUTE);
    },
  ),
];

/** What is said from a position on, the most complete first. */
export function whensAt(line: string, start: number, clock: Clock): When[] {
  const preposition = matchAt(PREPOSITION, line, start)?.[0] ?? '';
  const at = start + preposition.length;
  const led = preposition.trim().toLowerCase();
  const said = (end: number, place: Place, day: string | null, time: number | null) => ({
    ...{ start, end, place, led, day, time },
    moment: null,
  });

  const whens: When[] = [];
  const moment = readAt(momentForms, line, at, clock);
  if (moment) {
    whens.push({ ...said(moment.end, 'edge', null, null), moment: moment.value });
  }
  const day = /\bat$|@/u.test(led) ? null : readAt(dayForms, line, at, clock);
  if (day) {
    const time = timeAfter(line, day.end, clock);
    if (time) {
      const place = day.place === 'anywhere' ? 'anywhere' : 'edge';
      const minutes = tonight(line.slice(at, time.end)) ? late(time.value) : time.value;
      whens.push(said(time.end, place, day.value, minutes));
    }
    whens.push(said(day.end, day.place, day.value, null));
  }
  const hours = /\bat$|@/u.test(led) ? bareHourForms : [];
  const time = readAt([...timeForms, ...hours], line, at, clock);
  if (time) {
    const between = matchAt(BEFORE_DAY, line, time.end)?.[0] ?? '';
    const dayAfter = between ? readAt(dayForms, line, time.end + between.length, clock) : null;
    if (dayAfter && (dayAfter.place !== 'led' || /on/iu.test(between))) {
      whens.push(said(dayAfter.end, 'edge', dayAfter.value, time.value));
    }
    whens.push(said(time.end, time.place, null, time.value));
  }
  return whens;
}

/** The time that follows a day or a repeat. */
export function timeAfter(line: string, end: number, clock: Clock) {
  const between = matchAt(BEFORE_TIME, line, end)?.[0];
  if (between === undefined) {
    return null;
  }
  const hours = /at|@/iu.test(between) ? bareHourForms : dayPartForms;
  return readAt([...timeForms, ...hours], line, end + between.length, clock);
}

/** The due date of what was said: a time alone is today's, or tomorrow's when it is past. */
export function dueOf(
  { day, time, moment }: Pick<When, 'day' | 'time' | 'moment'>,
  now: Date,
): string | null {
  if (moment !== null) {
    return utc(moment);
  }
  if (time === null) {
    return day;
  }
  const due = at(day ?? localDay(now), time);
  if (day === null && due <= now) {
    due.setDate(due.getDate() + 1);
  }
  return utc(due);
}

/** A time of day where the person is; one that a clock change leaves out comes as much later. */
export function at(day: string, minutes: number): Date {
  const date = new Date(`${day}T00:00`);
  date.setHours(Math.floor(minutes / 60), minutes % 60);
  return date;
}

/** To the second, as the service writes it. */
function utc(moment: Date): string {
  return moment.toISOString().replace(/\.\d+Z$/, 'Z');
}

function tonight(text: string): boolean {
  return /^(?:tonight|this\s+evening)/iu.test(text) && !/\da|\sa\.?m/iu.test(text);
}

function late(minutes: number): number {
  return minutes < NOON ? minutes + NOON : minutes;
}

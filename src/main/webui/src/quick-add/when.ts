import { dayOf, daysAfter, momentOn } from '../time/day';
import { dated, dayForms } from './days';
import { type Clock, type Form, form, matchAt, readAt } from './forms';
import { NUMBER_WORD, numberNamed } from './names';
import type { Phrase } from './places';
import { bareHourForms, dayPartForms, rangeAt, timeForms } from './times';

/** A day, a time of day, both, or a moment counted from now. */
export interface When extends Phrase {
  readonly day: string | null;
  /** Minutes from midnight. */
  readonly time: number | null;
  readonly moment: Date | null;
}

const MINUTE = 60_000;
const NOON = 12 * 60;
const PREPOSITION =
  /(?:(?:due:?|on|at(?! (?:the )?end)|by|until|till|for|starting)\s+){1,2}|@\s*/iuy;
const BEFORE_TIME = /,?\s+(?:at\s+|@\s*)?|@/iuy;
const BEFORE_DAY = /,?\s+(?:on\s+)?/iuy;

const momentForms: readonly Form<Date>[] = [
  form(
    'edge',
    `in (\\d{1,3}|an?|${NUMBER_WORD}) (minute|min|hour|hr)s?(?: from now)?`,
    ([, count = '', unit = ''], clock) => inMinutes(clock, numberNamed(count), unit),
  ),
  form('edge', 'in (\\d{1,3}(?:[.,]5)?)\\s?(min|h|hours|hrs)', ([, count = '', unit = ''], clock) =>
    inMinutes(clock, Number(count.replace(',', '.')), unit),
  ),
  form('edge', `(${NUMBER_WORD}|\\d{1,2}) hours? from now`, ([, count = ''], clock) =>
    inMinutes(clock, numberNamed(count), 'h'),
  ),
  form('edge', 'in (?:half an hour|a half hour)', (_, clock) => inMinutes(clock, 30, 'min')),
  form(
    'sure',
    '(\\d{4})-(\\d\\d)-(\\d\\d)T([01]\\d|2[0-3]):([0-5]\\d)(?::[0-5]\\d)?(Z)?',
    ([text, year, month, day, hour, minute, zone], clock) => {
      const date = dated(clock, day, month, year);
      if (date === null) {
        return null;
      }
      return zone ? new Date(text) : momentOn(date, Number(hour) * 60 + Number(minute));
    },
  ),
];

function inMinutes({ now }: Clock, count: number, unit: string): Date | null {
  const minutes = count * (unit.toLowerCase().startsWith('h') ? 60 : 1);
  return count > 0 ? new Date(now.getTime() + minutes * MINUTE) : null;
}

/** What is said from a position on, the most complete first. */
export function whensAt(line: string, start: number, clock: Clock): When[] {
  const range = rangeAt(line, start);
  if (range) {
    const from = range.end + (matchAt(/\s+(?:on\s+)?/iuy, line, range.end)?.[0].length ?? 0);
    const day = readAt(dayForms, line, from, clock);
    return day
      ? [
          {
            ...day,
            day: day.value,
            moment: null,
            time: range.start,
            start: from,
            from: start,
            led: '',
          },
        ]
      : [];
  }
  const preposition = matchAt(PREPOSITION, line, start)?.[0] ?? '';
  const led = preposition.trim().toLowerCase();
  const from = start + preposition.length;
  const moment = readAt(momentForms, line, from, clock);
  const said = [
    ...(moment ? [{ ...moment, day: null, time: null, moment: moment.value }] : []),
    ...(isAt(led) ? [] : fromDay(line, from, clock)),
    ...fromTime(line, from, clock, isAt(led)),
  ];
  return said.map(it => ({ ...it, start, led }));
}

type Said = Omit<When, 'start' | 'led'>;

/** "tomorrow 5pm", or else "tomorrow" */
function fromDay(line: string, start: number, clock: Clock): Said[] {
  const day = readAt(dayForms, line, start, clock);
  if (!day) {
    return [];
  }
  const alone: Said = { ...day, day: day.value, time: null, moment: null };
  const range = rangeAt(line, day.end);
  if (range) {
    return [{ ...alone, time: range.start, to: range.end }];
  }
  const time = timeAfter(line, day.end, clock);
  if (!time) {
    return [alone];
  }
  const inEvening = isEvening(line.slice(start, time.end)) && time.value < NOON;
  const place = day.place === 'anywhere' || day.place === 'sure' ? day.place : 'edge';
  const minutes = inEvening ? time.value + NOON : time.value;
  return [{ ...alone, end: time.end, place, time: minutes }, alone];
}

/** "5pm tomorrow", or else "5pm" */
function fromTime(line: string, start: number, clock: Clock, isLedByAt: boolean): Said[] {
  const forms = isLedByAt ? [...timeForms, ...bareHourForms] : timeForms;
  const time = readAt(forms, line, start, clock);
  if (!time) {
    return [];
  }
  const alone: Said = { ...time, day: null, time: time.value, moment: null };
  const between = matchAt(BEFORE_DAY, line, time.end)?.[0] ?? '';
  const day = between ? readAt(dayForms, line, time.end + between.length, clock) : null;
  return day && (day.place !== 'led' || /on/iu.test(between))
    ? [{ ...alone, end: day.end, place: 'edge', day: day.value }, alone]
    : [alone];
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
    return toTheSecond(moment);
  }
  if (time === null) {
    return day;
  }
  const due = momentOn(day ?? dayOf(now), time);
  return toTheSecond(day === null && due <= now ? momentOn(daysAfter(dayOf(now), 1), time) : due);
}

/** As the service writes it. */
function toTheSecond(moment: Date): string {
  return moment.toISOString().replace(/\.\d+Z$/, 'Z');
}

/** After "at", an hour may stand alone, and a day may not stand at all. */
function isAt(preposition: string): boolean {
  return /\bat$|@/u.test(preposition);
}

/** "tonight at 8", and not "tonight 1am" */
function isEvening(text: string): boolean {
  return /^(?:tonight|this\s+evening)/iu.test(text) && !/\da|\sa\.?m/iu.test(text);
}

import { dayOf, daysAfter, momentOn } from '../time/day';
import { dated } from './days';
import { type Clock, type Form, form, matchAt, readAt, spaced } from './forms';
import type { Grammar } from './grammar';
import type { Groups, Names } from './names';
import type { Phrase } from './places';
import { rangeAt } from './times';

/** A day, a time of day, both, or a moment counted from now. */
export interface When extends Phrase {
  readonly day: string | null;
  /** Minutes from midnight. */
  readonly time: number | null;
  readonly moment: Date | null;
}

const MINUTE = 60_000;
const NOON = 12 * 60;

/** What joins a day and a time, and what leads them. */
export interface WhenForms {
  readonly moments: readonly Form<Date>[];
  readonly preposition: RegExp;
  readonly beforeTime: RegExp;
  readonly beforeDay: RegExp;
  /** "at" alone, at the end of what leads. */
  readonly at: RegExp;
  readonly on: RegExp;
  readonly evening: RegExp;
}

export function whenForms(grammar: Grammar, names: Names): WhenForms {
  const at = spaced(grammar.at);
  const on = spaced(grammar.on);
  const moments = grammar.moments.map(([source, minutes]) =>
    form<Date>('edge', names.expand(source), (said, clock) =>
      inMinutes(clock, minutes ?? countedMinutes(said, names)),
    ),
  );
  return {
    moments: [...moments, TIMESTAMP],
    preposition: new RegExp(`(?:(?:${spaced(grammar.prepositions)})\\s+){1,2}|@\\s*`, 'iuy'),
    beforeTime: new RegExp(`,?\\s+(?:(?:${at})\\s+|@\\s*)?|@|(?=\\p{L})`, 'iuy'),
    beforeDay: new RegExp(`,?\\s+(?:(?:${on})\\s+)?`, 'iuy'),
    at: new RegExp(`(?<![\\p{L}\\p{N}_])(?:${at})$|@`, 'iu'),
    on: new RegExp(`(?:${on})\\s+$`, 'iu'),
    evening: new RegExp(`^(?:${spaced(grammar.evening)})`, 'iu'),
  };
}

const TIMESTAMP = form(
  'sure',
  '(?<year>\\d{4})-(?<month>\\d\\d)-(?<day>\\d\\d)T(?<hour>[01]\\d|2[0-3]):(?<minute>[0-5]\\d)(?::[0-5]\\d)?(?<zone>Z)?',
  ({ year, month, day, hour, minute, zone }, clock) => {
    const date = dated(clock, day, month, year);
    if (date === null) {
      return null;
    }
    return zone
      ? new Date(`${date}T${hour}:${minute}Z`)
      : momentOn(date, Number(hour) * 60 + Number(minute));
  },
);

function countedMinutes({ count, h }: Groups, names: Names): number {
  return names.number(count) * (h ? 60 : 1);
}

function inMinutes({ now }: Clock, minutes: number): Date | null {
  return minutes > 0 ? new Date(now.getTime() + minutes * MINUTE) : null;
}

/** What is said from a position on, the most complete first. */
export function whensAt(line: string, start: number, clock: Clock): When[] {
  const { days, whens } = clock.language;
  const range = rangeAt(line, start, clock);
  if (range) {
    const from = range.end + (matchAt(whens.beforeDay, line, range.end)?.[0].length ?? 0);
    const day = readAt(days, line, from, clock);
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
  const preposition = matchAt(whens.preposition, line, start)?.[0] ?? '';
  const led = preposition.trim().toLowerCase();
  const from = start + preposition.length;
  // After "at", an hour may stand alone, and a day may not stand at all.
  const isAt = whens.at.test(led);
  const moment = readAt(whens.moments, line, from, clock);
  const said = [
    ...(moment ? [{ ...moment, day: null, time: null, moment: moment.value }] : []),
    ...(isAt ? [] : fromDay(line, from, clock)),
    ...fromTime(line, from, clock, isAt),
  ];
  return said.map(it => ({ ...it, start, led }));
}

type Said = Omit<When, 'start' | 'led'>;

/** "tomorrow 5pm", or else "tomorrow" */
function fromDay(line: string, start: number, clock: Clock): Said[] {
  const day = readAt(clock.language.days, line, start, clock);
  if (!day) {
    return [];
  }
  const alone: Said = { ...day, day: day.value, time: null, moment: null };
  const range = rangeAt(line, day.end, clock);
  if (range) {
    return [{ ...alone, time: range.start, to: range.end }];
  }
  const time = timeAfter(line, day.end, clock);
  if (!time) {
    return [alone];
  }
  const inEvening = isEvening(line.slice(start, time.end), clock) && time.value < NOON;
  const place = day.place === 'anywhere' || day.place === 'sure' ? day.place : 'edge';
  const minutes = inEvening ? time.value + NOON : time.value;
  const whole: Said = { ...alone, end: time.end, place, time: minutes };
  const isOneWord = /^\p{L}/u.test(line.slice(day.end));
  return isOneWord ? [whole] : [whole, alone];
}

/** "5pm tomorrow", or else "5pm" */
function fromTime(line: string, start: number, clock: Clock, isLedByAt: boolean): Said[] {
  const { days, times, whens } = clock.language;
  const forms = isLedByAt ? [...times.clear, ...times.bare] : times.clear;
  const time = readAt(forms, line, start, clock);
  if (!time) {
    return [];
  }
  const alone: Said = { ...time, day: null, time: time.value, moment: null };
  const between = matchAt(whens.beforeDay, line, time.end)?.[0] ?? '';
  const day = between ? readAt(days, line, time.end + between.length, clock) : null;
  return day && (day.place !== 'led' || whens.on.test(between))
    ? [{ ...alone, end: day.end, place: 'edge', day: day.value }, alone]
    : [alone];
}

/** The time that follows a day or a repeat. */
export function timeAfter(line: string, end: number, clock: Clock) {
  const { times, whens } = clock.language;
  const between = matchAt(whens.beforeTime, line, end)?.[0];
  if (between === undefined) {
    return null;
  }
  const hours = /[\p{L}@]/u.test(between) ? times.bare : times.parts;
  return readAt([...times.clear, ...hours], line, end + between.length, clock);
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

/** "tonight at 8", and not "tonight 1am" */
function isEvening(text: string, { language }: Clock): boolean {
  return language.whens.evening.test(text) && !/\da|\sa\.?m/iu.test(text);
}

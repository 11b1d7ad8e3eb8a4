import { type Clock, type Form, form, matchAt, spaced, WORD_END } from './forms';
import type { Grammar, TimeMeaning } from './grammar';
import type { Groups, Names } from './names';

const HOUR = 60;
const NOON = 12 * HOUR;
/** How far from its hour a time in words is. */
const BESIDE: Readonly<Record<string, number>> = {
  'quarter past': 15,
  'half past': 30,
  'half to': -30,
  'quarter to': -15,
};

/** Each way to say a time of day, in minutes from midnight. */
export interface TimeForms {
  readonly clear: readonly Form<number>[];
  /** An hour alone, which says a time only after "at". */
  readonly bare: readonly Form<number>[];
  /** Parts of a day, which say a time only beside it: "tomorrow morning". */
  readonly parts: readonly Form<number>[];
  /** "10-11am", "14:00-15:30" */
  readonly range: RegExp;
}

export function timeForms({ times, dayParts, range }: Grammar, names: Names): TimeForms {
  const named = times.map(([place, source, meaning]) =>
    form<number>(place, names.expand(source), said => minutesOf(meaning, said, names)),
  );
  const mark = `\\s*(${range.mark})?`;
  const time = '(\\d{1,2})(?:[:.]([0-5]\\d))?';
  return {
    clear: [...named, WITH_MINUTES],
    bare: BARE,
    parts: dayParts.map(([source, minutes]) => form('led', source, () => minutes)),
    range: new RegExp(
      `\\s*${time}${mark}\\s*(?:[-–—]|${spaced(range.to)})\\s*${time}${mark}${WORD_END}`,
      'iuy',
    ),
  };
}

const WITH_MINUTES = form('edge', '(?<hour>0\\d|[7-9]|1\\d|2[0-3]):(?<minute>[0-5]\\d)', clockTime);

const BARE: readonly Form<number>[] = [
  form('led', '(?<hour>1\\d|2[0-3]|[1-9])', ({ hour }) => awake(Number(hour))),
  form(
    'led',
    '(?<hour>1\\d|2[0-3]|0?[1-9])(?:\\.|h)(?<minute>[0-5]\\d)',
    ({ hour = '', minute }) =>
      (hour.startsWith('0') ? Number(hour) * HOUR : awake(Number(hour))) + Number(minute),
  ),
  form('led', '(?<hour>1\\d|2[0-3]|[1-9])h', clockTime),
];

function clockTime({ hour, minute = '0' }: Groups): number {
  return Number(hour) * HOUR + Number(minute);
}

function minutesOf(meaning: TimeMeaning, said: Groups, names: Names): number {
  if (typeof meaning === 'number') {
    return meaning;
  }
  const { hour, minute = '0' } = said;
  switch (meaning) {
    case 'clock':
      return clockTime(said);
    case 'morning':
    case 'afternoon':
      return (names.number(hour) % 12) * HOUR + Number(minute) + (meaning === 'morning' ? 0 : NOON);
    default:
      return awake(names.number(hour)) + Number(minute) + (BESIDE[meaning] ?? 0);
  }
}

/** From when to when; the words stay in the title. */
export function rangeAt(
  line: string,
  at: number,
  { language }: Clock,
): { start: number; end: number } | null {
  const match = matchAt(language.times.range, line, at);
  const [text = '', hour = '', minute, half, lastHour, lastMinute, lastHalf] = match ?? [];
  const isTime = minute !== undefined && lastMinute !== undefined;
  if (!match || !(isTime || lastHalf) || Number(hour) > 23 || Number(lastHour) > 23) {
    return null;
  }
  const named = (half ?? (Number(hour) <= Number(lastHour) ? lastHalf : 'am'))?.toLowerCase();
  const isHalf = named && /^[ap]m$/u.test(named);
  const hours = isHalf ? (Number(hour) % 12) + (named === 'pm' ? 12 : 0) : Number(hour);
  return { start: hours * HOUR + Number(minute ?? 0), end: at + text.length };
}

/** Hours that are said without their half of the day are those of daylight. */
function awake(hour: number): number {
  return (hour < 7 ? hour + 12 : hour) * HOUR;
}

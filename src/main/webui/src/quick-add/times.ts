import { type Form, form, matchAt, WORD_END } from './forms';
import { NUMBER_WORD, numberNamed } from './names';

const HOUR = 60;
const NOON = 12 * HOUR;

/** Each way to say a time of day, in minutes from midnight. */
export const timeForms: readonly Form<number>[] = [
  form(
    'edge',
    '(1[0-2]|0?[1-9])(?:[:.]([0-5]\\d))?\\s*([ap])\\.?m',
    ([, hour, minute = '0', half]) =>
      (Number(hour) % 12) * HOUR + Number(minute) + (half?.toLowerCase() === 'p' ? NOON : 0),
  ),
  form(
    'edge',
    '(0\\d|[7-9]|1\\d|2[0-3]):([0-5]\\d)',
    ([, hour, minute]) => Number(hour) * HOUR + Number(minute),
  ),
  form(
    'edge',
    '(1[0-2]|[1-9])(?:[:.]([0-5]\\d))? in the (morning|afternoon|evening)',
    ([, hour, minute = '0', part = '']) =>
      (Number(hour) % 12) * HOUR + Number(minute) + (/^m/iu.test(part) ? 0 : NOON),
  ),
  form(
    'edge',
    '(1[3-9]|2[0-3])h([0-5]\\d)?',
    ([, hour, minute = '0']) => Number(hour) * HOUR + Number(minute),
  ),
  // "John 3:16" is no time, and "at 3:15" is in the afternoon.
  form('led', '([1-6]):([0-5]\\d)', ([, hour, minute]) => awake(Number(hour)) + Number(minute)),
  form('edge', "(1[0-2]|[1-9]) o[’']?clock", ([, hour]) => awake(Number(hour))),
  form('edge', 'noon|midday', () => NOON),
  form(
    'edge',
    `(half|(?:a )?quarter) past (${NUMBER_WORD})`,
    ([, part = '', hour = '']) =>
      awake(numberNamed(hour)) + (part.toLowerCase() === 'half' ? 30 : 15),
  ),
  form(
    'edge',
    `(?:a )?quarter to (${NUMBER_WORD})`,
    ([, hour = '']) => awake(numberNamed(hour)) - 15,
  ),
];

/** An hour alone, which says a time only after "at". */
export const bareHourForms: readonly Form<number>[] = [
  form('led', '1\\d|2[0-3]|[1-9]', ([hour]) => awake(Number(hour))),
  form(
    'led',
    '(1\\d|2[0-3]|0?[1-9])(?:\\.|h)([0-5]\\d)',
    ([, hour = '', minute]) =>
      (hour.startsWith('0') ? Number(hour) * HOUR : awake(Number(hour))) + Number(minute),
  ),
  form('led', '(1\\d|2[0-3]|[1-9])h', ([, hour]) => Number(hour) * HOUR),
];

/** Parts of a day, which say a time only beside it: "tomorrow morning". */
export const dayPartForms: readonly Form<number>[] = [
  form('led', 'morning', () => 9 * HOUR),
  form('led', 'afternoon', () => 15 * HOUR),
  form('led', 'evening', () => 18 * HOUR),
];

const RANGE = new RegExp(
  `\\s*(\\d{1,2})(?:[:.]([0-5]\\d))?\\s*([ap]m)?\\s*(?:[-–—]|to)\\s*(\\d{1,2})(?:[:.]([0-5]\\d))?\\s*([ap]m)?${WORD_END}`,
  'iuy',
);

/** "10-11am", "14:00-15:30": from when to when; its words stay in the title. */
export function rangeAt(line: string, at: number): { start: number; end: number } | null {
  const match = matchAt(RANGE, line, at);
  const [text = '', hour = '', minute, half, lastHour, lastMinute, lastHalf] = match ?? [];
  const isTime = minute !== undefined && lastMinute !== undefined;
  if (!match || !(isTime || lastHalf) || Number(hour) > 23 || Number(lastHour) > 23) {
    return null;
  }
  const named = (half ?? (Number(hour) <= Number(lastHour) ? lastHalf : 'am'))?.toLowerCase();
  const hours = named ? (Number(hour) % 12) + (named === 'pm' ? 12 : 0) : Number(hour);
  return { start: hours * HOUR + Number(minute ?? 0), end: at + text.length };
}

/** Hours that are said without their half of the day are those of daylight. */
function awake(hour: number): number {
  return (hour < 7 ? hour + 12 : hour) * HOUR;
}

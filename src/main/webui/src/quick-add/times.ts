import { type Form, form } from './forms';
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
];

/** Parts of a day, which say a time only beside it: "tomorrow morning". */
export const dayPartForms: readonly Form<number>[] = [
  form('led', 'morning', () => 9 * HOUR),
  form('led', 'afternoon', () => 15 * HOUR),
  form('led', 'evening', () => 18 * HOUR),
];

/** Hours that are said without their half of the day are those of daylight. */
function awake(hour: number): number {
  return (hour < 7 ? hour + 12 : hour) * HOUR;
}

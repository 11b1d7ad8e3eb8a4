import { expect, test } from 'vitest';
import { utc } from '../time/day';
import { reminderInWords } from './reminder-words';

const now = new Date(2026, 10, 21, 12);
const at = (day: number, hour: number) => utc(new Date(2026, 10, day, hour));

test.each([
  ['PT0M', at(22, 17), 'When it’s due'],
  ['PT10M', at(22, 17), '10 minutes before'],
  ['PT60M', at(22, 17), '1 hour before'],
  ['PT1H30M', null, '1 hour, 30 minutes before'],
  ['P1D', at(22, 17), '1 day before'],
  ['morning', '2026-11-22', 'On the day at 9:00'],
  [at(21, 9), '2026-11-22', 'The day before at 9:00'],
  [at(22, 8), null, 'Tomorrow 8:00'],
])('%s of a task due %s is "%s"', (reminder, due, words) => {
  expect(reminderInWords(reminder, due, now)).toBe(words);
});

import { expect, test } from 'vitest';
import { utc } from '../time/day';
import { rescheduled } from './reschedule';

/** A moment on the wall clock in November 2026, wherever the test runs. */
function at(day: number, hour: number, minute = 0): string {
  return utc(new Date(2026, 10, day, hour, minute));
}

test('a task without a reminder only gets its date', () => {
  expect(rescheduled({ due: at(21, 17), reminders: [] }, '2026-11-28')).toEqual({
    due: '2026-11-28',
  });
});

test.each<readonly [string, string | null, string, string | null, string | null]>([
  ['an hour before stays an hour before', at(21, 17), at(21, 16), at(23, 9), at(23, 8)],
  ['a day before stays a day before', at(21, 17), at(20, 17), at(30, 17), at(29, 17)],
  ['at the due time stays at the due time', at(21, 17), at(21, 17), at(21, 18, 30), at(21, 18, 30)],
  ['the morning of a day moves with the day', '2026-11-21', at(21, 9), '2026-11-24', at(24, 9)],
  ['the morning stays when the day gets no time', at(21, 17), at(21, 9), '2026-11-24', at(24, 9)],
  [
    'the morning before a time given to the day stays',
    '2026-11-21',
    at(21, 9),
    at(24, 17),
    at(24, 9),
  ],
  [
    'a time given to the day pulls a later reminder to it',
    '2026-11-21',
    at(21, 18),
    at(24, 17),
    at(24, 17),
  ],
  ['a first date pulls a later reminder to it', null, at(25, 9), at(24, 17), at(24, 17)],
  ['without a date there is nothing to remind of', at(21, 17), at(21, 9), null, null],
])('%s', (_what, oldDue, reminder, due, expected) => {
  expect(rescheduled({ due: oldDue, reminders: [reminder] }, due)).toEqual({
    due,
    reminders: expected === null ? [] : [expected],
  });
});

test('a reminder that fits its first date stays as it is', () => {
  expect(rescheduled({ due: null, reminders: [at(20, 9)] }, at(24, 17))).toEqual({
    due: at(24, 17),
  });
});

test('a reminder that never had a date outlives taking none away', () => {
  expect(rescheduled({ due: null, reminders: [at(20, 9)] }, null)).toEqual({ due: null });
});

test('nine in the morning stays nine when the clocks change between', () => {
  const reminder = utc(new Date(2026, 2, 20, 9));
  const later = '2026-04-10';

  expect(rescheduled({ due: '2026-03-20', reminders: [reminder] }, later)).toEqual({
    due: later,
    reminders: [utc(new Date(2026, 3, 10, 9))],
  });
});

test('those before the due date follow it by themselves, and wait when it goes', () => {
  const reminders = ['PT10M', 'morning'];

  expect(rescheduled({ due: at(21, 17), reminders }, at(23, 9))).toEqual({ due: at(23, 9) });
  expect(rescheduled({ due: at(21, 17), reminders }, null)).toEqual({ due: null });
});

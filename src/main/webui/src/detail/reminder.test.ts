import { expect, test } from 'vitest';
import { utc } from '../time/day';
import { isInTime, reminderChoices, reminderName } from './reminder';

/** A moment on the wall clock in November 2026, wherever the test runs. */
function at(day: number, hour: number, minute = 0): string {
  return utc(new Date(2026, 10, day, hour, minute));
}

test('a moment is reminded of at its time or before it', () => {
  expect(reminderChoices(at(21, 17))).toEqual([
    { name: 'atTime', reminder: at(21, 17) },
    { name: 'tenMinutes', reminder: at(21, 16, 50) },
    { name: 'hour', reminder: at(21, 16) },
    { name: 'day', reminder: at(20, 17) },
  ]);
});

test('a day is reminded of in the morning', () => {
  expect(reminderChoices('2026-11-21')).toEqual([
    { name: 'morning', reminder: at(21, 9) },
    { name: 'morningBefore', reminder: at(20, 9) },
  ]);
});

test('without a date there is only a time of one’s own', () => {
  expect(reminderChoices(null)).toEqual([]);
  expect(reminderName(null, at(21, 9))).toBeNull();
});

test('a reminder is known by its name again', () => {
  expect(reminderName(at(21, 17), at(21, 16))).toBe('hour');
  expect(reminderName(at(21, 17), at(21, 15))).toBeNull();
});

test('each choice is one that the service takes', () => {
  for (const { reminder } of reminderChoices(at(21, 17))) {
    expect(isInTime(at(21, 17), reminder)).toBe(true);
  }
});

test('a reminder after a due moment is late, on a due day it is not', () => {
  expect(isInTime(at(21, 17), at(21, 17, 1))).toBe(false);
  expect(isInTime('2026-11-21', at(21, 17))).toBe(true);
});

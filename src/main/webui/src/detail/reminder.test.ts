import { expect, test } from 'vitest';
import { utc } from '../time/day';
import { ringsAt } from '../time/ring-moments';
import {
  hasReminder,
  inOrder,
  isInTime,
  isMorningBefore,
  lackOf,
  reminderChoices,
} from './reminder';

/** A moment on the wall clock in November 2026, wherever the test runs. */
function at(day: number, hour: number, minute = 0): string {
  return utc(new Date(2026, 10, day, hour, minute));
}

test('a moment is reminded of at its time or before it', () => {
  const choices = reminderChoices(at(21, 17));

  expect(choices).toEqual(['PT0M', 'PT5M', 'PT10M', 'PT30M', 'PT1H', 'P1D']);
  expect(choices.map(it => utc(new Date(ringsAt(it, at(21, 17)) ?? 0)))).toEqual([
    at(21, 17),
    at(21, 16, 55),
    at(21, 16, 50),
    at(21, 16, 30),
    at(21, 16),
    at(20, 17),
  ]);
});

test('a day is reminded of in the morning', () => {
  expect(reminderChoices('2026-11-21')).toEqual(['morning', at(20, 9)]);
  expect(isMorningBefore('2026-11-21', at(20, 9))).toBe(true);
  expect(isMorningBefore(at(21, 17), at(20, 9))).toBe(false);
});

test('without a date there is only a time of one’s own', () => {
  expect(reminderChoices(null)).toEqual([]);
});

test('a reminder is there already when it means the same', () => {
  expect(hasReminder(['PT60M', 'morning'], 'PT1H')).toBe(true);
  expect(hasReminder(['PT60M'], 'PT30M')).toBe(false);
});

test('a reminder after a due moment is late, on a due day it is not', () => {
  expect(isInTime(at(21, 17), at(21, 17, 1))).toBe(false);
  expect(isInTime('2026-11-21', at(21, 17))).toBe(true);
});

test('what a reminder lacks is said', () => {
  expect(lackOf(null, 'PT10M')).toBe('date');
  expect(lackOf('2026-11-21', 'PT10M')).toBe('time');
  expect(lackOf(at(21, 17), 'morning')).toBe('wholeDay');
  expect(lackOf(at(21, 17), 'PT10M')).toBeNull();
  expect(lackOf(null, at(21, 17))).toBeNull();
});

test('what rings first stands first', () => {
  expect(inOrder(at(21, 17), ['morning', 'PT0M', 'P1D', at(21, 9)])).toEqual([
    'P1D',
    at(21, 9),
    'PT0M',
    'morning',
  ]);
});

import { expect, test } from 'vitest';
import { every, patternOf, type Recurrence, recurrenceOf } from './recurrence';

test('what the page writes is what it reads', () => {
  const patterns: readonly Recurrence[] = [
    every('daily', 3),
    { ...every('weekly'), daysOfWeek: [0, 4], endDate: '2026-12-24' },
    { ...every('monthly'), nth: -1, daysOfWeek: [4], occurrences: 3, from: 'completion' },
    { ...every('yearly'), month: 2, dayOfMonth: 29, dueWallTime: '2027-03-28T02:30' },
  ];
  for (const pattern of patterns) {
    expect(recurrenceOf(patternOf(pattern))).toEqual(pattern);
  }
});

test('what is unknown in a pattern is left out', () => {
  expect(
    recurrenceOf({
      frequency: 'monthly',
      interval: '2',
      nth: 7,
      days_of_week: 'all',
      from: 'birth',
      due_wall_time: 'at night',
      moon: 'full',
    }),
  ).toEqual(every('monthly'));
  expect(recurrenceOf({ frequency: 'monthly', nth: 1 })).toEqual(every('monthly'));
  expect(recurrenceOf({ frequency: 'hourly' })).toBeNull();
  expect(recurrenceOf('daily')).toBeNull();
});

import { describe, expect, test } from 'vitest';
import { firstFrom, nextDates } from './next-dates';
import { every } from './recurrence';

describe('the first day of a pattern', () => {
  const weekly = { ...every('weekly', 2), daysOfWeek: [0, 3] };
  const lastFriday = { ...every('monthly', 3), nth: -1 as const, daysOfWeek: [4] };

  test.each([
    [every('daily', 3), '2026-11-21', '2026-11-21'],
    [every('weekly'), '2026-11-21', '2026-11-21'],
    [weekly, '2026-11-19', '2026-11-19'],
    [weekly, '2026-11-20', '2026-11-23'],
    [{ ...every('monthly', 6), dayOfMonth: 20 }, '2026-11-21', '2026-12-20'],
    [{ ...every('monthly'), dayOfMonth: 31 }, '2027-02-28', '2027-02-28'],
    [{ ...every('yearly', 4), month: 11, dayOfMonth: 20 }, '2026-11-21', '2027-11-20'],
    [{ ...every('yearly'), month: 2, dayOfMonth: 29 }, '2027-01-01', '2027-02-28'],
    [lastFriday, '2026-11-21', '2026-11-27'],
    [lastFriday, '2026-11-28', '2026-12-25'],
  ])('%o from %s is %s', (pattern, day, first) => {
    expect(firstFrom(pattern, day)).toBe(first);
  });

  test('is none when the end comes before it', () => {
    expect(firstFrom({ ...weekly, endDate: '2026-11-22' }, '2026-11-20')).toBeNull();
  });
});

describe('the next dates of an overdue task', () => {
  const today = '2026-11-30';

  test('keep the rhythm and leave out what has passed', () => {
    expect(nextDates(every('weekly', 2), '2026-09-07', 3, today)).toEqual([
      '2026-12-14',
      '2026-12-28',
      '2027-01-11',
    ]);
  });

  test('from completion are counted from today', () => {
    const pattern = { ...every('daily', 3), from: 'completion' } as const;
    expect(nextDates(pattern, '2026-09-07', 2, today)).toEqual(['2026-12-03', '2026-12-06']);
  });
});

import { describe, expect, test } from 'vitest';
// The service is held to the same table by RecurrenceCasesTest.
import cases from '../../../../test/resources/recurrence-cases.json';
import { every, firstFrom, nextDates, type Recurrence } from './recurrence';

interface WirePattern {
  readonly frequency: string;
  readonly interval?: number;
  readonly days_of_week?: readonly number[];
  readonly day_of_month?: number;
  readonly month?: number;
  readonly end_date?: string;
  readonly occurrences?: number;
  readonly from?: string;
}

function recurrence(wire: WirePattern): Recurrence {
  return {
    frequency: wire.frequency as Recurrence['frequency'],
    interval: wire.interval ?? 1,
    daysOfWeek: wire.days_of_week ?? [],
    dayOfMonth: wire.day_of_month ?? null,
    month: wire.month ?? null,
    endDate: wire.end_date ?? null,
    occurrences: wire.occurrences ?? null,
    from: (wire.from ?? 'due') as Recurrence['from'],
  };
}

test.each(cases.map(it => [JSON.stringify(it.pattern), it.due, it] as const))(
  '%s from %s comes back on the days that the service comes to',
  (_pattern, _due, it) => {
    expect(nextDates(recurrence(it.pattern), it.due, it.count)).toEqual(it.next);
  },
);

describe('the first day of a pattern', () => {
  const weekly = { ...every('weekly', 2), daysOfWeek: [0, 3] };

  test.each([
    [every('daily', 3), '2026-11-21', '2026-11-21'],
    [every('weekly'), '2026-11-21', '2026-11-21'],
    [weekly, '2026-11-19', '2026-11-19'],
    [weekly, '2026-11-20', '2026-11-23'],
    [{ ...every('monthly', 6), dayOfMonth: 20 }, '2026-11-21', '2026-12-20'],
    [{ ...every('monthly'), dayOfMonth: 31 }, '2027-02-28', '2027-02-28'],
    [{ ...every('yearly', 4), month: 11, dayOfMonth: 20 }, '2026-11-21', '2027-11-20'],
    [{ ...every('yearly'), month: 2, dayOfMonth: 29 }, '2027-01-01', '2027-02-28'],
  ])('%o from %s is %s', (pattern, day, first) => {
    expect(firstFrom(pattern, day)).toBe(first);
  });

  test('is none when the end comes before it', () => {
    expect(firstFrom({ ...weekly, endDate: '2026-11-22' }, '2026-11-20')).toBeNull();
  });
});

import { expect, test } from 'vitest';
// The service is held to the same table.
import table from '../../../../test/resources/reminder-cases.json';
import { firstRing, leadOf, minutesBefore, ringsAt } from './ring-moments';

interface Case {
  readonly why: string;
  readonly reminder: string;
  readonly due: string | null;
  readonly zone: string;
  readonly morning_hour?: number;
  readonly rings_at: string | null;
}

const cases: readonly Case[] = table;

test.each(cases.map(it => [it.why, it] as const))('%s', (_why, it) => {
  const moment = ringsAt(it.reminder, it.due, it.zone, it.morning_hour);

  expect(moment).toBe(it.rings_at === null ? null : Date.parse(it.rings_at));
});

test.each([
  [0, 'PT0M'],
  [10, 'PT10M'],
  [90, 'PT90M'],
  [120, 'PT2H'],
  [1440, 'P1D'],
  [1500, 'PT25H'],
])('%i minutes before are written %s, and are read again', (minutes, lead) => {
  expect(leadOf(minutes)).toBe(lead);
  expect(minutesBefore(lead)).toBe(minutes);
});

test('the first of several reminders is the first at a time, or else the first that rings', () => {
  const due = '2026-11-21T17:00:00Z';
  const before = ['PT10M', 'morning', 'PT1H'];

  expect(firstRing({ due, reminders: before })).toBe('2026-11-21T16:00:00Z');
  expect(firstRing({ due, reminders: [...before, '2026-11-21T16:30:00Z'] })).toBe(
    '2026-11-21T16:30:00Z',
  );
  expect(firstRing({ due: null, reminders: ['PT10M', 'morning'] })).toBeNull();
});

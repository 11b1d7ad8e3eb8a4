import { expect, test } from 'vitest';
import type { Task } from '../kinds/task';
import { daysLeft, withSteps } from './trash';

test.each([
  ['2026-11-30T10:00:00Z', 30],
  ['2026-11-30T10:05:00Z', 30],
  ['2026-11-29T09:00:00Z', 29],
  ['2026-11-01T09:00:00Z', 1],
  ['2026-10-01T09:00:00Z', 1],
])('What was deleted at %s stays for %i days', (deletedAt, days) => {
  expect(daysLeft(deletedAt, new Date('2026-11-30T10:00:00Z'))).toBe(days);
});

test('A task goes with the steps that were deleted with it, and no others', () => {
  const deleted = (id: string, parent: string | null, deletedAt: string) =>
    ({ id, parent, deletedAt }) as Task;
  const trip = deleted('trip', null, 'noon');
  const rows = [
    trip,
    deleted('hotel', 'trip', 'noon'),
    deleted('room', 'hotel', 'noon'),
    deleted('train', 'trip', 'morning'),
    deleted('bread', null, 'noon'),
  ];
  const trash = new Map(rows.map(it => [it.id, it]));
  expect(withSteps(trip, trash).map(it => it.id)).toEqual(['trip', 'hotel', 'room']);
});

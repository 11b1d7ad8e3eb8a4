import { expect, test } from 'vitest';
import { uuid7 } from './uuid';

test('an id is a UUID of version 7 that begins with its time', () => {
  const id = uuid7(Date.parse('2026-11-20T12:00:00Z'));

  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  const milliseconds = Number.parseInt(id.replace('-', '').slice(0, 12), 16);
  expect(new Date(milliseconds).toISOString()).toBe('2026-11-20T12:00:00.000Z');
});

test('ids sort by their times, and no two are alike', () => {
  expect(uuid7(1_000_000) < uuid7(1_000_001)).toBe(true);
  expect(uuid7(1_000_000)).not.toBe(uuid7(1_000_000));
});

import { expect, test } from 'vitest';
import { dayAfterPress, isSameMonth, weeksAround } from './month';

const MONDAY = 0;
const SUNDAY = 6;

test('a month stands in six whole weeks', () => {
  const weeks = weeksAround('2026-11-21', MONDAY);

  expect(weeks).toHaveLength(6);
  expect(weeks[0]?.[0]).toBe('2026-10-26');
  expect(weeks[5]?.[6]).toBe('2026-12-06');
});

test('a week begins where the person lives', () => {
  expect(weeksAround('2026-11-21', SUNDAY)[0]?.[0]).toBe('2026-11-01');
});

test.each([
  ['ArrowLeft', '2026-11-20'],
  ['ArrowRight', '2026-11-22'],
  ['ArrowUp', '2026-11-14'],
  ['ArrowDown', '2026-11-28'],
  ['Home', '2026-11-16'],
  ['End', '2026-11-22'],
  ['PageUp', '2026-10-21'],
  ['PageDown', '2026-12-21'],
])('%s leads to %s', (key, day) => {
  const week = { firstDay: MONDAY, direction: 'ltr' } as const;

  expect(dayAfterPress('2026-11-21', { key, shiftKey: false }, week)).toBe(day);
});

test('keys follow the direction in which the page is read', () => {
  const week = { firstDay: 5, direction: 'rtl' } as const;

  expect(dayAfterPress('2026-11-21', { key: 'ArrowLeft', shiftKey: false }, week)).toBe(
    '2026-11-22',
  );
});

test('with Shift the pages are years, and the 29th of February finds its last day', () => {
  const week = { firstDay: MONDAY, direction: 'ltr' } as const;

  expect(dayAfterPress('2028-02-29', { key: 'PageDown', shiftKey: true }, week)).toBe('2029-02-28');
});

test('other keys lead nowhere', () => {
  const week = { firstDay: MONDAY, direction: 'ltr' } as const;

  expect(dayAfterPress('2026-11-21', { key: 'a', shiftKey: false }, week)).toBeNull();
});

test('a month is one of its year', () => {
  expect(isSameMonth('2026-11-01', '2026-11-30')).toBe(true);
  expect(isSameMonth('2026-11-01', '2027-11-01')).toBe(false);
});

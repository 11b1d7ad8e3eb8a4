import { expect, test } from 'vitest';
import { dueInWords } from './due';

const now = new Date(2026, 10, 20, 12, 0); // A Friday, at noon where the person is.

test.each([
  ['2026-11-20', 'Today', 'today'],
  ['2026-11-21', 'Tomorrow', 'tomorrow'],
  ['2026-11-19', 'Yesterday', 'overdue'],
  ['2026-11-26', 'Thursday', 'later'],
  ['2026-11-27', '27 Nov', 'later'],
  ['2026-11-13', '13 Nov', 'overdue'],
  ['2027-01-02', '2 Jan 2027', 'later'],
])('the day %s is "%s", %s', (due, words, tone) => {
  expect(dueInWords(due, now, false, 'en-GB')).toEqual({ words, tone });
});

test('a moment has its time', () => {
  const due = new Date(2026, 10, 20, 17, 30).toISOString();

  expect(dueInWords(due, now, false, 'en-GB')).toEqual({ words: 'Today 17:30', tone: 'today' });
});

test('a moment that has passed today is overdue', () => {
  const due = new Date(2026, 10, 20, 11, 59).toISOString();

  expect(dueInWords(due, now, false, 'en-GB').tone).toBe('overdue');
});

test('under a heading that says the day, only the hour is told', () => {
  const due = new Date(2026, 10, 20, 17, 30).toISOString();

  expect(dueInWords(due, now, true, 'en-GB').words).toBe('17:30');
  expect(dueInWords('2026-11-20', now, true, 'en-GB').words).toBe('');
  expect(dueInWords('2026-11-13T09:05:00Z', now, true, 'en-GB').words).toBe('9:05');
});

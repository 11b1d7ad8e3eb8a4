import { expect, test } from 'vitest';
import { newTask } from '../kinds/task';
import { byDay, dayFrom, OVERDUE, spanInWords, weekOf } from './span';

test.each([
  ['Monday', 0, '2026-11-30', '2026-12-06'],
  ['Saturday', 5, '2026-11-28', '2026-12-04'],
  ['Sunday', 6, '2026-11-29', '2026-12-05'],
])('A week that begins on %s', (_name, first, from, until) => {
  const days = weekOf('2026-12-01', first);
  expect([days[0], days.at(-1), days.length]).toEqual([from, until, 7]);
});

test('A week in two months names both', () => {
  expect(spanInWords(weekOf('2026-12-01', 0))).toBe('Nov – Dec 2026');
  expect(spanInWords(weekOf('2026-12-08', 0))).toBe('December 2026');
});

test.each([
  ['2026-12-01', '2026-12-01'],
  ['2026-13-01', null],
  ['tomorrow', null],
  [null, null],
])('The day of the address %s is %s', (text, found) => {
  expect(dayFrom(text)).toBe(found);
});

test('What is due before today is overdue, and what has no date is on no day', () => {
  const due = (title: string, day: string | null) =>
    newTask(title, { title, due: day }, '2026-11-01T08:00:00Z');
  const days = byDay(
    [due('a', '2026-11-29'), due('b', '2026-11-30'), due('c', null), due('d', '2026-11-30')],
    '2026-11-30',
  );
  expect([...days].map(([day, tasks]) => [day, ...tasks.map(it => it.title)])).toEqual([
    [OVERDUE, 'a'],
    ['2026-11-30', 'b', 'd'],
  ]);
});

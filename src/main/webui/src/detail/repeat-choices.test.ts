import { expect, test } from 'vitest';
import { every, type Recurrence } from '../time/recurrence';
import {
  endOf,
  isSame,
  nthPatterns,
  presetOf,
  presetPattern,
  REPEAT_PRESETS,
  weekdaysOf,
  withDayOfMonth,
  withEnd,
  withFrequency,
  withNth,
  withWeekday,
} from './repeat-choices';

const SATURDAY = '2026-11-21';

test.each(REPEAT_PRESETS)('%s is known again', preset => {
  expect(presetOf(presetPattern(preset), SATURDAY)).toBe(preset);
});

test('what the service fills in from the due date changes no preset', () => {
  expect(presetOf({ ...every('weekly'), daysOfWeek: [5] }, SATURDAY)).toBe('weekly');
  expect(presetOf({ ...every('monthly'), dayOfMonth: 21 }, SATURDAY)).toBe('monthly');
  expect(presetOf({ ...every('yearly'), month: 11, dayOfMonth: 21 }, SATURDAY)).toBe('yearly');
});

test.each([
  [every('daily', 2)],
  [{ ...every('weekly'), daysOfWeek: [0] }],
  [{ ...every('daily'), endDate: '2026-12-24' }],
  [{ ...every('daily'), occurrences: 3 }],
  [{ ...every('daily'), from: 'completion' as const }],
])('%o is the person’s own', pattern => {
  expect(presetOf(pattern, SATURDAY)).toBeNull();
});

test('other steps keep the number and the end, and no detail that would be refused', () => {
  const weekly = { ...every('weekly', 2), daysOfWeek: [0, 3], occurrences: 4 };

  expect(withFrequency(weekly, 'monthly')).toEqual({ ...every('monthly', 2), occurrences: 4 });
});

test('weekdays stay in order', () => {
  const monday = { ...every('weekly'), daysOfWeek: [0] };
  const later = withWeekday(monday, 4, true, SATURDAY);

  expect(withWeekday(later, 2, true, SATURDAY).daysOfWeek).toEqual([0, 2, 4]);
  expect(withWeekday(monday, 0, false, SATURDAY).daysOfWeek).toEqual([]);
});

test('a weekly pattern that names no weekday means that of the due date', () => {
  expect(weekdaysOf(every('weekly'), SATURDAY)).toEqual([5]);
  expect(withWeekday(every('weekly'), 0, true, SATURDAY).daysOfWeek).toEqual([0, 5]);
});

test.each([
  ['2026-12-01', [1]],
  ['2026-12-08', [2]],
  ['2026-12-24', [4]],
  ['2026-12-25', [4, -1]],
  ['2026-12-29', [-1]],
  ['2027-02-22', [4, -1]],
] as const)('%s is counted among the weekdays of its month', (due, nths) => {
  expect(nthPatterns(due).map(it => it.nth)).toEqual(nths);
});

test('a counted weekday is known again on any date', () => {
  const [second] = nthPatterns('2026-12-08');

  expect(second).toEqual({ ...every('monthly'), nth: 2, daysOfWeek: [1] });
  expect(
    isSame(second as Recurrence, { ...every('monthly'), nth: 2, daysOfWeek: [1] }, SATURDAY),
  ).toBe(true);
  expect(presetOf(second as Recurrence, '2026-12-08')).toBeNull();
});

test('a weekday of the month takes the place of a day of the month, and the other way round', () => {
  const first = { ...every('monthly', 2), dayOfMonth: 1 };
  const last = withNth(first, -1, SATURDAY);

  expect(last).toEqual({ ...every('monthly', 2), nth: -1, daysOfWeek: [5] });
  expect(withNth({ ...last, daysOfWeek: [4] }, 2, SATURDAY)).toEqual({
    ...every('monthly', 2),
    nth: 2,
    daysOfWeek: [4],
  });
  expect(withDayOfMonth(last, 1)).toEqual(first);
  expect(presetOf({ ...every('monthly'), nth: 3, daysOfWeek: [5] }, SATURDAY)).toBeNull();
});

test('an end by date takes the place of one by count', () => {
  const counted = withEnd(every('daily'), 'count', SATURDAY);
  const dated = withEnd(counted, 'date', SATURDAY);

  expect([endOf(counted), endOf(dated), endOf(withEnd(dated, 'never', SATURDAY))]).toEqual([
    'count',
    'date',
    'never',
  ]);
  expect(dated).toMatchObject({ endDate: SATURDAY, occurrences: null });
});

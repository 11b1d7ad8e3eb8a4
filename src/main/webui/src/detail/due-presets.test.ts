import { expect, test } from 'vitest';
import { duePresets, weekendOf } from './due-presets';

const SATURDAY_AND_SUNDAY = [5, 6];
const FRIDAY_AND_SATURDAY = [4, 5];

function presets(today: string, weekend = SATURDAY_AND_SUNDAY) {
  return Object.fromEntries(duePresets(today, weekend).map(({ name, day }) => [name, day]));
}

test('from a Wednesday', () => {
  expect(presets('2026-11-18')).toEqual({
    today: '2026-11-18',
    tomorrow: '2026-11-19',
    weekend: '2026-11-21',
    nextWeek: '2026-11-23',
  });
});

test('on a Friday the weekend is tomorrow, and said once', () => {
  expect(presets('2026-11-20')).toEqual({
    today: '2026-11-20',
    tomorrow: '2026-11-21',
    nextWeek: '2026-11-23',
  });
});

test('on a Saturday the weekend is here', () => {
  expect(presets('2026-11-21')).toEqual({
    today: '2026-11-21',
    tomorrow: '2026-11-22',
    nextWeek: '2026-11-23',
  });
});

test('on a Sunday next week is tomorrow, and said once', () => {
  expect(presets('2026-11-22')).toEqual({ today: '2026-11-22', tomorrow: '2026-11-23' });
});

test('the week begins on Sunday where Friday is free', () => {
  expect(presets('2026-11-18', FRIDAY_AND_SATURDAY)).toMatchObject({
    weekend: '2026-11-20',
    nextWeek: '2026-11-22',
  });
});

test('Saturday and Sunday are free unless the locale knows better', () => {
  expect(weekendOf('en-GB')).toEqual(SATURDAY_AND_SUNDAY);
});

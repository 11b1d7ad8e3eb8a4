import { expect, test } from 'vitest';
import {
  BRIGHTEST_DARK_SURFACE,
  contrast,
  DIMMEST_LIGHT_SURFACE,
  luminance,
} from '../shared/tag-color';
import { COLOR_NAMES, colorName, freshColor, TAG_COLORS } from './tag-colors';

test('there are twelve', () => {
  expect(new Set(Object.values(TAG_COLORS)).size).toBe(12);
});

test.each(COLOR_NAMES)('%s is seen on light and dark surfaces', name => {
  const color = luminance(TAG_COLORS[name]);

  expect(contrast(color, DIMMEST_LIGHT_SURFACE)).toBeGreaterThanOrEqual(3);
  expect(contrast(color, BRIGHTEST_DARK_SURFACE)).toBeGreaterThanOrEqual(3);
});

test('a colour is known by its name again, however it is written', () => {
  expect(colorName('#3b82f6')).toBe('blue');
  expect(colorName('#123456')).toBeNull();
});

test('a new tag gets a colour that no other has', () => {
  expect(freshColor([TAG_COLORS.red, TAG_COLORS.red, TAG_COLORS.orange])).toBe(TAG_COLORS.amber);
});

test('when all are taken, it gets the one that the fewest have', () => {
  const all = Object.values(TAG_COLORS);

  expect(freshColor([...all, ...all.filter(it => it !== TAG_COLORS.teal)])).toBe(TAG_COLORS.teal);
});

import { expect, test } from 'vitest';
import {
  BRIGHTEST_DARK_SURFACE,
  contrast,
  DIMMEST_LIGHT_SURFACE,
  luminance,
  visible,
} from './tag-color';

const COLORS = ['#000000', '#ffffff', '#FFFF00', '#3B82F6', '#0000ff', '#ff0000', '#808080'];

function schemes(value: string): readonly [light: string, dark: string] {
  const [light = '', dark = ''] = value.match(/#[0-9a-f]{6}/g) ?? [];
  return [light, dark];
}

test.each(COLORS)('%s is seen on every surface', color => {
  const [light, dark] = schemes(visible(color));

  expect(contrast(luminance(light), DIMMEST_LIGHT_SURFACE)).toBeGreaterThanOrEqual(3);
  expect(contrast(luminance(dark), BRIGHTEST_DARK_SURFACE)).toBeGreaterThanOrEqual(3);
});

test('a colour that is seen stays what it is', () => {
  expect(visible('#3B82F6')).toBe('light-dark(#3b82f6, #3b82f6)');
});

test('contrast is that of WCAG', () => {
  expect(contrast(luminance('#000000'), luminance('#ffffff'))).toBe(21);
  expect(contrast(luminance('#767676'), luminance('#ffffff'))).toBeCloseTo(4.54, 2);
});

import { expect, test } from 'vitest';
import { keyOf } from './key';

test.each([
  ['ن', 'KeyK', false, 'k'],
  ['«', 'KeyK', true, 'K'],
  ['لا', 'KeyB', false, 'b'],
  ['١', 'Digit1', false, '1'],
  ['я', 'KeyZ', false, 'z'],
  ['؟', 'Slash', true, '?'],
  ['?', 'Slash', true, '?'],
  ['k', 'KeyK', false, 'k'],
  ['K', 'KeyK', true, 'K'],
  // On a French keyboard, letters have other places, and digits want Shift.
  ['a', 'KeyQ', false, 'a'],
  ['é', 'Digit2', false, 'é'],
  ['ظ', 'Slash', false, 'ظ'],
  ['ArrowDown', 'ArrowDown', true, 'ArrowDown'],
  ['Dead', 'KeyE', false, 'Dead'],
  ['', '', false, ''],
])('"%s" of %s (with Shift: %s) is "%s"', (key, code, shiftKey, meant) => {
  expect(keyOf({ key, code, shiftKey })).toBe(meant);
});

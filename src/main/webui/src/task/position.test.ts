import { generateKeyBetween } from 'fractional-indexing';
import { expect, test } from 'vitest';
// The service is held to the same table by PositionCasesTest.
import cases from '../../../../test/resources/position-cases.json';
import { isPosition } from './position';

test.each(cases)('$position is a position: $valid', ({ position, valid }) => {
  expect(isPosition(position)).toBe(valid);
});

test('The library takes what is a position, and of digits and letters nothing else', () => {
  for (const { position, valid } of cases.filter(it => /^[0-9A-Za-z]+$/.test(it.position))) {
    const next = () => generateKeyBetween(position, null);
    if (valid) {
      expect(next() > position, position).toBe(true);
    } else {
      expect(next, position).toThrow();
    }
  }
});

test('A position is as long as the service takes it', () => {
  expect(isPosition(`a${'V'.repeat(199)}`)).toBe(true);
  expect(isPosition(`a${'V'.repeat(200)}`)).toBe(false);
});

import { expect, test } from 'vitest';
import { usedShare } from './usage';

test.each([
  [0, 0, null],
  [79, 79, null],
  [80, 0, 0.8],
  [10, 95, 0.95],
  [120, 0, 1.2],
])('%d rows and %d bytes of 100 each', (rows, bytes, share) => {
  expect(usedShare({ rows, maxRows: 100, bytes, maxBytes: 100 })).toBe(share);
});

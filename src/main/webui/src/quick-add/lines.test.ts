import { expect, test } from 'vitest';
import { lines } from './lines';

test.each([
  ['Buy milk\nCall Ana', ['Buy milk', 'Call Ana']],
  ['  Buy milk \r\n\r\n\tCall Ana\r', ['Buy milk', 'Call Ana']],
  ['- Buy milk\n* Call Ana\n+ Sleep\n• Eat', ['Buy milk', 'Call Ana', 'Sleep', 'Eat']],
  ['1. Buy milk\n2) Call Ana\n10. Sleep', ['Buy milk', 'Call Ana', 'Sleep']],
  [
    '- [ ] Buy milk\n- [x] Call Ana\n  - [X] Sleep\n[] Eat',
    ['Buy milk', 'Call Ana', 'Sleep', 'Eat'],
  ],
  ['-\n- \nBuy milk', ['Buy milk']],
  ['-5 degrees\n2 eggs\n1.5 l milk', ['-5 degrees', '2 eggs', '1.5 l milk']],
  ['', []],
  [' \n\t\n', []],
])('%j is %j', (pasted, titles) => {
  expect(lines(pasted)).toEqual({ titles, tooLong: [], left: 0 });
});

test('a title of more than 200 characters is told and not cut', () => {
  const fits = '🌿'.repeat(200);
  const tooLong = 'x'.repeat(201);
  expect(lines(`- ${fits}\n- ${tooLong}`)).toEqual({ titles: [fits], tooLong: [tooLong], left: 0 });
});

test('200 lines are taken, and the others counted', () => {
  const { titles, left } = lines(
    Array.from({ length: 250 }, (_, i) => `${i}. Task ${i}`).join('\n'),
  );
  expect([titles.length, titles.at(-1), left]).toEqual([200, 'Task 199', 50]);
});

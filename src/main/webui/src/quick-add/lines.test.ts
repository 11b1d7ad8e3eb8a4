import { expect, test } from 'vitest';
import { lines, outline } from './lines';

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

test.each([
  ['Sand\n  Grit\n    Fine\n  Paper\nPaint', ['Sand 0', 'Grit 1', 'Fine 2', 'Paper 1', 'Paint 0']],
  ['\tSand\n\t\tGrit\n\tPaint', ['Sand 0', 'Grit 1', 'Paint 0']],
  ['- [ ] Sand\n  - [x] Grit\n- [X] Paint', ['Sand 0', 'Grit 1 done', 'Paint 0 done']],
  ['    Sand\n  Grit\n      Paint\n    Dry', ['Sand 0', 'Grit 0', 'Paint 1', 'Dry 1']],
  [`Sand\n  ${'x'.repeat(201)}\n    Grit`, ['Sand 0', 'Grit 1']],
])('%j is an outline', (pasted, expected) => {
  const drawn = outline(pasted).items.map(({ title, depth, isDone }) =>
    [title, depth, ...(isDone ? ['done'] : [])].join(' '),
  );
  expect(drawn).toEqual(expected);
});

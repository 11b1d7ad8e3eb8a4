import { expect, test } from 'vitest';
import { begunAt, type Choice, choicesFor, completed } from './completion';

const choices = (...names: readonly string[]): Choice[] =>
  names.map(name => ({ id: name, name, color: null }));

test.each([
  ['Call Ana #', { sign: '#', start: 9, typed: '' }],
  ['Call Ana #fam', { sign: '#', start: 9, typed: 'fam' }],
  ['/ho', { sign: '/', start: 0, typed: 'ho' }],
  ['Mow (/"front gar', { sign: '/', start: 5, typed: 'front gar' }],
  ['Call Ana', null],
  ['and/or', null],
  ['1/2', null],
  ['#home done', null],
  ['https://example', null],
])('In %j the word with a sign is %j', (line, begun) => {
  expect(begunAt(line, line.length)).toEqual(begun);
});

test('The caret decides, and not the middle of a word', () => {
  expect(begunAt('Mow /ho tomorrow', 7)).toEqual({ sign: '/', start: 4, typed: 'ho' });
  expect(begunAt('Mow /home', 7)).toBeNull();
});

test('What begins with what was typed comes first, case and accents aside', () => {
  const begun = { sign: '/', start: 0, typed: 'CAF' } as const;

  expect(choicesFor(begun, choices('My café', 'Home', 'Café')).map(it => it.name)).toEqual([
    'Café',
    'My café',
  ]);
});

test('A name that is typed whole needs no choice, unless others go on from it', () => {
  const begun = { sign: '#', start: 0, typed: 'home' } as const;

  expect(choicesFor(begun, choices('Home', 'Work'))).toEqual([]);
  expect(choicesFor(begun, choices('Homework', 'Home')).map(it => it.name)).toEqual([
    'Home',
    'Homework',
  ]);
});

test('A choice takes the place of what was typed, in quotes when it has several words', () => {
  const line = 'Mow /fr tomorrow';
  const begun = { sign: '/', start: 4, typed: 'fr' } as const;
  const [home, front] = choices('Home', 'Front garden') as [Choice, Choice];

  expect(completed(line, 7, begun, front)).toEqual({
    line: 'Mow /"Front garden" tomorrow',
    caret: 19,
  });
  expect(completed('Mow /h', 6, begun, home)).toEqual({ line: 'Mow /Home ', caret: 10 });
});

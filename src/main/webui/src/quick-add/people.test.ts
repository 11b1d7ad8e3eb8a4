import { expect, test } from 'vitest';
import { begunAt, choicesFor, completed } from './completion';
import { parse } from './parse';

const PARTY = { id: 'party', name: 'Party' };
const PEOPLE = [
  { id: 'a', name: 'ana' },
  { id: 'b', name: 'ben.lima' },
];

/** A line in a view of no list, or of the shared one. */
function understood(line: string, isInParty = false) {
  return parse(line, {
    now: new Date(2026, 10, 30, 12),
    locale: 'en-GB',
    lists: [PARTY, { id: 'inbox', name: 'Inbox' }],
    people: list => ((list ?? (isInParty ? 'party' : '')) === 'party' ? PEOPLE : []),
    rejected: new Set(),
  });
}

test.each([
  ['Cake +ana', true, 'Cake', 'a'],
  ['Cake +Ana tomorrow', true, 'Cake', 'a'],
  ['+ben.lima Cake', true, 'Cake', 'b'],
  ['Cake +"ben.lima"', true, 'Cake', 'b'],
  ['Cake /party +ana', false, 'Cake', 'a'],
  ['Cake +ana', false, 'Cake +ana', undefined],
  ['Cake +carol', true, 'Cake +carol', undefined],
  ['Cake +ana /inbox', true, 'Cake +ana', undefined],
  ['2+ana', true, '2+ana', undefined],
])('%s with the shared list in view: %s', (line, isInParty, title, assignee) => {
  const found = understood(line, isInParty);
  expect([found.title, found.assignee?.id]).toEqual([title, assignee]);
});

test('A name completes to the whole of it', () => {
  const line = 'Cake +be';
  const begun = begunAt(line, line.length);
  expect(begun).toEqual({ sign: '+', start: 5, typed: 'be' });
  const choices = choicesFor(
    { sign: '+', start: 5, typed: 'be' },
    PEOPLE.map(it => ({ ...it, color: null })),
  );
  expect(choices.map(it => it.name)).toEqual(['ben.lima']);
  const next = completed(
    line,
    line.length,
    { sign: '+', start: 5, typed: 'be' },
    choices[0] as never,
  );
  expect(next.line).toBe('Cake +"ben.lima" ');
});

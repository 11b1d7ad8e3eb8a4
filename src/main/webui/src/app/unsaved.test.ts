import { expect, test } from 'vitest';
import { newTask, type Task } from '../kinds/task';
import type { Refused } from '../sync/store';
import type { Desk } from '../task/desk.svelte';
import { unsavedInWords } from './unsaved';

const AT = '2026-11-30T08:00:00Z';
const RULE = { status: 422, detail: 'The title is too long.', violations: [] };

let ids = 0;

function refused(mutation: Partial<Refused['mutation']>, problem = RULE): Refused {
  ids += 1;
  return {
    mutation: { id: ids, at: AT, kind: 'task', row: 'a', do: 'update', ...mutation },
    problem,
  };
}

function desk(known: readonly Task[], ...others: readonly Refused[]): Desk {
  const tasks = new Map(known.map(it => [it.id, it]));
  return {
    tasks,
    trash: new Map(),
    tags: new Map(),
    lists: new Map([['h', { name: 'Home' }]]),
    trashedLists: new Map(),
    headings: new Map(),
    filters: new Map(),
    engine: { refused: others },
  } as unknown as Desk;
}

const KNOWN = newTask('a', { title: 'Call Ana' }, AT);

test('A refused task is told with all that was typed and the reason', () => {
  const it = refused({
    do: 'create',
    set: { title: 'Pay rent', description: 'By **bank**', priority: 'high', position: 'a0' },
    add: { tags: ['home', 'money'] },
  });

  expect(unsavedInWords(it, desk([], it))).toEqual({
    title: 'New task “Pay rent”',
    typed: [
      ['Title', 'Pay rent'],
      ['Description', 'By **bank**'],
      ['Priority', 'High'],
      ['Tags', 'home, money'],
    ],
    why: 'The title is too long.',
  });
});

test('A refused list is named, and so is the list of a refused task', () => {
  const made = refused({ kind: 'list', row: 'w', do: 'create', set: { name: 'Work' } });
  const moved = refused({ row: 'a', set: { list_id: 'h' } });

  expect(unsavedInWords(made, desk([], made))).toMatchObject({
    title: 'New list “Work”',
    typed: [['Name', 'Work']],
  });
  expect(unsavedInWords(moved, desk([KNOWN], moved))).toMatchObject({
    title: 'Change to “Call Ana”',
    typed: [['List', 'Home']],
  });
});

test('A refused change names its task', () => {
  const change = { set: { title: 'Call Ben', due_date: null }, remove: { tags: ['home'] } };
  const it = refused(change);

  const { title, typed } = unsavedInWords(it, desk([KNOWN], it));

  expect(title).toBe('Change to “Call Ana”');
  expect(typed).toEqual([
    ['Title', 'Call Ben'],
    ['Due', 'None'],
    ['Removed tags', 'home'],
  ]);
});

test('A change of a task that was refused as a whole is named by that', () => {
  const created = refused({ do: 'create', set: { title: 'Pay rent' } });
  const changed = refused({ set: { completed: true } });

  const { title, typed } = unsavedInWords(changed, desk([], created, changed));

  expect(title).toBe('Change to “Pay rent”');
  expect(typed).toEqual([['Completed', 'Yes']]);
});

test.each(['update', 'delete', 'restore', 'purge'] as const)('No name is empty: %s', deed => {
  const it = refused({ do: deed });

  expect(unsavedInWords(it, desk([], it)).title).toMatch(/something that no longer exists/);
});

test.each([
  [404, 'It was deleted permanently, or is in a list that is no longer shared with you.'],
  [413, 'It’s too large to send.'],
  [500, 'Todo couldn’t save it, though it tried several times.'],
  [409, 'Todo didn’t accept it.'],
])('A reason is given for a bare %d', (status, why) => {
  const it = refused({}, { status, detail: '', violations: [] });

  expect(unsavedInWords(it, desk([KNOWN], it)).why).toBe(why);
});

test('What a newer page wrote is told as that', () => {
  const it = refused({ kind: 'goal', do: 'create', set: { name: 'Home' } });

  expect(unsavedInWords(it, desk([], it)).title).toBe('A change made by a newer version of Todo');
});

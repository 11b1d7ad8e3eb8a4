import { beforeEach, expect, test } from 'vitest';
import { task } from '../kinds/task';
import { notes } from '../shared/notes.svelte';
import { create, type Edit, mutationOf, update } from '../sync/edit';
import * as inverses from '../sync/inverse';
import type { Made } from '../sync/made';
import { Shown } from '../sync/shown';
import { History } from './history.svelte';
import { SpokenHistory } from './spoken-history';

let shown: Shown;
let history: SpokenHistory;

beforeEach(() => {
  notes.close();
  shown = new Shown([task], 'me', () => 'Europe/Lisbon');
  history = new SpokenHistory(new History({ shown, write }, () => inverses), act => act());
});

/** Does edits to the shown rows alone: nothing is sent here. */
function write(edits: readonly Edit[]): readonly Made[] {
  return edits.map(edit => {
    const before = shown.get(edit.kind, edit.row);
    shown.lay(mutationOf(task, edit, new Date().toISOString(), before));
    return { edit, before, after: shown.get(edit.kind, edit.row), effects: [] };
  });
}

const titles = () =>
  [...(shown.table('task')?.live.values() ?? [])].map(it => (it as { title: string }).title);

test('A deed is said, with a way back', () => {
  history.do('Added.', [create(task, { title: 'bread' }, 'a')]);

  expect(notes.current).toMatchObject({ text: 'Added.', remedy: { label: 'Undo' } });
  notes.act();
  expect(titles()).toEqual([]);
  expect(notes.current).toBeNull();
});

test('Undoing and doing again say so, each with the other', () => {
  history.do('Added.', [create(task, { title: 'bread' }, 'a')]);

  history.undo();
  expect(notes.current?.text).toBe('Undid: added.');
  expect(titles()).toEqual([]);

  notes.act();
  expect(notes.current?.text).toBe('Redid: added.');
  expect(titles()).toEqual(['bread']);

  notes.act();
  expect(titles()).toEqual([]);
});

test('What somebody changed since is left and said', () => {
  write(['a', 'b', 'c'].map(id => create(task, { title: id }, id)));
  history.do(
    'Changed.',
    ['a', 'b', 'c'].map(id => update(task, id, { title: `my ${id}` })),
  );
  write(['a', 'b'].map(id => update(task, id, { title: `their ${id}` })));

  notes.act();

  expect(titles().sort()).toEqual(['c', 'their a', 'their b']);
  expect(notes.current?.text).toBe('Undone, except for 2 that were edited since.');
});

test('Where nothing was done, nothing is said', () => {
  history.undo();
  history.redo();

  expect(notes.current).toBeNull();
});

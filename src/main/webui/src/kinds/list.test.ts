import { expect, test } from 'vitest';
import { create, type Edit, mutationOf, purge, remove, restore, update } from '../sync/edit';
import { inverseOf } from '../sync/inverse';
import type { Kind } from '../sync/kind';
import { Shown } from '../sync/shown';
import { type List, list } from './list';
import { section } from './section';
import { tag } from './tag';
import { type Task, task } from './task';

const AT = '2026-11-30T08:00:00.000Z';
const LATER = '2026-11-30T09:00:00.000Z';

function device() {
  const shown = new Shown([task, tag, list, section], 'me', () => 'UTC');
  const rowsOf = <Row>(kind: string, which: 'live' | 'trash' = 'live') =>
    [...(shown.table(kind)?.[which].values() ?? [])] as Row[];
  return {
    shown,
    write(at: string, ...edits: readonly Edit[]) {
      for (const edit of edits) {
        const kind = shown.kind(edit.kind) as Kind;
        shown.lay(mutationOf(kind, edit, at, shown.get(edit.kind, edit.row)));
      }
    },
    lists: () => rowsOf<List>('list'),
    titles: (which: 'live' | 'trash' = 'live') =>
      rowsOf<Task>('task', which)
        .map(it => it.title)
        .sort(),
    task: (id: string) => rowsOf<Task>('task').find(it => it.id === id),
  };
}

function withTwoTasks() {
  const it = device();
  it.write(
    AT,
    create(list, { name: ' Home ', color: '#112233' }, 'home'),
    create(task, { title: 'Bread', listId: 'home' }, 'bread'),
    create(task, { title: 'Milk', listId: 'home' }, 'milk'),
    create(task, { title: 'Elsewhere' }, 'elsewhere'),
  );
  return it;
}

test('A new list has a name, a colour and the defaults', () => {
  expect(withTwoTasks().lists()).toMatchObject([
    { name: 'Home', color: '#112233', position: null, archived: false, createdAt: AT },
  ]);
});

test('The tasks of a list go to the trash and come back with it', () => {
  const it = withTwoTasks();
  it.write(AT, remove(task, 'milk'));

  it.write(LATER, remove(list, 'home'));
  const [left, trashed] = [it.titles(), it.titles('trash')];
  it.write(LATER, restore(list, 'home'));

  expect([left, trashed]).toEqual([['Elsewhere'], ['Bread', 'Milk']]);
  // The one that was deleted by itself before stays in the trash.
  expect([it.titles(), it.titles('trash')]).toEqual([['Bread', 'Elsewhere'], ['Milk']]);
});

test('A list that comes back by an edit brings its tasks along', () => {
  const it = withTwoTasks();
  it.write(AT, remove(list, 'home'));

  it.write(LATER, update(list, 'home', { name: 'House' }));

  expect(it.titles()).toEqual(['Bread', 'Elsewhere', 'Milk']);
});

test('A list that is deleted for good takes its trashed tasks along', () => {
  const it = withTwoTasks();

  it.write(LATER, remove(list, 'home'), purge(list, 'home'));

  expect([it.titles(), it.titles('trash')]).toEqual([['Elsewhere'], []]);
});

test('A heading that the service has deleted is made again under its own id', () => {
  const it = device();
  const heading = create(section, { name: 'Soon', listId: 'home' }, 'soon');
  it.write(AT, heading);
  const made = { edit: remove(section, 'soon'), before: it.shown.get('section', 'soon') };
  it.shown.remove('section', 'soon');

  const { edits } = inverseOf(section, { ...made, after: undefined, effects: [] }, it.shown);

  expect(edits).toMatchObject([{ do: 'create', row: 'soon', set: { name: 'Soon' } }]);
});

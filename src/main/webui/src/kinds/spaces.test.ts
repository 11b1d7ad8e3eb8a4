import { expect, test } from 'vitest';
import { create, type Edit, update } from '../sync/edit';
import type { WireRow } from '../sync/kind';
import { make } from '../sync/made';
import { Shown } from '../sync/shown';
import { list } from './list';
import { member } from './member';
import { section } from './section';
import { tag } from './tag';
import { task } from './task';

const AT = '2026-11-30T08:00:00.000Z';

function row(kind: string, id: string, space: string, data: object): WireRow {
  return { kind, id, space_id: space, revision: 1, deleted: false, data: { id, ...data } };
}

/** One's own list and task with a step, and a shared list with Ana. */
function device() {
  const shown = new Shown([task, tag, list, section, member], 'me', () => 'UTC');
  const rows = [
    row('list', 'home', 'me', { name: 'Home' }),
    row('list', 'party', 'team', { name: 'Party' }),
    row('tag', 'mine', 'me', { name: 'shop', color: '#111111' }),
    row('member', 'm1', 'team', { account_id: 'me', email: 'me@example.com', role: 'owner' }),
    row('member', 'm2', 'team', { account_id: 'ana', email: 'ana@example.com', role: 'editor' }),
    row('task', 'cake', 'me', {
      title: 'Cake',
      list_id: 'home',
      tags: [{ id: 'mine', name: 'shop', color: '#111111' }],
      assignee_id: 'somebody',
    }),
    row('task', 'eggs', 'me', { title: 'Eggs', list_id: 'home', parent_id: 'cake', tags: [] }),
  ];
  shown.confirm({ rows, gone: [], dropped: [] }, [], []);
  const write = (edit: Edit) => make(edit, AT, shown).map(it => it.mutation);
  return { shown, write, get: (id: string) => shown.get('task', id) as WireRow };
}

test('A task that is put into a shared list is in its space at once, with its steps', () => {
  const { write, get } = device();

  write(update(task, 'cake', { listId: 'party' }));

  expect(get('cake')).toMatchObject({ space_id: 'team', data: { assignee_id: null } });
  expect(get('cake').data.tags).toMatchObject([{ id: undefined, name: 'shop' }]);
  expect(get('eggs')).toMatchObject({ space_id: 'team', data: { list_id: 'party' } });
});

test('It comes back to the own space with the inbox, and keeps an assignee who is a member', () => {
  const { write, get } = device();
  write(update(task, 'cake', { assigneeId: 'ana', listId: 'party' }));
  expect(get('cake').data.assignee_id).toBe('ana');

  write(update(task, 'cake', { listId: null }));

  expect(get('cake')).toMatchObject({ space_id: 'me', data: { assignee_id: null } });
  expect(get('eggs').space_id).toBe('me');
});

test('What is new in a shared list names its space, and so do its tags', () => {
  const { write, shown } = device();

  const [made, added] = write(
    create(task, { title: 'Tea', listId: 'party', tags: ['shop'] }, 'tea'),
  );
  const [step] = write(create(task, { title: 'Kettle', parent: 'tea' }, 'kettle'));
  const [own] = write(create(task, { title: 'Own', listId: 'home' }, 'own'));
  const [heading] = write(create(section, { name: 'Food', listId: 'party' }, 'food'));

  expect(made).toMatchObject({ kind: 'tag', space_id: 'team', set: { name: 'shop' } });
  expect([added, step, heading].map(it => it?.space_id)).toEqual(['team', 'team', 'team']);
  expect(own).not.toHaveProperty('space_id');
  expect(shown.get('task', 'kettle')).toMatchObject({
    space_id: 'team',
    data: { list_id: 'party' },
  });
});

test('A tag that is renamed is so in its own space only', () => {
  const { write, get } = device();
  write(create(task, { title: 'Tea', listId: 'party', tags: ['shop'] }, 'tea'));

  write(update(tag, 'mine', { name: 'market' }));

  expect(get('cake').data.tags).toMatchObject([{ name: 'market' }]);
  expect(get('tea').data.tags).toMatchObject([{ name: 'shop' }]);
});

import { expect, test } from 'vitest';
import { task } from '../kinds/task';
import { asTitle } from '../quick-add/understood';
import { mutationOf } from '../sync/edit';
import type { Refused } from '../sync/store';
import { mendedEdit } from './quick-add.svelte';

const AT = '2026-11-30T08:00:00Z';

test('A mended task keeps its space, and what only a newer page knows of it', () => {
  const refused: Refused = {
    mutation: {
      id: 1,
      at: AT,
      kind: 'task',
      row: 'a',
      do: 'create',
      set: { title: '', description: 'By bank', estimate: 30 },
      add: { tags: ['home'], watchers: ['ben'] },
      space_id: 'shared',
    },
    problem: { status: 422, detail: 'The title is too short.', violations: [] },
  };

  const edit = mendedEdit(refused, { title: 'Pay rent' }, asTitle('Pay rent'));

  expect(mutationOf(task, edit, AT, undefined)).toMatchObject({
    row: 'a',
    do: 'create',
    space_id: 'shared',
    set: { title: 'Pay rent', description: 'By bank', estimate: 30 },
    add: { tags: ['home'], watchers: ['ben'] },
  });
});

import { expect, test } from 'vitest';
import { create, type Edit, mutationOf, remove, restore, update } from '../sync/edit';
import type { WireRow } from '../sync/kind';
import { Shown } from '../sync/shown';
import { every } from '../time/recurrence';
import { stepsBelow } from './steps';
import { type Task, type TaskChange, task } from './task';

const AT = '2026-11-30T08:00:00.000Z';
const LATER = '2026-11-30T09:00:00.000Z';
const FENCE = '019ad3c0-0000-7000-8000-000000000001';
const SAND = '019ad3c0-0000-7000-8000-000000000002';
const GRIT = '019ad3c0-0000-7000-8000-000000000003';
const PAINT = '019ad3c0-0000-7000-8000-000000000004';

/** A fence that is sanded, for which grit is bought first, and painted. */
function device(fence: TaskChange = {}, grit: TaskChange = {}) {
  const shown = new Shown([task], 'me', () => 'Europe/Berlin');
  const write = (at: string, ...edits: readonly Edit[]) => {
    for (const edit of edits) {
      shown.lay(mutationOf(task, edit, at, shown.get('task', edit.row)));
    }
  };
  const rows = (which: 'live' | 'trash') =>
    [...(shown.table('task')?.[which].values() ?? [])] as Task[];
  const titles = (tasks: readonly Task[]) => tasks.map(it => it.title).sort();
  write(
    AT,
    create(task, { title: 'Fence', ...fence }, FENCE),
    create(task, { title: 'Sand', parent: FENCE }, SAND),
    create(task, { title: 'Grit', parent: SAND, ...grit }, GRIT),
    create(task, { title: 'Paint', parent: FENCE }, PAINT),
  );
  return {
    shown,
    write,
    rows,
    open: () => titles(rows('live').filter(it => !it.completed)),
    trash: () => titles(rows('trash')),
    data: (id: string) => shown.get('task', id)?.data,
  };
}

test('Finishing a task finishes what is open below it, and reopening opens only the task', () => {
  const { write, open, data } = device();
  write(AT, update(task, PAINT, { completed: true }));

  write(LATER, update(task, FENCE, { completed: true }));
  const finished = [open(), data(GRIT)?.completed_at, data(PAINT)?.completed_at];
  write(LATER, update(task, FENCE, { completed: false }));

  expect(finished).toEqual([[], LATER, AT]);
  expect(open()).toEqual(['Fence']);
});

test('Steps go to the trash with their task, and those come back that went with it', () => {
  const { write, open, trash } = device();
  write(AT, remove(task, PAINT));

  write(LATER, remove(task, FENCE));
  const deleted = [open(), trash()];
  write(LATER, restore(task, FENCE));

  expect(deleted).toEqual([[], ['Fence', 'Grit', 'Paint', 'Sand']]);
  expect([open(), trash()]).toEqual([['Fence', 'Grit', 'Sand'], ['Paint']]);
});

test('The next occurrence has copies of the steps, open and moved by as many days', () => {
  const { write, rows, shown } = device(
    { due: '2026-11-30', repeat: every('weekly') },
    { due: '2026-11-29T08:00:00Z', reminders: ['2026-11-29T07:00:00Z'], repeat: every('daily') },
  );
  write(AT, update(task, SAND, { completed: true }), remove(task, PAINT));

  write(LATER, update(task, FENCE, { completed: true }));

  const next = rows('live').find(it => it.id === shownNext(shown.get('task', FENCE))) as Task;
  const below = stepsBelow(next.id, shown).map(it => it.id);
  const steps = rows('live').filter(it => below.includes(it.id));
  expect(next.due).toBe('2026-12-07');
  expect(steps).toMatchObject([
    // UUID.nameUUIDFromBytes of the next task's id and the step's, as the service derives it.
    { id: 'c8aa3aac-1a57-35d0-bdf0-c0547e50c8c8', title: 'Sand', completed: false },
    {
      title: 'Grit',
      parent: steps[0]?.id,
      due: '2026-12-06T08:00:00Z',
      reminders: ['2026-12-06T07:00:00Z'],
      repeat: null,
      completedAt: null,
    },
  ]);
  expect(steps[0]?.parent).toBe(next.id);
});

test('Reopening takes back the next occurrence with its steps, unless one was written', () => {
  const finished = () => {
    const made = device({ due: '2026-11-30', repeat: every('daily') });
    made.write(AT, update(task, FENCE, { completed: true }));
    const next = made.rows('live').filter(it => !it.completed);
    return { ...made, idOf: (title: string) => next.find(it => it.title === title)?.id as string };
  };
  const [untouched, written, grown, shortened] = [finished(), finished(), finished(), finished()];
  written.write(LATER, update(task, written.idOf('Grit'), { title: 'Fine grit' }));
  grown.write(LATER, create(task, { title: 'Brush', parent: grown.idOf('Fence') }));
  shortened.write(LATER, remove(task, shortened.idOf('Grit')));

  for (const { write } of [untouched, written, grown, shortened]) {
    write(LATER, update(task, FENCE, { completed: false }));
  }

  expect(untouched.open()).toEqual(['Fence']);
  expect(written.open()).toEqual(['Fence', 'Fence', 'Fine grit', 'Paint', 'Sand']);
  expect(grown.open()).toEqual(['Brush', 'Fence', 'Fence', 'Grit', 'Paint', 'Sand']);
  // As the service does: what is in the trash already is no reason to stay.
  expect(shortened.open()).toEqual(['Fence']);
});

test('A step stands in the list of its parent, wherever that goes', () => {
  const { write, shown, data } = device();
  const move = (at: string, row: string, set: object) =>
    shown.lay({ at, kind: 'task', row, do: 'update', set } as never);
  const lists = () => [FENCE, SAND, GRIT].map(id => data(id)?.list_id ?? null);

  move(AT, FENCE, { list_id: 'garden', section_id: 'spring' });
  const together = [lists(), data(GRIT)?.section_id];
  move(LATER, SAND, { list_id: 'shopping', section_id: null });
  const apart = [lists(), data(SAND)?.parent_id, data(GRIT)?.parent_id, data(GRIT)?.section_id];
  write(LATER, update(task, SAND, { parent: FENCE }));

  expect(together).toEqual([['garden', 'garden', 'garden'], 'spring']);
  expect(apart).toEqual([['garden', 'shopping', 'shopping'], null, SAND, null]);
  expect(lists()).toEqual(['garden', 'garden', 'garden']);
});

test('What two devices made a circle ends', () => {
  const { write, shown, open } = device();
  write(AT, update(task, FENCE, { parent: GRIT }));

  write(LATER, update(task, FENCE, { completed: true }));

  expect(open()).toEqual([]);
  expect(stepsBelow(FENCE, shown)).toHaveLength(3);
});

function shownNext(row: WireRow | undefined): unknown {
  return row?.data.next_occurrence_id;
}

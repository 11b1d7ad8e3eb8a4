import { afterEach, expect, test } from 'vitest';
import { create, type Edit, mutationOf, purge, remove, restore, update } from '../sync/edit';
import { type Kind, rowOf, type WireRow } from '../sync/kind';
import { Shown } from '../sync/shown';
import { every } from '../time/recurrence';
import { newTags, type Tag, tag } from './tag';
import { PRIORITIES, type Task, task } from './task';

const AT = '2026-11-30T08:00:00.000Z';
const LATER = '2026-11-30T09:00:00.000Z';
const BREAD = '019ad3c0-0000-7000-8000-000000000001';
const HOME = '019ad3c0-0000-7000-8000-000000000002';

/** The rows of one device, which writes at the moments it is given. */
class Device {
  readonly shown = new Shown([task, tag], 'me', () => 'UTC');

  write(at: string, ...edits: readonly Edit[]): this {
    for (const edit of edits) {
      const kind = this.shown.kind(edit.kind) as Kind;
      this.write(at, ...(kind.hooks.prepare?.(edit, this.shown) ?? []));
      this.shown.lay(mutationOf(kind, edit, at, this.shown.get(edit.kind, edit.row)));
    }
    return this;
  }

  get tasks(): readonly Task[] {
    return [...(this.shown.table('task')?.live.values() ?? [])] as Task[];
  }

  get tags(): readonly Tag[] {
    return [...(this.shown.table('tag')?.live.values() ?? [])] as Tag[];
  }
}

afterEach(() => {
  newTags.colorBeside = () => '#3B82F6';
});

test('A new task has what the person wrote, and defaults for the rest', () => {
  const [bread] = new Device().write(AT, create(task, { title: ' Bread ' }, BREAD)).tasks;

  expect(bread).toMatchObject({
    id: BREAD,
    title: 'Bread',
    description: '',
    completed: false,
    completedAt: null,
    priority: 'medium',
    due: null,
    repeat: null,
    tags: [],
    deletedAt: null,
    revision: 0,
    spaceId: 'me',
    createdAt: AT,
  });
});

test('A task is read from the wire, also one of a newer version', () => {
  const row: WireRow = {
    kind: 'task',
    id: BREAD,
    space_id: 'team',
    revision: 7,
    deleted: true,
    data: {
      title: 'Bread',
      description: null,
      completed: true,
      completed_at: AT,
      priority: 'someday',
      due_date: '2026-11-21T17:00:00.000Z',
      recurrence_pattern: { frequency: 'lunar' },
      tags: [{ id: HOME, name: 'home', shape: 'round' }],
      deleted_at: LATER,
      estimate: 3,
    },
  };

  expect(rowOf(task.fields, row)).toMatchObject({
    spaceId: 'team',
    revision: 7,
    description: '',
    completed: true,
    priority: 'medium',
    due: '2026-11-21T17:00:00Z',
    repeat: null,
    tags: ['home'],
    deletedAt: LATER,
  });
  expect(PRIORITIES).not.toContain('someday');
});

test('An edit goes over the wire by the wire’s names, with what was added to sets and removed', () => {
  const device = new Device().write(AT, create(task, { title: 'Bread', tags: ['home', 'Food'] }));
  const bread = device.tasks[0] as Task;
  const change = { due: '2026-12-01', description: '', tags: ['food', 'work'] };
  const row = device.shown.get('task', bread.id);

  expect(mutationOf(task, update(task, bread.id, change), LATER, row)).toEqual({
    at: LATER,
    kind: 'task',
    row: bread.id,
    do: 'update',
    set: { due_date: '2026-12-01', description: null },
    add: { tags: ['work'] },
    remove: { tags: ['home'] },
  });
});

test('Names of tags that are new make tags, each with a colour of its own', () => {
  newTags.colorBeside = used => `#00000${used.length}`;
  const device = new Device().write(
    AT,
    create(task, { title: 'Bread', tags: ['home', 'food', 'Home'] }),
    create(task, { title: 'Milk', tags: ['HOME'] }),
  );

  expect(device.tags.map(({ name, color }) => [name, color])).toEqual([
    ['Home', '#000000'],
    ['food', '#000001'],
  ]);
});

test('Renaming a tag shows in its tasks, deleting it too', () => {
  const device = new Device().write(
    AT,
    create(tag, { name: 'home', color: '#112233' }, HOME),
    create(task, { title: 'Bread', tags: ['home'] }),
    create(task, { title: 'Milk' }),
  );

  device.write(AT, update(tag, HOME, { name: 'house' }));
  expect(device.tasks.map(it => it.tags)).toEqual([['house'], []]);
  device.write(AT, remove(tag, HOME));
  expect(device.tasks.flatMap(it => it.tags)).toEqual([]);
});

test('A renamed tag shows also in a task that arrives with its old name', () => {
  const device = new Device();
  const wire = (kind: string, id: string, data: object): WireRow => ({
    kind,
    id,
    space_id: 'me',
    revision: 1,
    deleted: false,
    data: data as WireRow['data'],
  });
  const home = wire('tag', HOME, { name: 'home', color: '#112233' });
  device.shown.confirm({ rows: [home], gone: [], dropped: [] }, [], []);
  const rename = mutationOf(tag, update(tag, HOME, { name: 'house' }), AT, home);
  device.shown.lay(rename);

  const bread = wire('task', BREAD, { title: 'Bread', tags: [{ id: HOME, name: 'home' }] });
  device.shown.confirm({ rows: [bread], gone: [], dropped: [] }, [rename], []);

  expect(device.tasks.map(it => it.tags)).toEqual([['house']]);
});

test('A second tag of a name is none', () => {
  const device = new Device().write(
    AT,
    create(tag, { name: 'home', color: '#112233' }, HOME),
    create(tag, { name: 'Home', color: '#445566' }),
  );

  expect(device.tags.map(it => it.id)).toEqual([HOME]);
});

test('Finishing a task that repeats shows the next one under the id that the service gives it', () => {
  const device = new Device().write(AT, create(task, repeating, BREAD));

  device.write(LATER, update(task, BREAD, { completed: true }));

  const next = device.tasks.find(it => it.id !== BREAD);
  expect(device.tasks.find(it => it.id === BREAD)).toMatchObject({
    completedAt: LATER,
    nextId: next?.id,
  });
  expect(next).toMatchObject({
    // UUID.nameUUIDFromBytes of the task's id and "2026-12-01", as the service derives it.
    id: 'f602b817-d8fd-3b03-81d2-9372021a30d9',
    title: 'Bread',
    due: '2026-12-01',
    completed: false,
    nextId: null,
    tags: ['home'],
  });
});

test('Finishing again brings back a next one that was deleted before', () => {
  const device = new Device().write(
    AT,
    create(task, { ...repeating, description: 'Rye' }, BREAD),
    update(task, BREAD, { completed: true }),
  );
  const next = device.tasks.find(it => it.id !== BREAD) as Task;
  device.write(AT, update(task, next.id, { title: 'Milk' }), remove(task, next.id));
  device.write(AT, update(task, BREAD, { completed: false }));

  device.write(LATER, update(task, BREAD, { completed: true }));

  expect(device.tasks.find(it => it.id === next.id)).toMatchObject({
    title: 'Bread',
    description: 'Rye',
    completed: false,
    due: '2026-12-01',
    deletedAt: null,
    createdAt: LATER,
  });
  expect(device.shown.table('task')?.trash.size).toBe(0);
});

test('A next one that was deleted later than the task was finished stays deleted', () => {
  const device = new Device().write(
    AT,
    create(task, repeating, BREAD),
    update(task, BREAD, { completed: true }),
  );
  const next = device.tasks.find(it => it.id !== BREAD) as Task;
  device.write(LATER, remove(task, next.id));
  device.write(LATER, update(task, BREAD, { completed: false }));

  // It was finished on another device before.
  device.write(AT, update(task, BREAD, { completed: true }));

  expect(device.tasks.map(it => it.id)).toEqual([BREAD]);
  expect(device.tasks[0]?.nextId).toBe(next.id);
});

test('Reopening takes back the next one, unless somebody wrote it', () => {
  const untouched = new Device().write(
    AT,
    create(task, repeating, BREAD),
    update(task, BREAD, { completed: true }),
    update(task, BREAD, { completed: false }),
  );
  const touched = new Device().write(
    AT,
    create(task, repeating, BREAD),
    update(task, BREAD, { completed: true }),
  );
  const next = touched.tasks.find(it => it.id !== BREAD) as Task;
  touched.write(LATER, update(task, next.id, { title: 'Rye bread' }));
  touched.write(LATER, update(task, BREAD, { completed: false }));

  expect(untouched.tasks.map(it => it.id)).toEqual([BREAD]);
  expect(untouched.tasks[0]?.nextId).toBeNull();
  expect(touched.tasks.map(it => it.title)).toEqual(['Bread', 'Rye bread']);
});

test('Finishing the last of its occurrences makes no next one', () => {
  const last = { ...repeating, repeat: { ...every('daily'), occurrences: 1 } };
  const device = new Device().write(
    AT,
    create(task, last, BREAD),
    update(task, BREAD, { completed: true }),
  );

  expect(device.tasks.map(it => [it.id, it.nextId])).toEqual([[BREAD, null]]);
});

test('What is in the trash can come back, by an edit too, or go for good', () => {
  const device = new Device().write(AT, create(task, { title: 'Bread' }, BREAD));
  const places = () => [device.tasks.length, device.shown.table('task')?.trash.size];
  device.write(AT, remove(task, BREAD));
  const trashed = places();
  device.write(AT, restore(task, BREAD));
  const restored = places();
  device.write(AT, remove(task, BREAD), update(task, BREAD, { title: 'Rye' }));
  const edited = places();
  device.write(AT, purge(task, BREAD));
  const living = places();
  device.write(AT, remove(task, BREAD), purge(task, BREAD));

  expect([trashed, restored, edited, living, places()]).toEqual([
    [0, 1],
    [1, 0],
    [1, 0],
    [1, 0],
    [0, 0],
  ]);
});

const repeating = { title: 'Bread', due: '2026-11-30', repeat: every('daily'), tags: ['home'] };

test('A task that an earlier version of the page stored has its one reminder', () => {
  const { device, row } = withStoredTask({ reminder_time: '2026-12-01T08:00:00.000Z' });

  expect(device.tasks[0]?.reminders).toEqual(['2026-12-01T08:00:00Z']);
  device.write(LATER, update(task, row, { reminders: ['2026-12-01T08:00:00Z', 'PT10M'] }));
  expect(device.tasks[0]?.reminders).toEqual(['2026-12-01T08:00:00Z', 'PT10M']);
});

test('A reminder_time takes the place of the reminders at a time', () => {
  const reminders = ['2026-12-01T08:00:00Z', 'PT10M', '2026-12-02T08:00:00Z'];
  const { device, row } = withStoredTask({ reminder_time: reminders[0], reminders });
  const set = { reminder_time: '2026-12-01T09:00:00Z' };

  device.shown.lay({ at: LATER, kind: task.name, row, do: 'update', set });

  expect(device.tasks[0]?.reminders).toEqual(['2026-12-01T09:00:00Z', 'PT10M']);
});

/** A device with a task as the service sent it. */
function withStoredTask(data: object) {
  const device = new Device();
  const stored = { ...{ kind: task.name, id: BREAD, space_id: 'me', revision: 1, deleted: false } };
  device.shown.confirm(
    { rows: [{ ...stored, data: { title: 'Bread', ...data } }], gone: [], dropped: [] },
    [],
    [],
  );
  return { device, row: BREAD };
}

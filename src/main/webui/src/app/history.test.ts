import { afterEach, expect, test } from 'vitest';
import { list } from '../kinds/list';
import { section } from '../kinds/section';
import { type Tag, tag } from '../kinds/tag';
import { type Task, task } from '../kinds/task';
import { create, purge, remove, restore, update } from '../sync/edit';
import * as inverses from '../sync/inverse';
import { openTab, type Tab } from '../sync/testing/device';
import { FakeService } from '../sync/testing/fake-service';
import { QuickBrowser } from '../sync/testing/quick-store';
import { History } from './history.svelte';

const open: Tab[] = [];
let names = 0;
const KINDS = [task, tag, list, section];

afterEach(() => {
  for (const { replica } of open.splice(0)) {
    replica.close();
  }
});

/** Two devices of one account, each with a history of its own. */
async function devices() {
  const service = new FakeService(KINDS);
  service.join('me', 'me');
  return [await device(service), await device(service)] as const;
}

async function device(service: FakeService) {
  const name = `history-${names++}`;
  const browser = new QuickBrowser(name);
  const tab = await openTab({
    name,
    account: 'me',
    kinds: KINDS,
    service,
    now: Date.now,
    openStore: () => Promise.resolve(browser.open()),
  });
  open.push(tab);
  const { replica } = tab;
  const rows = (kind: string) => [...(replica.shown.table(kind)?.live.values() ?? [])];
  return {
    history: new History(replica, () => inverses),
    sync: () => tab.exchange.run(),
    tasks: () => (rows('task') as Task[]).sort((one, other) => (one.title < other.title ? -1 : 1)),
    lists: () => rows('list').length,
    sections: () => (rows('section') as { id: string }[]).map(it => it.id),
    tags: () => (rows('tag') as Tag[]).map(it => it.name).sort(),
    trash: () => replica.shown.table('task')?.trash.size ?? 0,
    write: replica.write.bind(replica),
  };
}

test('What was done is undone and done again', async () => {
  const [me] = await devices();
  me.history.do('Added', [create(task, { title: 'Bread' }, 'bread')]);
  me.history.do('Changed', [update(task, 'bread', { title: 'Rye', priority: 'high' })]);
  const titles = () => me.tasks().map(it => `${it.title} ${it.priority}`);

  expect(me.history.undo()).toEqual({ said: 'Changed', left: 0 });
  const undone = titles();
  expect(me.history.redo()).toEqual({ said: 'Changed', left: 0 });
  const redone = titles();
  me.history.undo();
  me.history.undo();

  expect([undone, redone, titles()]).toEqual([['Bread medium'], ['Rye high'], []]);
  expect(me.history.canUndo).toBe(false);
  expect(me.history.canRedo).toBe(true);
});

test('What is added to a deed is undone with it, and nothing is added once it is undone', async () => {
  const [me] = await devices();
  const deed = me.history.do('Imported', [create(task, { title: 'Bread' }, 'bread')]);
  const isAdded = me.history.extend(deed, [create(task, { title: 'Milk' }, 'milk')]);
  const titles = () => me.tasks().map(it => it.title);
  const added = titles();

  me.history.undo();
  const isAddedLater = me.history.extend(deed, [create(task, { title: 'Rye' }, 'rye')]);

  expect([isAdded, added]).toEqual([true, ['Bread', 'Milk']]);
  expect([isAddedLater, titles()]).toEqual([false, []]);
});

test('A new deed ends what could be done again', async () => {
  const [me] = await devices();
  me.history.do('Added', [create(task, { title: 'Bread' }, 'bread')]);
  me.history.undo();

  me.history.do('Added', [create(task, { title: 'Milk' }, 'milk')]);

  expect(me.history.redo()).toBeNull();
  expect(me.tasks().map(it => it.title)).toEqual(['Milk']);
});

test('Undo holds also after the service has answered in its own forms', async () => {
  const [me] = await devices();
  me.history.do('Added', [
    create(task, { title: 'Bread', due: '2026-12-01T17:00:00.000Z', tags: ['home'] }, 'bread'),
  ]);
  await me.sync();
  me.history.do('Changed', [
    update(task, 'bread', { due: '2026-12-02T17:00:00.000Z', description: '' }),
  ]);
  await me.sync();

  expect(me.history.undo()).toEqual({ said: 'Changed', left: 0 });
  expect(me.tasks()[0]?.due).toBe('2026-12-01T17:00:00Z');
  expect(me.history.undo()).toEqual({ said: 'Added', left: 0 });
  expect(me.tasks()).toEqual([]);
});

test('Undo leaves what somebody changed since, and says how much', async () => {
  const [me, other] = await devices();
  me.write([create(task, { title: 'Bread' }, 'bread'), create(task, { title: 'Milk' }, 'milk')]);
  await me.sync();
  await other.sync();
  me.history.do('Due', [
    update(task, 'bread', { due: '2026-12-01', priority: 'high' }),
    update(task, 'milk', { due: '2026-12-01' }),
  ]);
  await me.sync();
  await other.sync();
  other.write([update(task, 'bread', { due: '2026-12-24' })]);
  await other.sync();
  await me.sync();

  expect(me.history.undo()).toEqual({ said: 'Due', left: 1 });

  expect(me.tasks().map(it => [it.title, it.due, it.priority])).toEqual([
    ['Bread', '2026-12-24', 'medium'],
    ['Milk', null, 'medium'],
  ]);
});

test('Undoing an addition leaves a task that somebody wrote since', async () => {
  const [me, other] = await devices();
  me.history.do('Added', [create(task, { title: 'Bread' }, 'bread')]);
  await me.sync();
  await other.sync();
  other.write([update(task, 'bread', { description: 'Rye' })]);
  await other.sync();
  await me.sync();

  expect(me.history.undo()).toEqual({ said: 'Added', left: 1 });
  expect(me.tasks()).toHaveLength(1);
});

test('Undo takes from sets what was added, and leaves what others added', async () => {
  const [me, other] = await devices();
  me.write([create(task, { title: 'Bread', tags: ['home'] }, 'bread')]);
  await me.sync();
  await other.sync();
  me.history.do('Tagged', [update(task, 'bread', { tags: ['work'] })]);
  await me.sync();
  await other.sync();
  other.write([update(task, 'bread', { tags: ['work', 'food'] })]);
  await other.sync();
  await me.sync();

  expect(me.history.undo()).toEqual({ said: 'Tagged', left: 0 });

  expect(me.tasks()[0]?.tags.toSorted()).toEqual(['food', 'home']);
});

test('Undoing an addition takes its new tag along, unless something else has it', async () => {
  const [me] = await devices();
  me.history.do('Added', [create(task, { title: 'Bread', tags: ['home'] }, 'bread')]);
  me.history.undo();
  const alone = [me.tags(), me.tasks().length];
  me.history.redo();
  const again = [me.tags(), me.tasks()[0]?.tags];
  me.write([create(task, { title: 'Milk', tags: ['home'] }, 'milk')]);
  me.history.undo();

  expect([alone, again]).toEqual([
    [[], 0],
    [['home'], ['home']],
  ]);
  expect(me.tags()).toEqual(['home']);
});

test('A deleted tag comes back with all its tasks, also when the service kept nothing of it', async () => {
  const [me, other] = await devices();
  me.write([
    create(tag, { name: 'home', color: '#112233' }, 'home'),
    create(task, { title: 'Bread', tags: ['home'] }, 'bread'),
  ]);
  await me.sync();
  me.history.do('Deleted', [remove(tag, 'home')]);
  me.history.undo();
  const before = [me.tags(), me.tasks()[0]?.tags];
  me.history.redo();
  await me.sync();
  await other.sync();
  other.write([purge(tag, 'home')]);
  await other.sync();
  await me.sync();

  me.history.undo();

  expect(before).toEqual([['home'], ['home']]);
  expect([me.tags(), me.tasks()[0]?.tags]).toEqual([['home'], ['home']]);
});

test('A deleted list comes back with its tasks by one undo, and goes again', async () => {
  const [me, other] = await devices();
  me.write([
    create(list, { name: 'Home' }, 'home'),
    create(task, { title: 'Bread', listId: 'home' }, 'bread'),
    create(task, { title: 'Milk', listId: 'home' }, 'milk'),
  ]);
  await me.sync();
  me.history.do('Deleted', [remove(list, 'home')]);
  await me.sync();
  const deleted = [me.lists(), me.tasks().length];

  expect(me.history.undo()).toEqual({ said: 'Deleted', left: 0 });
  await me.sync();
  await other.sync();
  const undone = [other.lists(), other.tasks().length];
  expect(me.history.redo()).toEqual({ said: 'Deleted', left: 0 });

  expect([deleted, undone, [me.lists(), me.tasks().length]]).toEqual([
    [0, 0],
    [1, 2],
    [0, 0],
  ]);
});

test('A deleted heading comes back under its own id, so that its tasks stand under it again', async () => {
  const [me, other] = await devices();
  me.write([
    create(list, { name: 'Home' }, 'home'),
    create(section, { name: 'Soon', listId: 'home' }, 'soon'),
  ]);
  await me.sync();
  me.history.do('Deleted', [remove(section, 'soon')]);
  await me.sync();
  const deleted = me.sections();

  me.history.undo();
  await me.sync();
  await other.sync();

  expect([deleted, me.sections(), other.sections()]).toEqual([[], ['soon'], ['soon']]);
});

test('Undoing a deletion leaves what is deleted for good, and what is back already', async () => {
  const [me, other] = await devices();
  me.write([create(task, { title: 'Bread' }, 'bread'), create(task, { title: 'Milk' }, 'milk')]);
  me.history.do('Deleted', [remove(task, 'bread'), remove(task, 'milk')]);
  await me.sync();
  await other.sync();
  other.write([purge(task, 'bread'), restore(task, 'milk')]);
  await other.sync();
  await me.sync();

  expect(me.history.undo()).toEqual({ said: 'Deleted', left: 1 });
  expect(me.tasks().map(it => it.title)).toEqual(['Milk']);
});

test('Finishing a task with steps is one deed: undone and done again with all of them', async () => {
  const [me, other] = await devices();
  me.write([
    create(task, { title: 'Fence' }, 'fence'),
    create(task, { title: 'Paint', parent: 'fence' }, 'paint'),
    create(task, { title: 'Sand', parent: 'fence', completed: true }, 'sand'),
  ]);
  await me.sync();
  const open = () =>
    me
      .tasks()
      .filter(it => !it.completed)
      .map(it => it.title);
  me.history.do('Done', [update(task, 'fence', { completed: true })]);
  await me.sync();
  const done = open();

  expect(me.history.undo()).toEqual({ said: 'Done', left: 0 });
  const undone = open();
  await me.sync();
  await other.sync();
  expect(me.history.redo()).toEqual({ said: 'Done', left: 0 });

  expect([done, undone, open()]).toEqual([[], ['Fence', 'Paint'], []]);
  expect(other.tasks().filter(it => it.completed)).toMatchObject([{ title: 'Sand' }]);
});

test('Undoing a deletion brings the steps back, but not those that went before', async () => {
  const [me] = await devices();
  me.write([
    create(task, { title: 'Fence' }, 'fence'),
    create(task, { title: 'Paint', parent: 'fence' }, 'paint'),
    create(task, { title: 'Sand', parent: 'fence' }, 'sand'),
    remove(task, 'sand'),
  ]);
  // Another moment than that of the step.
  await me.sync();
  await new Promise(resolve => setTimeout(resolve, 2));
  me.history.do('Deleted', [remove(task, 'fence')]);
  await me.sync();
  const deleted = [me.tasks().length, me.trash()];

  expect(me.history.undo()).toEqual({ said: 'Deleted', left: 0 });
  await me.sync();

  expect(deleted).toEqual([0, 3]);
  expect(me.tasks().map(it => it.title)).toEqual(['Fence', 'Paint']);
  me.history.redo();
  me.history.undo();
  expect(me.tasks().map(it => it.title)).toEqual(['Fence', 'Paint']);
});

test('A deed is undone once, however often it is asked for', async () => {
  const [me] = await devices();
  const deed = me.history.do('Added', [create(task, { title: 'Bread' }, 'bread')]);

  expect(me.history.undo(deed)).not.toBeNull();
  expect(me.history.undo(deed)).toBeNull();
  expect(me.trash()).toBe(1);
});

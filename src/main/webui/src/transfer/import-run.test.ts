import fc from 'fast-check';
import { expect, test } from 'vitest';
import { History } from '../app/history.svelte';
import { list } from '../kinds/list';
import { section } from '../kinds/section';
import { tag } from '../kinds/tag';
import { type Task, task } from '../kinds/task';
import { create, type Edit, update } from '../sync/edit';
import { inverseOf, inverseOfEffect } from '../sync/inverse';
import { openTab } from '../sync/testing/device';
import { FakeService } from '../sync/testing/fake-service';
import type { Fate } from '../sync/testing/network';
import { QuickBrowser } from '../sync/testing/quick-store';
import { words } from '../words/words';
import { ImportRun, lastImport, type RunDesk } from './import-run.svelte';
import { type KeptImport, undoImport } from './undo-import';

const KINDS = [task, tag, list, section];
const HOME = 'home';
let names = 0;

/** A list, tasks and a day on which each was done. */
function editsOf(count: number): readonly Edit[] {
  const tasks = Array.from({ length: count }, (_, index) => [
    create(task, { title: `Task ${index}`, listId: HOME }, `task-${index}`),
    { ...update(task, `task-${index}`, { completed: true }), at: '2026-11-02T10:00:00.000Z' },
  ]);
  return [create(list, { name: 'Home' }, HOME), ...tasks.flat()];
}

/** One browser, whose tab is opened again and again. */
class Home {
  readonly service = new FakeService(KINDS);
  readonly #name = `import-${names++}`;
  readonly #browser = new QuickBrowser(this.#name);

  constructor() {
    this.service.join('me', 'me');
  }

  async open(fate: () => Fate = () => 'answered') {
    const profile = {
      name: this.#name,
      account: 'me',
      kinds: KINDS,
      service: this.service,
      now: Date.now,
      openStore: () => Promise.resolve(this.#browser.open()),
    };
    const { replica, exchange } = await openTab(profile, fate);
    const deeds: string[] = [];
    const { shown } = replica;
    const place = { shown, write: (edits: readonly Edit[]) => replica.write(edits) };
    const history = new History(place, () => ({ inverseOf, inverseOfEffect }));
    const desk: RunDesk = {
      engine: {
        isFilled: true,
        shown: replica.shown,
        draft: key => replica.draft(key),
        saveDraft: (key, text) => replica.saveDraft(key, text),
        get stored() {
          return replica.stored;
        },
      },
      do: (said, edits, made) => {
        deeds.push(said);
        const deed = history.do(said, edits, made);
        return more => history.extend(deed, more);
      },
    };
    return { replica, exchange, desk, deeds, history };
  }

  get live() {
    return this.service.rowsOf('me').filter(it => !it.deleted);
  }

  get rows() {
    return this.service
      .rowsOf('me')
      .map(it => [it.kind, it.data.name ?? it.data.title, it.data.completed]);
  }
}

/** A clock that finds every batch done at once. */
const alwaysQuick = () => 0;

class Killed extends Error {}

/** The service runs, or is killed before it takes a request or before it has answered. */
const FATES = ['answered', 'lost on the way', 'answer lost', 'plain 500'] as const;

test('Killed at any moment and continued, page or service, an import comes whole and once', async () => {
  const kill = fc.record({
    after: fc.integer({ min: 0, max: 8 }),
    syncs: fc.boolean(),
    fates: fc.array(fc.constantFrom(...FATES), { minLength: 1, maxLength: 4 }),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 160 }),
      fc.array(kill, { maxLength: 5 }),
      async (count, kills) => {
        const home = new Home();
        const edits = editsOf(count);
        let isBegun = false;
        for (const end of [...kills, null]) {
          const fates = end?.fates.values();
          const fate = () => fates?.next().value ?? 'answered';
          const { replica, exchange, desk } = await home.open(fate);
          let left = end?.after ?? Number.POSITIVE_INFINITY;
          const run = new ImportRun(async () => {
            if (end?.syncs) {
              await exchange.run();
            }
            left -= 1;
            if (left < 0) {
              throw new Killed();
            }
          });
          const going = replica.draft('import') || !isBegun;
          if (going) {
            const running = isBegun ? run.resume(desk) : run.start(desk, 'Imported', edits);
            isBegun = true;
            await running.catch(error => expect(error).toBeInstanceOf(Killed));
          }
          if (!end) {
            await exchange.run();
            expect(replica.draft('import')).toBe('');
          }
          replica.close();
        }
        expect(home.rows).toHaveLength(count + 1);
        expect(home.rows.filter(([kind]) => kind === 'task').every(it => it[2] === true)).toBe(
          true,
        );
        const created = home.service.taken.filter(it => it.mutation.do === 'create');
        expect(new Set(created.map(it => it.mutation.row)).size).toBe(created.length);
      },
    ),
    { numRuns: Number(process.env.HISTORIES ?? 40) },
  );
}, 120_000);

test('An import is one deed, in parts; stopped, it keeps what has come', async () => {
  const home = new Home();
  const { desk, deeds, replica } = await home.open();
  const run = new ImportRun(async () => {
    if (run.done >= 150) {
      run.stop();
    }
  }, alwaysQuick);
  await run.start(desk, 'Imported', editsOf(500));
  expect(deeds).toEqual(['Imported']);
  expect(replica.shown.table('task')?.live.size).toBe(75);
  expect([run.all, run.done, replica.draft('import')]).toEqual([0, 0, '']);
  replica.close();
});

test('5,000 tasks are few batches where they are quick, and small ones where not', async () => {
  const batches = async (now: () => number) => {
    const { desk, replica } = await new Home().open();
    const ends: number[] = [];
    const run = new ImportRun(async () => {
      ends.push(run.done);
    }, now);
    await run.start(desk, 'Imported', editsOf(1_000));
    replica.close();
    return ends;
  };
  let milliseconds = 0;
  const slow = () => {
    milliseconds += 100;
    return milliseconds;
  };

  expect(await batches(alwaysQuick)).toEqual([50, 150, 350, 750, 1_250, 1_750, 2_250]);
  expect((await batches(slow)).slice(0, 3)).toEqual([50, 75, 100]);
});

test('After a reload one undo takes back the whole import, but not what was edited since', async () => {
  const home = new Home();
  const first = await home.open();
  const killed = new ImportRun(() => Promise.reject(new Killed()));
  const edits = [
    create(tag, { name: 'mine' }, 'mine'),
    ...editsOf(60),
    create(task, { title: 'Tagged', tags: ['new', 'mine'] }, 'tagged'),
  ];
  first.replica.write(edits.slice(0, 1));
  await expect(killed.start(first.desk, 'Imported', edits.slice(1))).rejects.toThrow(Killed);
  first.replica.write([update(task, 'task-3', { title: 'Edited' })]);
  await first.replica.stored;
  first.replica.close();

  const { desk, deeds, history, replica } = await home.open();
  await new ImportRun(() => Promise.resolve()).resume(desk);
  expect(deeds).toEqual(['Imported']);
  expect(replica.shown.table('task')?.live.size).toBe(61);
  expect(history.undo()).toEqual({ said: 'Imported', left: 1 });
  const left = [...(replica.shown.table('task')?.live.values() ?? [])];
  expect(left.map(it => (it as Task).title)).toEqual(['Edited']);
  expect([...replica.shown.all('tag')].filter(it => !it.deleted).map(it => it.data.name)).toEqual([
    'mine',
  ]);
  replica.close();
});

test('An import that has ended is undone after a reload, tags and lists too', async () => {
  const home = new Home();
  const first = await home.open();
  const tagged = create(task, { title: 'Tagged', tags: ['new'] }, 'tagged');
  const run = new ImportRun(() => Promise.resolve());
  await run.start(first.desk, 'Imported', [...editsOf(60), tagged]);
  first.replica.close();

  const { desk, deeds, replica, exchange } = await home.open();
  const kept = lastImport(desk.engine);
  expect(kept?.said).toBe('Imported');
  undoImport(kept as KeptImport, desk, inverseOf);
  expect(deeds).toEqual([words.list.undone('Imported')]);
  expect(lastImport(desk.engine)).toBeNull();
  await exchange.run();
  expect(home.live).toEqual([]);
  replica.close();
});

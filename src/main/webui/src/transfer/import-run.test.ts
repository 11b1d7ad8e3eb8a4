import fc from 'fast-check';
import { expect, test } from 'vitest';
import { list } from '../kinds/list';
import { section } from '../kinds/section';
import { tag } from '../kinds/tag';
import { task } from '../kinds/task';
import { create, type Edit, update } from '../sync/edit';
import { openTab } from '../sync/testing/device';
import { FakeService } from '../sync/testing/fake-service';
import { QuickBrowser } from '../sync/testing/quick-store';
import { ImportRun, type RunDesk } from './import-run.svelte';

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

  async open() {
    const { replica, exchange } = await openTab({
      name: this.#name,
      account: 'me',
      kinds: KINDS,
      service: this.service,
      now: Date.now,
      openStore: () => Promise.resolve(this.#browser.open()),
    });
    const deeds: string[] = [];
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
      do: (said, edits) => {
        deeds.push(said);
        replica.write(edits);
        return more => {
          replica.write(more);
          return true;
        };
      },
    };
    return { replica, exchange, desk, deeds };
  }

  get rows() {
    return this.service
      .rowsOf('me')
      .map(it => [it.kind, it.data.name ?? it.data.title, it.data.completed]);
  }
}

class Killed extends Error {}

test('Killed at any moment and continued, an import comes whole and once', async () => {
  const kill = fc.record({ after: fc.integer({ min: 0, max: 8 }), syncs: fc.boolean() });
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 160 }),
      fc.array(kill, { maxLength: 5 }),
      async (count, kills) => {
        const home = new Home();
        const edits = editsOf(count);
        let isBegun = false;
        for (const end of [...kills, null]) {
          const { replica, exchange, desk } = await home.open();
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
    { numRuns: 40 },
  );
}, 120_000);

test('An import is one deed, in parts; stopped, it keeps what has come', async () => {
  const home = new Home();
  const { desk, deeds, replica } = await home.open();
  const run = new ImportRun(async () => {
    if (run.done >= 100) {
      run.stop();
    }
  });
  await run.start(desk, 'Imported', editsOf(500));
  expect(deeds).toEqual(['Imported']);
  expect(replica.shown.table('task')?.live.size).toBe(50);
  expect([run.all, run.done, replica.draft('import')]).toEqual([0, 0, '']);
  replica.close();
});

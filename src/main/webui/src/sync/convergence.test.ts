import assert from 'node:assert/strict';
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { create } from './edit';
import { rowOf } from './kind';
import { BOXES, ROWS, RUNS, stepsOf, TIME_OUT_IN_MILLISECONDS, take } from './testing/histories';
import { box, card } from './testing/kinds';
import { whoWins } from './testing/who-wins';
import { BROWSERS, comparable, TABS, World, type Written } from './testing/world';

/** Of each property, so many with IndexedDB; the others with a store that is far faster. */
const WITH_INDEXED_DB = 50;
let histories = 0;

const pageSize = fc.constantFrom(1, 2, 500);

async function inWorld(size: number, act: (world: World) => Promise<void>): Promise<void> {
  const world = new World(size, histories++ % RUNS.numRuns >= WITH_INDEXED_DB);
  try {
    await begin(world);
    await act(world);
  } finally {
    world.close();
  }
}

function shownIn(world: World, browser: number, tab: number) {
  return world.tab(browser, tab).then(({ replica }) => [...replica.shown.all('card')]);
}

test(
  'Whatever is lost, doubled, foreign or out of turn, all tabs end with the rows of the service',
  async () => {
    const all = { purges: true, members: true, creations: true, moves: true };
    await fc.assert(
      fc.asyncProperty(pageSize, stepsOf(all), (size, steps) =>
        inWorld(size, async world => {
          for (const step of steps) {
            await take(world, step);
          }
          await world.settle();

          for (const [browser, { account }] of BROWSERS.entries()) {
            expect(await world.outbox(browser)).toEqual([]);
            for (let tab = 0; tab < TABS; tab++) {
              await world.exchange(browser, tab, []);
              expect(comparable(await shownIn(world, browser, tab))).toEqual(
                comparable(world.service.rowsOf(account).filter(it => it.kind === card.name)),
              );
            }
          }
        }),
      ),
      RUNS,
    );
  },
  TIME_OUT_IN_MILLISECONDS,
);

test(
  'Each mutation takes effect once and in order, or waits, or is refused and kept',
  async () => {
    const all = { purges: true, members: true, creations: true, moves: true };
    await fc.assert(
      fc.asyncProperty(pageSize, stepsOf(all), (size, steps) =>
        inWorld(size, async world => {
          for (const step of steps) {
            await take(world, step);
            await assertNothingLost(world);
          }
          await world.settle();
          await assertNothingLost(world);
        }),
      ),
      RUNS,
    );
  },
  TIME_OUT_IN_MILLISECONDS,
);

/** Plain assertions, as these come after each step: `expect` takes longer than the step. */
async function assertNothingLost(world: World): Promise<void> {
  for (const browser of BROWSERS.keys()) {
    const { replica } = await world.tab(browser, 0);
    const { client } = await replica.waiting(null, 1);
    const taken = world.service.taken.filter(it => it.client === client).map(it => it.mutation.id);
    assert.deepEqual(
      taken,
      [...new Set(taken)].sort((one, other) => one - other),
    );

    const waiting = (await world.outbox(browser)).map(it => it.id);
    const refused = await refusedIn(world, browser);
    const written = world.written.filter(it => it.browser === browser).length;
    const known = new Set([...taken, ...waiting, ...refused]);
    assert.equal(known.size, written);
    assert(!refused.some(it => taken.includes(it)));
  }
}

/** Both tabs of a browser know the same, though one may hear of it a moment later. */
async function refusedIn(world: World, browser: number): Promise<readonly number[]> {
  const ids: number[] = [];
  for (let tab = 0; tab < TABS; tab++) {
    const { replica } = await world.tab(browser, tab);
    ids.push(...replica.refused.map(it => it.mutation.id));
  }
  return ids;
}

test(
  'The later edit wins, field by field, however late it arrives',
  async () => {
    const edits = { purges: false, members: false, creations: false, moves: false };
    await fc.assert(
      fc.asyncProperty(pageSize, stepsOf(edits), (size, steps) =>
        inWorld(size, async world => {
          for (const step of steps) {
            await take(world, step);
          }
          await world.settle();

          for (const row of Object.values(ROWS).flat()) {
            const mine = world.written.filter(it => it.edit.row === row && keepsRules(it));
            const { data, deleted } = rowIn(world, row);
            const { title, note, isDone, labels } = rowOf(card.fields, rowIn(world, row));
            const actual = { title, note, isDone, labels: [...labels].sort(), deleted };
            expect({ row, ...actual, data }).toMatchObject({ row, ...whoWins(mine) });
          }
        }),
      ),
      RUNS,
    );
  },
  TIME_OUT_IN_MILLISECONDS,
);

/** All rows are made before anything goes wrong, so that who made them is no question. */
async function begin(world: World): Promise<void> {
  const makers = { me: 0, you: 2, team: 0 } as const;
  const draft = { title: 'New', note: 'New', isDone: false };
  for (const [space, id] of Object.entries(BOXES) as [keyof typeof BOXES, string][]) {
    const place = space === 'team' ? 'team' : undefined;
    await world.write(makers[space], 0, create(box, { name: space }, id, place));
  }
  for (const [space, rows] of Object.entries(ROWS) as [keyof typeof ROWS, readonly string[]][]) {
    for (const row of rows) {
      world.tick();
      const place = space === 'team' ? 'team' : undefined;
      await world.write(makers[space], 0, create(card, draft, row, place));
    }
  }
  await world.settle();
}

function keepsRules({ edit }: Written): boolean {
  return edit.set?.title !== '';
}

function rowIn(world: World, id: string) {
  const found = [...world.service.spaces.values()].flatMap(it => it.rows.get(id) ?? []);
  return found[0]?.row as NonNullable<(typeof found)[0]>['row'];
}

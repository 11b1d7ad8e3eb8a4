import assert from 'node:assert/strict';
import fc from 'fast-check';
import { test, vi } from 'vitest';
import { create, type Edit, purge, remove, restore, update } from '../sync/edit';
import * as inverses from '../sync/inverse';
import { type RowOf, rowOf } from '../sync/kind';
import { openTab } from '../sync/testing/device';
import { FakeService } from '../sync/testing/fake-service';
import { RUNS, TIME_OUT_IN_MILLISECONDS } from '../sync/testing/histories';
import { card } from '../sync/testing/kinds';
import { QuickChannel } from '../sync/testing/quick-channel';
import { QuickBrowser } from '../sync/testing/quick-store';
import { History } from './history.svelte';

/** What a person sees of a card; null when it is gone for good. */
type State = { readonly fields: Fields; readonly labels: string; readonly deleted: boolean } | null;
type Fields = Pick<RowOf<typeof card.fields>, 'title' | 'note' | 'isDone'>;
type Board = ReadonlyMap<string, State>;

/** What was seen of some cards before and after a deed, or an undoing of one. */
type Change = ReadonlyMap<string, { readonly before: State; readonly after: State }>;

const change = fc.oneof(
  fc.record({ title: fc.constantFrom('Bread', 'Milk', 'Rye') }),
  fc.record({ note: fc.constantFrom('a', 'b') }),
  fc.record({ isDone: fc.boolean() }),
  fc.record({ title: fc.constantFrom('Tea', 'Milk'), note: fc.constantFrom('a', 'x') }),
  fc.record({ labels: fc.subarray(['home', 'work', 'food']) }),
);
const act = fc.oneof(
  { weight: 6, arbitrary: change.map(it => ({ does: 'change', change: it }) as const) },
  { weight: 2, arbitrary: fc.constant({ does: 'delete or restore' } as const) },
  { weight: 1, arbitrary: change.map(it => ({ does: 'create', change: it }) as const) },
);
type Act = typeof act extends fc.Arbitrary<infer It> ? It : never;
const acts = fc.uniqueArray(fc.tuple(fc.nat({ max: 2 }), act), {
  minLength: 1,
  maxLength: 3,
  selector: ([place]) => place,
});
const step = fc.oneof(
  { weight: 4, arbitrary: acts.map(it => ({ does: 'do', acts: it }) as const) },
  {
    weight: 4,
    arbitrary: fc
      .tuple(acts, fc.boolean())
      .map(([it, isSynced]) => ({ does: 'foreign', acts: it, isSynced }) as const),
  },
  { weight: 5, arbitrary: fc.constant({ does: 'undo' } as const) },
  { weight: 3, arbitrary: fc.constant({ does: 'redo' } as const) },
  { weight: 3, arbitrary: fc.constant({ does: 'sync' } as const) },
  { weight: 1, arbitrary: fc.constant({ does: 'purge' } as const) },
);

/** Two devices of one account, of which the first remembers its deeds. */
class World {
  readonly history: History;
  readonly #me;
  readonly #other;
  #created = 0;

  private constructor(
    me: Awaited<ReturnType<typeof openTab>>,
    other: Awaited<ReturnType<typeof openTab>>,
  ) {
    this.#me = me;
    this.#other = other;
    this.history = new History(me.replica, () => inverses);
  }

  static async begin(): Promise<World> {
    QuickChannel.reset();
    let clock = Date.parse('2026-11-30T08:00:00Z');
    const service = new FakeService([card], () => clock);
    service.join('me', 'me');
    const device = (name: string) => {
      const browser = new QuickBrowser(name);
      return openTab({
        name: `undo-${name}`,
        account: 'me',
        kinds: [card],
        service,
        now: () => ++clock,
        openStore: async () => browser.open(),
      });
    };
    const world = new World(await device('mine'), await device('theirs'));
    world.#me.replica.write(['a', 'b'].map(id => create(card, { title: id, note: 'a' }, id)));
    await world.sync();
    return world;
  }

  async sync(): Promise<void> {
    await this.#me.exchange.run();
    await this.#other.exchange.run();
    await this.#me.exchange.run();
  }

  /** Both devices' cards. */
  get boards(): readonly [Board, Board] {
    return [boardOf(this.#me), boardOf(this.#other)];
  }

  do(acts: readonly (readonly [number, Act])[]): void {
    this.history.do('Did', this.#editsOf(acts, boardOf(this.#me)));
  }

  foreign(acts: readonly (readonly [number, Act])[]): void {
    this.#other.replica.write(this.#editsOf(acts, boardOf(this.#other)));
  }

  purge(): void {
    const deleted = [...boardOf(this.#other)].filter(([, it]) => it?.deleted);
    this.#other.replica.write(deleted.map(([id]) => purge(card, id)));
  }

  close(): void {
    this.#me.replica.close();
    this.#other.replica.close();
  }

  #editsOf(acts: readonly (readonly [number, Act])[], board: Board): readonly Edit[] {
    const ids = [...board.keys()];
    return acts.flatMap(([place, it]) => {
      const id = ids[place];
      if (it.does === 'create') {
        return [create(card, { title: 'New', ...it.change }, `new ${this.#created++}`)];
      }
      const isDeleted = id !== undefined && board.get(id)?.deleted;
      if (id === undefined || (isDeleted && it.does === 'change')) {
        return [];
      }
      return it.does === 'change'
        ? [update(card, id, it.change)]
        : [isDeleted ? restore(card, id) : remove(card, id)];
    });
  }
}

function boardOf({ replica }: Awaited<ReturnType<typeof openTab>>): Board {
  return new Map(
    [...replica.shown.all('card')].map(row => {
      const { title, note, isDone, labels } = rowOf(card.fields, row);
      const fields = { title, note, isDone };
      return [row.id, { fields, labels: [...labels].sort().join(), deleted: row.deleted }];
    }),
  );
}

function changeBetween(before: Board, after: Board, ids: Iterable<string>): Change {
  return new Map(
    [...ids].map(id => [id, { before: before.get(id) ?? null, after: after.get(id) ?? null }]),
  );
}

/** What a card must be when its change is taken back, and whether something of it is left. */
function reversed(before: State, after: State, is: State): { state: State; isLeft: boolean } {
  if (!after || isEqual(before, after)) {
    return { state: is, isLeft: false };
  }
  if (!before || before.deleted !== after.deleted) {
    return reversedLife(after, is);
  }
  if (!is || is.deleted) {
    return { state: is, isLeft: true };
  }
  const names = Object.keys(is.fields) as (keyof Fields)[];
  const changed = names.filter(it => before.fields[it] !== after.fields[it]);
  const standing = changed.filter(it => is.fields[it] === after.fields[it]);
  // What somebody has put back already is as it should be.
  const isLeft = changed.some(
    it => is.fields[it] !== after.fields[it] && is.fields[it] !== before.fields[it],
  );
  const back = Object.fromEntries(standing.map(it => [it, before.fields[it]]));
  return {
    state: {
      ...is,
      fields: { ...is.fields, ...back },
      labels: ['food', 'home', 'work']
        .filter(label => {
          const [had, got, has] = [before, after, is].map(it => it.labels.includes(label));
          return had !== got && has === got ? had : has;
        })
        .join(),
    },
    isLeft,
  };
}

/** A card that was deleted comes back; one that is new goes, unless it was edited since. */
function reversedLife(after: NonNullable<State>, is: State): { state: State; isLeft: boolean } {
  if (after.deleted) {
    return { state: is && { ...is, deleted: false }, isLeft: !is };
  }
  const isStanding = isEqual(is, after);
  return {
    state: is && isStanding ? { ...is, deleted: true } : is,
    isLeft: !isStanding && is?.deleted === false,
  };
}

function isEqual(one: State, other: State): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Undoes or redoes, and returns what that changed of the cards which the change was about. */
function takeBack(world: World, change: Change, act: 'undo' | 'redo'): Change {
  const [before] = world.boards;
  const outcome = world.history[act]();
  const [after] = world.boards;

  const expected = new Map(before);
  let left = 0;
  for (const [id, it] of change) {
    const { state, isLeft } = reversed(it.before, it.after, before.get(id) ?? null);
    left += isLeft ? 1 : 0;
    if (state) {
      expected.set(id, state);
    }
  }
  assert.deepEqual(after, expected);
  assert.equal(outcome?.left, left);
  return changeBetween(before, after, change.keys());
}

test(
  'Undo and redo bring back exactly what still stands, and leave the rest',
  async () => {
    vi.stubGlobal('BroadcastChannel', QuickChannel);
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 20, size: 'max' }), async steps => {
        const world = await World.begin();
        const done: Change[] = [];
        const undone: Change[] = [];
        for (const it of steps) {
          const [before] = world.boards;
          if (it.does === 'do') {
            world.do(it.acts);
            const [after] = world.boards;
            const touched = [...after.keys()].filter(
              id => !isEqual(before.get(id) ?? null, after.get(id) ?? null),
            );
            done.push(changeBetween(before, after, touched));
            undone.length = 0;
          } else if (it.does === 'undo') {
            const last = done.pop();
            if (last) {
              undone.push(takeBack(world, last, 'undo'));
            }
          } else if (it.does === 'redo') {
            const last = undone.pop();
            if (last) {
              done.push(takeBack(world, last, 'redo'));
            }
          } else if (it.does === 'foreign') {
            world.foreign(it.acts);
            await (it.isSynced && world.sync());
          } else if (it.does === 'purge') {
            world.purge();
          } else {
            await world.sync();
          }
        }
        await world.sync();
        const [mine, theirs] = world.boards;
        assert.deepEqual(mine, theirs);
        world.close();
      }),
      RUNS,
    );
  },
  TIME_OUT_IN_MILLISECONDS,
);

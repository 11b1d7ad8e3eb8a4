import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Copy } from './copy';
import { FakeService } from './fake-service';
import type { TaskChange } from './rows';
import type { Write } from './writes';

const TASKS = ['t1', 't2', 't3'];
const TAGS = ['home', 'work'];
const FATES = ['answered', 'lost on the way', 'answer lost', 503, 429, 401] as const;

type Fate = (typeof FATES)[number];

/** What happens next, on one of two devices. */
type Step = { readonly device: 0 | 1 } & (
  | { readonly does: 'write'; readonly write: Write }
  | { readonly does: 'exchange'; readonly fates: readonly Fate[] }
  | { readonly does: 'reload' }
  | { readonly does: 'forget' }
);

const task = fc.constantFrom(...TASKS);
const at = fc.constant('2026-11-21T08:00:00.000Z');
const change: fc.Arbitrary<TaskChange> = fc.oneof(
  fc.record({ title: fc.constantFrom('Bread', 'Milk', '') }),
  fc.record({ completed: fc.boolean() }),
  fc.record({ due: fc.constantFrom(null, '2026-11-21') }),
  fc.record({ tags: fc.subarray(TAGS) }),
);

const write: fc.Arbitrary<Write> = fc.oneof(
  fc.record({ kind: fc.constant('add-task'), id: task, at, draft: fc.record({ title: task }) }),
  fc.record({ kind: fc.constant('change-task'), id: task, at, change }),
  fc.record({ kind: fc.constantFrom('delete-task', 'restore-task'), id: task, at }),
  fc.record({ kind: fc.constant('empty-trash'), id: fc.constant('trash'), at }),
  fc
    .constantFrom(...TAGS)
    .map(
      name => ({ kind: 'add-tag', id: name, at: '', draft: { name, color: '#112233' } }) as const,
    ),
  fc.record({
    kind: fc.constant('change-tag'),
    id: fc.constantFrom(...TAGS),
    at,
    change: fc.record({ name: fc.constantFrom('house', 'office') }),
  }),
  fc.record({ kind: fc.constant('delete-tag'), id: fc.constantFrom(...TAGS), at }),
) as fc.Arbitrary<Write>;

const device = fc.constantFrom(0, 1) as fc.Arbitrary<0 | 1>;
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ device, does: fc.constant('write' as const), write }) },
  {
    weight: 3,
    arbitrary: fc.record({
      device,
      does: fc.constant('exchange' as const),
      fates: fc.array(fc.constantFrom(...FATES), { maxLength: 8 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ device, does: fc.constant('reload' as const) }) },
  { weight: 1, arbitrary: fc.record({ device, does: fc.constant('forget' as const) }) },
);

let worlds = 0;

/** Two devices of one account, each with a browser of its own, and all that they wrote. */
class World {
  readonly service = new FakeService();
  readonly written: Write[][] = [[], []];
  readonly refused: Write[][] = [[], []];
  readonly #name = `world-${worlds++}`;
  readonly #copies: Copy[] = [];
  #fates: Fate[] = [];

  async take(next: Step): Promise<void> {
    const copy = await this.#copyOf(next.device);
    switch (next.does) {
      case 'write':
        // Each write is one of a kind, so that it is known again at the service.
        this.written[next.device]?.push({ ...next.write, at: `${this.written.flat().length}` });
        await copy.write(this.written[next.device]?.at(-1) as Write);
        break;
      case 'exchange':
        this.#fates = [...next.fates];
        await copy.exchange().catch(() => undefined);
        this.#fates = [];
        break;
      case 'reload':
        copy.close();
        delete this.#copies[next.device];
        break;
      case 'forget':
        this.service.forget();
        break;
    }
  }

  /** The network is well again, and both devices have looked. */
  async settle(): Promise<readonly Copy[]> {
    const copies = [await this.#copyOf(0), await this.#copyOf(1)];
    for (const copy of [...copies, ...copies]) {
      await copy.exchange();
    }
    return copies;
  }

  close(): void {
    for (const copy of this.#copies) {
      copy?.close();
    }
  }

  async #copyOf(index: 0 | 1): Promise<Copy> {
    const way = this.service.way(() => this.#fates.shift() ?? 'answered');
    this.#copies[index] ??= await Copy.open(`${this.#name}-${index}`, way, {
      changed: () => undefined,
      refused: it => this.refused[index]?.push(it.write),
    });
    return this.#copies[index] as Copy;
  }
}

const byId = (rows: ReadonlyMap<string, object>) =>
  Object.fromEntries([...rows].sort(([one], [other]) => (one < other ? -1 : 1)));

test('Whatever is lost, repeated or out of turn, both devices end with the rows of the service', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 30 }), async steps => {
      const world = new World();
      for (const next of steps) {
        await world.take(next);
      }

      for (const copy of await world.settle()) {
        expect(copy.unsent).toEqual([]);
        expect(byId(copy.rows.tasks)).toEqual(byId(world.service.rows.tasks));
        expect(byId(copy.rows.tags)).toEqual(byId(world.service.rows.tags));
      }
      world.close();
    }),
    { numRuns: 200 },
  );
}, 60_000);

test('Every write arrives, in the order of its device, or the person is told', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 30 }), async steps => {
      const world = new World();
      for (const next of steps) {
        await world.take(next);
      }
      await world.settle();

      const arrived = world.service.taken.map(it => it.at);
      for (const [index, written] of world.written.entries()) {
        const places = written.map(it => arrived.indexOf(it.at));
        const missing = written.filter((_, at) => places[at] === -1);
        const told = world.refused[index] ?? [];
        expect(missing.every(it => isTold(it, told, written))).toBe(true);
        const inOrder = places.filter(it => it !== -1);
        expect(inOrder).toEqual(inOrder.toSorted((one, other) => one - other));
      }
      world.close();
    }),
    { numRuns: 200 },
  );
}, 60_000);

/** A refusal is told once for all that hang on it, and not where things are as they were wanted. */
function isTold(missing: Write, told: readonly Write[], written: readonly Write[]): boolean {
  const isAsWanted = ['delete-task', 'delete-tag', 'add-tag'].includes(missing.kind);
  const roots = told.filter(it => it.id === missing.id && it.kind.startsWith('add-'));
  const hangsOnAdded = written.some(it => it.id === missing.id && it.kind === 'add-tag');
  return isAsWanted || told.some(it => it.at === missing.at) || roots.length > 0 || hangsOnAdded;
}

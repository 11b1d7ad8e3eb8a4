import fc from 'fast-check';
import { create, type Edit, purge, remove, restore, update } from '../edit';
import { card } from './kinds';
import { FATES, type Fate } from './network';
import { BROWSERS, TABS, type World } from './world';

const { HISTORIES = '2000', SEED } = process.env;

/** So many histories of each property, and with a seed always the same ones. */
export const RUNS = {
  numRuns: Number(HISTORIES),
  ...(SEED === undefined ? {} : { seed: Number(SEED) }),
};
/** Far more than they take, as the machine may do something else too. */
export const TIME_OUT_IN_MILLISECONDS = Math.max(120_000, RUNS.numRuns * 200);

/** What happens next. */
export type Step = { readonly browser: number; readonly tab: number } & (
  | { readonly does: 'write' | 'race'; readonly edit: Edit }
  | { readonly does: 'exchange'; readonly fates: readonly Fate[] }
  | { readonly does: 'reload' }
  | { readonly does: 'sleep' }
  | { readonly does: 'forget' }
  | { readonly does: 'leave' | 'join' }
);

/** A box in each space, in which cards are put. */
export const BOXES = { me: 'mb', you: 'yb', team: 'tb' } as const;

/** Rows by their space; each account makes its own, and both those of the space they share. */
export const ROWS = { me: ['m1', 'm2'], you: ['y1'], team: ['t1', 't2'] } as const;

const change = fc.oneof(
  fc.record({ title: fc.constantFrom('Bread', 'Milk', 'Rye') }),
  fc.record({ note: fc.constantFrom('a', 'b', 'c') }),
  fc.record({ isDone: fc.boolean() }),
  fc.record({ title: fc.constantFrom('Tea', ''), note: fc.constantFrom('x', 'y') }),
);
const element = fc.constantFrom('home', 'work');

/** Edits of one row. */
function editsOf(row: string, space: string | undefined): readonly fc.Arbitrary<Edit>[] {
  const sets = { kind: card.name, row, do: 'update' } as const;
  return [
    change.map(it => update(card, row, it)),
    element.map(it => ({ ...sets, add: { labels: [it] } })),
    element.map(it => ({ ...sets, remove: { labels: [it] } })),
    fc.constant(remove(card, row)),
    fc.constant(restore(card, row)),
    fc.constantFrom('Bread', 'Milk', '').map(title => create(card, { title }, row, space)),
  ];
}

export interface Weights {
  readonly purges: boolean;
  readonly members: boolean;
  readonly creations: boolean;
  readonly moves: boolean;
}

function editOf(browser: number, { purges, creations, moves }: Weights): fc.Arbitrary<Edit> {
  const account = BROWSERS[browser]?.account as 'me' | 'you';
  const rows = [
    ...ROWS[account].map(row => ({ row, space: undefined })),
    ...ROWS.team.map(row => ({ row, space: 'team' })),
  ];
  return fc.constantFrom(...rows).chain(({ row, space }) => {
    const edits = editsOf(row, space).slice(0, creations ? undefined : -1);
    const boxes = fc.constantFrom(BOXES[account], BOXES.team, null);
    return fc.oneof(
      ...edits,
      ...(purges ? [fc.constant(purge(card, row))] : []),
      ...(moves ? [boxes.map(boxId => update(card, row, { boxId }))] : []),
    );
  });
}

export function stepsOf(weights: Weights, length = 40): fc.Arbitrary<readonly Step[]> {
  const place = fc.record({
    browser: fc.nat({ max: BROWSERS.length - 1 }),
    tab: fc.nat({ max: TABS - 1 }),
  });
  const step = place.chain(at => {
    const does = (value: Exclude<Step['does'], 'write' | 'race' | 'exchange'>) =>
      fc.constant({ ...at, does: value } as Step);
    return fc.oneof(
      {
        weight: 10,
        arbitrary: editOf(at.browser, weights).map(
          (edit): Step => ({ ...at, does: 'write', edit }),
        ),
      },
      {
        weight: 6,
        arbitrary: fc
          .array(fc.constantFrom(...FATES), { maxLength: 4 })
          .map((fates): Step => ({ ...at, does: 'exchange', fates })),
      },
      {
        weight: 1,
        arbitrary: editOf(at.browser, weights).map((edit): Step => ({ ...at, does: 'race', edit })),
      },
      { weight: 1, arbitrary: does('reload') },
      { weight: 1, arbitrary: does('sleep') },
      { weight: weights.purges ? 1 : 0, arbitrary: does('forget') },
      { weight: weights.members ? 1 : 0, arbitrary: does('leave') },
      { weight: weights.members ? 1 : 0, arbitrary: does('join') },
    );
  });
  return fc.array(step, { maxLength: length, size: 'max' });
}

export async function take(world: World, step: Step): Promise<void> {
  world.tick();
  const { browser, tab } = step;
  switch (step.does) {
    case 'write':
      return world.write(browser, tab, step.edit);
    case 'exchange':
      return world.exchange(browser, tab, step.fates);
    case 'race':
      return world.race(browser, tab, step.edit);
    case 'reload':
      return world.reload(browser, tab);
    case 'sleep':
      // Asleep for a day: its mutations are old when they arrive.
      for (let second = 0; second < 100; second++) {
        world.tick();
      }
      return;
    case 'forget':
      return world.service.forget();
    case 'leave':
      return world.service.leave('you', 'team');
    case 'join':
      return world.service.join('you', 'team');
  }
}

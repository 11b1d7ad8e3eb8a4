import 'fake-indexeddb/auto';
import { afterEach, expect, test, vi } from 'vitest';
import { create, type Mutation, update } from './edit';
import { IdbStore } from './idb-store';
import type { Refused } from './store';
import { card } from './testing/kinds';
import { QuickBrowser } from './testing/quick-store';
import { add, aProfile, aService, aTab, titles } from './testing/tabs';

afterEach(() => {
  vi.restoreAllMocks();
});

test('A refused mutation is kept with all that was typed, through a reload', async () => {
  const profile = aProfile(aService());
  const tab = await aTab(profile);
  tab.replica.write([create(card, { title: '', note: 'Typed with care' }, 'bread'), add('milk')]);
  await tab.exchange.run();
  tab.replica.close();

  const again = await aTab(profile);

  expect(titles(again)).toEqual(['milk']);
  expect(again.replica.refused.map(it => it.mutation.set?.note)).toEqual(['Typed with care']);
});

test('What hangs on a refused creation is refused with it', async () => {
  const tab = await aTab(aProfile(aService()));
  tab.replica.write([add('bread', ''), update(card, 'bread', { note: 'Rye' }), add('milk')]);

  await tab.exchange.run();

  expect(titles(tab)).toEqual(['milk']);
  expect(tab.replica.refused).toHaveLength(2);
});

test('A refusal whose answer was lost comes with the next one', async () => {
  const tab = await aTab(aProfile(aService()), 'answer lost');
  tab.replica.write([add('bread', '')]);
  await tab.exchange.run();

  await tab.exchange.run();

  expect(tab.replica.refused.map(it => it.mutation.row)).toEqual(['bread']);
});

test('What was refused is mended, sent again or discarded', async () => {
  const profile = aProfile(aService());
  const tab = await aTab(profile);
  tab.replica.write([add('one', ''), add('two', ''), add('three', '')]);
  await tab.exchange.run();
  const [one, two, three] = tab.replica.refused;
  if (!one || !two || !three) {
    throw new Error('Not refused');
  }

  tab.replica.write([create(card, { title: 'Mended' }, 'one')], [one]);
  tab.replica.retry([two]);
  await tab.replica.discard([three]);
  await tab.exchange.run();

  expect(titles(tab)).toEqual(['Mended']);
  expect(tab.replica.refused.map(it => it.mutation.row)).toEqual(['two']);
  tab.replica.close();
  const again = await aTab(profile);
  expect(again.replica.refused.map(it => it.mutation.row)).toEqual(['two']);
});

test('What was refused can be discarded also after the storage was read anew', async () => {
  const tab = await aTab(aProfile(aService()));
  tab.replica.write([add('bread', '')]);
  await tab.exchange.run();
  const { refused } = tab.replica;
  await tab.replica.reload();

  await tab.replica.discard(refused);

  expect(tab.replica.refused).toEqual([]);
});

test('What is sent again is what was refused, with what only a newer page knows of it', async () => {
  const service = aService();
  const browser = new QuickBrowser('browser');
  const newer = {
    at: '2026-11-30T07:00:00.000Z',
    do: 'create',
    add: { labels: ['home'] },
  } as const;
  const refused: readonly Mutation[] = [
    { ...newer, id: 1, kind: 'card', row: 'bread', set: { title: 'Bread', estimate: 3 } },
    { ...newer, id: 2, kind: 'chart', row: 'pie', set: { slices: 5 } },
  ];
  browser.lastId = 2;
  browser.refused = refused.map(mutation => ({
    mutation,
    problem: { status: 422, detail: 'Not now.', violations: [] },
  }));
  const tab = await aTab({ ...aProfile(service), openStore: async () => browser.open() });

  tab.replica.retry(tab.replica.refused);

  expect(titles(tab)).toEqual(['Bread']);
  const { mutations } = await tab.replica.waiting(null, 10);
  const { at } = mutations[0] as Mutation;
  expect(mutations).toEqual(refused.map(it => ({ ...it, id: it.id + 2, at })));
  expect(at > newer.at).toBe(true);
  expect(tab.replica.refused).toEqual([]);
});

/** A tab with two refused mutations, which can store nothing more. */
async function aTabThatLostItsStorage() {
  const profile = aProfile(aService());
  const tab = await aTab(profile);
  tab.replica.write([add('one', ''), add('two', '')]);
  await tab.exchange.run();
  const full = new DOMException('Full', 'QuotaExceededError');
  vi.spyOn(IdbStore.prototype, 'append').mockRejectedValue(full);
  tab.replica.write([add('bread')]);
  await vi.waitFor(() => expect(tab.replica.isKept).toBe(false));
  const refusedAfterReload = async () => {
    const again = await aTab(profile);
    const rows = again.replica.refused.map(it => it.mutation.row);
    again.replica.close();
    return rows;
  };
  const [one, two] = tab.replica.refused as [Refused, Refused];
  return { ...tab, one, two, refusedAfterReload };
}

test('What is discarded after the storage was lost is gone after a reload', async () => {
  const { replica, one, refusedAfterReload } = await aTabThatLostItsStorage();

  await replica.discard([one]);

  expect(await refusedAfterReload()).toEqual(['two']);
});

test('What is sent again after the storage was lost leaves it once the service has it', async () => {
  const { replica, exchange, one, refusedAfterReload } = await aTabThatLostItsStorage();

  replica.write([create(card, { title: 'Mended' }, 'one')], [one]);
  const before = await refusedAfterReload();
  await exchange.run();

  expect(before).toEqual(['one', 'two']);
  await vi.waitFor(async () => expect(await refusedAfterReload()).toEqual(['two']));
});

test('What is refused once more after the storage was lost is still there after a reload', async () => {
  const { replica, exchange, two, refusedAfterReload } = await aTabThatLostItsStorage();

  replica.retry([two]);
  await exchange.run();

  expect(replica.refused.map(it => it.mutation.row)).toEqual(['one', 'two']);
  expect(await refusedAfterReload()).toEqual(['one', 'two']);
});

import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { IdbStore } from './idb-store';
import type { Store } from './store';
import { QuickBrowser } from './testing/quick-store';
import { add, aProfile, aService, aTab, titles } from './testing/tabs';
import { within } from './within';

const SECOND = 1_000;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

type Act = 'append' | 'waiting' | 'settle';

/** A browser that does this act, but doesn't say so before it is released. */
function slowBrowser(act: Act) {
  const browser = new QuickBrowser('stored');
  let release = () => {};
  const released = new Promise<void>(resolve => {
    release = resolve;
  });
  const openStore = async (): Promise<Store> => {
    const store = browser.open();
    const done = store[act].bind(store) as (...given: unknown[]) => Promise<unknown>;
    return Object.assign(store, {
      [act]: async (...given: unknown[]) => {
        const result = await done(...given);
        await released;
        return result;
      },
    });
  };
  return { browser, openStore, release };
}

test.each<Act>(['append', 'waiting', 'settle'])(
  'Where %s never ends, memory serves after 3 s and says so, and nothing is done twice',
  async act => {
    const service = aService();
    const { openStore } = slowBrowser(act);
    const tab = await aTab({ ...aProfile(service), openStore });

    tab.replica.write([add('bread')]);
    const run = tab.exchange.run();
    await vi.advanceTimersByTimeAsync(2.9 * SECOND);
    expect(tab.replica.isKept).toBe(true);
    await vi.advanceTimersByTimeAsync(0.2 * SECOND);
    expect(tab.replica.isKept).toBe(false);
    await vi.advanceTimersByTimeAsync(60 * SECOND);

    expect(await run).toBeNull();
    expect(service.taken.map(it => it.mutation.row)).toEqual(['bread']);
    expect([titles(tab), tab.replica.unsentCount]).toEqual([['bread'], 0]);
  },
);

test('What is stored late is sent once, in the order in which it was written', async () => {
  const service = aService();
  const profile = aProfile(service);
  const { browser, openStore, release } = slowBrowser('append');
  const tab = await aTab({ ...profile, openStore });
  tab.replica.write([add('bread')]);
  await vi.advanceTimersByTimeAsync(3 * SECOND);
  tab.replica.write([add('milk')]);
  const run = tab.exchange.run();

  await vi.advanceTimersByTimeAsync(5 * SECOND);
  expect(service.taken).toHaveLength(0);
  release();
  expect(await run).toBeNull();
  const other = await aTab({ ...profile, openStore: async () => browser.open() });
  await other.exchange.run();

  expect(service.taken.map(it => it.mutation.row)).toEqual(['bread', 'milk']);
  expect(service.taken[0]?.client).toBe(browser.client);
  expect(tab.replica.unsentCount).toBe(0);
});

test('What is stored when it was sent already is taken out of the storage', async () => {
  const service = aService();
  const profile = aProfile(service);
  const tab = await aTab(profile);
  let release = () => {};
  const released = new Promise<void>(resolve => {
    release = resolve;
  });
  const { append } = IdbStore.prototype;
  vi.spyOn(IdbStore.prototype, 'append').mockImplementation(async function (this: IdbStore, ...it) {
    const appended = await append.apply(this, it);
    await released;
    return appended;
  });
  tab.replica.write([add('bread')]);
  const run = tab.exchange.run();
  await vi.advanceTimersByTimeAsync(60 * SECOND);
  expect(await run).toBeNull();

  const discard = vi.spyOn(IdbStore, 'discard');
  release();
  await vi.waitFor(() => expect(discard).toHaveBeenCalled());
  await discard.mock.results[0]?.value;

  const again = await aTab(profile);
  expect(again.replica.unsentCount).toBe(0);
  expect(service.taken).toHaveLength(1);
});

test('A storage that opens but can’t be read holds nobody up for more than 10 s', async () => {
  vi.spyOn(IdbStore.prototype, 'read').mockReturnValue(new Promise(() => {}));
  const opening = aTab(aProfile(aService()));

  await vi.waitFor(() => expect(IdbStore.prototype.read).toHaveBeenCalled());
  await vi.advanceTimersByTimeAsync(10 * SECOND);

  expect((await opening).replica.isKept).toBe(false);
});

test('A page that was frozen has time to hear the answer', async () => {
  const timers: (() => void)[] = [];
  vi.stubGlobal('setTimeout', (act: () => void) => timers.push(act));
  let answer: (value: string) => void = () => {};
  const promise = new Promise<string>(resolve => {
    answer = resolve;
  });

  const value = within(3_000, promise);
  timers.pop()?.();
  answer('stored');

  expect(await value).toBe('stored');
});

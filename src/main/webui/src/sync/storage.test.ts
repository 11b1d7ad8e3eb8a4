import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { create, type Edit, remove, update } from './edit';
import { IdbStore } from './idb-store';
import { Replica } from './replica';
import type { Store } from './store';
import { openTab, type Profile, type Tab } from './testing/device';
import { FakeService } from './testing/fake-service';
import { RUNS, TIME_OUT_IN_MILLISECONDS } from './testing/histories';
import { card, checkTitle } from './testing/kinds';
import { FATES, type Fate } from './testing/network';
import { QuickChannel } from './testing/quick-channel';
import { QuickBrowser } from './testing/quick-store';
import { comparable } from './testing/world';

const open: { close(): void }[] = [];
let profiles = 0;
let clock = Date.parse('2026-11-30T08:00:00Z');

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
  for (const it of open.splice(0)) {
    it.close();
  }
});

function aProfile(): Profile {
  const service = new FakeService([card], () => clock, checkTitle, 2);
  service.join('me', 'me');
  const now = () => ++clock;
  return { name: `storage-${profiles++}`, account: 'me', kinds: [card], service, now };
}

async function aTab(profile: Profile, ...fates: Fate[]): Promise<Tab> {
  const tab = await openTab(profile, () => fates.shift() ?? 'answered');
  open.push(tab.replica);
  return tab;
}

function titles({ replica }: Tab): readonly unknown[] {
  const rows = replica.shown.table('card')?.live.values() ?? [];
  return [...rows].map(it => (it as { title: string }).title).sort();
}

const add = (id: string) => create(card, { title: id }, id);

test('When the quota is full, the tab says so and goes on as a client of its own', async () => {
  const profile = aProfile();
  const tab = await aTab(profile, 'lost on the way');
  tab.replica.write([add('stored')]);
  await tab.exchange.run();
  const full = new DOMException('Full', 'QuotaExceededError');
  vi.spyOn(IdbStore.prototype, 'append').mockRejectedValue(full);

  tab.replica.write([add('unstored')]);
  await vi.waitFor(() => expect(tab.replica.isKept).toBe(false));
  expect(titles(tab)).toEqual(['stored', 'unstored']);
  await tab.exchange.run();

  const clients = profile.service.taken.map(it => it.client);
  expect(new Set(clients).size).toBe(2);
  expect(tab.replica.unsentCount).toBe(0);
  expect(titles(tab)).toEqual(['stored', 'unstored']);
});

test('What one turn writes is stored at once and together; the next turn waits for none', async () => {
  const tab = await aTab(aProfile());
  const append = vi.spyOn(IdbStore.prototype, 'append');

  tab.replica.write([add('bread')]);
  tab.replica.write([add('milk')]);
  await Promise.resolve();
  tab.replica.write([add('eggs')]);
  await Promise.resolve();

  const stored = append.mock.calls.map(([mutations]) => mutations.map(it => it.row));
  expect(stored).toEqual([['bread', 'milk'], ['eggs']]);
  const { mutations } = await tab.replica.waiting(null, 3);
  expect(mutations.map(it => it.row)).toEqual(['bread', 'milk', 'eggs']);
});

test('When the browser deletes the database under the page, what waited is sent still', async () => {
  const profile = aProfile();
  const tab = await aTab(profile, 'lost on the way');
  tab.replica.write([add('bread')]);
  await tab.exchange.run();

  await new Promise(resolve => {
    indexedDB.deleteDatabase(`todo-sync-${profile.name}`).onsuccess = resolve;
  });
  tab.replica.write([update(card, 'bread', { note: 'Rye' })]);
  await tab.exchange.run();

  expect(tab.replica.isKept).toBe(false);
  expect(profile.service.taken.map(it => it.mutation.do)).toEqual(['create', 'update']);
});

test('A database that another tab emptied is not taken for the one that was there', async () => {
  const profile = aProfile();
  const tab = await aTab(profile);
  tab.replica.write([add('bread')]);
  await tab.replica.waiting(null, 1);
  await IdbStore.wipe(profile.name);

  await tab.exchange.run();

  expect(tab.replica.isKept).toBe(false);
  expect(profile.service.taken).toHaveLength(1);
});

test('Where nothing can be stored, memory serves and says so', async () => {
  const profile = { ...aProfile(), openStore: () => Promise.reject(new Error('Private mode')) };
  const tab = await aTab(profile);
  tab.replica.write([add('bread'), update(card, 'bread', { note: 'Rye' })]);

  expect(await tab.exchange.run()).toBeNull();

  expect(tab.replica.isKept).toBe(false);
  expect(titles(tab)).toEqual(['bread']);
  expect(tab.replica.isFilled).toBe(true);
});

test('A database that does not open holds nobody up for more than 3 s', async () => {
  const profile = aProfile();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const request = new EventTarget() as unknown as IDBOpenDBRequest;
  vi.spyOn(indexedDB, 'open').mockReturnValue(request);

  const opening = aTab(profile);
  await vi.advanceTimersByTimeAsync(3_000);

  expect((await opening).replica.isKept).toBe(false);
});

test('Wiping does not wait for a tab that holds the database', async () => {
  const { name } = aProfile();
  const holder = await new Promise<IDBDatabase>(resolve => {
    const request = indexedDB.open(`todo-sync-${name}`, 1);
    request.onupgradeneeded = () => {
      for (const store of ['rows', 'outbox', 'refused', 'drafts', 'meta', 'lease']) {
        request.result.createObjectStore(store);
      }
    };
    request.onsuccess = () => resolve(request.result);
  });
  const transaction = holder.transaction('meta', 'readwrite');
  transaction.objectStore('meta').put('something', 'state');
  await new Promise(resolve => {
    transaction.oncomplete = resolve;
  });

  await Replica.wipe(name);

  const left = await new Promise(resolve => {
    const request = holder.transaction('meta').objectStore('meta').getAll();
    request.onsuccess = () => resolve(request.result);
  });
  holder.close();
  expect(left).toEqual([]);
});

/** A store that fails for good after so many uses. */
function failingAfter(uses: number, store: Store): Store {
  let left = uses;
  const use = <Result>(act: () => Promise<Result>): Promise<Result> =>
    left-- > 0 ? act() : Promise.reject(new DOMException('Gone', 'InvalidStateError'));
  return {
    isKept: true,
    read: () => store.read(),
    append: (...it) => use(() => store.append(...it)),
    waiting: (...it) => use(() => store.waiting(...it)),
    settle: it => use(() => store.settle(it)),
    saveDraft: (...it) => use(() => store.saveDraft(...it)),
    close: () => store.close(),
  };
}

const step = fc.oneof(
  fc.constantFrom<Edit>(
    add('one'),
    add('two'),
    create(card, { title: '' }, 'none'),
    update(card, 'one', { note: 'x' }),
    update(card, 'two', { title: '' }),
    remove(card, 'one'),
  ),
  fc.array(fc.constantFrom(...FATES), { maxLength: 3 }),
);

test(
  'Whenever storage fails, no mutation is lost or done twice, and the tab ends with the rows of the service',
  async () => {
    vi.stubGlobal('BroadcastChannel', QuickChannel);
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: 25 }),
        fc.array(step, { maxLength: 25, size: 'max' }),
        async (uses, steps) => {
          QuickChannel.reset();
          const browser = new QuickBrowser('stored');
          const openStore = () => Promise.resolve(failingAfter(uses, browser.open()));
          const fates: Fate[] = [];
          const profile = { ...aProfile(), openStore };
          const tab = await openTab(profile, () => fates.shift() ?? 'answered');
          let written = 0;
          for (const next of steps) {
            if (Array.isArray(next)) {
              fates.splice(0, fates.length, ...next);
              await tab.exchange.run();
            } else {
              tab.replica.write([next]);
              written += 1;
            }
          }
          fates.length = 0;
          expect(await tab.exchange.run()).toBeNull();

          const { service } = profile;
          expect(service.taken.length + tab.replica.refused.length).toBe(written);
          expect(tab.replica.unsentCount).toBe(0);
          expect(comparable(tab.replica.shown.all('card'))).toEqual(
            comparable(service.rowsOf('me')),
          );
          tab.replica.close();
        },
      ),
      RUNS,
    );
  },
  TIME_OUT_IN_MILLISECONDS,
);

import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { IdbStore } from './idb-store';
import { type Leadership, leadershipOf } from './leader';
import { FakeLocks } from './testing/fake-locks';

let accounts = 0;
const open: { stop(): void }[] = [];

beforeEach(() => {
  vi.stubGlobal('document', { hidden: false });
  vi.useFakeTimers({
    toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'],
  });
});

afterEach(() => {
  for (const it of open.splice(0)) {
    it.stop();
  }
  vi.useRealTimers();
});

async function tabs(locks: FakeLocks | undefined) {
  vi.stubGlobal('navigator', { locks });
  const account = `leader-${accounts++}`;
  const tab = async () => {
    const database = await IdbStore.open(account);
    const leadership = leadershipOf(account, database, () => undefined);
    open.push(leadership, { stop: () => database.close() });
    return leadership;
  };
  return { one: await tab(), other: await tab() };
}

/** Lets messages between tabs and the database's answers through. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) {
    await new Promise(resolve => setImmediate(resolve));
  }
}

const leading = (...all: Leadership[]) => all.map(it => it.leads);

for (const [name, locksOf] of [
  ['locks', () => new FakeLocks()],
  ['a lease, where there are no locks', () => undefined],
] as const) {
  test(`With ${name}, one tab leads, and the next when it goes`, async () => {
    const { one, other } = await tabs(locksOf());
    await settled();
    expect(leading(one, other)).toEqual([true, false]);

    one.stop();
    await settled();
    await vi.advanceTimersByTimeAsync(7_000);
    await settled();

    expect(other.leads).toBe(true);
  });
}

test('A leader that gives a sign of life goes on leading', async () => {
  const { one, other } = await tabs(new FakeLocks());
  await settled();

  other.check();
  await settled();
  await vi.advanceTimersByTimeAsync(5_000);
  await settled();

  expect(leading(one, other)).toEqual([true, false]);
});

test('A leader that stands in alert() or sleeps loses its place, and knows when it wakes', async () => {
  const { one, other } = await tabs(new FakeLocks());
  await settled();
  // Its messages wait, as they do in a tab whose thread is blocked.
  const silence = vi.spyOn(BroadcastChannel.prototype, 'postMessage');
  silence.mockImplementation(() => undefined);

  other.check();
  await vi.advanceTimersByTimeAsync(3_000);
  await settled();
  silence.mockRestore();

  expect(leading(one, other)).toEqual([false, true]);
});

test('A lease that is not renewed goes to another tab', async () => {
  const { one, other } = await tabs(undefined);
  await settled();
  const asleep = vi.spyOn(one, 'check').mockImplementation(() => undefined);

  await vi.advanceTimersByTimeAsync(9_000);
  await settled();
  asleep.mockRestore();
  one.check();
  await settled();

  expect(leading(one, other)).toEqual([false, true]);
});

test('A lease doesn’t last longer because the clock is put back', async () => {
  const { one, other } = await tabs(undefined);
  await settled();
  // Its tab crashed, so it neither renews the lease nor ends it.
  const crashed = vi.spyOn(one, 'check').mockImplementation(() => undefined);

  vi.setSystemTime(Date.now() - 3 * 3_600_000);
  await vi.advanceTimersByTimeAsync(7_000);
  await settled();
  crashed.mockRestore();

  expect(other.leads).toBe(true);
});

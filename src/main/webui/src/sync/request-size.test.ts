import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { create } from './edit';
import { Exchange } from './exchange';
import type { Transport } from './protocol';
import { Replica } from './replica';
import type { FakeService } from './testing/fake-service';
import { card } from './testing/kinds';
import { wayTo } from './testing/network';
import { aProfile, aService, aTab, titles } from './testing/tabs';

const TIME_OUT = 20_000;
const noStorage = () => Promise.reject(new Error('No storage'));
let elapsed = 0;

afterEach(() => {
  vi.restoreAllMocks();
});

/** A way to the service on which bytes take their time, and what takes too long is given up. */
function slowWay(service: FakeService, bytesPerSecond: number) {
  const way = wayTo(service, 'me');
  const sizes: { readonly mutations: number; readonly limit: number; readonly ms: number }[] = [];
  const transport: Transport = async request => {
    const timeOf = (it: unknown) => (JSON.stringify(it).length / bytesPerSecond) * 1_000;
    const up = timeOf(request);
    const outcome = up > TIME_OUT ? null : await way(request);
    const ms = up + (outcome ? timeOf(outcome) : 0);
    sizes.push({ mutations: request.mutations.length, limit: request.limit, ms });
    elapsed += Math.min(ms, TIME_OUT);
    return outcome && ms <= TIME_OUT ? outcome : { is: 'timed-out' };
  };
  return { transport, sizes };
}

async function aSlowTab(service: FakeService, bytesPerSecond: number) {
  vi.spyOn(performance, 'now').mockImplementation(() => elapsed);
  const { now } = aProfile(service);
  const replica = await Replica.open({
    account: `slow-${bytesPerSecond}-${elapsed}`,
    kinds: [card],
    now: () => new Date(now()),
    timeZone: () => 'UTC',
    changed: () => undefined,
    waits: () => undefined,
    openStore: noStorage,
  });
  const { transport, sizes } = slowWay(service, bytesPerSecond);
  const exchange = new Exchange(
    replica,
    transport,
    () => new Date(now()),
    () => 'UTC',
  );
  return { replica, exchange, sizes };
}

const cards = (name: string, count: number, size: number) =>
  Array.from({ length: count }, (_, index) =>
    create(card, { title: `${name} ${index}`, note: 'x'.repeat(size) }),
  );

test('However slow the line is, all is sent and fetched', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1_000, max: 200_000 }),
      fc.nat({ max: 600 }),
      fc.nat({ max: 600 }),
      fc.nat({ max: 1_000 }),
      async (bytesPerSecond, mine, theirs, size) => {
        const service = aService();
        const other = await aTab({ ...aProfile(service), openStore: noStorage });
        other.replica.write(cards('theirs', theirs, size));
        await other.exchange.run();
        const { replica, exchange } = await aSlowTab(service, bytesPerSecond);
        replica.write(cards('mine', mine, size));

        let failures = 0;
        while ((await exchange.run()) !== null) {
          expect(++failures).toBeLessThan(25);
        }

        expect(replica.unsentCount).toBe(0);
        expect(titles({ replica })).toHaveLength(mine + theirs);
      },
    ),
    { numRuns: 25 },
  );
}, 60_000);

test('Requests grow again only while answers come fast', async () => {
  const service = aService();
  const { replica, exchange, sizes } = await aSlowTab(service, 3_000);
  replica.write(cards('mine', 400, 500));
  const failures = [];
  while (failures.length < 25) {
    const failure = await exchange.run();
    if (failure === null) {
      break;
    }
    failures.push(failure);
  }

  const timedOut = sizes.filter(it => it.ms > TIME_OUT);
  expect(failures.map(it => it.is)).toEqual(timedOut.map(() => 'offline'));
  // From 400 down to what 60 kB hold, both ways: no attempt that fails comes twice.
  expect(timedOut.length).toBeLessThan(6);
  expect(new Set(timedOut.map(it => it.mutations)).size).toBe(timedOut.length);
});

test('After a time-out, one edit is one request still', async () => {
  const tab = await aTab(aProfile(aService()), 'timed out');
  expect(await tab.exchange.run()).toEqual({ is: 'offline' });
  const before = tab.way.requests;

  tab.replica.write([create(card, { title: 'Bread' })]);
  expect(await tab.exchange.run()).toBeNull();

  expect(tab.way.requests - before).toBe(1);
});

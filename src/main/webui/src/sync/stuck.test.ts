import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { update } from './edit';
import { Exchange } from './exchange';
import { card } from './testing/kinds';
import { wayTo } from './testing/network';
import { add, aProfile, aService, aTab, titles } from './testing/tabs';

/** A tab of a service that fails on the mutations of one row. */
async function aTabWithPoison() {
  const service = aService();
  const profile = aProfile(service);
  const { replica } = await aTab(profile);
  const way = wayTo(service, 'me');
  const trouble = { isPoisonous: true, isAway: false };
  const now = () => new Date(profile.now());
  const exchange = new Exchange(
    replica,
    async request => {
      const isPoisoned = trouble.isPoisonous && request.mutations.some(it => it.row === 'poison');
      return isPoisoned || trouble.isAway ? { is: 'away', retryAfter: null } : way(request);
    },
    now,
    () => 'UTC',
  );
  const run = async (times: number) => {
    const failures = [];
    for (let time = 0; time < times; time++) {
      failures.push((await exchange.run())?.is ?? null);
    }
    return failures;
  };
  return { service, replica, exchange, trouble, run };
}

const cards = (name: string, count: number) =>
  Array.from({ length: count }, (_, index) => add(`${name} ${index}`));

test('A mutation that the service fails on holds up none before it, and is named', async () => {
  const { service, replica, run } = await aTabWithPoison();
  replica.write([...cards('before', 300), add('poison'), ...cards('after', 200)]);
  const other = await aTab(aProfile(service));
  other.replica.write([add('theirs')]);
  await other.exchange.run();

  const failures = await run(6);

  expect(failures).toEqual(['away', 'away', 'away', 'away', 'away', 'stuck']);
  expect(service.taken.filter(it => it.mutation.row.startsWith('before'))).toHaveLength(300);
  expect(replica.unsentCount).toBe(201);
  expect(replica.next?.row).toBe('poison');
  expect(titles({ replica })).toContain('theirs');
});

test('What is set aside is kept with all that was typed, and what comes after is sent', async () => {
  const { service, replica, exchange, run } = await aTabWithPoison();
  replica.write([add('poison', 'Typed with care'), add('bread')]);
  replica.write([update(card, 'poison', { note: 'Rye' })]);
  await run(6);

  exchange.setAside();
  const failures = await run(1);

  expect(failures).toEqual(['away']);
  expect(service.taken.map(it => it.mutation.row)).toEqual(['bread']);
  expect(replica.refused.map(it => it.mutation.set?.title)).toEqual(['Typed with care']);
});

test('What the service takes after all is not set aside', async () => {
  const { service, replica, exchange, trouble, run } = await aTabWithPoison();
  replica.write([add('poison')]);
  await run(6);

  trouble.isPoisonous = false;
  exchange.setAside();

  expect(await run(1)).toEqual([null]);
  expect([replica.unsentCount, replica.refused.length]).toEqual([0, 0]);
  trouble.isPoisonous = true;
  replica.write([update(card, 'poison', { note: 'Rye' })]);
  expect(await run(6)).toEqual(['away', 'away', 'away', 'away', 'away', 'stuck']);
  expect(service.taken).toHaveLength(1);
});

test('While the service is away, no mutation is blamed', async () => {
  const { replica, trouble, run } = await aTabWithPoison();
  replica.write(cards('before', 20));
  trouble.isAway = true;

  expect(new Set(await run(20))).toEqual(new Set(['away']));

  trouble.isAway = false;
  expect(await run(1)).toEqual([null]);
  expect(replica.unsentCount).toBe(0);
});

test('While the account writes too fast, no mutation is blamed', async () => {
  const service = aService();
  const { replica } = await aTab(aProfile(service));
  const way = wayTo(service, 'me');
  let isTooFast = true;
  const exchange = new Exchange(
    replica,
    // Only what writes is counted, so reads are answered.
    async request =>
      isTooFast && request.mutations.length > 0 ? { is: 'busy', retryAfter: 3 } : way(request),
    () => new Date(),
    () => 'UTC',
  );
  replica.write(cards('before', 20));

  for (let time = 0; time < 20; time++) {
    expect(await exchange.run()).toEqual({ is: 'away', retryAfter: 3 });
  }

  isTooFast = false;
  expect(await exchange.run()).toBeNull();
  expect([service.taken.length, replica.unsentCount, replica.refused.length]).toEqual([20, 0, 0]);
});

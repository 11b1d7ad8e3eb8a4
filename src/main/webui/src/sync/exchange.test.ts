import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { create, purge, remove, update } from './edit';
import { card } from './testing/kinds';
import type { Fate } from './testing/network';
import { add, aProfile, aService, aTab, titles } from './testing/tabs';

test('One edit is one request, which sends and fetches', async () => {
  const service = aService();
  const tab = await aTab(aProfile(service));
  const other = await aTab(aProfile(service));
  other.replica.write([add('milk')]);
  await other.exchange.run();

  tab.replica.write([add('bread')]);
  expect(await tab.exchange.run()).toBeNull();

  expect(tab.way.requests).toBe(1);
  expect(titles(tab)).toEqual(['bread', 'milk']);
  expect(tab.replica.unsentCount).toBe(0);
});

test('A thousand edits are two requests', async () => {
  const tab = await aTab(aProfile(aService()));
  tab.replica.write(Array.from({ length: 1_000 }, (_, index) => add(`card ${index}`)));

  await tab.exchange.run();

  expect(tab.replica.unsentCount).toBe(0);
  expect(tab.way.requests).toBeLessThanOrEqual(3);
});

test('What was written offline is there after a reload, and is sent then', async () => {
  const profile = aProfile(aService());
  const before = await aTab(profile, 'lost on the way');
  before.replica.write([add('bread')]);
  expect(await before.exchange.run()).toEqual({ is: 'offline' });
  before.replica.close();

  const after = await aTab(profile);
  expect(titles(after)).toEqual(['bread']);
  await after.exchange.run();

  expect(profile.service.taken.map(it => it.mutation.row)).toEqual(['bread']);
});

test('A mutation whose answer was lost is sent again and overwrites nothing newer', async () => {
  const service = aService();
  const tab = await aTab(aProfile(service), 'answered', 'answer lost');
  const other = await aTab(aProfile(service));
  tab.replica.write([add('bread')]);
  await tab.exchange.run();
  tab.replica.write([update(card, 'bread', { title: 'Bread' })]);
  await tab.exchange.run();
  await other.exchange.run();
  other.replica.write([update(card, 'bread', { title: 'Rye bread' })]);
  await other.exchange.run();

  await tab.exchange.run();

  expect(titles(tab)).toEqual(['Rye bread']);
  expect(service.taken).toHaveLength(3);
});

test.each<Fate>([
  'plain 401',
  'plain 404',
  'plain 500',
  'problem 429',
  'problem 503',
  'HTML 200',
  'JSON 200',
])('A foreign answer, %s, settles nothing and means away', async fate => {
  const tab = await aTab(aProfile(aService()), fate);
  tab.replica.write([add('bread')]);

  expect(await tab.exchange.run()).toMatchObject({ is: 'away' });

  expect(tab.replica.unsentCount).toBe(1);
  expect(titles(tab)).toEqual(['bread']);
});

test('A redirect is somebody in front of the service who wants a sign-in', async () => {
  const tab = await aTab(aProfile(aService()), 'redirect');

  expect(await tab.exchange.run()).toEqual({ is: 'gateway' });
});

test('The service alone ends a session', async () => {
  const tab = await aTab(aProfile(aService()), 'signed out');

  expect(await tab.exchange.run()).toEqual({ is: 'signed-out' });
});

test('What a proxy finds too large goes in smaller parts', async () => {
  const tab = await aTab(aProfile(aService()), 'plain 413', 'plain 413');
  tab.replica.write([add('one'), add('two'), add('three'), add('four')]);

  expect(await tab.exchange.run()).toBeNull();

  expect(tab.replica.unsentCount).toBe(0);
});

test('What is too large for any request is refused here and holds up nothing', async () => {
  const tab = await aTab(aProfile(aService()));
  tab.replica.write([create(card, { title: 'Long', note: 'x'.repeat(1_100_000) }), add('bread')]);

  await tab.exchange.run();

  expect(titles(tab)).toEqual(['bread']);
  expect(tab.replica.refused.map(it => it.problem.status)).toEqual([413]);
});

test('A first download that was cut is not complete after a reload', async () => {
  const service = aService(2);
  const other = await aTab(aProfile(service));
  other.replica.write([add('one'), add('two'), add('three'), add('four'), add('five')]);
  await other.exchange.run();
  const profile = aProfile(service);
  const cut = await aTab(profile, 'answered', 'lost on the way');
  await cut.exchange.run();
  expect(titles(cut)).not.toEqual([]);
  cut.replica.close();

  const tab = await aTab(profile);
  expect(tab.replica.isFilled).toBe(false);
  await tab.exchange.run();

  expect(tab.replica.isFilled).toBe(true);
  expect(titles(tab)).toEqual(['five', 'four', 'one', 'three', 'two']);
});

test('An edit does not flicker while older changes come in pages', async () => {
  const service = aService(2);
  const other = await aTab(aProfile(service));
  const fates: Fate[] = [];
  const tab = await aTab(aProfile(service), ...fates);
  await tab.exchange.run();
  other.replica.write([add('one'), add('two'), add('three'), add('four'), add('five')]);
  await other.exchange.run();
  tab.replica.write([add('mine')]);
  const seen: boolean[] = [];
  const settle = tab.replica.settle.bind(tab.replica);
  vi.spyOn(tab.replica, 'settle').mockImplementation(async it => {
    await settle(it);
    seen.push(titles(tab).includes('mine'));
  });

  await tab.exchange.run();

  expect(seen.length).toBeGreaterThan(1);
  expect(seen.every(Boolean)).toBe(true);
});

test('A reset replaces the rows once all are here, and keeps what is unsent', async () => {
  const service = aService(2);
  const tab = await aTab(aProfile(service));
  const other = await aTab(aProfile(service));
  tab.replica.write([add('one'), add('two'), add('three'), add('four')]);
  await tab.exchange.run();
  await other.exchange.run();
  other.replica.write([
    remove(card, 'two'),
    purge(card, 'two'),
    update(card, 'one', { note: 'x' }),
  ]);
  await other.exchange.run();
  service.forget();
  tab.replica.write([add('five')]);
  const sizes: number[] = [];
  const settle = tab.replica.settle.bind(tab.replica);
  vi.spyOn(tab.replica, 'settle').mockImplementation(async it => {
    await settle(it);
    sizes.push(titles(tab).length);
  });

  await tab.exchange.run();

  expect(titles(tab)).toEqual(['five', 'four', 'one', 'three']);
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(4);
});

test('Who leaves a space loses its rows, who joins gets them all', async () => {
  const service = aService();
  service.join('you', 'team');
  service.join('me', 'team');
  const tab = await aTab(aProfile(service));
  tab.replica.write([add('mine'), create(card, { title: 'ours' }, 'ours', 'team')]);
  await tab.exchange.run();

  service.leave('me', 'team');
  await tab.exchange.run();
  const without = titles(tab);
  service.join('me', 'team');
  await tab.exchange.run();

  expect(without).toEqual(['mine']);
  expect(titles(tab)).toEqual(['mine', 'ours']);
});

test('Where the service refuses the cursor, rows begin anew and what is unsent is sent', async () => {
  const service = aService(2);
  const profile = aProfile(service);
  const tab = await aTab(profile);
  const other = await aTab(aProfile(service));
  tab.replica.write([add('one'), add('two'), add('three'), add('four')]);
  await tab.exchange.run();
  await other.exchange.run();
  other.replica.write([remove(card, 'two'), purge(card, 'two')]);
  await other.exchange.run();
  tab.replica.close();

  const again = await aTab(profile, 'cursor refused');
  again.replica.write([add('five'), add('', '')]);
  expect(await again.exchange.run()).toBeNull();

  expect(titles(again)).toEqual(['five', 'four', 'one', 'three']);
  expect(again.replica.unsentCount).toBe(0);
  expect(again.replica.refused).toHaveLength(1);
  const { requests } = again.way;
  expect(await again.exchange.run()).toBeNull();
  expect(again.way.requests - requests).toBe(1);
});

test('A service that refuses also a request without a cursor is away', async () => {
  const tab = await aTab(aProfile(aService()), 'cursor refused');

  expect(await tab.exchange.run()).toMatchObject({ is: 'away' });
});

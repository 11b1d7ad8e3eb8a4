import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { purge, remove, restore, update } from './edit';
import { Replica } from './replica';
import { card } from './testing/kinds';
import { add, aProfile, aService, aTab, titles } from './testing/tabs';

test('An edit shows before anything is awaited', async () => {
  const tab = await aTab(aProfile(aService()));

  tab.replica.write([add('bread')]);

  expect(titles(tab)).toEqual(['bread']);
  expect(tab.replica.unsentCount).toBe(1);
});

test('A deleted row goes to the trash, comes back, and is deleted for good', async () => {
  const tab = await aTab(aProfile(aService()));
  const trash = () => [...(tab.replica.shown.table('card')?.trash.keys() ?? [])];
  tab.replica.write([add('bread')]);
  await tab.exchange.run();

  tab.replica.write([remove(card, 'bread')]);
  expect([titles(tab), trash()]).toEqual([[], ['bread']]);
  await tab.exchange.run();
  expect([titles(tab), trash()]).toEqual([[], ['bread']]);
  tab.replica.write([restore(card, 'bread')]);
  expect([titles(tab), trash()]).toEqual([['bread'], []]);
  tab.replica.write([remove(card, 'bread'), purge(card, 'bread')]);
  await tab.exchange.run();

  expect([titles(tab), trash()]).toEqual([[], []]);
});

test('Kinds and members that this page does not know stay as they came', async () => {
  const service = aService();
  const row = {
    kind: 'chart',
    id: 'c',
    space_id: 'me',
    revision: 1,
    deleted: false,
    data: { x: 1 },
  };
  const wide = {
    ...row,
    kind: 'card',
    id: 'wide',
    data: { title: 'Wide', estimate: { hours: 3 }, labels: [{ name: 'home', shape: 'round' }] },
  };
  for (const it of [row, wide]) {
    service.space('me').rows.set(it.id, { row: it, edited: {}, isPurged: false });
  }
  service.space('me').revision = 1;
  const profile = aProfile(service);
  const tab = await aTab(profile);
  await tab.exchange.run();

  tab.replica.write([update(card, 'wide', { title: 'Wider', labels: ['home', 'work'] })]);

  expect(tab.replica.shown.get('card', 'wide')?.data).toMatchObject({
    title: 'Wider',
    estimate: { hours: 3 },
    labels: [{ name: 'home', shape: 'round' }, { name: 'work' }],
  });
  tab.replica.close();
  const again = await aTab(profile);
  expect(again.replica.shown.get('chart', 'c')?.data).toEqual({ x: 1 });
});

test('Tabs of one browser show the same, whichever of them sends', async () => {
  const profile = aProfile(aService());
  const leader = await aTab(profile);
  const follower = await aTab(profile);

  follower.replica.write([add('bread')]);
  await vi.waitFor(() => expect(titles(leader)).toEqual(['bread']));
  await leader.exchange.run();

  expect(profile.service.taken).toHaveLength(1);
  await vi.waitFor(() => expect(follower.replica.unsentCount).toBe(0));
  expect(titles(follower)).toEqual(['bread']);
});

test('Two tabs that send the same outbox at once do each mutation once', async () => {
  const profile = aProfile(aService());
  const one = await aTab(profile);
  const other = await aTab(profile);
  one.replica.write([add('bread')]);
  other.replica.write([add('milk')]);
  one.replica.write([update(card, 'bread', { note: 'Rye' })]);
  await one.replica.waiting(null, 1);
  await other.replica.waiting(null, 1);

  await Promise.all([one.exchange.run(), other.exchange.run()]);

  expect(profile.service.taken).toHaveLength(3);
  await vi.waitFor(() => {
    for (const tab of [one, other]) {
      expect(titles(tab)).toEqual(['bread', 'milk']);
      expect(tab.replica.unsentCount).toBe(0);
    }
  });
});

test('Moments of one browser never go back, also when its clock does', async () => {
  const service = aService();
  let now = Date.parse('2026-11-30T09:00:00Z');
  const tab = await aTab({ ...aProfile(service), now: () => now });
  tab.replica.write([add('bread')]);
  now -= 3_600_000;
  tab.replica.write([update(card, 'bread', { title: 'Bread' })]);

  const [first, second] = tab.replica.unsent.map(it => it.at);

  expect(second).toBe(first);
});

test('Half-typed text is there after a reload, until it is forgotten', async () => {
  const profile = aProfile(aService());
  const tab = await aTab(profile);
  tab.replica.saveDraft('add', 'Call An');
  tab.replica.saveDraft('add', 'Call Ana');
  tab.replica.saveDraft('title', 'x');
  tab.replica.saveDraft('title', '');
  await tab.replica.waiting(null, 1);
  tab.replica.close();

  const again = await aTab(profile);

  expect(again.replica.draft('add')).toBe('Call Ana');
  expect(again.replica.draft('title')).toBe('');
});

test('Wiping leaves nothing, also while another tab holds the database', async () => {
  const profile = aProfile(aService());
  const tab = await aTab(profile);
  tab.replica.write([add('bread')]);
  await tab.replica.waiting(null, 1);

  await Replica.wipe(profile.name);

  const again = await aTab(profile);
  expect(titles(again)).toEqual([]);
  expect(again.replica.unsentCount).toBe(0);
  expect(tab.replica.isClosed).toBe(true);
});

import 'fake-indexeddb/auto';
import { afterEach, expect, test, vi } from 'vitest';
import { create } from '../sync/edit';
import type { Transport } from '../sync/protocol';
import { openTab, type Profile, type Tab } from '../sync/testing/device';
import { FakeService } from '../sync/testing/fake-service';
import { card } from '../sync/testing/kinds';
import { type Fate, wayTo } from '../sync/testing/network';
import { enqueue, sendAll } from './outbox';

const open: { close(): void }[] = [];
let profiles = 0;
let clock = Date.parse('2026-11-30T08:00:00Z');

afterEach(() => {
  for (const it of open.splice(0)) {
    it.close();
  }
});

function aProfile(): Profile {
  const service = new FakeService([card], () => clock);
  service.join('me', 'me');
  return {
    ...{ name: `worker-${profiles++}`, account: 'me', kinds: [card], service },
    now: () => ++clock,
  };
}

async function aTab(profile: Profile, ...fates: Fate[]): Promise<Tab> {
  const tab = await openTab(profile, () => fates.shift() ?? 'answered');
  open.push(tab.replica);
  return tab;
}

const renamed = (title: string) =>
  ({ kind: card.name, row: 'a', do: 'update', set: { title } }) as const;

/** Sends as the worker does. */
function send({ name, service }: Profile, transport: Transport = wayTo(service, 'me')) {
  return sendAll(name, transport, () => new Date(clock), 'UTC');
}

function titles({ replica }: Tab): readonly unknown[] {
  const rows = replica.shown.table('card')?.live.values() ?? [];
  return [...rows].map(it => (it as { title: string }).title);
}

const applied = ({ service }: Profile) => service.taken.map(it => it.mutation.set?.title);

test('With no tab open, what the worker writes arrives, and the next tab takes it in', async () => {
  const profile = aProfile();
  const first = await aTab(profile);
  first.replica.write([create(card, { title: 'made' }, 'a')]);
  await first.exchange.run();
  first.replica.close();

  await enqueue(profile.name, renamed('by the worker'), new Date(++clock));
  expect(await send(profile)).toBe(true);

  expect(applied(profile)).toEqual(['made', 'by the worker']);
  const next = await aTab(profile);
  expect(titles(next)).toEqual(['by the worker']);
  await next.exchange.run();
  expect(next.replica.unsentCount).toBe(0);
  expect(applied(profile)).toEqual(['made', 'by the worker']);
});

test('What a closed tab could not send goes before what the worker writes', async () => {
  const profile = aProfile();
  const tab = await aTab(profile, 'lost on the way');
  tab.replica.write([create(card, { title: 'made offline' }, 'a')]);
  await tab.exchange.run();
  tab.replica.close();

  await enqueue(profile.name, renamed('by the worker'), new Date(++clock));
  expect(await send(profile)).toBe(true);

  expect(applied(profile)).toEqual(['made offline', 'by the worker']);
});

test('Without a network it waits, and is sent once, whoever sends it', async () => {
  const profile = aProfile();
  const tab = await aTab(profile);
  tab.replica.write([create(card, { title: 'made' }, 'a')]);
  await tab.exchange.run();
  tab.replica.close();
  await enqueue(profile.name, renamed('by the worker'), new Date(++clock));

  const lost: Fate[] = ['lost on the way', 'answer lost'];
  const way = wayTo(profile.service, 'me', () => lost.shift() ?? 'answered');
  expect(await send(profile, way)).toBe(false);
  expect(await send(profile, way)).toBe(false);
  expect(await send(profile, way)).toBe(true);

  expect(applied(profile)).toEqual(['made', 'by the worker']);
});

test('An open tab shows at once what the worker writes, and its own edits come after', async () => {
  const profile = aProfile();
  const tab = await aTab(profile);
  tab.replica.write([create(card, { title: 'made' }, 'a')]);
  await tab.exchange.run();
  const ahead = new Date(clock + 60_000);

  await enqueue(profile.name, renamed('by the worker'), ahead);
  await vi.waitFor(() => expect(titles(tab)).toEqual(['by the worker']));
  tab.replica.write([{ kind: card.name, row: 'a', do: 'update', set: { title: 'in the tab' } }]);
  await tab.exchange.run();
  await send(profile);

  expect(titles(tab)).toEqual(['in the tab']);
  expect(applied(profile)).toEqual(['made', 'by the worker', 'in the tab']);
});

test('Its moment is never before what waits, also when the clock was put back', async () => {
  const profile = aProfile();
  const tab = await aTab(profile, 'lost on the way');
  tab.replica.write([create(card, { title: 'made' }, 'a')]);
  await tab.exchange.run();
  tab.replica.close();

  await enqueue(profile.name, renamed('by the worker'), new Date(clock - 60_000));
  await send(profile);

  const [made, written] = profile.service.taken.map(it => it.mutation.at);
  expect(Date.parse(written ?? '')).toBeGreaterThanOrEqual(Date.parse(made ?? ''));
});

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { create, update } from './edit';
import { Exchange } from './exchange';
import { Live } from './live';
import { Replica } from './replica';
import { FakeEventSource } from './testing/fake-event-source';
import { FakeService } from './testing/fake-service';
import { card } from './testing/kinds';
import { type Fate, type Special, wayTo } from './testing/network';

const SECOND = 1_000;
const page = { document: new EventTarget(), window: new EventTarget() };
let accounts = 0;
let stop: () => void = () => undefined;

beforeEach(() => {
  vi.stubGlobal('window', page.window);
  vi.stubGlobal('document', Object.assign(page.document, { hidden: false }));
  vi.stubGlobal('EventSource', FakeEventSource);
  FakeEventSource.all.length = 0;
  vi.useFakeTimers({
    toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'],
  });
});

afterEach(() => {
  stop();
  vi.useRealTimers();
});

/** A tab in memory, whose requests each meet the next fate. */
async function aTab(...fates: (Fate | Special)[]) {
  const service = new FakeService([card]);
  service.join('me', 'me');
  const way = wayTo(service, 'me', () => fates.shift() ?? 'answered');
  const now = () => new Date();
  let live: Live | null = null;
  const replica = await Replica.open({
    account: `live-${accounts++}`,
    kinds: [card],
    now,
    timeZone: () => 'UTC',
    changed: () => undefined,
    waits: () => live?.nudge(),
    openStore: () => Promise.reject(new Error('No storage')),
  });
  live = new Live('me', replica, new Exchange(replica, way, now, () => 'UTC'), () => undefined);
  stop = () => {
    live?.stop();
    replica.close();
  };
  await settled();
  return { service, way, replica, live };
}

async function settled(): Promise<void> {
  for (let turn = 0; turn < 30; turn++) {
    await new Promise(resolve => setImmediate(resolve));
  }
}

async function after(milliseconds: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(milliseconds);
  await settled();
}

const stream = () => FakeEventSource.all.at(-1) as FakeEventSource;

test('An edit goes at once, as one request, though the stream tells of it', async () => {
  const { replica, way, service, live } = await aTab();
  stream().tell('changes', service.placeOf('me'));
  await settled();
  const before = way.requests;

  replica.write([create(card, { title: 'Bread' }, 'bread')]);
  await settled();
  stream().tell('changes', service.placeOf('me'));
  await settled();

  expect(way.requests - before).toBe(1);
  expect(live.link).toBe('ok');
});

test('A change of another device is fetched when the stream tells of it', async () => {
  const { replica, service } = await aTab();
  service.sync('me', {
    client_id: 'other',
    limit: 500,
    time_zone: 'UTC',
    sent_at: new Date().toISOString(),
    mutations: [
      {
        id: 1,
        at: new Date().toISOString(),
        kind: 'card',
        row: 'milk',
        do: 'create',
        set: { title: 'Milk' },
      },
    ],
  });

  stream().tell('changes', service.placeOf('me'));
  await settled();

  expect(replica.shown.table('card')?.live.has('milk')).toBe(true);
});

test('A stream that is silent is not live, and the page polls until one works', async () => {
  const { way, live } = await aTab();
  expect(live.live).toBe(false);
  stream().tell('beat');
  expect(live.live).toBe(true);
  const before = way.requests;

  await after(49 * SECOND);
  expect(way.requests).toBe(before);
  await after(2 * SECOND);
  expect(live.live).toBe(false);
  await after(60 * SECOND);
  expect(way.requests - before).toBeGreaterThanOrEqual(2);

  stream().tell('beat');
  const polled = way.requests;
  await after(40 * SECOND);
  expect(live.live).toBe(true);
  expect(way.requests).toBe(polled);
});

test('A stream that is refused is opened again, and the page polls', async () => {
  const { way } = await aTab();
  stream().refuse();
  await settled();
  const before = way.requests;

  await after(35 * SECOND);

  expect(way.requests).toBeGreaterThan(before);
  expect(FakeEventSource.all).toHaveLength(2);
});

test('A page polls on when the clock is put back', async () => {
  const { way } = await aTab();
  const before = way.requests;

  vi.setSystemTime(Date.now() - 3 * 3_600 * SECOND);
  await after(31 * SECOND);

  expect(way.requests - before).toBe(1);
});

test('A hidden page polls every five minutes', async () => {
  const { way } = await aTab();
  Object.assign(document, { hidden: true });
  await after(30 * SECOND);
  const before = way.requests;

  await after(250 * SECOND);
  const meanwhile = way.requests;
  await after(60 * SECOND);

  expect([meanwhile - before, way.requests - before]).toEqual([0, 1]);
});

test('While nobody answers, tries come later each time, and an edit waits for them', async () => {
  const lost: Fate[] = Array.from({ length: 6 }, () => 'lost on the way');
  const { replica, way, live } = await aTab(...lost);
  expect(live.link).toBe('offline');

  replica.write([create(card, { title: 'Bread' }, 'bread')]);
  await settled();
  expect(way.requests).toBe(1);
  await after(120 * SECOND);

  expect(way.requests).toBeGreaterThanOrEqual(7);
  expect(live.link).toBe('ok');
  expect(replica.unsentCount).toBe(0);
});

test('Who comes back to the page or the network is not made to wait', async () => {
  const { way, live } = await aTab('lost on the way');

  page.window.dispatchEvent(new Event('online'));
  await settled();

  expect(way.requests).toBe(2);
  expect(live.link).toBe('ok');
});

test('Who asks during an attempt that fails is not made to wait', async () => {
  const { live, way } = await aTab('lost on the way', 'lost on the way');

  live.wake();
  live.wake();
  await settled();

  expect([way.requests, live.link]).toEqual([3, 'ok']);
});

test.each([
  ['plain 500', 'away'],
  ['plain 404', 'away'],
  ['redirect', 'gateway'],
  ['signed out', 'signed-out'],
] as const)('After %s the link is %s', async (fate, link) => {
  const { live } = await aTab(fate);

  expect(live.link).toBe(link);
});

test('Time that the service asks for is given', async () => {
  const { way } = await aTab('problem 503');

  await after(900);
  const before = way.requests;
  await after(200);

  expect([before, way.requests]).toEqual([1, 2]);
});

test('What is refused for its pace goes when the service asks, and nothing is lost', async () => {
  const { service, replica } = await aTab('answered', 'problem 429');
  replica.write([create(card, { title: 'Bread' }, 'bread'), update(card, 'bread', { note: 'x' })]);
  await after(2_900);
  const before = replica.unsentCount;

  await after(200);

  expect([before, replica.unsentCount, replica.refused.length]).toEqual([2, 0, 0]);
  expect(service.taken).toHaveLength(2);
});

test('Who is signed out is waited for, and nothing is lost', async () => {
  const { replica, way } = await aTab('signed out');
  replica.write([create(card, { title: 'Bread' }, 'bread'), update(card, 'bread', { note: 'x' })]);

  await after(600 * SECOND);

  expect(way.requests).toBe(1);
  expect(replica.unsentCount).toBe(2);
});

test('What is under way when the tab closes changes nothing more', async () => {
  const { live } = await aTab('answered', 'lost on the way');

  live.wake();
  live.stop();
  await settled();

  expect(live.link).toBe('ok');
});

test('What is stuck is named, and set aside by any tab when it fails once more', async () => {
  const attempt = ['plain 500', 'answered'] as const;
  const attempts = Array.from({ length: 6 }, () => attempt).flat();
  const { live, replica } = await aTab('answered', 'plain 500', ...attempts);
  replica.write([create(card, { title: 'Bread' }, 'bread')]);
  await after(31 * SECOND);
  expect([live.link, replica.next?.row]).toEqual(['stuck', 'bread']);

  const otherTab = new BroadcastChannel('todo-live-me');
  otherTab.postMessage('set-aside');

  await vi.waitFor(() => expect(replica.refused.map(it => it.mutation.row)).toEqual(['bread']));
  await settled();
  otherTab.close();
  expect([live.link, replica.next]).toEqual(['ok', null]);
});

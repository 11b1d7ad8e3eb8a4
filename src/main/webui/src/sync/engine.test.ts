import 'fake-indexeddb/auto';
import { afterEach, expect, test, vi } from 'vitest';
import { connect } from './connection';
import { create, remove, update } from './edit';
import { Engine, type LoadConnection } from './engine.svelte';
import { FakeEventSource } from './testing/fake-event-source';
import { FakeService } from './testing/fake-service';
import { box, card, checkTitle } from './testing/kinds';

let accounts = 0;
const open: Engine[] = [];

vi.stubGlobal('window', new EventTarget());
vi.stubGlobal('document', Object.assign(new EventTarget(), { hidden: false }));
vi.stubGlobal('EventSource', FakeEventSource);

afterEach(() => {
  for (const engine of open.splice(0)) {
    engine.close();
  }
});

async function anEngine(load: LoadConnection = async () => ({ connect })) {
  const account = `engine-${accounts++}`;
  const service = new FakeService([card, box], Date.now, checkTitle);
  service.join(account, account);
  let isSignedIn = true;
  vi.stubGlobal('fetch', async (_: string, init: RequestInit) =>
    isSignedIn
      ? Response.json(service.sync(account, JSON.parse(String(init.body))))
      : new Response('{}', {
          status: 401,
          headers: { 'content-type': 'application/problem+json', 'www-authenticate': 'Bearer' },
        }),
  );
  const signedOut = vi.fn();
  const engine = await Engine.open(account, [card, box], () => 'UTC', { signedOut }, load);
  open.push(engine);
  const endSession = () => {
    isSignedIn = false;
  };
  return { engine, service, signedOut, endSession };
}

test('An edit shows at once in the rows of its kind', async () => {
  const { engine } = await anEngine();

  engine.write([create(card, { title: 'Bread' }, 'bread'), create(box, { name: 'Attic' })]);

  expect([...engine.rows(card).values()].map(it => it.title)).toEqual(['Bread']);
  expect([...engine.rows(box).values()].map(it => it.name)).toEqual(['Attic']);
});

test('A deleted row is in the trash at once', async () => {
  const { engine } = await anEngine();
  engine.write([create(card, { title: 'Bread' }, 'bread'), remove(card, 'bread')]);

  expect([engine.rows(card).size, [...engine.trash(card).keys()]]).toEqual([0, ['bread']]);
});

test('The states of link, storage and outbox show', async () => {
  const { engine, service } = await anEngine();
  expect(engine.link).toBe('unknown');
  engine.write([create(card, { title: 'Bread' }, 'bread')]);
  expect(engine.unsent).toBe(1);

  await vi.waitFor(() => expect(engine.unsent).toBe(0));

  expect(engine.link).toBe('ok');
  expect([engine.kept, engine.isFilled, engine.live]).toEqual([true, true, false]);
  expect(service.taken).toHaveLength(1);
});

test('What is written before it can connect shows as away, and is sent once it can', async () => {
  let there: { connect: typeof connect } | null = null;
  const { engine, service } = await anEngine(async () => there);
  engine.write([create(card, { title: 'Bread' }, 'bread')]);
  await vi.waitFor(() => expect(engine.link).toBe('away'));

  there = { connect };
  engine.tryNow();

  await vi.waitFor(() => expect(engine.unsent).toBe(0));
  expect(engine.link).toBe('ok');
  expect(service.taken).toHaveLength(1);
});

test('A refused edit is mended in its place', async () => {
  const { engine } = await anEngine();
  engine.write([create(card, { title: '', note: 'Rye' }, 'bread')]);
  await vi.waitFor(() => expect(engine.refused).toHaveLength(1));

  engine.replace(engine.refused, [create(card, { title: 'Bread', note: 'Rye' }, 'bread')]);

  await vi.waitFor(() => expect(engine.unsent).toBe(0));
  expect(engine.refused).toEqual([]);
  expect(engine.rows(card).get('bread')).toMatchObject({ title: 'Bread', note: 'Rye' });
});

test('A session that ended is told, and what waits stays', async () => {
  const { engine, signedOut, endSession } = await anEngine();
  await vi.waitFor(() => expect(engine.link).toBe('ok'));
  endSession();
  engine.write([create(card, { title: 'Bread' }, 'bread')]);

  await vi.waitFor(() => expect(signedOut).toHaveBeenCalled());

  expect(engine.link).toBe('signed-out');
  engine.write([update(card, 'bread', { title: 'Rye' })]);
  expect(engine.unsent).toBe(2);
});

test('A tab learns that another has signed out and removed the data', async () => {
  const { engine } = await anEngine();

  await Engine.wipe(engine.account);

  await vi.waitFor(() => expect(engine.isWiped).toBe(true));
});

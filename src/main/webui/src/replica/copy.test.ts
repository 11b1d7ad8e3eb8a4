import 'fake-indexeddb/auto';
import { afterEach, expect, test, vi } from 'vitest';
import { Refusal } from '../shared/http';
import { Copy, type Refused } from './copy';
import { FakeService } from './fake-service';
import type { Server } from './server';
import { Storage } from './storage';
import type { Write } from './writes';

const AT = '2026-11-21T08:00:00.000Z';
const open: Copy[] = [];
let accounts = 0;

afterEach(() => {
  for (const copy of open.splice(0)) {
    copy.close();
  }
});

async function aCopy(server: Server, account = `account-${accounts++}`) {
  const refused: Refused[] = [];
  const copy = await Copy.open(account, server, {
    changed: () => undefined,
    refused: it => refused.push(it),
  });
  open.push(copy);
  return Object.assign(copy, { account, refused });
}

const add = (id: string, title = id): Write => ({ kind: 'add-task', id, at: AT, draft: { title } });
const rename = (id: string, title: string): Write => ({
  kind: 'change-task',
  id,
  at: AT,
  change: { title },
});
const remove = (id: string): Write => ({ kind: 'delete-task', id, at: AT });

const titles = (copy: Copy) => [...copy.rows.tasks.values()].map(it => it.title).sort();

test('A write shows before anything is awaited', async () => {
  const copy = await aCopy(new FakeService().way());

  void copy.write(add('bread'));

  expect(titles(copy)).toEqual(['bread']);
  expect(copy.unsent).toHaveLength(1);
});

test('An exchange sends what waits, in order, and brings what is new', async () => {
  const service = new FakeService();
  const copy = await aCopy(service.way());
  const other = await aCopy(service.way());
  await other.write(add('milk'));
  await other.exchange();

  await copy.write(add('bread'), rename('bread', 'Bread'));
  await copy.exchange();

  expect(titles(copy)).toEqual(['Bread', 'milk']);
  expect(copy.unsent).toEqual([]);
  expect(copy.link).toBe('ok');
});

test('What was written offline is there after the page is closed, and is sent then', async () => {
  const service = new FakeService();
  const copy = await aCopy(service.way(() => 'lost on the way'));
  await copy.write(add('bread'));
  await expect(copy.exchange()).rejects.toThrow();
  expect(copy.link).toBe('offline');
  copy.close();

  const again = await aCopy(service.way(), copy.account);
  expect(titles(again)).toEqual(['bread']);
  await again.exchange();

  expect([...service.rows.tasks.keys()]).toEqual(['bread']);
});

test('A write whose answer was lost is sent again and counts once', async () => {
  const service = new FakeService();
  let sent = 0;
  const copy = await aCopy(service.way(() => (sent++ === 1 ? 'answer lost' : 'answered')));
  await copy.write(add('bread'));

  await expect(copy.exchange()).rejects.toThrow();
  await copy.exchange();

  expect(service.taken).toHaveLength(2);
  expect(titles(copy)).toEqual(['bread']);
  expect(service.rows.tasks.size).toBe(1);
});

test('A refused write is taken back, and those after it go on', async () => {
  const service = new FakeService();
  const copy = await aCopy(service.way());
  await copy.write(add('bread'), rename('bread', ''), add('milk'));

  await copy.exchange();

  expect(titles(copy)).toEqual(['bread', 'milk']);
  expect(copy.refused.map(it => it.refusal.status)).toEqual([422]);
});

test('What hangs on a refused write goes with it, and is told once', async () => {
  const service = new FakeService();
  const copy = await aCopy(service.way());
  await copy.write(add('empty', ''), rename('empty', 'Late'), remove('empty'), add('milk'));

  await copy.exchange();

  expect(titles(copy)).toEqual(['milk']);
  expect(copy.refused).toHaveLength(1);
  expect(copy.unsent).toEqual([]);
});

test('A session that has ended pauses the queue and loses nothing', async () => {
  const service = new FakeService();
  let status: number | null = 401;
  const copy = await aCopy(service.way(() => status ?? 'answered'));
  await copy.write(add('bread'));

  await expect(copy.exchange()).rejects.toBeInstanceOf(Refusal);
  expect(copy.link).toBe('signed-out');
  expect(titles(copy)).toEqual(['bread']);
  status = null;
  await copy.exchange();

  expect(service.rows.tasks.size).toBe(1);
});

test('A fault of the service for one write does not hold up the others for ever', async () => {
  const service = new FakeService();
  const way = service.way();
  const copy = await aCopy({
    ...way,
    send: write =>
      write.id === 'poison' ? Promise.reject(new Refusal(500, 'Oh')) : way.send(write),
  });
  await copy.write(add('poison'), add('bread'));

  await vi.waitFor(() => copy.exchange());

  expect(titles(copy)).toEqual(['bread']);
  expect(copy.refused.map(it => it.write.id)).toEqual(['poison']);
});

test('A deleted task goes to the trash and comes back from there', async () => {
  const service = new FakeService();
  const copy = await aCopy(service.way());
  await copy.write(add('bread'));
  await copy.exchange();

  await copy.write(remove('bread'));
  expect([...copy.rows.trash.keys()]).toEqual(['bread']);
  await copy.exchange();
  await copy.write({ kind: 'restore-task', id: 'bread', at: AT });
  await copy.exchange();

  expect(titles(copy)).toEqual(['bread']);
  expect(copy.rows.trash.size).toBe(0);
});

test('A trash that was emptied stays empty', async () => {
  const service = new FakeService();
  const copy = await aCopy(service.way());
  await copy.write(add('bread'));
  await copy.exchange();
  await copy.write(remove('bread'));
  await copy.exchange();

  await copy.write({ kind: 'empty-trash', id: 'trash', at: AT });
  await copy.exchange();

  expect(copy.rows.trash.size).toBe(0);
});

test('Deleting what another device has deleted is no trouble', async () => {
  const service = new FakeService();
  const copy = await aCopy(service.way());
  const other = await aCopy(service.way());
  await copy.write(add('bread'));
  await copy.exchange();
  await other.exchange();
  service.rows.trash.clear();
  await other.write(remove('bread'));
  await other.exchange();
  service.rows.trash.clear();

  await copy.write(remove('bread'));
  await copy.exchange();

  expect(copy.refused).toEqual([]);
  expect(titles(copy)).toEqual([]);
});

test('A reset replaces the copy and keeps what is unsent', async () => {
  const service = new FakeService();
  const copy = await aCopy(service.way());
  const other = await aCopy(service.way());
  await copy.write(add('one'), add('two'), add('three'), add('four'), add('five'));
  await copy.exchange();
  await other.exchange();
  await other.write(remove('two'));
  await other.exchange();
  service.forget();

  await copy.write(add('six'));
  await copy.exchange();

  expect(titles(copy)).toEqual(['five', 'four', 'one', 'six', 'three']);
});

test('Tabs of one account show the same, whichever of them sends', async () => {
  const service = new FakeService();
  const leader = await aCopy(service.way());
  const follower = await aCopy(service.way(), leader.account);

  await follower.write(add('bread'));
  await vi.waitFor(() => expect(titles(leader)).toEqual(['bread']));
  await leader.exchange();

  expect(service.taken).toHaveLength(1);
  await vi.waitFor(() => expect(follower.unsent).toEqual([]));
  expect(titles(follower)).toEqual(['bread']);
  expect(follower.rows.tasks.get('bread')?.revision).toBe(1);
});

test('Renaming a tag shows in all its tasks at once, and after the answer still', async () => {
  const service = new FakeService();
  const copy = await aCopy(service.way());
  await copy.write(
    { kind: 'add-tag', id: 'home', at: AT, draft: { name: 'home', color: '#112233' } },
    { kind: 'add-task', id: 'bread', at: AT, draft: { title: 'Bread', tags: ['home'] } },
  );
  await copy.exchange();
  const shown: (readonly string[] | undefined)[] = [];

  await copy.write({ kind: 'change-tag', id: 'home', at: AT, change: { name: 'house' } });
  shown.push(copy.rows.tasks.get('bread')?.tags);
  await copy.exchange();
  shown.push(copy.rows.tasks.get('bread')?.tags);

  expect(shown).toEqual([['house'], ['house']]);
});

test('Wiping leaves nothing of an account in the browser', async () => {
  const service = new FakeService();
  const copy = await aCopy(service.way());
  await copy.write(add('bread'));
  copy.close();

  await Storage.wipe(copy.account);
  const again = await aCopy(service.way(), copy.account);

  expect(titles(again)).toEqual([]);
  expect(again.unsent).toEqual([]);
});

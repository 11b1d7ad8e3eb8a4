import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { answers, HostileProxy, type Trick } from './support/hostile-proxy.ts';

const LONG = 'x'.repeat(10_000);

let service: Server;
let proxy: HostileProxy;
/** What the service saw, in its order. */
let seen: string[];
/** The answer of the service that is still open. */
let stream: ServerResponse;

test.beforeEach(async () => {
  seen = [];
  service = createServer(async (from, to) => {
    let body = '';
    for await (const part of from) {
      body += part;
    }
    seen.push(`${from.method} ${from.url} ${from.headers.cookie ?? '-'} ${body}`.trim());
    if (from.url?.startsWith('/events')) {
      stream = to;
      const unbuffered = from.url === '/events/unbuffered';
      to.writeHead(200, unbuffered ? { 'x-accel-buffering': 'no' } : {}).write('data: 1\n\n');
    } else {
      to.setHeader('etag', '"1"').end(from.url === '/long' ? LONG : `answer ${seen.length}`);
    }
  });
  service.listen(0, '127.0.0.1');
  await once(service, 'listening');
  proxy = await HostileProxy.inFrontOf(
    `http://127.0.0.1:${(service.address() as AddressInfo).port}`,
  );
});

test.afterEach(async () => {
  await proxy.close();
  service.close();
  service.closeAllConnections();
});

function ask(path: string, trick: Trick, init: RequestInit = {}): Promise<Response> {
  proxy.tricks = asked => (asked.path === path ? trick : {});
  return fetch(proxy.url + path, { redirect: 'manual', ...init });
}

const post: RequestInit = { method: 'POST', body: 'bread', headers: { cookie: 'session=1' } };

test('It passes requests on, and answers faithfully', async () => {
  const answer = await ask('/tasks', {}, post);

  expect([answer.status, answer.headers.get('etag'), await answer.text()]).toEqual([
    200,
    '"1"',
    'answer 1',
  ]);
  expect(seen).toEqual(['POST /tasks session=1 bread']);
  expect(proxy.asked).toMatchObject([{ method: 'POST', path: '/tasks', body: 'bread' }]);
  expect(proxy.count('POST', /^\/tasks$/)).toBe(1);
});

test('It tricks only the requests that are meant', async () => {
  await ask('/tasks', { answer: answers.fault });

  expect(await (await fetch(`${proxy.url}/tags`)).text()).toBe('answer 1');
});

for (const [name, answer, status, type] of [
  ['a 404', answers.notFound, 404, null],
  ['a 500', answers.fault, 500, null],
  ['a 502', answers.badGateway, 502, null],
  ['a page', answers.page, 200, 'text/html'],
  ['a 401', answers.unauthorized, 401, 'text/html'],
  ['a redirect', answers.redirect('http://sso.example.com/'), 302, null],
] as const) {
  test(`It answers ${name} for the service`, async () => {
    const given = await ask('/tasks', { answer }, post);

    expect([given.status, given.headers.get('content-type')]).toEqual([status, type]);
    expect(given.headers.get('location')).toBe(status === 302 ? 'http://sso.example.com/' : null);
    expect(seen).toEqual([]);
  });
}

test('It drops a request on its way', async () => {
  await expect(ask('/tasks', { drop: true }, post)).rejects.toThrow('fetch failed');

  expect(seen).toEqual([]);
});

test('It loses an answer on its way', async () => {
  await expect(ask('/tasks', { lose: true }, post)).rejects.toThrow('fetch failed');

  expect(seen).toEqual(['POST /tasks session=1 bread']);
});

for (const cutAfter of [0, 100, 9_999]) {
  test(`It cuts an answer after ${cutAfter} bytes`, async () => {
    const answer = await ask('/long', { cutAfter });
    const reader = answer.body?.getReader();
    let length = 0;

    await expect(async () => {
      for (let part = await reader?.read(); !part?.done; part = await reader?.read()) {
        length += part?.value?.length ?? 0;
      }
    }).rejects.toThrow('terminated');

    expect(length).toBe(cutAfter);
  });
}

test('It stalls', async () => {
  const signal = AbortSignal.timeout(500);

  await expect(ask('/tasks', { stall: true }, { ...post, signal })).rejects.toThrow('timeout');

  expect(seen).toEqual(['POST /tasks session=1 bread']);
});

test('It buffers a stream until a block is full, or the stream ends', async () => {
  const asked = ask('/events', { buffer: true });
  await expect.poll(() => seen).toHaveLength(1);
  stream.write(LONG);
  const reader = (await asked).body?.getReader();

  let length = (await reader?.read())?.value?.length ?? 0;
  expect(length % 4096).toBe(0);
  stream.end();
  for (let part = await reader?.read(); !part?.done; part = await reader?.read()) {
    length += part?.value?.length ?? 0;
  }

  expect(length).toBe('data: 1\n\n'.length + LONG.length);
});

test('It buffers small events for as long as the stream is open', async () => {
  const signal = AbortSignal.timeout(500);

  await expect(ask('/events', { buffer: true }, { signal })).rejects.toThrow('timeout');
});

for (const [path, trick] of [
  ['/events', {}],
  ['/events/unbuffered', { buffer: true }],
] as const) {
  test(`It gives out ${path} as it comes, ${JSON.stringify(trick)}`, async () => {
    const answer = await ask(path, trick);

    const { value } = (await answer.body?.getReader().read()) ?? {};

    expect(new TextDecoder().decode(value)).toBe('data: 1\n\n');
    // nginx keeps this header to itself.
    expect(answer.headers.get('x-accel-buffering')).toBeNull();
  });
}

test('It strips headers of the request and of the answer', async () => {
  const answer = await ask('/tasks', { strip: ['Cookie', 'ETag'] }, post);

  expect(answer.headers.get('etag')).toBeNull();
  expect(seen).toEqual(['POST /tasks - bread']);
});

test('It sends a request twice, and gives the second answer', async () => {
  const answer = await ask('/tasks', { twice: true }, post);

  expect(await answer.text()).toBe('answer 2');
  expect(seen).toEqual(['POST /tasks session=1 bread', 'POST /tasks session=1 bread']);
});

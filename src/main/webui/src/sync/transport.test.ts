import { expect, test } from 'vitest';
import { transportTo } from './transport';

const REQUEST = { client_id: 'c', limit: 500, time_zone: 'UTC', sent_at: '', mutations: [] };

function problem(status: number, members: object, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify({ status, ...members }), {
    status,
    headers: { 'content-type': 'application/problem+json', ...headers },
  });
}

const cursor = { violations: [{ field: 'cursor', message: 'must be the cursor of an answer' }] };
const limit = { violations: [{ field: 'limit', message: 'must be at least 1' }] };

test.each<[string, () => Response, object]>([
  ['our 422 of the cursor', () => problem(422, cursor), { is: 'cursor-refused' }],
  ['our 422 of something else', () => problem(422, limit), { is: 'away' }],
  ['a 422 of a proxy', () => new Response('{"violations":[]}', { status: 422 }), { is: 'away' }],
  ['our 503', () => problem(503, {}, { 'retry-after': '7' }), { is: 'away', retryAfter: 7 }],
  ['our 429', () => problem(429, {}, { 'retry-after': '3' }), { is: 'busy', retryAfter: 3 }],
  ['a 429 of a proxy', () => new Response('', { status: 429 }), { is: 'busy', retryAfter: null }],
  ['our 401', () => problem(401, {}, { 'www-authenticate': 'Bearer' }), { is: 'signed-out' }],
  ['a 401 of a proxy', () => new Response('', { status: 401 }), { is: 'away' }],
  ['our 404', () => problem(404, { detail: 'Not found' }), { is: 'signed-out' }],
  ['a 413', () => new Response('', { status: 413 }), { is: 'too-large' }],
])('What %s means', async (_, respond, outcome) => {
  const transport = transportTo('me', () => Promise.resolve(respond()));

  expect(await transport(REQUEST)).toMatchObject(outcome);
});

test.each([
  [new TypeError('Failed to fetch'), 'offline'],
  [new DOMException('The operation timed out', 'TimeoutError'), 'timed-out'],
])('What it means when nothing answers: %s', async (reason, is) => {
  const transport = transportTo('me', () => Promise.reject(reason));

  expect(await transport(REQUEST)).toEqual({ is });
});

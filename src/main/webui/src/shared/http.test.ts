import { afterEach, expect, test, vi } from 'vitest';
import { ForeignAnswer, GatewayRedirect, http, NoAnswer, Refusal, secondsToWait } from './http';

afterEach(() => vi.unstubAllGlobals());

function answering(answer: Response | Error) {
  const fetch = vi.fn(() =>
    answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer),
  );
  vi.stubGlobal('fetch', fetch);
  return fetch;
}

const problem = (status: number, members: object, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(members), { status, headers });

test('a good answer is its content', async () => {
  answering(Response.json({ count: 3 }));

  expect(await http.get('/api/tasks')).toEqual({ count: 3 });
});

test('an answer without content is nothing', async () => {
  answering(new Response(null, { status: 204 }));

  expect(await http.delete('/api/tasks/1')).toBeUndefined();
});

test('a change is sent as a merge patch', async () => {
  const fetch = answering(Response.json({}));

  await http.patch('/api/tasks/1', { completed: true });

  expect(fetch).toHaveBeenCalledWith(
    '/api/tasks/1',
    expect.objectContaining({
      method: 'PATCH',
      headers: expect.objectContaining({ 'content-type': 'application/merge-patch+json' }),
      body: '{"completed":true}',
    }),
  );
});

test('a problem is a refusal with its sentence, rules and wait', async () => {
  const violations = [{ field: 'title', message: 'must have 1 to 200 characters' }];
  answering(problem(422, { detail: 'title must…', violations }, { 'retry-after': '7' }));

  const refusal = await http.post('/api/tasks', {}).catch(error => error);

  expect(refusal).toBeInstanceOf(Refusal);
  expect(refusal).toMatchObject({ status: 422, detail: 'title must…', violations, retryAfter: 7 });
});

test('a refusal that is no problem is one all the same', async () => {
  answering(new Response('<h1>Bad gateway</h1>', { status: 502 }));

  await expect(http.get('/api/tasks')).rejects.toMatchObject({ status: 502, detail: '' });
});

test('a network that is down is no answer', async () => {
  answering(new TypeError('Failed to fetch'));

  await expect(http.get('/api/tasks')).rejects.toBeInstanceOf(NoAnswer);
});

test("a hotel's sign-in page is somebody else's answer", async () => {
  answering(new Response('<h1>Welcome to our network</h1>'));

  await expect(http.get('/api/tasks')).rejects.toBeInstanceOf(ForeignAnswer);
});

test.each([
  ['plain text', { 'content-type': 'text/plain' }],
  ['a page with a challenge', { 'content-type': 'text/html', 'www-authenticate': 'Basic' }],
  ['JSON with a challenge', { 'content-type': 'application/json', 'www-authenticate': 'Bearer' }],
  ['a problem without a challenge', { 'content-type': 'application/problem+json' }],
])('a 401 in %s is not the service’s', async (_, headers) => {
  answering(new Response('{"detail":"Unauthorized"}', { status: 401, headers }));

  const error = await http.get('/api/tasks').catch(it => it);

  expect(error).toBeInstanceOf(ForeignAnswer);
  expect(error).not.toBeInstanceOf(Refusal);
});

test('the service’s own 401 is a refusal', async () => {
  const headers = { 'content-type': 'application/problem+json', 'www-authenticate': 'Bearer' };
  answering(problem(401, { detail: 'Sign in to go on.' }, headers));

  await expect(http.get('/api/tasks')).rejects.toMatchObject({ status: 401 });
});

test('a redirect is a gateway’s, and not followed', async () => {
  const redirect = new Response(null, { status: 200 });
  const fetch = answering(Object.defineProperty(redirect, 'type', { value: 'opaqueredirect' }));

  await expect(http.get('/api/tasks')).rejects.toBeInstanceOf(GatewayRedirect);
  expect(fetch).toHaveBeenCalledWith('/api/tasks', expect.objectContaining({ redirect: 'manual' }));
});

test.each([
  [null, null],
  ['0', 0],
  ['120', 120],
  ['Fri, 20 Nov 2026 12:00:30 GMT', 30],
  ['Fri, 20 Nov 2026 11:00:00 GMT', 0],
  ['soon', null],
])('Retry-After %s means %s seconds', (header, seconds) => {
  expect(secondsToWait(header, new Date('2026-11-20T12:00:00Z'))).toBe(seconds);
});

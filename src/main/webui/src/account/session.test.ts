import { beforeEach, expect, test, vi } from 'vitest';
import { notes } from '../shared/notes.svelte';
import { deviceZone, zone } from '../time/zone.svelte';
import { Departure } from './departure.svelte';
import { Session } from './session.svelte';

const ANA = { id: '1', email: 'ana@example.com' };
const BEN = { id: '2', email: 'ben@example.com' };

let answers: Record<string, () => Response | Promise<Response>> = {};
let tab = new EventTarget();
const wipe = vi.fn(async (_: string) => undefined);

beforeEach(() => {
  localStorage.removeItem('todo.account');
  answers = {};
  tab = new EventTarget();
  wipe.mockClear();
  notes.close();
  vi.stubGlobal('window', tab);
  vi.stubGlobal('fetch', async (path: string, { method }: RequestInit) => {
    const answer = answers[`${method} ${path}`];
    if (!answer) {
      throw new TypeError('Failed to fetch');
    }
    return answer();
  });
});

const OURS = { 'content-type': 'application/problem+json', 'www-authenticate': 'Bearer' };
const refusing =
  (status: number, type = 'about:blank') =>
  () =>
    Response.json({ type, detail: '…' }, { status, headers: OURS });
const nothing = () => new Response(null, { status: 204 });

async function signedIn(account = ANA): Promise<Session> {
  answers['POST /api/auth/login'] = () => Response.json({ user: account });
  const session = new Session(wipe);
  await session.signIn({ email: account.email, password: 'x' });
  return session;
}

/** What another tab writes is told to this one. */
function tellTabs(): void {
  tab.dispatchEvent(Object.assign(new Event('storage'), { key: 'todo.account' }));
}

test('whoever is not known is out, and not asked why', () => {
  expect(new Session(wipe).state).toEqual({ is: 'out', why: '', last: '' });
});

test('whoever signed in is in the next time too, without a request', async () => {
  await signedIn();
  answers = {};

  expect(new Session(wipe).state).toEqual({ is: 'in', account: ANA });
});

test('a service that does not answer ends no session', async () => {
  const session = await signedIn();

  await session.refresh();
  answers['GET /api/auth/me'] = refusing(503);
  await session.refresh();

  expect(session.state.is).toBe('in');
});

test('a 401 of a proxy in front of the service ends no session', async () => {
  const session = await signedIn();
  answers['GET /api/auth/me'] = () =>
    new Response('Unauthorized', { status: 401, headers: { 'www-authenticate': 'Basic' } });

  await session.refresh();

  expect(session.state.is).toBe('in');
});

test('the zone that the account has pinned is the page’s until it is signed out', async () => {
  const pinned = (isPinned: boolean) => () =>
    Response.json({ ...ANA, time_zone: 'Asia/Tokyo', time_zone_pinned: isPinned });
  answers['GET /api/auth/me'] = pinned(true);
  const session = await signedIn();
  await vi.waitFor(() => expect(zone()).toBe('Asia/Tokyo'));

  answers['GET /api/auth/me'] = pinned(false);
  await session.refresh();
  expect(zone()).toBe(deviceZone());

  answers['GET /api/auth/me'] = pinned(true);
  await session.refresh();
  answers['POST /api/auth/logout'] = nothing;
  await session.signOut(async () => undefined);
  expect(zone()).toBe(deviceZone());
});

test('a refusal ends it, and who it was is remembered', async () => {
  const session = await signedIn();
  answers['GET /api/auth/me'] = refusing(401);

  await session.refresh();

  const ended = { is: 'out', why: expect.stringMatching(/signed out/), last: ANA.email };
  expect(session.state).toEqual(ended);
  expect(new Session(wipe).state).toEqual(ended);
  expect(wipe).not.toHaveBeenCalled();
});

test('a session that was ended from another place leaves nothing in this browser', async () => {
  const session = await signedIn();
  answers['GET /api/auth/me'] = refusing(401, 'urn:todo:session-ended');

  await session.refresh();

  expect(wipe.mock.calls).toEqual([[ANA.id]]);
  const why = expect.stringMatching(/^You’ve been signed out from another device/);
  expect(session.state).toEqual({ is: 'out', why, last: '' });
  expect(new Session(wipe).state).toEqual({ is: 'out', why: '', last: '' });
});

test('an answer that comes after signing out changes nothing', async () => {
  const session = await signedIn();
  let answer: (response: Response) => void = () => undefined;
  answers['GET /api/auth/me'] = () =>
    new Promise(resolve => {
      answer = resolve;
    });
  answers['POST /api/auth/logout'] = nothing;

  const refreshed = session.refresh();
  await session.signOut(async () => undefined);
  answer(Response.json({ ...ANA, time_zone: 'UTC' }));
  await refreshed;

  expect(session.state.is).toBe('out');
});

test('the cookie decides whose session it is', async () => {
  const session = await signedIn();
  answers['GET /api/auth/me'] = () => Response.json({ ...BEN, time_zone: 'UTC' });

  await session.refresh();

  expect(session.state).toEqual({ is: 'in', account: BEN });
});

test('what one tab does, the others follow', async () => {
  const other = new Session(wipe);

  const session = await signedIn();
  tellTabs();
  expect(other.state).toEqual({ is: 'in', account: ANA });

  answers['POST /api/auth/logout'] = nothing;
  await session.signOut(async () => undefined);
  tellTabs();
  expect(session.state).toEqual({ is: 'out', why: '', last: '' });
  expect(other.state).toEqual({ is: 'out', why: 'You signed out in another tab.', last: '' });
});

test('a tab whose data went says so, also when it hears of the sign-out later', async () => {
  const other = await signedIn();
  const why = 'You signed out in another tab.';

  other.leave();
  expect(other.state).toEqual({ is: 'out', why, last: '' });

  localStorage.removeItem('todo.account');
  tellTabs();
  expect(other.state).toEqual({ is: 'out', why, last: '' });
});

test('signing out leaves nothing behind', async () => {
  const session = await signedIn();
  const leaveNothing = vi.fn(() => session.refresh());
  answers['POST /api/auth/logout'] = nothing;
  answers['GET /api/auth/me'] = refusing(401);

  new Departure(session, { unsent: 0, wipe: leaveNothing }).begin();

  await vi.waitFor(() => expect(session.state).toEqual({ is: 'out', why: '', last: '' }));
  expect(leaveNothing).toHaveBeenCalledOnce();
});

test('who would lose something is asked before', async () => {
  const session = await signedIn();
  const departure = new Departure(session, { unsent: 2, wipe: async () => undefined });
  answers['POST /api/auth/logout'] = nothing;

  departure.begin();
  expect(departure.isAsking).toBe(true);
  departure.stay();
  expect([departure.isAsking, session.state.is]).toEqual([false, 'in']);

  await departure.go();
  expect(session.state.is).toBe('out');
});

test('who cannot be signed out stays, with everything', async () => {
  const session = await signedIn();
  const wipe = vi.fn();

  await new Departure(session, { unsent: 0, wipe }).go();

  expect(session.state.is).toBe('in');
  expect(wipe).not.toHaveBeenCalled();
  expect(notes.current?.text).toMatch(/^You are still signed in\. /);
});

test('a session that had ended already counts as signed out', async () => {
  const session = await signedIn();
  answers['POST /api/auth/logout'] = refusing(401);

  await session.signOut(async () => undefined);

  expect(session.state).toEqual({ is: 'out', why: '', last: '' });
});

test('an account is deleted by its password alone', async () => {
  const session = await signedIn();
  const wipe = vi.fn(async () => undefined);
  const departure = new Departure(session, { unsent: 0, wipe });
  answers['DELETE /api/auth/me'] = refusing(422);

  await expect(departure.goForGood('wrong')).rejects.toMatchObject({ status: 422 });
  expect([session.state.is, wipe.mock.calls.length]).toEqual(['in', 0]);

  answers['DELETE /api/auth/me'] = nothing;
  await departure.goForGood('right');
  expect([session.state.is, wipe.mock.calls.length]).toEqual(['out', 1]);
});

/** What the page and its service worker both know of this browser's subscription. */
export interface PushState {
  /** Whose reminders come here. */
  readonly account: string;
  /** The subscription's id at the service. */
  readonly id: string;
  readonly morningHour: number;
  readonly locale: string;
  readonly timeZone: string;
  readonly words: { readonly done: string; readonly hour: string; readonly tomorrow: string };
}

// A cache, as a worker can't read localStorage and each account has a database of its own.
const CACHE = 'push-state';
const KEY = '/push-state';

export async function pushState(): Promise<PushState | null> {
  const stored = await (await caches.open(CACHE)).match(KEY);
  return stored ? ((await stored.json()) as PushState) : null;
}

export async function keepPushState(state: PushState | null): Promise<void> {
  if (state === null) {
    await caches.delete(CACHE);
  } else {
    await (await caches.open(CACHE)).put(KEY, Response.json(state));
  }
}

/**
 * Keeps the app's own files in the browser, so that it starts at once and without a network, and
 * shows the reminders that the service pushes.
 */

import { isOwnAddress } from './app/addresses';
import { changeOf, messageOf, optionsOf, type PushMessage } from './notify/message';
import { enqueue, sendAll } from './notify/outbox';
import { keepPushState, pushState } from './notify/push-state';
import { RANG, type RingCall } from './notify/ring';
import { subscribed, subscriptions } from './notify/subscription';
import { transportTo } from './sync/transport';
import { forgetSharedFile, keepSharedFile, SHARE_PATH, SHARED } from './transfer/shared-file';

declare const self: ServiceWorkerGlobalScope;
/** Background Sync, which not all browsers have. */
type Syncing = ServiceWorkerRegistration & {
  readonly sync?: { register(tag: string): Promise<void> };
};
/** Paths of all the app's files; the build puts them here. */
declare const __FILES__: readonly string[];
declare const __VERSION__: string;

const SHELL = '/';
const FILES = new Set(__FILES__);
const PREFIX = 'app-';
const CACHE = PREFIX + __VERSION__;
const SYNC = 'sync';
/** How long a visible page may take to say that it shows a reminder. */
const PATIENCE = 1_000;

self.addEventListener('install', event => event.waitUntil(keepFiles()));

self.addEventListener('activate', event => event.waitUntil(takeOver()));

// A new version waits until the person takes it: the page that runs was made with the old one.
self.addEventListener('message', event => {
  if (event.data === 'take-over') {
    event.waitUntil(self.skipWaiting());
  } else if (event.data === 'forget') {
    event.waitUntil(forget());
  }
});

self.addEventListener('push', event => event.waitUntil(receive(messageOf(contentOf(event)))));

self.addEventListener('notificationclick', event => {
  const { notification, action } = event;
  notification.close();
  event.waitUntil(act(action, notification));
});

self.addEventListener('pushsubscriptionchange', event => event.waitUntil(renew(event)));

// Background Sync: the network is back, and no page may be open to send what waits.
(self as EventTarget).addEventListener(SYNC, event =>
  (event as ExtendableEvent).waitUntil(sendLater()),
);

self.addEventListener('fetch', event => {
  if (isShare(event.request)) {
    event.respondWith(receiveShare(event.request));
    return;
  }
  const path = pathOf(event.request);
  if (path !== null) {
    event.respondWith(kept(path, event.request));
  }
});

async function keepFiles(): Promise<void> {
  const cache = await caches.open(CACHE);
  await cache.addAll([...FILES].map(file => new Request(file, { cache: freshness(file) })));
}

function contentOf({ data }: PushEvent): unknown {
  try {
    return data?.json();
  } catch {
    return null;
  }
}

/** Shows what was pushed, unless a page does that the person looks at. */
async function receive(message: PushMessage): Promise<void> {
  if (message.badge !== null) {
    await self.navigator.setAppBadge?.(message.badge).catch(() => undefined);
  }
  if (message.closes) {
    const shown = await self.registration.getNotifications({ tag: message.tag });
    for (const it of shown) {
      it.close();
    }
    return;
  }
  const state = await pushState();
  const { task, title } = message;
  if (task === null || !state || !(await isRungByPage(task, title, state.account))) {
    await self.registration.showNotification(title, optionsOf(message, state));
  }
}

async function isRungByPage(task: string, title: string, account: string): Promise<boolean> {
  const windows = await self.clients.matchAll({ type: 'window' });
  for (const page of windows.filter(it => it.visibilityState === 'visible')) {
    if (await isRungBy(page, { is: 'ring', account, task, title })) {
      return true;
    }
  }
  return false;
}

function isRungBy(page: Client, call: RingCall): Promise<boolean> {
  const { port1, port2 } = new MessageChannel();
  return new Promise(answer => {
    port1.onmessage = ({ data }) => answer(data === RANG);
    setTimeout(answer, PATIENCE, false);
    page.postMessage(call, [port2]);
  });
}

/** Does what a button says, with no page open and without a network, too; else it opens the task. */
async function act(action: string, { data, tag }: Notification): Promise<void> {
  const { task = tag, due = null, account } = data ?? {};
  const state = await pushState();
  const set = changeOf(action, due, new Date(), state?.morningHour ?? 9);
  const whose = account ?? state?.account;
  if (set && whose && (await isKept(whose))) {
    await enqueue(whose, { kind: 'task', row: task, do: 'update', set }, new Date());
    if (!(await send(whose))) {
      await (self.registration as Syncing).sync?.register(SYNC).catch(() => undefined);
    }
  } else {
    await show(task);
  }
}

/** Whether the account is still signed in here: signing out removes its database. */
async function isKept(account: string): Promise<boolean> {
  const databases = await indexedDB.databases();
  return databases.some(it => it.name === `todo-sync-${account}`);
}

function send(account: string): Promise<boolean> {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return sendAll(account, transportTo(account), () => new Date(), timeZone);
}

/** Rejects where something still waits, so that the browser tries again. */
async function sendLater(): Promise<void> {
  const state = await pushState();
  if (state && (await isKept(state.account)) && !(await send(state.account))) {
    throw new Error('Not all was sent');
  }
}

/** The browser has dropped a subscription, or made another one in its place. */
async function renew({ newSubscription, oldSubscription }: PushSubscriptionChangeEvent) {
  const state = await pushState();
  if (state) {
    const { account, id } = state;
    const key =
      oldSubscription?.options.applicationServerKey ??
      (await subscriptions.info(account)).publicKey;
    const next = newSubscription ?? (await subscribed(self.registration, key));
    await subscriptions.put(account, id, next);
  }
}

/** The person has signed out. */
async function forget(): Promise<void> {
  await keepPushState(null);
  await forgetSharedFile();
  for (const it of await self.registration.getNotifications()) {
    it.close();
  }
  await self.navigator.clearAppBadge?.().catch(() => undefined);
  await (await self.registration.pushManager.getSubscription())?.unsubscribe();
}

/** Opens a task in a window of the app, a new one if there is none; a test has no task. */
async function show(task: string | null): Promise<void> {
  const address = task ? `/?task=${encodeURIComponent(task)}` : '/account';
  const [window] = await self.clients.matchAll({ type: 'window' });
  await (window
    ? window.focus().then(it => it.navigate(address))
    : self.clients.openWindow(address));
}

/** A name with a hash stands for one content for ever; the browser may have it already. */
function freshness(file: string): RequestCache {
  return file.startsWith('/assets/') ? 'default' : 'no-cache';
}

/** Tabs that still run the version before load its later parts from its cache; older ones go. */
async function takeOver(): Promise<void> {
  const names = (await caches.keys()).filter(it => it.startsWith(PREFIX) && it !== CACHE);
  await Promise.all(names.slice(0, -1).map(it => caches.delete(it)));
  await self.clients.claim();
}

/** The file that answers a request, or null where the service is to be asked. */
function pathOf({ method, mode, url }: Request): string | null {
  const address = new URL(url);
  const { origin, pathname } = address;
  if (method !== 'GET' || origin !== self.location.origin) {
    return null;
  }
  if (mode === 'navigate') {
    return isOwnAddress(address) ? SHELL : null;
  }
  return FILES.has(pathname) || pathname.startsWith('/assets/') ? pathname : null;
}

function isShare({ method, url }: Request): boolean {
  const { origin, pathname } = new URL(url);
  return method === 'POST' && origin === self.location.origin && pathname === SHARE_PATH;
}

/** Another app shares a file, to be imported, or a text, to be added as a task. */
async function receiveShare(request: Request): Promise<Response> {
  const form = await request.formData();
  const file = form.get('file');
  if (file instanceof File) {
    await keepSharedFile(file);
    return Response.redirect(`/account?${SHARED}`, 303);
  }
  const said = ['title', 'text', 'url'].map(it => [it, String(form.get(it) ?? '')]);
  return Response.redirect(`/?${new URLSearchParams(said)}`, 303);
}

async function kept(path: string, request: Request): Promise<Response> {
  const cache = await caches.open(CACHE);
  return (await cache.match(path)) ?? (await caches.match(path)) ?? fetch(request);
}

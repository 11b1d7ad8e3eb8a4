/** Keeps the app's own files in the browser, so that it starts at once and without a network. */

import { isOwnAddress } from './app/addresses';

declare const self: ServiceWorkerGlobalScope;
/** Paths of all the app's files; the build puts them here. */
declare const __FILES__: readonly string[];
declare const __VERSION__: string;

const SHELL = '/';
const FILES = new Set(__FILES__);
const PREFIX = 'app-';
const CACHE = PREFIX + __VERSION__;

self.addEventListener('install', event => event.waitUntil(keepFiles()));

self.addEventListener('activate', event => event.waitUntil(takeOver()));

// A new version waits until the person takes it: the page that runs was made with the old one.
self.addEventListener('message', event => {
  if (event.data === 'take-over') {
    event.waitUntil(self.skipWaiting());
  }
});

// Whoever presses a reminder wants to see the task.
self.addEventListener('notificationclick', event => {
  event.notification.close();
  event.waitUntil(show(event.notification.tag));
});

self.addEventListener('fetch', event => {
  const path = pathOf(event.request);
  if (path !== null) {
    event.respondWith(kept(path, event.request));
  }
});

async function keepFiles(): Promise<void> {
  const cache = await caches.open(CACHE);
  await cache.addAll([...FILES].map(file => new Request(file, { cache: freshness(file) })));
}

/** Opens a task in a window of the app, a new one if there is none. */
async function show(task: string): Promise<void> {
  const address = `/?task=${encodeURIComponent(task)}`;
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

async function kept(path: string, request: Request): Promise<Response> {
  const cache = await caches.open(CACHE);
  return (await cache.match(path)) ?? (await caches.match(path)) ?? fetch(request);
}

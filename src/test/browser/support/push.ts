import type { BrowserContext, CDPSession, Page, Worker } from '@playwright/test';
import { expect } from './test.ts';

/** What a notification shows, and what can be pressed on it. */
export interface Shown {
  readonly title: string;
  readonly tag: string;
  readonly actions: readonly string[];
}

/**
 * Lets the page subscribe without a push service, which is on the Internet. The keys are real, and
 * the name of the endpoint leads nowhere.
 */
export async function subscribesLocally(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const KEPT = 'test.subscription';
    const subscriptionOf = (json: string | null) =>
      json === null
        ? null
        : {
            toJSON: () => JSON.parse(json),
            unsubscribe: async () => {
              localStorage.removeItem(KEPT);
              return true;
            },
          };
    const text = (bytes: ArrayBuffer) =>
      btoa(String.fromCharCode(...new Uint8Array(bytes)))
        .replaceAll('+', '-')
        .replaceAll('/', '_')
        .replaceAll('=', '');
    Object.defineProperties(PushManager.prototype, {
      getSubscription: { value: async () => subscriptionOf(localStorage.getItem(KEPT)) },
      subscribe: {
        value: async () => {
          const curve = { name: 'ECDH', namedCurve: 'P-256' };
          const { publicKey } = await crypto.subtle.generateKey(curve, true, ['deriveBits']);
          const p256dh = text(await crypto.subtle.exportKey('raw', publicKey));
          const auth = text(crypto.getRandomValues(new Uint8Array(16)).buffer);
          const endpoint = `https://push.invalid/${crypto.randomUUID()}`;
          const json = JSON.stringify({ endpoint, keys: { p256dh, auth } });
          localStorage.setItem(KEPT, json);
          return subscriptionOf(json);
        },
      },
    });
  });
}

/** A browser whose service worker is driven by the debugging protocol, with or without a tab. */
export class Pushed {
  readonly #context: BrowserContext;
  readonly #protocol: CDPSession;
  readonly #origin: string;
  readonly #registration: string;

  private constructor(
    context: BrowserContext,
    protocol: CDPSession,
    origin: string,
    registration: string,
  ) {
    this.#context = context;
    this.#protocol = protocol;
    this.#origin = origin;
    this.#registration = registration;
  }

  /** Attaches to an empty page, so that those of the app can be closed. */
  static async to(context: BrowserContext, origin: string): Promise<Pushed> {
    const empty = await context.newPage();
    const protocol = await context.newCDPSession(empty);
    const registration = new Promise<string>(found => {
      protocol.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
        const own = registrations.find(it => it.scopeURL.startsWith(origin) && !it.isDeleted);
        if (own) {
          found(own.registrationId);
        }
      });
    });
    await protocol.send('ServiceWorker.enable');
    return new Pushed(context, protocol, origin, await registration);
  }

  /** As the browser's push service delivers it. */
  async push(message: object): Promise<void> {
    await this.#protocol.send('ServiceWorker.deliverPushMessage', {
      origin: this.#origin,
      registrationId: this.#registration,
      data: JSON.stringify(message),
    });
  }

  async remind(task: { readonly id: string; readonly title: string }, due: string | null = null) {
    const { id, title } = task;
    const data = { task: id, due };
    await this.push({ web_push: 8030, notification: { title, body: '', tag: id, data } });
  }

  async close(task: { readonly id: string; readonly title: string }): Promise<void> {
    const notification = { title: task.title, tag: task.id, data: { task: task.id, due: null } };
    await this.push({ web_push: 8030, notification, todo: { close: true } });
  }

  async shown(): Promise<readonly Shown[]> {
    return this.worker.evaluate(async () => {
      const { registration } = globalThis as unknown as {
        registration: ServiceWorkerRegistration;
      };
      const all = await registration.getNotifications();
      return all.map(it => ({
        title: it.title,
        tag: it.tag,
        actions: (it as unknown as { actions: { title: string }[] }).actions.map(one => one.title),
      }));
    });
  }

  async expectShown(...titles: readonly string[]): Promise<void> {
    await expect.poll(async () => (await this.shown()).map(it => it.title).sort()).toEqual(titles);
  }

  /** As a person presses a button: a script's event can't extend the worker's life by itself. */
  async presses(action: string): Promise<void> {
    await this.worker.evaluate(async pressed => {
      const worker = globalThis as unknown as EventTarget & {
        registration: ServiceWorkerRegistration;
        NotificationEvent: new (type: string, init: object) => Event;
      };
      const [notification] = await worker.registration.getNotifications();
      const event = new worker.NotificationEvent('notificationclick', {
        notification,
        action: pressed,
      });
      let done: Promise<unknown> = Promise.resolve();
      Object.defineProperty(event, 'waitUntil', {
        value: (promise: Promise<unknown>) => {
          done = promise;
        },
      });
      worker.dispatchEvent(event);
      await done;
    }, action);
  }

  get worker(): Worker {
    const worker = this.#context.serviceWorkers().find(it => it.url().startsWith(this.#origin));
    if (!worker) {
      throw new Error('The app has no service worker here');
    }
    return worker;
  }
}

/** Closes every tab of the app. */
export async function closesTheApp(...pages: readonly Page[]): Promise<void> {
  for (const page of pages) {
    await page.close();
  }
}

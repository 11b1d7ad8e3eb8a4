import { ownScript } from './own-script';

const AN_HOUR = 3_600_000;

const SERVICE_WORKER = '/sw.js';

/** Which version of the app runs here: its service worker keeps one, and announces the next. */
class AppVersion {
  /** Whether a newer version is here, and waits to be taken. */
  waiting = $state(false);
  #registration: ServiceWorkerRegistration | null = null;
  #lookedAt = 0;

  /** Keeps the app in the browser. Outside https and localhost there is no service worker. */
  async keep(): Promise<void> {
    // Vite's development server has every file always new.
    if (!import.meta.env.PROD || !('serviceWorker' in navigator)) {
      return;
    }
    const { serviceWorker } = navigator;
    try {
      const registration = await serviceWorker.register(ownScript(SERVICE_WORKER));
      this.#registration = registration;
      this.#lookedAt = Date.now();
      this.#notice(registration.waiting);
      registration.addEventListener('updatefound', () => {
        const { installing } = registration;
        installing?.addEventListener('statechange', () => this.#notice(installing));
      });
      document.addEventListener('visibilitychange', () => this.#look());
    } catch {
      // Without it the app runs all the same, as long as there is a network.
      window.addEventListener('online', () => this.keep(), { once: true });
    }
  }

  /** Loads the newest version in place of this one. */
  update(): void {
    const waiting = this.#registration?.waiting;
    if (!waiting) {
      // Another tab has taken it already.
      window.location.reload();
      return;
    }
    const { serviceWorker } = navigator;
    serviceWorker.addEventListener('controllerchange', () => window.location.reload(), {
      once: true,
    });
    waiting.postMessage('take-over');
  }

  /** The first version of all replaces nothing. */
  #notice(worker: ServiceWorker | null): void {
    if (worker?.state === 'installed' && navigator.serviceWorker.controller) {
      this.waiting = true;
    }
  }

  /** A page that stays open for days would not hear of a new version by itself. */
  #look(): void {
    if (!document.hidden && Date.now() - this.#lookedAt > AN_HOUR) {
      this.#lookedAt = Date.now();
      this.#registration?.update().catch(() => undefined);
    }
  }
}

export const appVersion = new AppVersion();
